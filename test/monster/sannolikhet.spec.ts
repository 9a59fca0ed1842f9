import { describe, expect, it } from '@jest/globals';
import { binomialsvans, hypergeometriskSvans } from '../../src/monster/sannolikhet.js';

describe('hur sällan slumpen ger så många', () => {
  // by hand: heads at least twice in three throws is (3 + 1) / 8
  it.each([
    [2, 3, 0.5, 4 / 8],
    [3, 3, 0.5, 1 / 8],
    [0, 3, 0.5, 1],
    // a six at least once in four throws: 1 − (5/6)⁴
    [1, 4, 1 / 6, 1 - (5 / 6) ** 4],
    // all five of five in a quarter of the time
    [5, 5, 1 / 4, 1 / 1024],
  ])('minst %s av %s med chansen %s', (k, n, p, svar) => {
    expect(binomialsvans(k, n, p)).toBeCloseTo(svar, 12);
  });

  // by hand: four marked of ten, five drawn; all four among them is C(6,1) / C(10,5) = 6 / 252
  it.each([
    [4, 10, 4, 5, 6 / 252],
    // at least three: (C(4,3)·C(6,2) + 6) / 252 = (60 + 6) / 252
    [3, 10, 4, 5, 66 / 252],
    [0, 10, 4, 5, 1],
    // eight of ten are drawn, so at least two of the four marked must be
    [2, 10, 4, 8, 1],
  ])('minst %s när %s är %s märkta och %s dras', (k, alla, markta, dragna, svar) => {
    expect(hypergeometriskSvans(k, alla, markta, dragna)).toBeCloseTo(svar, 12);
  });

  it('håller för många: hälften eller fler av hundratusen är lite mer än en på två', () => {
    expect(binomialsvans(50_000, 100_000, 0.5)).toBeCloseTo(0.50126, 4);
    expect(binomialsvans(52_000, 100_000, 0.5)).toBeLessThan(1e-30);
  });
});
