import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FaktaQueries } from '../../src/indikatorer/fakta.queries.js';
import { helaAret, type Dimension } from '../../src/indikatorer/faktum.js';
import { KATALOG } from '../../src/indikatorer/katalog.js';
import { fyllSynpunkter, synpunktsrad, type Synpunktsrad } from './synpunktsrader.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

let db: Provdatabas;
let namnd: Namnd;
let fakta: FaktaQueries;
beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db);
  fakta = new FaktaQueries(db.databas);
});
afterAll(() => db.stang());

const fyll = (rader: readonly Synpunktsrad[]): Promise<void> => fyllSynpunkter(db, namnd, rader);
const PER: readonly Dimension[][] = [
  [],
  ['ar'],
  ['ar', 'kvartal'],
  ['ar', 'typ'],
  ['ar', 'kategori'],
  ['enhet'],
  ['status'],
];

it('går att öppna: raderna bakom varje siffra är lika många som siffran säger, hur den än delas upp', async () => {
  const ettmatt = KATALOG.filter(({ kalla }) => kalla === 'synpunkt');
  expect(ettmatt).toHaveLength(5);
  await fc.assert(
    fc.asyncProperty(fc.array(synpunktsrad, { maxLength: 20 }), async (rader) => {
      await fyll(rader);
      for (const ett of ettmatt)
        for (const per of PER) {
          const period = helaAret(2025, 1);
          const [varden = []] = await fakta.varden(namnd.samordnare, { koder: [ett.kod], period, per });
          for (const { dimensioner, varde, taljare, namnare } of varden) {
            const oppna = async (del?: 'taljare' | 'namnare') =>
              (await fakta.rader(namnd.registrator, ett.kod, period, dimensioner, { del, antal: 100 })).rader;
            if (ett.matt.slag === 'antal') expect(await oppna()).toHaveLength(varde ?? -1);
            if (ett.matt.slag === 'andel') {
              expect(await oppna('taljare')).toHaveLength(taljare ?? -1);
              expect(await oppna('namnare')).toHaveLength(namnare ?? -1);
            }
          }
        }
    }),
    { numRuns: 6 },
  );
});

it('räknar rätt på ett litet år', async () => {
  const en = {
    dag: 400,
    typ: 'klagomal',
    enhet: true,
    villHaSvar: true,
    svarEfter: 14,
    kategorier: [],
    overlamnad: false,
  };
  await fyll([
    en,
    { ...en, svarEfter: 15 },
    { ...en, svarEfter: null },
    { ...en, svarEfter: null, overlamnad: true },
    { ...en, villHaSvar: false, svarEfter: null, typ: 'berom' },
  ]);
  const koder = ['inkomna', 'besvarade_i_tid', 'svarstid', 'obesvarade', 'overlamnade'].map(
    (namn) => `synpunkt.${namn}`,
  );
  const [varden = []] = await fakta.varden(namnd.samordnare, { koder, period: helaAret(2025) });
  expect(varden.map(({ kod, varde }) => [kod, varde])).toEqual([
    ['synpunkt.inkomna', 5],
    ['synpunkt.besvarade_i_tid', 0.5],
    ['synpunkt.svarstid', 14.5],
    ['synpunkt.obesvarade', 1],
    ['synpunkt.overlamnade', 1],
  ]);
});

it('ger raderna bara till den som får se dem, och ger antalet ingen riktning', async () => {
  await fyll([
    { dag: 400, typ: 'fraga', enhet: true, villHaSvar: false, svarEfter: null, kategorier: [], overlamnad: false },
  ]);
  const oppna = (vem: Namnd['chef']) => fakta.rader(vem, 'synpunkt.inkomna', helaAret(2025), {});
  expect(await oppna(namnd.chef)).toMatchObject({ antal: 1, synliga: 1 });
  for (const vem of [namnd.annanChef, namnd.ledamot, namnd.medarbetare])
    expect(await oppna(vem)).toMatchObject({ antal: 1, synliga: 0, rader: [] });
  expect(KATALOG.find(({ kod }) => kod === 'synpunkt.inkomna')?.riktning).toBe('ingen');
});
