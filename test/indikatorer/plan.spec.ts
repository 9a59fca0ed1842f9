import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FaktaQueries } from '../../src/indikatorer/fakta.queries.js';
import { helaAret, type Dimension } from '../../src/indikatorer/faktum.js';
import { KATALOG } from '../../src/indikatorer/katalog.js';
import { fyllAvvikelser, type Rad as Avvikelserad } from './avvikelserader.js';
import { fyllPlan, planrad, treProcesser, type Planrad } from './planrader.js';
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
  processer = await treProcesser(db, namnd);
});
afterAll(() => db.stang());

const PER: Readonly<Record<string, readonly Dimension[][]>> = {
  risk: [
    ...[['ar'], ['ar', 'process'], ['status'], ['kvalitetsomrade'], ['sannolikhet', 'konsekvens'], ['riskband']],
    ['ar', 'utveckling'],
  ] as Dimension[][],
  egenkontroll: [['ar'], ['ar', 'process'], ['ar', 'utveckling']],
  atgard: [['ar'], ['ar', 'process'], ['status'], ['enhet'], ['ar', 'utveckling']],
  process: [[], ['process']],
};

const fyll = (rader: readonly Planrad[]): Promise<void> => fyllPlan(db, namnd, processer, rader);

it('planens siffror går att öppna: raderna bakom är lika många som siffran säger, hur den än delas upp', async () => {
  const planens = KATALOG.filter(({ kalla }) => kalla in PER);
  const period = helaAret(2025, 1);
  await fc.assert(
    fc.asyncProperty(fc.array(planrad, { maxLength: 25 }), async (rader) => {
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

it('säger vad det blev av varje rad i planen: en egenkontroll är klar när alla årets tillfällen är gjorda', async () => {
  await fyll([]);
  const risk = (status: string, nr: number) =>
    db.agare.query(
      `insert into risk (namnd_id, nyckel, plan_ar, process_id, ordning, text, status) values ($1, $2, 2025, $3, $4, 'Risk', $5)`,
      [namnd.namndId, `r${String(nr)}`, processer[0], nr, status],
    );
  for (const [nr, status] of ['stangd', 'accepterad', 'atgardas', 'bevakas', 'oppen'].entries()) await risk(status, nr);
  const kontroll = async (nr: number, ...tillfallen: readonly (readonly [ar: number, status: string])[]) => {
    const { rows } = await db.agare.query<{ id: number }>(
      `insert into egenkontroll (namnd_id, nyckel, plan_ar, process_id, ordning, text) values ($1, $2, 2025, $3, $4, 'Kontroll')
       returning id`,
      [namnd.namndId, `k${String(nr)}`, processer[0], nr],
    );
    for (const [i, [ar, status]] of tillfallen.entries())
      await db.agare.query(
        `insert into kontrolltillfalle (namnd_id, egenkontroll_id, ar, fran, till, senast, status, skapad_vid)
         select $1, $2, $3, d, d, d, $4, d from make_date($3, 6, $5) d`,
        [namnd.namndId, rows[0]?.id, ar, status, i + 1],
      );
  };
  await kontroll(1, [2025, 'rapporterad'], [2025, 'struken']);
  await kontroll(2, [2025, 'rapporterad'], [2025, 'planerad']);
  await kontroll(3, [2025, 'missad'], [2024, 'rapporterad']);
  await kontroll(4);
  const per = async (kod: string) => {
    const [varden = []] = await fakta.varden(namnd.samordnare, {
      ...{ koder: [kod], period: helaAret(2025), per: ['ar', 'utveckling'] },
    });
    return Object.fromEntries(varden.map(({ dimensioner, varde }) => [dimensioner.utveckling, varde]));
  };
  expect(await per('risk.antal')).toEqual({ klar: 2, pagar: 2, ej: 1 });
  expect(await per('egenkontroll.antal')).toEqual({ klar: 1, pagar: 1, ej: 2 });
  const pagar = await fakta.rader(namnd.samordnare, 'egenkontroll.antal', helaAret(2025), { utveckling: 'pagar' });
  expect(pagar).toMatchObject({ antal: 1, rader: [{ text: 'Kontroll' }] });
});

describe('fakta om årsarbetare', () => {
  const PER_HUNDRA = 'avvikelsekvot.per_100_arsarbetare';
  const enheten = (enhet: 0 | 1, dag: number): Avvikelserad => ({
    ...{ enhet, dag, avslutadEfter: null, kategorier: [], s: null, a: null, aterkopplad: false, lankad: false },
  });
  const ar = async (vilket: number) => {
    const koder = ['arsarbetare.antal', PER_HUNDRA];
    const [varden = []] = await fakta.varden(namnd.samordnare, { koder, period: helaAret(vilket) });
    return koder.map((kod) => varden.find((varde) => varde.kod === kod));
  };
  const rader = (kod: string, vilket = 2025) =>
    fakta.rader(namnd.samordnare, kod, helaAret(vilket), {}, { antal: 100 });

  it('räknas bara i de enheter som har sagt hur många de är, och öppnas till just de rader som summerades', async () => {
    // three reports from the first enhet in 2025 and one in 2024, five from the second, which has not said how many it is
    await fyllAvvikelser(db, namnd, [
      ...[400, 500, 600].map((dag) => enheten(0, dag)),
      ...[enheten(0, 20), ...[401, 402, 403, 404, 405].map((dag) => enheten(1, dag))],
    ]);
    await db.agare.query(
      `insert into arsarbetare (namnd_id, enhet_id, ar, antal) values ($1, $2, 2025, 12.5), ($1, $2, 2024, 10), ($1, $3, 2024, 7.25)`,
      [namnd.namndId, namnd.enhet, namnd.annanEnhet],
    );
    // 3 / 12,5 × 100
    expect(await ar(2025)).toMatchObject([{ varde: 12.5 }, { varde: 24, taljare: 3, namnare: 12.5 }]);
    expect(await ar(2024)).toMatchObject([{ varde: 17.25 }, { taljare: 1, namnare: 17.25 }]);
    expect(await ar(2023)).toMatchObject([{ varde: null }, { varde: null, taljare: 0 }]);
    expect((await rader(PER_HUNDRA)).antal).toBe(3);
    expect((await rader('arsarbetare.antal', 2024)).rader.map(({ tal }) => tal).sort()).toEqual([10, 7.25]);
    expect((await rader('arsarbetare.antal', 2025)).rader).toMatchObject([{ tal: 12.5 }]);
  });

  it('och det som har registrerats sedan årets berättelse frystes är just de raderna', async () => {
    const efter = async () => (await rader('avvikelse.efter_berattelsen')).antal;
    expect(await efter()).toBe(0);
    await db.agare.query(
      `insert into rapport (namnd_id, slag, ar, utgava, titel, status, dnr, upprattad_av, upprattad_vid, fryst_av, fryst_vid, underlag,
         underlag_sha256, klar_vid)
       values ($1, 'kvalitetsberattelse', 2025, 1, 'Berättelsen', 'klar', 'SN 1', $2, '2025-07-01', $2, '2025-07-01', '{}', $3, '2025-07-02')`,
      [namnd.namndId, namnd.samordnare.personId, Buffer.alloc(32)],
    );
    // day 600 is 23 August 2025
    expect(await efter()).toBe(1);
    const [varde] = await fakta.enskilda(namnd.samordnare, [
      { kod: 'avvikelse.efter_berattelsen', dimensioner: {}, period: helaAret(2025) },
    ]);
    expect(varde?.varde).toBe(1);
    expect((await rader('avvikelse.efter_berattelsen', 2024)).antal).toBe(0);
  });
});
