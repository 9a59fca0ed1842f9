import { describe, expect, it } from '@jest/globals';
import { kappaord, samstammighet, type Par } from '../../src/granskningar/samstammighet.js';

const paren = (...antal: readonly (readonly [string, string, number])[]): Par[] =>
  antal.flatMap(([a, b, n]) => Array.from({ length: n }, (): Par => [a, b]));

describe('samstämmigheten', () => {
  it('är för hand: 20 ja/ja, 5 ja/nej, 10 nej/ja och 15 nej/nej ger 70 % och κ = 0,4', () => {
    // p0 = 35/50 = 0.7; pe = 25/50 × 30/50 + 25/50 × 20/50 = 0.5; (0.7 − 0.5) / (1 − 0.5) = 0.4
    const svar = samstammighet(paren(['ja', 'ja', 20], ['ja', 'nej', 5], ['nej', 'ja', 10], ['nej', 'nej', 15]));
    expect([svar.par, svar.lika]).toEqual([50, 35]);
    expect(svar.kappa).toBeCloseTo(0.4, 10);
  });

  it('är för hand med tre svar: κ = 18/42', () => {
    // 8 pairs: 2 ja/ja, 1 ja/delvis, 2 delvis/delvis, 1 delvis/nej, 1 nej/nej, 1 nej/ja; p0 = 5/8
    // margins of the first: 3, 3, 2; of the second: 3, 3, 2; pe = (9 + 9 + 4) / 64 = 22/64
    const svar = samstammighet(
      paren(
        ['ja', 'ja', 2],
        ['ja', 'delvis', 1],
        ['delvis', 'delvis', 2],
        ['delvis', 'nej', 1],
        ['nej', 'nej', 1],
        ['nej', 'ja', 1],
      ),
    );
    expect(svar.kappa).toBeCloseTo((5 / 8 - 22 / 64) / (1 - 22 / 64), 10);
    expect(svar.kappa).toBeCloseTo(18 / 42, 10);
  });

  it('är 1 när alla svar är lika men inte desamma, och noll när det är som slumpen', () => {
    expect(samstammighet(paren(['ja', 'ja', 3], ['nej', 'nej', 2])).kappa).toBeCloseTo(1, 10);
    expect(samstammighet(paren(['ja', 'ja', 1], ['ja', 'nej', 1], ['nej', 'ja', 1], ['nej', 'nej', 1])).kappa).toBe(0);
    expect(samstammighet(paren(['ja', 'nej', 2], ['nej', 'ja', 2])).kappa).toBe(-1);
  });

  it('går inte att räkna när alla har svarat samma sak, eller när ingen akt har granskats av två', () => {
    expect(samstammighet(paren(['ja', 'ja', 4]))).toEqual({ par: 4, lika: 4, kappa: null });
    expect(samstammighet([])).toEqual({ par: 0, lika: 0, kappa: null });
  });

  it.each([
    [null, 'går inte'],
    [-0.1, 'sämre än slumpen'],
    [0.2, 'mycket svag'],
    [0.4, 'svag'],
    [0.41, 'måttlig'],
    [0.75, 'god'],
    [0.9, 'mycket god'],
  ])('%s sägs med ord: %s', (kappa, ord) => {
    expect(kappaord(kappa)).toContain(ord);
  });
});
