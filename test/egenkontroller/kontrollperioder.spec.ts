import { describe, expect, it } from '@jest/globals';
import { kontrollperioder, periodtext, senastInrapporterad } from '../../src/egenkontroller/kontrollperioder.js';
import { frekvenser, type Frekvens } from '../../src/processer/kodlistor.texter.js';

describe('årets kontrolltillfällen', () => {
  it.each([
    ['manadsvis', 12, 'januari 2026', 'december 2026'],
    ['kvartalsvis', 4, 'kvartal 1 2026', 'kvartal 4 2026'],
    ['tertialvis', 3, 'tertial 1 2026', 'tertial 3 2026'],
    ['halvarsvis', 2, 'första halvåret 2026', 'andra halvåret 2026'],
    ['arligen', 1, 'hela 2026', 'hela 2026'],
    ['lopande', 1, 'hela 2026', 'hela 2026'],
    ['vartannat_ar', 1, 'hela 2026', 'hela 2026'],
    // 1 January 2026 is a Thursday, so the year has 53 weeks
    ['veckovis', 53, 'vecka 1 2026', 'vecka 53 2026'],
  ] as const)('%s blir %s, från %s till %s', (frekvens, antal, forsta, sista) => {
    const perioder = kontrollperioder(frekvens, 2026).map(periodtext);
    expect([perioder.length, perioder[0], perioder.at(-1)]).toEqual([antal, forsta, sista]);
  });

  it.each(Object.keys(frekvenser) as Frekvens[])('%s täcker varje dag en gång, också ett skottår', (frekvens) => {
    const perioder = [2027, 2028, 2029].flatMap((ar) =>
      // every other year it is done once for that year, as in any other
      kontrollperioder(frekvens, ar),
    );
    const dag = (datum: string): number => Date.parse(`${datum}T00:00:00Z`) / 86_400_000;
    for (const [nr, period] of perioder.slice(1).entries())
      expect(dag(period.fran)).toBe(dag(perioder[nr]?.till ?? '') + 1);
  });

  it('veckorna går över nyår som kalendern säger', () => {
    expect(kontrollperioder('veckovis', 2026)[0]).toEqual({ fran: '2025-12-29', till: '2026-01-04' });
    expect(kontrollperioder('veckovis', 2027)[0]).toEqual({ fran: '2027-01-04', till: '2027-01-10' });
    expect(kontrollperioder('veckovis', 2027)).toHaveLength(52);
    expect(kontrollperioder('kvartalsvis', 2028)[0]).toEqual({ fran: '2028-01-01', till: '2028-03-31' });
  });
});

describe('senast inrapporterad', () => {
  it.each([
    // a Thursday
    ['2026-09-30', 15, '2026-10-15'],
    // a Saturday becomes Monday
    ['2026-09-30', 10, '2026-10-12'],
    // over New Year to trettondedagen, a Tuesday: the day after
    ['2025-12-31', 6, '2026-01-07'],
    // midsommarafton is a Friday, and the next weekday is Monday
    ['2026-06-05', 14, '2026-06-22'],
    ['2026-12-31', 14, '2027-01-14'],
    // the last day of the year itself is nyårsafton
    ['2026-12-31', 0, '2027-01-04'],
  ])('%s och %s dagar blir %s', (till, dagar, senast) => {
    expect(senastInrapporterad(till, dagar)).toBe(senast);
  });
});
