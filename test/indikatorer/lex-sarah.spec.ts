import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FaktaQueries } from '../../src/indikatorer/fakta.queries.js';
import { helaAret, type Dimension } from '../../src/indikatorer/faktum.js';
import { talet } from '../../src/indikatorer/faktatal.texter.js';
import { faktum, KATALOG } from '../../src/indikatorer/katalog.js';
import { fyllLexSarah, lexsarahrad as rad, type Lexsarahrad as Rad } from './lexsarahrader.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

let db: Provdatabas;
let namnd: Namnd;
let granne: Namnd;
let fakta: FaktaQueries;
beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db);
  granne = await enNamnd(db, { namn: 'Grannämnden' });
  fakta = new FaktaQueries(db.databas);
});
afterAll(() => db.stang());

const SKOTTAR = 366;
const PERIOD = helaAret(2025, 1);
const KALLOR = ['lex_sarah', 'lex_sarah_enskild', 'anmalan_27_7'];

const fyll = (rader: readonly Rad[]): Promise<void> => fyllLexSarah(db, namnd, granne, rader);

/** Which day each faktum counts a row on; null when it does not count it at all. */
const dagen: Readonly<Record<string, (en: Rad) => number | null>> = {
  'lex_sarah.rapporterade': (en) => (en.slag === 'egen' ? en.dag : null),
  'lex_sarah.beslutade': (en) => (en.slag === 'egen' && en.beslutadEfter !== null ? en.dag + en.beslutadEfter : null),
  'lex_sarah.anmalda_till_ivo': (en) =>
    en.slag === 'egen' && en.anmaldEfter !== null ? en.dag + en.anmaldEfter : null,
  'lex_sarah.ivo_beslutade': (en) =>
    en.slag === 'egen' && en.anmaldEfter !== null && en.grad === 4 ? en.dag + en.anmaldEfter : null,
  'lex_sarah_enskild.rapporter': (en) => (en.slag === 'rapport' ? en.dag : null),
  'lex_sarah_enskild.anmalningar': (en) => (en.slag === 'anmalan' ? en.dag : null),
  'anmalan_27_7.anmalda': (en) => (en.slag === 'brist' && en.anmaldEfter !== null ? en.dag + en.anmaldEfter : null),
};
const antalAr = (rader: readonly Rad[], kod: string, ar: number): number =>
  rader.filter((en) => {
    const dag = en.granne ? null : (dagen[kod]?.(en) ?? null);
    if (dag === null) return false;
    return ar === 2024 ? dag < SKOTTAR : dag >= SKOTTAR && dag < SKOTTAR + 365;
  }).length;

it('räknar det som definitionen säger, vart år för sig, och raderna bakom är lika många hur siffran än delas', async () => {
  const egna = KATALOG.filter(({ kalla, matt }) => KALLOR.includes(kalla) && matt.slag === 'antal');
  expect(egna.map(({ kod }) => kod).sort()).toEqual(Object.keys(dagen).sort());
  await fc.assert(
    fc.asyncProperty(fc.array(rad, { maxLength: 25 }), async (rader) => {
      await fyll(rader);
      for (const { kod, kalla } of egna) {
        for (const ar of [2024, 2025]) {
          const [[arets] = []] = await fakta.varden(namnd.samordnare, { koder: [kod], period: helaAret(ar) });
          expect([kod, ar, arets?.varde]).toEqual([kod, ar, antalAr(rader, kod, ar)]);
        }
        const delar: Dimension[][] =
          kalla === 'lex_sarah'
            ? [[], ['ar', 'kvartal'], ['grad'], ['ar', 'utfall'], ['ar', 'kvalitetsomrade'], ['verksamhet']]
            : [[], ['ar']];
        for (const per of delar) {
          const [varden = []] = await fakta.varden(namnd.samordnare, { koder: [kod], period: PERIOD, per });
          for (const { dimensioner, varde } of varden) {
            const bakom = await fakta.rader(namnd.lexSarahAnsvarig, kod, PERIOD, dimensioner, { antal: 100 });
            expect([kod, dimensioner, bakom.rader.length]).toEqual([kod, dimensioner, varde]);
            // the number is for all, the cases behind it for the circle
            const andras = await fakta.rader(namnd.samordnare, kod, PERIOD, dimensioner, { antal: 100 });
            expect([kod, andras.antal, andras.rader]).toEqual([kod, varde, []]);
          }
        }
      }
    }),
    { numRuns: 8 },
  );
}, 60_000);

describe('tiden från rapport till beslut', () => {
  /** Reported so many days into 2024, and decided so many days later; not yet decided when that is null. */
  const utredning = (dag: number, beslutadEfter: number | null): Rad => ({
    ...{ slag: 'egen', granne: false, dag, beslutadEfter, anmaldEfter: null, grad: 1 },
  });
  const median = async (ar: number): Promise<[string, number | undefined]> => {
    const fraga = { koder: ['lex_sarah.utredningstid'], period: helaAret(ar) };
    const [[varde] = []] = await fakta.varden(namnd.samordnare, fraga);
    return [talet(faktum('lex_sarah.utredningstid'), varde ?? { varde: null }), varde?.namnare];
  };

  it.each<[string, Rad[], string, number]>([
    ['udda antal: den mellersta', [utredning(10, 60), utredning(40, 12), utredning(90, 20)], '20', 3],
    ['jämnt antal: mitt emellan de två mellersta', [5, 30, 13, 44].map((dagar) => utredning(1, dagar)), '21,5', 4],
    ['två: medelvärdet', [utredning(1, 10), utredning(1, 20)], '15', 2],
    ['samma dag räknas som noll dagar', [utredning(1, 0)], '0', 1],
    ['ingen', [], '–', 0],
    ['en som pågår räknas inte', [utredning(1, null), utredning(30, 8)], '8', 1],
    ['bara en som pågår', [utredning(1, null)], '–', 0],
    // decided 19 January 2025
    ['en som beslutas nästa år hör dit', [utredning(354, 30), utredning(1, 6)], '6', 1],
  ])('%s', async (_, rader, visas, antal) => {
    await fyll(rader);
    expect(await median(2024)).toEqual([visas, antal]);
  });

  it('räknas det år då beslutet fattades, och öppnas till just de dagarna', async () => {
    await fyll([utredning(354, 30), utredning(1, 6), utredning(360, 41), utredning(362, null)]);
    expect(await median(2025)).toEqual(['35,5', 2]);
    const oppnade = (vem: Namnd['samordnare']) => fakta.rader(vem, 'lex_sarah.utredningstid', helaAret(2025), {});
    expect((await oppnade(namnd.lexSarahAnsvarig)).rader.map(({ tal }) => tal).sort()).toEqual([30, 41]);
    // how many it is of is for all, whose they are is not
    expect(await oppnade(namnd.samordnare)).toMatchObject({ antal: 2, synliga: 0, rader: [] });
  });
});
