import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hasha } from '../../src/organisation/losenord.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { Chromium, type Besok, type Skarm } from './chromium.js';

const LOSENORD = 'ett-lösenord-i-provet';
const HANDELSE = 'Besöket blev inte av eftersom bilen inte startade. Familjen fick vänta till nästa dag.';

interface Gang {
  /** Links, buttons and choices that were pressed. To write in a field is counted as a field. */
  klick: string[];
  falt: Set<string>;
}

let db: Provdatabas;
let prov: Provapp;
let namnd: Namnd;
let chromium: Chromium;
const stang: (() => Promise<void>)[] = [];
beforeAll(async () => {
  db = await nyDatabas();
  stang.push(() => db.stang());
  namnd = await enNamnd(db, { losenordHash: await hasha(LOSENORD) });
  prov = await startaApp(db);
  stang.push(() => prov.stang());
  chromium = await Chromium.starta();
  stang.push(() => chromium.stang());
}, 60_000);
afterAll(async () => {
  for (const gor of stang.reverse()) await gor();
}, 30_000);

/** The browser itself counts what a hand does: nothing that the test does can go unseen. */
const raknad = async (besok: Besok): Promise<Gang> => {
  const gang: Gang = { klick: [], falt: new Set() };
  await besok.page.exposeFunction('raknaKlick', (vad: string) => gang.klick.push(vad));
  await besok.page.exposeFunction('raknaFalt', (namn: string) => gang.falt.add(namn));
  await besok.page.evaluateOnNewDocument(() => {
    const rakna = window as unknown as Record<'raknaKlick' | 'raknaFalt', (vad: string) => void>;
    const skrivs = 'textarea, select, input:not([type=checkbox], [type=radio], [type=submit])';
    addEventListener(
      'pointerdown',
      ({ target }) => {
        if (target instanceof Element && !target.matches(skrivs))
          rakna.raknaKlick((target.closest('a, button, label, input') ?? target).outerHTML.slice(0, 80));
      },
      true,
    );
    addEventListener(
      'input',
      ({ target }) => {
        rakna.raknaFalt((target as HTMLInputElement).name);
      },
      true,
    );
  });
  return gang;
};

describe('från startsidan till en skickad avvikelse', () => {
  it.each<[string, Skarm]>([
    ['telefonen', 'mobil'],
    ['datorn', 'dator'],
  ])(
    'på %s, med högst sju fält och fyra klick',
    async (_pa, skarm) => {
      const besok = await chromium.besok(prov.url, { skarm });
      await besok.loggaIn(`medarbetare.${String(namnd.namndId)}@prov.se`, LOSENORD);
      const gang = await raknad(besok);
      await besok.oppna('/');
      const start = performance.now();
      await besok.tryck('Rapportera avvikelse', 'header');
      await besok.valj('Ja, det hände på den här enheten');
      await besok.fyll('Vad hände?', HANDELSE);
      await besok.valj('En person');
      await besok.tryck('Skicka rapporten');
      const sekunder = (performance.now() - start) / 1000;
      expect(await besok.text()).toContain('Tack, din rapport är inskickad');
      const { rows } = await db.agare.query('select handelseforlopp from avvikelse order by id desc limit 1');
      expect(rows).toEqual([{ handelseforlopp: HANDELSE }]);
      expect(gang.klick).toHaveLength(4);
      expect([...gang.falt].sort()).toEqual(['beror', 'enhetBekraftad', 'handelseforlopp']);
      expect(besok.klagomal).toEqual([]);
      process.stdout.write(
        `Från startsidan till en skickad avvikelse (${skarm}): ${gang.klick.length} klick, ${gang.falt.size} fält, ` +
          `${sekunder.toFixed(1).replace('.', ',')} s med ${HANDELSE.length} tecken skrivna.\n`,
      );
      await besok.stang();
    },
    60_000,
  );

  it('frågar formuläret aldrig om mer än sju saker, hur mycket man än fyller i', async () => {
    const besok = await chromium.besok(prov.url, { skarm: 'mobil' });
    await db.agare.query(`update namnd set installningar = '{"avvikelse_anonym": true}' where id = $1`, [
      namnd.namndId,
    ]);
    await besok.loggaIn(`medarbetare.${String(namnd.namndId)}@prov.se`, LOSENORD);
    await besok.oppna('/avvikelser/ny');
    expect(await besok.page.$$eval('main form .fraga', (fragor) => fragor.length)).toBeLessThanOrEqual(7);
    await besok.stang();
  }, 60_000);
});
