import { describe, expect, it } from '@jest/globals';
import { fordelning, resultat, type Besvarad } from '../../src/granskningar/granskningsresultat.js';

const svar = (enhetId: number, antal: Record<string, number>, handlaggare = ''): Besvarad[] =>
  Object.entries(antal).flatMap(([ett, n]) =>
    Array.from({ length: n }, (_, nr) => ({
      ...{ fragaId: 1, enhetId, svar: ett, handlaggare: handlaggare === 'flera' ? `H${nr % 3}` : handlaggare },
    })),
  );
const skyddade = (svaren: readonly Besvarad[]): (number | null)[] =>
  resultat([1], svaren)
    .filter(({ skyddad }) => skyddad)
    .map(({ enhetId }) => enhetId);

describe('andelen', () => {
  it('är för hand: 6 ja, 2 delvis, 2 nej och 5 ej aktuellt ger 6 av 10', () => {
    const tio = [
      ...Array<string>(6).fill('ja'),
      'delvis',
      'delvis',
      'nej',
      'nej',
      ...Array<string>(5).fill('ej_aktuellt'),
    ];
    expect(fordelning(tio)).toEqual({ ja: 6, delvis: 2, nej: 2, ejAktuellt: 5, taljare: 6, namnare: 10 });
  });

  it('räknar 3 och 4 på skalan, och ej aktuellt inte alls', () => {
    expect(fordelning(['4', '3', '3', '2', '1', 'ej_aktuellt'])).toMatchObject({ taljare: 3, namnare: 5 });
    expect(fordelning(['ej_aktuellt'])).toMatchObject({ taljare: 0, namnare: 0 });
  });

  it('summerar enheterna till alla', () => {
    const rader = resultat([1], [...svar(1, { ja: 4, nej: 2 }), ...svar(2, { ja: 5, delvis: 1 })]);
    expect(rader.map(({ enhetId, taljare, namnare }) => [enhetId, taljare, namnare])).toEqual([
      [1, 4, 6],
      [2, 5, 6],
      [null, 9, 12],
    ]);
    expect(rader.some(({ skyddad }) => skyddad)).toBe(false);
  });
});

describe('det som skulle peka ut någon', () => {
  it('skyddas: färre än fem svar, och den minsta av de andra så att talet inte går att räkna ut', () => {
    const tre = [...svar(1, { ja: 4 }), ...svar(2, { ja: 6 }), ...svar(3, { ja: 9 })];
    expect(skyddade(tre)).toEqual([1, 2]);
    expect(skyddade([...svar(1, { ja: 5 }), ...svar(2, { ja: 6 })])).toEqual([]);
  });

  it('skyddas när en eller två handläggare har gjort allt', () => {
    expect(
      skyddade([...svar(1, { ja: 8 }, 'Anna'), ...svar(2, { ja: 9 }, 'flera'), ...svar(3, { ja: 12 }, 'flera')]),
    ).toEqual([1, 2]);
    expect(skyddade([...svar(1, { ja: 8 }, 'flera'), ...svar(2, { ja: 9 }, 'flera')])).toEqual([]);
  });

  it('är inte en enhet där ingen hade något att svara på', () => {
    // enhet 2 hides nothing, so enhet 3 has to keep enhet 1 company
    const svaren = [
      ...svar(1, { ja: 3 }),
      ...svar(2, { ej_aktuellt: 6 }),
      ...svar(3, { ja: 9 }),
      ...svar(4, { ja: 10 }),
    ];
    expect(skyddade(svaren)).toEqual([1, 3]);
  });

  it('är också allt tillsammans när det är så få', () => {
    expect(skyddade(svar(1, { ja: 3 }))).toEqual([1, null]);
  });

  it('går aldrig att räkna ut: summan minus det som visas är aldrig en enda skyddad enhet', () => {
    for (let nr = 0; nr < 500; nr++) {
      const antal = [nr % 7, (nr * 3) % 11, (nr * 5) % 13, (nr * 7) % 17];
      const rader = resultat(
        [1],
        antal.flatMap((n, enhet) => svar(enhet + 1, { ja: n })),
      );
      const dolda = rader.filter(({ skyddad, enhetId, namnare }) => skyddad && enhetId !== null && namnare > 0);
      const synliga = rader.filter(({ skyddad, enhetId, namnare }) => !skyddad && enhetId !== null && namnare > 0);
      // one alone is hidden only when there is no other to hide it with
      if (dolda.length === 1) expect(synliga).toHaveLength(0);
      expect(synliga.every(({ namnare }) => namnare >= 5)).toBe(true);
    }
  });
});
