import { randomBytes } from 'node:crypto';
import { it } from '@jest/globals';
import { AxePuppeteer } from '@axe-core/puppeteer';
import { startaChromium } from '../../src/plattform/pdf/chromium.js';
import { fingeravtryck } from '../../src/organisation/inloggning.queries.js';
import { enNamnd } from '../givet/organisation.js';
import { enBerattelse, ettProvhus } from './provhus.js';
import { enAtgard, enAvvikelse } from './startsidor.js';
it('bilder', async () => {
  const hus = await ettProvhus();
  const namnd = await enNamnd(hus.db);
  const tom = await enNamnd(hus.db, { namn: 'Tomma nämnden' });
  for (let i = 0; i < 12; i++) await enAvvikelse(hus, namnd, { rapporterad: `2026-${String(i % 9 + 2).padStart(2, '0')}-11` });
  await enAvvikelse(hus, namnd, { status: 'foljs_upp', aterkoppling: 'Rutinen för överlämning är ändrad.\nTack för att du berättade.' });
  await enAvvikelse(hus, namnd, { rapporterad: '2025-03-03' });
  await enAtgard(hus, namnd, { enhet: namnd.enhet, person: namnd.medarbetare.personId, klart: '2026-11-20' });
  const klar = await enBerattelse(hus, namnd, 2023, 'klar');
  await enBerattelse(hus, namnd, 2022, 'faststalld');
  await enBerattelse(hus, namnd, 2021, 'publicerad');
  await enBerattelse(hus, namnd, 2025, 'utkast');
  await enBerattelse(hus, namnd, 2024, 'fryst');
  await hus.db.agare.query(`with p as (insert into process (namnd_id, nyckel, slag, nummer, namn, ordning) values ($1, 'p1', 'huvudprocess', '4.1', 'Utreda', 1) returning id) insert into plan_process (namnd_id, plan_ar, process_id, ordning) select $1, 2026, id, 1 from p`, [namnd.namndId]);
  for (let i = 0; i < 3; i++) await hus.db.agare.query(`insert into notis (namnd_id, person_id, text, lank, skapad_vid, last_vid) values ($1, $2, 'Avvikelse 7 har rapporterats på din enhet och väntar på att tas emot.', '/avvikelser/7', now(), $3)`, [namnd.namndId, namnd.chef.personId, i ? null : new Date()]);
  await hus.db.agare.query(`insert into jobb (namnd_id, slag, nyckel, uppgifter, tillstand, skapad_vid) values ($1, 'prov', 'p', '{}', 'misslyckad', now())`, [namnd.namndId]);
  const b = await startaChromium({ katalog: '/tmp/ledningssystem-prov-0/chromium' });
  const rader: [string, any, string][] = [
    ...(['medarbetare', 'chef', 'samordnare', 'forvaltningschef', 'registrator', 'ledamot', 'systemadmin'] as const).flatMap((r) => [[r, namnd[r], '/'], [`tom-${r}`, tom[r], '/']] as [string, any, string][]),
    ['notiser', namnd.chef, '/notiser'], ['namnd', namnd.ledamot, '/namnd'], ['dokument', namnd.ledamot, `/namnd/dokument/${String(klar)}`],
  ];
  for (const [namn, vem, vag] of rader) {
    const h = randomBytes(8).toString('hex');
    await hus.db.agare.query(`insert into session (hash, namnd_id, person_id, skapad_vid, sedd_vid, gar_ut_vid, csrf) values ($1, $2, $3, $4, $4, $4::timestamptz + interval '12 hours', 'csrf')`, [fingeravtryck(h), vem.namndId, vem.personId, hus.klocka.nu()]);
    const page = await b.newPage();
    await page.setExtraHTTPHeaders({ cookie: `session=${h}` });
    for (const width of [1200, 320]) {
      await page.setViewport({ width, height: 800 });
      await page.goto(hus.url + vag);
      await page.screenshot({ path: `/tmp/ov-${namn}-${width}.png`, fullPage: true });
      const bredd = await page.evaluate('document.documentElement.scrollWidth');
      const r = await new AxePuppeteer(page).analyze();
      if (r.violations.length || bredd !== width) console.log(namn, width, bredd, r.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`).join('\n'));
    }
    await page.close();
  }
  await b.close();
  await hus.stang();
}, 200000);
