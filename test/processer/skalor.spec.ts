import { describe, expect, it } from '@jest/globals';
import { riskbedomning } from '../../src/processer/skalor.texter.js';

describe('riskskalan 4×4', () => {
  it.each([
    [1, 3, 3, 1],
    [2, 2, 4, 2],
    [2, 3, 6, 2],
    [2, 4, 8, 3],
    [3, 3, 9, 3],
    [3, 4, 12, 4],
    [4, 4, 16, 4],
  ])('%i × %i är %i, nivå %i', (s, k, tal, niva) => {
    expect(riskbedomning(s, k)).toMatchObject({ tal, niva });
  });

  it('ger inget värde förrän båda är bedömda', () => {
    expect([riskbedomning(null, 4), riskbedomning(4, null)]).toEqual([null, null]);
  });
});
