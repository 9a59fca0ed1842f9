import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  atgardstyper,
  egenkontrollmetoder,
  frekvenser,
  kvalitetsomraden,
  processlag,
} from '../../src/processer/kodlistor.texter.js';
import { tolkaPlan } from '../../src/roda-traden/plan-import.js';
import { planfiler, planKolumner } from '../../src/roda-traden/plan-kolumner.js';
import { somFiler, type Rader } from './planfiler.js';

const text = fc
  .string({
    unit: fc.constantFrom('a', 'å', 'Ä', 'é', ' ', '"', "'", ';', ',', '|', '\t', '\n', '-', '=', '€', '–', '1'),
    minLength: 1,
    maxLength: 30,
  })
  .map((s) => s.trim())
  .filter((s) => s !== '');
const kanske = (arb: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), arb);
const kod = (lista: Record<string, { etikett: string }>) =>
  fc.constantFrom(...Object.entries(lista).flatMap(([k, rad]) => [k, rad.etikett, rad.etikett.toUpperCase()]));
const flera = (varden: fc.Arbitrary<string>) => fc.array(varden, { maxLength: 3 }).map((lista) => lista.join('|'));
const skala = kanske(fc.constantFrom('1', '2', '3', '4'));
const dag = (ar: string) => kanske(fc.constantFrom(`${ar}-01-31`, `${ar}-02-28`, `${ar}-12-31`));

type Cellval = Record<string, fc.Arbitrary<string>>;
const rader = (prefix: string, antal: number, celler: Cellval) =>
  fc
    .tuple(...Array.from({ length: antal }, () => fc.record(celler)))
    .map((lista) => lista.map((rad, nr): Record<string, string> => ({ nyckel: `${prefix}${String(nr + 1)}`, ...rad })));
const nyckel = (prefix: string, antal: number) =>
  fc.constantFrom(...Array.from({ length: antal }, (_, nr) => `${prefix}${String(nr + 1)}`));

/** Any valid plan of up to four rows a file. */
const planer: fc.Arbitrary<Rader> = fc
  .record({ p: fc.integer({ min: 1, max: 4 }), r: fc.integer({ min: 1, max: 4 }) })
  .chain(({ p, r }) => {
    const process = nyckel('P', p);
    const risker = flera(nyckel('R', r));
    return fc.record({
      processer: rader('P', p, { namn: text, slag: kod(processlag), grupp: text }).map((lista) =>
        lista.map((rad, nr) => ({ ...rad, nummer: `4.${String(nr + 7)}` })),
      ),
      risker: rader('R', r, {
        process,
        kvalitetsomrade: flera(kod(kvalitetsomraden)),
        deltema: kanske(text),
        text,
        sannolikhet: skala,
        konsekvens: skala,
        riskagare: kanske(text),
      }),
      egenkontroller: rader('E', 3, {
        process,
        text,
        risker,
        metod: kanske(kod(egenkontrollmetoder)),
        frekvens: kanske(kod(frekvenser)),
        omfattning: kanske(text),
        ansvarig: kanske(text),
        malvarde: kanske(text),
        indikator: kanske(text),
      }),
      atgarder: rader('A', 3, {
        process,
        text,
        risker,
        ansvarig: kanske(text),
        startdatum: dag('2020'),
        klart_senast: dag('2021'),
        mal: kanske(text),
        typ: kanske(kod(atgardstyper)),
        effektmatning: kanske(text),
      }),
      texter: rader('T', 2, { rubrik: text, kvalitetsomrade: kanske(kod(kvalitetsomraden)), text: kanske(text) }).map(
        (lista) => lista.map((rad, nr) => ({ ...rad, kapitel: `1.${String(nr)}`, ordning: String(nr + 1) })),
      ),
    });
  });

const avgransare = fc.constantFrom(';', ',', '\t');

describe('vilken giltig plan som helst', () => {
  it('läses utan problem och med sina texter oförändrade', () => {
    fc.assert(
      fc.property(planer, avgransare, (rad, tecken) => {
        const { plan, problem } = tolkaPlan(somFiler(rad, tecken), 2020);
        expect(problem).toEqual([]);
        const kolumn = (fil: keyof Rader, namn: string) => rad[fil].map((r) => r[namn]);
        expect(plan.processer.map((p) => p.namn)).toEqual(kolumn('processer', 'namn'));
        expect(plan.risker.map((r) => r.text)).toEqual(kolumn('risker', 'text'));
        expect(plan.risker.map((r) => String(r.konsekvens ?? ''))).toEqual(kolumn('risker', 'konsekvens'));
        expect(plan.egenkontroller.map((e) => e.process)).toEqual(kolumn('egenkontroller', 'process'));
        expect(plan.egenkontroller.map((e) => e.malvarde ?? '')).toEqual(kolumn('egenkontroller', 'malvarde'));
        expect(plan.atgarder.map((a) => a.klartSenast ?? '')).toEqual(kolumn('atgarder', 'klart_senast'));
        expect(plan.texter.map((t) => t.text)).toEqual(kolumn('texter', 'text'));
      }),
      { numRuns: 150 },
    );
  });

  it('får ett problem på rätt rad och kolumn när en obligatorisk cell töms eller förstörs', () => {
    const celler = planfiler.flatMap((fil) =>
      planKolumner[fil].filter((kolumn) => kolumn.tvingande).map((kolumn) => ({ fil, kolumn })),
    );
    fc.assert(
      fc.property(
        planer,
        avgransare,
        fc.constantFrom(...celler),
        fc.nat(),
        fc.boolean(),
        (rad, tecken, cell, tal, tom) => {
          const { fil, kolumn } = cell;
          const nr = tal % rad[fil].length;
          // A free text cannot be wrong, only missing; a broken one has lost its å, ä and ö.
          const varde = tom ? '' : kolumn.innehall.slag === 'text' ? 'frÃ¥ga' : 'Finns inte!';
          const andrad = { ...rad, [fil]: rad[fil].map((r, i) => (i === nr ? { ...r, [kolumn.namn]: varde } : r)) };
          const { problem } = tolkaPlan(somFiler(andrad, tecken), 2020);
          const vantat = { fil: `${fil}.csv`, rad: nr + 2, kolumn: kolumn.namn };
          expect(problem).toContainEqual(expect.objectContaining(vantat));
          // Nothing else is wrong, save that others may have pointed to the lost key.
          const annat = problem.filter(
            (p) => p.fil !== vantat.fil || p.rad !== vantat.rad || p.kolumn !== vantat.kolumn,
          );
          const foljd = kolumn.namn === 'nyckel' ? ['process', 'risker'] : [];
          expect(annat.filter((p) => !foljd.includes(p.kolumn ?? ''))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
