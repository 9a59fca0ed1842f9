import { describe, expect, it } from '@jest/globals';
import { OgiltigtFormular } from '../../src/plattform/fel.js';
import { kravHel } from '../../src/processer/riskskala.service.js';
import { riskbedomning, Riskskalor, SKR_SKALA, type Riskskala } from '../../src/processer/skalor.texter.js';

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
    expect(riskbedomning(s, k, SKR_SKALA)).toMatchObject({ tal, niva });
  });

  it('ger inget värde förrän båda är bedömda', () => {
    expect([riskbedomning(null, 4, SKR_SKALA), riskbedomning(4, null, SKR_SKALA)]).toEqual([null, null]);
  });
});

describe('nämndens egen skala', () => {
  const fem: Riskskala = {
    id: 7,
    sannolikheter: ['1', '2', '3', '4', '5'],
    konsekvenser: ['a', 'b', 'c', 'd', 'e', 'f'],
    ...{ lagTill: 5, mattligTill: 12, hogTill: 19, eskalerasFran: 20 },
  };

  it.each([
    [1, 5, 1],
    [1, 6, 2],
    [3, 4, 2],
    [3, 5, 3],
    [5, 4, 4],
    [5, 6, 4],
  ])('%i × %i ligger i band %i', (s, k, niva) => {
    expect(riskbedomning(s, k, fem)).toMatchObject({ tal: s * k, niva });
  });

  it('lämnar det som bedömdes tidigare på sin egen skala', () => {
    const skalor = new Riskskalor([fem]);
    expect([skalor.gallande.id, skalor.for(null).id, skalor.for(7).id]).toEqual([7, null, 7]);
    expect(riskbedomning(3, 4, skalor.for(null))).toMatchObject({ tal: 12, niva: 4 });
    expect(riskbedomning(3, 4, skalor.for(7))).toMatchObject({ tal: 12, niva: 2 });
    expect(new Riskskalor([]).gallande).toBe(SKR_SKALA);
  });

  const form = { ...fem, utgick: 0, sannolikheter: '1 Låg\n2. Medel\nHög\n', konsekvenser: 'Liten\nStor' };
  it('skrivs ett steg på varje rad, med eller utan siffra', () => {
    expect(kravHel({ ...form, lagTill: 1, mattligTill: 2, hogTill: 4, eskalerasFran: 6 })).toMatchObject({
      sannolikheter: ['Låg', 'Medel', 'Hög'],
      konsekvenser: ['Liten', 'Stor'],
    });
  });

  it.each([
    ['ett enda steg', { konsekvenser: 'Liten' }, 'konsekvenser'],
    ['samma namn två gånger', { konsekvenser: 'Liten\nLiten' }, 'konsekvenser'],
    ['band som överlappar', { mattligTill: 1 }, 'mattligTill'],
    ['inget rum för mycket hög risk', { hogTill: 6 }, 'hogTill'],
    ['en gräns som ingen risk kan nå', { eskalerasFran: 7 }, 'eskalerasFran'],
  ])('nekas med %s', (_, andrat, falt) => {
    const hel = { ...form, lagTill: 1, mattligTill: 2, hogTill: 4, eskalerasFran: 6 };
    const nekad = (): unknown => kravHel({ ...hel, ...andrat });
    expect(nekad).toThrow(OgiltigtFormular);
    try {
      nekad();
    } catch (fel) {
      expect(Object.keys((fel as OgiltigtFormular).falt)).toContain(falt);
    }
  });
});
