import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  arArbetsdag,
  arRodDag,
  dagarMellan,
  dagenFor,
  decimal,
  heltal,
  helgdagsnamn,
  isoVecka,
  plusArbetsdagar,
  plusDagar,
  procent,
  svenskTid,
  svensktDatum,
} from '../../../src/plattform/klocka/datum.js';
import { paskdagen } from '../../../src/plattform/klocka/roda-dagar.js';

const enDag = fc.integer({ min: 0, max: 36_500 }).map((antal) => plusDagar('2005-01-01', antal));

describe('dagar', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2026-03-28', 2, '2026-03-30'], // summer time starts on the 29th
    ['2026-10-24', 2, '2026-10-26'], // and ends on the 25th
    ['2027-01-01', -1, '2026-12-31'],
  ])('%s plus %i dagar är %s', (fran, antal, till) => {
    expect(plusDagar(fran, antal)).toBe(till);
  });

  it('det som läggs till är det som ligger mellan', () => {
    fc.assert(
      fc.property(enDag, fc.integer({ min: -5_000, max: 5_000 }), (dag, antal) => {
        expect(dagarMellan(dag, plusDagar(dag, antal))).toBe(antal);
      }),
    );
  });

  it.each(['2026-02-29', '2026-13-01', '22/11 2026', ''])('%j är ingen dag', (text) => {
    expect(() => plusDagar(text, 1)).toThrow(RangeError);
  });

  it.each([
    ['2026-03-28T22:59:59Z', '2026-03-28'],
    ['2026-03-28T23:00:00Z', '2026-03-29'], // winter time: 00.00
    ['2026-03-29T22:00:00Z', '2026-03-30'], // summer time the same evening: 00.00
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ])('%s är dagen %s i Sverige', (tid, dag) => {
    expect(dagenFor(new Date(tid))).toBe(dag);
  });
});

describe('veckor enligt ISO 8601', () => {
  it.each([
    ['2027-01-01', 2026, 53],
    ['2026-12-31', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2024-12-30', 2025, 1],
    ['2026-01-01', 2026, 1],
    ['2021-01-03', 2020, 53],
  ])('%s hör till %i vecka %i', (dag, ar, vecka) => {
    expect(isoVecka(dag)).toEqual({ ar, vecka });
  });
});

describe('allmänna helgdagar, lag (1989:253)', () => {
  it.each([
    [2005, '2005-03-27'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('påskdagen %i är %s', (ar, dag) => {
    expect(paskdagen(ar).toString()).toBe(dag);
  });

  it.each([
    ['2026-01-06', 'trettondedag jul'],
    ['2026-04-03', 'långfredagen'],
    ['2026-04-06', 'annandag påsk'],
    ['2026-05-14', 'Kristi himmelsfärdsdag'],
    ['2026-05-24', 'pingstdagen'],
    ['2026-06-20', 'midsommardagen'],
    ['2027-06-26', 'midsommardagen'],
    ['2026-10-31', 'alla helgons dag'],
    ['2027-11-06', 'alla helgons dag'],
    ['2026-12-26', 'annandag jul'],
  ])('%s är %s', (dag, namn) => {
    expect(helgdagsnamn(dag)).toBe(namn);
    expect(arRodDag(dag)).toBe(true);
  });

  it.each(['2026-06-19', '2026-12-24', '2026-12-31'])('afton %s är inte röd men ingen arbetsdag', (dag) => {
    expect(arRodDag(dag)).toBe(false);
    expect(arArbetsdag(dag)).toBe(false);
  });

  it.each(['2026-05-25', '2026-11-23', '2026-04-02'])('%s är en vanlig arbetsdag', (dag) => {
    expect(helgdagsnamn(dag)).toBeNull();
    expect(arArbetsdag(dag)).toBe(true);
  });
});

describe('arbetsdagar', () => {
  it.each([
    ['2026-12-23', 1, '2026-12-28'], // julafton, two helgdagar and a Sunday between
    ['2026-04-02', 1, '2026-04-07'],
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 0, '2026-11-23'],
    ['2026-11-20', 0, '2026-11-20'],
  ])('%s plus %i arbetsdagar är %s', (fran, antal, till) => {
    expect(plusArbetsdagar(fran, antal)).toBe(till);
  });

  it('har exakt så många arbetsdagar mellan sig som lades till, och slutar på en', () => {
    fc.assert(
      fc.property(enDag, fc.integer({ min: 1, max: 60 }), (dag, antal) => {
        const slut = plusArbetsdagar(dag, antal);
        const mellan = Array.from({ length: dagarMellan(dag, slut) }, (_, i) => plusDagar(dag, i + 1));
        expect(mellan.filter(arArbetsdag)).toHaveLength(antal);
        expect(arArbetsdag(slut)).toBe(true);
      }),
    );
  });

  it.each([-1, 1.5])('%d arbetsdagar går inte att lägga till', (antal) => {
    expect(() => plusArbetsdagar('2026-11-20', antal)).toThrow(RangeError);
  });
});

describe('svensk skrivning', () => {
  it('skriver dagar och tider som folk gör', () => {
    expect(svensktDatum('2026-11-22')).toBe('22 november 2026');
    expect(svensktDatum('2026-05-01')).toBe('1 maj 2026');
    expect(svenskTid(new Date('2026-11-22T13:05:00Z'))).toBe('22 november 2026 kl. 14.05');
    expect(svenskTid(new Date('2026-07-01T22:00:00Z'))).toBe('2 juli 2026 kl. 00.00');
  });

  it('skriver tal med mellanrum som inte bryts, och decimalkomma', () => {
    expect(heltal(12345)).toBe('12\u00a0345');
    expect(heltal(0)).toBe('0');
    expect(decimal(12.5, 1)).toBe('12,5');
    expect(decimal(1234.567, 2)).toBe('1\u00a0234,57');
    expect(procent(9, 20)).toBe('45,0\u00a0%');
    expect(procent(0, 7)).toBe('0,0\u00a0%');
  });

  it('kallar inte en andel av ingenting för noll', () => {
    expect(procent(0, 0)).toBeNull();
  });
});
