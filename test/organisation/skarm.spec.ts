import { it } from '@jest/globals';
import { AxePuppeteer } from '@axe-core/puppeteer';
import { skapaOrganisation } from '../../src/database/exempel/organisation.js';
import { hasha } from '../../src/organisation/losenord.js';
import { startaChromium } from '../../src/plattform/pdf/chromium.js';
import { nyDatabas } from '../givet/databas.js';
import { StalldKlocka } from '../givet/klocka.js';
import { startaWebb } from './provwebb.js';

it('bilder', async () => {
  const db = await nyDatabas();
  const { exempel } = await skapaOrganisation(db.agare, hasha);
  const app = await startaWebb(db.appUrl, new StalldKlocka(), { inbaddad: true });
  const url = (await app.getUrl());
  const b = await startaChromium({ katalog: '/tmp/ledningssystem-chromium-0' });
  const page = await b.newPage();
  const bild = async (namn: string, vag: string | null) => {
    for (const width of [1200, 320]) {
      await page.setViewport({ width, height: 800 });
      if (vag) await page.goto(url + vag);
      await page.screenshot({ path: `/tmp/org-${namn}-${width}.png`, fullPage: true });
      const bredd = await page.evaluate('document.documentElement.scrollWidth') as number;
      const r = await new AxePuppeteer(page).analyze();
      console.log(namn, width, bredd, r.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`).join('\n'));
      if (!vag) break;
    }
  };
  await bild('loggain', '/logga-in');
  await page.type('#epost', 'systemadmin@exempel.se');
  await page.type('#losenord', 'fel');
  await Promise.all([page.waitForNavigation(), page.click('main button[type=submit]')]);
  await bild('loggain-fel', null);
  await page.type('#losenord', 'prova-kvalitet-2026');
  await Promise.all([page.waitForNavigation(), page.click('main button[type=submit]')]);
  await bild('konto', '/mitt-konto');
  await bild('trad', '/organisation');
  await bild('enhet', `/organisation/${exempel.enheter['Utredningsgrupp 1']}`);
  await bild('nyenhet', `/organisation/ny`);
  await bild('personer', `/personer`);
  await bild('nyperson', `/personer/ny`);
  await bild('person', `/personer/${exempel.personer['enhetschef@exempel.se']}`);
  await bild('uppdrag', `/uppdrag/2`);
  await b.close();
  await app.close();
  await db.stang();
}, 200000);
