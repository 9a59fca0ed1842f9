import { describe, expect, it } from '@jest/globals';
import { variation, type Signal } from '../../src/indikatorer/trend/signaler.js';
import { grupperade, signaltext, variationsmening } from '../../src/indikatorer/trend/signalord.js';

const av = (slag: Signal['slag'], signaler: readonly Signal[]): Signal[] => signaler.filter((en) => en.slag === slag);

describe('gränserna (XmR)', () => {
  it('är medelvärdet plus och minus 2,66 gånger medelvärdet av de rörliga spannen', () => {
    // spans 2 1 3 2 4 1 3 2 1, sum 19, mean 19/9; values sum 205, mean 20,5; 2,66 × 19/9 = 5,6155…
    const svar = variation([20, 22, 21, 18, 20, 24, 23, 20, 18, 19]);
    expect(svar.medel).toBe(20.5);
    expect(svar.rorlig).toBeCloseTo(19 / 9, 10);
    expect(svar.ovre).toBeCloseTo(20.5 + 5.615555555, 8);
    expect(svar.undre).toBeCloseTo(20.5 - 5.615555555, 8);
  });

  it('dras inte med färre än åtta värden, men medianen finns', () => {
    const sju = variation([1, 5, 2, 8, 3, 9, 40]);
    expect([sju.median, sju.ovre, sju.undre]).toEqual([5, null, null]);
    expect(sju.signaler).toEqual([]);
    expect(variation([1, 5, 2, 8, 3, 9, 40, 4]).ovre).not.toBeNull();
  });

  it('räknar inget spann över en lucka, och en lucka är inte noll', () => {
    // spans 10 (10→20), then the gap, then 0 (30→30) …: mean (10+0+0+0+0+0+0)/7
    const svar = variation([10, 20, null, 30, 30, 30, 30, 30, 30, 30]);
    expect(svar.antal).toBe(9);
    expect(svar.rorlig).toBeCloseTo(10 / 7, 10);
    expect(svar.medel).toBeCloseTo(240 / 9, 10);
  });

  it('har ingen undre gräns under golvet och ingen övre över taket', () => {
    const varden = [1, 9, 2, 8, 1, 9, 2, 8];
    expect(variation(varden).undre).toBeLessThan(0);
    expect(variation(varden, { golv: 0 }).undre).toBeNull();
    const hoga = varden.map((en) => 90 + en);
    expect(variation(hoga).ovre).toBeGreaterThan(100);
    expect(variation(hoga, { golv: 0, tak: 100 }).ovre).toBeNull();
  });

  it('säger till om ett värde utanför, och inte om ett på gränsen', () => {
    // nineteen that go 9, 11, 9 … and one of 40: span mean (18×2 + 31)/19, mean 11,45 + 2,66×3,526 = 20,83
    const varden = Array.from({ length: 19 }, (_, i) => (i % 2 === 0 ? 9 : 11));
    expect(av('utanfor', variation(varden).signaler)).toEqual([]);
    expect(av('utanfor', variation([...varden, 40]).signaler)).toEqual([
      { slag: 'utanfor', at: 'upp', fran: 19, till: 19 },
    ]);
    // all alike: the limits are the value itself, and it is not outside of them
    expect(variation([5, 5, 5, 5, 5, 5, 5, 5]).signaler).toEqual([]);
  });

  it('säger till om ett värde under den undre gränsen', () => {
    const varden = [...Array.from({ length: 19 }, (_, i) => (i % 2 === 0 ? 89 : 91)), 60];
    expect(av('utanfor', variation(varden, { golv: 0, tak: 100 }).signaler)).toEqual([
      { slag: 'utanfor', at: 'ned', fran: 19, till: 19 },
    ]);
  });
});

describe('åtta i rad på en sida om medianen', () => {
  const lagt = [4, 6, 4, 6, 4, 6, 4, 6];
  const hogt = [14, 16, 14, 16, 14, 16, 14, 16];

  it('är en signal, på båda sidor', () => {
    expect(av('sida', variation([...lagt, ...hogt]).signaler)).toEqual([
      { slag: 'sida', at: 'ned', fran: 0, till: 7 },
      { slag: 'sida', at: 'upp', fran: 8, till: 15 },
    ]);
  });

  it('är ingen med sju', () => {
    expect(av('sida', variation([...lagt.slice(1), ...hogt.slice(1)]).signaler)).toEqual([]);
  });

  it('räknar inte ett värde på medianen, som inte heller bryter raden', () => {
    // median 10: seven below, one on it, one below; and as many above
    const varden = [4, 6, 4, 6, 4, 6, 4, 10, 6, 14, 16, 14, 16, 14, 16, 14, 16];
    const svar = variation(varden);
    expect(svar.median).toBe(10);
    expect(av('sida', svar.signaler)[0]).toEqual({ slag: 'sida', at: 'ned', fran: 0, till: 8 });
    // without the eighth there are seven, however many lie on the median
    expect(av('sida', variation([4, 6, 4, 6, 4, 6, 4, 10, 10, 14, 16, 14, 16, 14, 16, 14]).signaler)).toEqual([]);
  });

  it('bryts av en lucka', () => {
    const varden = [4, 6, 4, 6, null, 4, 6, 4, 6, 14, 16, 14, 16, null, 14, 16, 14, 16];
    expect(av('sida', variation(varden).signaler)).toEqual([]);
  });
});

