import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arLitet, doljTal, type Samband, type Tal } from '../../../src/plattform/smatal/dolj.js';
import { bestamda, spann } from './losare.js';

/** A table with its sums: `r<i>k<j>`, `r<i>` and `k<j>` the sums of a row and a column, `alla` of everything. */
const tabell = (antal: readonly (readonly number[])[]): { tal: Tal[]; samband: Samband[] } => {
  const summa = (tal: readonly number[]): number => tal.reduce((a, b) => a + b, 0);
  const rader = antal.map((_, r) => r);
  const kolumner = (antal[0] ?? []).map((_, k) => k);
  const cell = (r: number, k: number): string => `r${String(r)}k${String(k)}`;
  const tryckt = (nyckel: string, varde: number): Tal => ({ nyckel, varde, slag: 'tryckt' });
  return {
    tal: [
      ...rader.flatMap((r) => kolumner.map((k) => tryckt(cell(r, k), antal[r]![k]!))),
      ...rader.map((r) => tryckt(`r${String(r)}`, summa(antal[r]!))),
      ...kolumner.map((k) => tryckt(`k${String(k)}`, summa(antal.map((rad) => rad[k]!)))),
      tryckt('alla', summa(antal.flat())),
    ],
    samband: [
      ...rader.map((r) => ({ summa: [`r${String(r)}`], delar: kolumner.map((k) => cell(r, k)) })),
      ...kolumner.map((k) => ({ summa: [`k${String(k)}`], delar: rader.map((r) => cell(r, k)) })),
      { summa: ['alla'], delar: rader.map((r) => `r${String(r)}`) },
    ],
  };
};
const smatalen = (tal: readonly Tal[]): Set<string> =>
  new Set(tal.filter(({ varde }) => arLitet(varde)).map(({ nyckel }) => nyckel));
const dolda = (tal: readonly Tal[], samband: readonly Samband[]): string[] => [...doljTal(tal, samband)].sort();

describe('små tal i en summa', () => {
  const summa = (...antal: number[]): { tal: Tal[]; samband: Samband[] } => {
    const delar = antal.map((varde, nr): Tal => ({ nyckel: String.fromCharCode(97 + nr), varde, slag: 'tryckt' }));
    const alla: Tal = { nyckel: 'alla', varde: antal.reduce((a, b) => a + b, 0), slag: 'tryckt' };
    return { tal: [...delar, alla], samband: [{ summa: ['alla'], delar: delar.map(({ nyckel }) => nyckel) }] };
  };

  it('döljs, och med dem det minsta andra talet som annars gav dem', () => {
    const { tal, samband } = summa(20, 3, 9);
    expect(bestamda(tal, samband, smatalen(tal))).toEqual(['b']);
    expect(dolda(tal, samband)).toEqual(['b', 'c']);
  });

  it('lämnas som det är när inget är litet, och noll visas', () => {
    const { tal, samband } = summa(20, 0, 9);
    expect(dolda(tal, samband)).toEqual([]);
    const medNoll = summa(20, 0, 3, 9);
    expect(dolda(medNoll.tal, medNoll.samband)).toEqual(['c', 'd']);
  });

  it('räcker inte två när de tillsammans är två: då är båda ett', () => {
    const ettor = summa(1, 1, 30);
    expect([...spann(ettor.tal, ettor.samband, smatalen(ettor.tal), 40).values()]).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(dolda(ettor.tal, ettor.samband)).toEqual(['a', 'b', 'c']);
    // five can be shared in so many ways that two are enough
    const fem = summa(1, 4, 30);
    expect(dolda(fem.tal, fem.samband)).toEqual(['a', 'b']);
  });

  it('döljer summan när det inte finns något annat att dölja', () => {
    const tal: Tal[] = [
      { nyckel: 'kvartal 1', varde: 2, slag: 'tryckt' },
      { nyckel: 'resten', varde: 30, slag: 'harlett' },
      { nyckel: 'året', varde: 32, slag: 'tryckt' },
    ];
    expect(dolda(tal, [{ summa: ['året'], delar: ['kvartal 1', 'resten'] }])).toEqual(['kvartal 1', 'året']);
  });

  it('skyddar också det lilla som blir över och aldrig trycks', () => {
    const tal: Tal[] = [
      { nyckel: 'bedömda', varde: 40, slag: 'tryckt' },
      { nyckel: 'inte bedömda', varde: 3, slag: 'harlett' },
      { nyckel: 'alla', varde: 43, slag: 'tryckt' },
    ];
    expect(dolda(tal, [{ summa: ['alla'], delar: ['bedömda', 'inte bedömda'] }])).toEqual(['bedömda']);
  });
});

describe('små tal i en tabell', () => {
  it('skyddas i både rader och kolumner', () => {
    const { tal, samband } = tabell([
      [12, 3, 9],
      [8, 15, 7],
      [20, 6, 11],
    ]);
    expect(bestamda(tal, samband, smatalen(tal))).toEqual(['r0k1']);
    const visas = doljTal(tal, samband);
    // four corners of a square are the fewest that hide one cell, and no sum has to go
    expect(visas.size).toBe(4);
    expect([...visas].every((nyckel) => /^r\dk\d$/.test(nyckel))).toBe(true);
    expect(bestamda(tal, samband, visas)).toEqual([]);
  });

  it('kan inte lösas ut av den som räknar på alla summor, hur tabellen än ser ut', () => {
    let rojdaUtan = 0;
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 5, max: 12 })), {
            minLength: 3,
            maxLength: 3,
          }),
          {
            minLength: 2,
            maxLength: 3,
          },
        ),
        (antal) => {
          const { tal, samband } = tabell(antal);
          if (bestamda(tal, samband, smatalen(tal)).length > 0) rojdaUtan += 1;
          const gomda = doljTal(tal, samband);
          for (const nyckel of smatalen(tal)) expect(gomda.has(nyckel)).toBe(true);
          for (const { nyckel, varde } of tal) if (varde === 0) expect(gomda.has(nyckel)).toBe(false);
          expect(bestamda(tal, samband, gomda)).toEqual([]);
        },
      ),
      { numRuns: 150, seed: 1982 },
    );
    // the sums alone would have told in many of them
    expect(rojdaUtan).toBeGreaterThan(20);
  });

  it('kan vara minst fyra olika tal för den som provar alla, när en summa delas på två sätt', () => {
    const litet = fc.integer({ min: 0, max: 4 });
    let smalUtan = 0;
    fc.assert(
      fc.property(fc.tuple(litet, litet, litet), fc.nat({ max: 12 }), ([a, b, c], forsta) => {
        const alla = a + b + c;
        const d = Math.min(forsta, alla);
        const tal = Object.entries({ alla, a, b, c, d, e: alla - d }).map(([nyckel, varde]): Tal => ({
          nyckel,
          varde,
          slag: 'tryckt',
        }));
        const samband = [
          { summa: ['alla'], delar: ['a', 'b', 'c'] },
          { summa: ['alla'], delar: ['d', 'e'] },
        ];
        const smala = (gomda: ReadonlySet<string>): string[] =>
          [...spann(tal, samband, gomda, 16)].flatMap(([nyckel, [lagst, hogst]]) =>
            hogst - lagst >= 3 ? [] : [nyckel],
          );
        if (smala(smatalen(tal)).length > 0) smalUtan += 1;
        expect(smala(doljTal(tal, samband))).toEqual([]);
      }),
      { numRuns: 40, seed: 1982 },
    );
    expect(smalUtan).toBeGreaterThan(5);
  });
});
