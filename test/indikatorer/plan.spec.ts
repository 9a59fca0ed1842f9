import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FaktaQueries } from '../../src/indikatorer/fakta.queries.js';
import { helaAret, type Dimension } from '../../src/indikatorer/faktum.js';
import { KATALOG } from '../../src/indikatorer/katalog.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

let db: Provdatabas;
let namnd: Namnd;
let fakta: FaktaQueries;
let processer: number[];
beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db);
  fakta = new FaktaQueries(db.databas);
  const { rows } = await db.agare.query<{ id: number }>(
    `insert into process (namnd_id, nyckel, slag, nummer, namn, ordning)
     select $1, 'p' || n, 'huvudprocess', n::text, 'Process ' || n, n from generate_series(1, 3) n returning id`,
    [namnd.namndId],
  );
  processer = rows.map(({ id }) => id);
});
afterAll(() => db.stang());

const PER: Readonly<Record<string, readonly Dimension[][]>> = {
  risk: [['ar'], ['ar', 'process'], ['status'], ['kvalitetsomrade'], ['sannolikhet', 'konsekvens'], ['riskband']],
  egenkontroll: [['ar'], ['ar', 'process']],
  atgard: [['ar'], ['ar', 'process'], ['status'], ['enhet']],
  process: [[], ['process']],
};

interface Rad {
  readonly tabell: 'risk' | 'egenkontroll' | 'atgard';
  readonly ar: number;
  readonly process: number;
  readonly omraden: readonly string[];
  readonly tal: readonly (number | null)[];
  readonly effekt: 'ja' | 'delvis' | 'nej' | null;
  readonly avbruten: boolean;
}

const niva = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null });
const rad: fc.Arbitrary<Rad> = fc.record({
  tabell: fc.constantFrom('risk', 'egenkontroll', 'atgard'),
  ar: fc.constantFrom(2023, 2024, 2025),
  process: fc.nat(2),
  omraden: fc.uniqueArray(fc.constantFrom('kunskap', 'sakerhet', 'jamlikhet'), { maxLength: 3 }),
  tal: fc.tuple(niva, niva),
  effekt: fc.constantFrom('ja', 'delvis', 'nej', null),
  avbruten: fc.boolean(),
});

const SATSER: Readonly<Record<Rad['tabell'], (en: Rad) => readonly [kolumner: string, varden: readonly unknown[]]>> = {
  risk: ({ omraden, tal }) => ['kvalitetsomraden, sannolikhet, konsekvens, status', [omraden, ...tal, 'oppen']],
  egenkontroll: ({ effekt, tal: [forsta] }) => ['frekvens, omfattning', [effekt, forsta === null ? null : 'Alla']],
  atgard: ({ effekt, avbruten, tal: [forsta, andra] }) => [
    'effekt, status, genomford_datum, ansvarig, enhet_id, skapad_vid',
    [
      ...[effekt, avbruten ? 'avbruten' : 'planerad', forsta === null ? null : '2025-06-01'],
      ...[andra === null ? null : 'Chefen', avbruten ? namnd.enhet : null, '2025-01-01'],
    ],
  ],
};

const fyll = async (rader: readonly Rad[]): Promise<void> => {
  for (const tabell of ['risk', 'egenkontroll', 'atgard']) await db.agare.query(`delete from ${tabell}`);
  for (const [nr, en] of rader.entries()) {
    const [kolumner, varden] = SATSER[en.tabell](en);
    const platser = varden.map((_, i) => `$${String(i + 6)}`).join(', ');
    await db.agare.query(
      `insert into ${en.tabell} (namnd_id, nyckel, plan_ar, process_id, ordning, text, ${kolumner})
       values ($1, $2, $3, $4, $5, 'Prov', ${platser})`,
      [namnd.namndId, `n${String(nr)}`, en.ar, processer[en.process], nr, ...varden],
    );
  }
};

it('planens siffror går att öppna: raderna bakom är lika många som siffran säger, hur den än delas upp', async () => {
  const planens = KATALOG.filter(({ kalla }) => kalla in PER);
  const period = helaAret(2025, 1);
  await fc.assert(
    fc.asyncProperty(fc.array(rad, { maxLength: 25 }), async (rader) => {
      await fyll(rader);
      const egna = (tabell: string) => rader.filter((en) => en.tabell === tabell && en.ar === 2025).length;
      for (const tabell of ['risk', 'egenkontroll', 'atgard']) {
        const koder = [`${tabell}.antal`];
        const [[arets] = []] = await fakta.varden(namnd.samordnare, { koder, period: helaAret(2025) });
        expect([tabell, arets?.varde]).toEqual([tabell, egna(tabell)]);
      }
      for (const { kod, kalla, matt } of planens)
        for (const per of PER[kalla]!) {
          const [varden = []] = await fakta.varden(namnd.samordnare, { koder: [kod], period, per });
          for (const { dimensioner, varde, taljare, namnare } of varden) {
            const bakom = async (del?: 'taljare' | 'namnare') =>
              (await fakta.rader(namnd.samordnare, kod, period, dimensioner, { del, antal: 100 })).rader.length;
            if (matt.slag === 'andel')
              expect([kod, await bakom('taljare'), await bakom('namnare')]).toEqual([kod, taljare, namnare]);
            else expect([kod, dimensioner, await bakom()]).toEqual([kod, dimensioner, varde]);
          }
        }
    }),
    { numRuns: 6 },
  );
}, 60_000);