describe('sex i följd', () => {
  it('som stiger eller sjunker är en signal, och fem är ingen', () => {
    expect(av('foljd', variation([3, 1, 2, 3, 4, 5, 6, 2]).signaler)).toEqual([
      { slag: 'foljd', at: 'upp', fran: 1, till: 6 },
    ]);
    expect(av('foljd', variation([3, 1, 2, 3, 4, 5, 2, 3]).signaler)).toEqual([]);
    expect(av('foljd', variation([9, 8, 7, 6, 5, 4, 9]).signaler)).toEqual([
      { slag: 'foljd', at: 'ned', fran: 0, till: 5 },
    ]);
  });

  it('hoppar över ett värde som är lika med det förra', () => {
    expect(av('foljd', variation([1, 2, 3, 3, 4, 5, 6]).signaler)).toEqual([
      { slag: 'foljd', at: 'upp', fran: 0, till: 6 },
    ]);
    expect(av('foljd', variation([1, 2, 3, 3, 4, 5, 5]).signaler)).toEqual([]);
  });

  it('bryts av en lucka', () => {
    expect(av('foljd', variation([1, 2, 3, null, 4, 5, 6]).signaler)).toEqual([]);
  });
});

describe('utan värden', () => {
  it('finns ingenting att säga', () => {
    for (const varden of [[], [null, null]])
      expect(variation(varden)).toEqual({
        ...{ antal: 0, median: null, medel: null, rorlig: null, ovre: null, undre: null, signaler: [] },
      });
    expect(variationsmening(variation([]), String)).toBe('Det finns inga värden än.');
  });
});

describe('orden', () => {
  const nivan: Signal = { slag: 'sida', at: 'upp', fran: 0, till: 7 };
  const namn = (plats: number): string => `kvartal ${plats + 1}`;

  it('säger om det går åt rätt håll, och ingenting när inget håll är bättre', () => {
    expect(signaltext([nivan], 'upp', namn)).toMatchObject({ bra: true, ton: 'klart' });
    expect(signaltext([nivan], 'ned', namn)).toMatchObject({ bra: false, ton: 'varning' });
    expect(signaltext([nivan], 'neutral', namn)).toMatchObject({ bra: null, ton: 'info' });
    expect(signaltext([nivan], 'ned', namn).text).toBe(
      'Kvartal 1 till kvartal 8. Så blir det sällan av en slump. Nivån verkar ha ändrats. Det går åt fel håll.',
    );
  });

  it('säger flera värden utanför samma gräns på en gång', () => {
    const over = (fran: number): Signal => ({ slag: 'utanfor', at: 'upp', fran, till: fran });
    const under: Signal = { slag: 'utanfor', at: 'ned', fran: 3, till: 3 };
    const grupper = grupperade([over(0), nivan, over(2), under]);
    expect(grupper.map((en) => en.length)).toEqual([2, 1, 1]);
    const [forsta] = grupper;
    expect(forsta && signaltext(forsta, 'neutral', namn)).toMatchObject({
      rubrik: 'Flera värden över den övre gränsen',
      text: expect.stringMatching(/^Kvartal 1, kvartal 3\. /),
    });
  });

  it('säger hur många värden som behövs', () => {
    expect(variationsmening(variation([1, 2, 3]), String)).toContain('minst 8 värden');
    expect(variationsmening(variation([65]), String)).toMatch(/^Det finns ett värde än\./);
    expect(variationsmening(variation([65, 70]), String)).toMatch(/^Det finns två värden än\./);
    // mean 5, spans 8 7 6 7 8 7 6, mean 7: 5 + 2,66 × 7 = 23,62
    expect(variationsmening(variation([1, 9, 2, 8, 1, 9, 2, 8], { golv: 0 }), (v) => v.toFixed(1))).toContain(
      'hamnar värdet upp till 23.6',
    );
  });
});
