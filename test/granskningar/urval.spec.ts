import { describe, expect, it } from '@jest/globals';
import { draUrval, fordela, lott, type Listrad } from '../../src/granskningar/urval.js';

const akt = (nr: number, enhetId = 1, handlaggareId: number | null = null): Listrad => ({
  ...{ id: nr, enhetId, lopnummer: `A${nr}`, handlaggareId },
});
const sex = [1, 2, 3, 4, 5, 6].map((nr) => akt(nr));
const valda = (rader: readonly Listrad[]): string[] => rader.map(({ lopnummer }) => lopnummer);

describe('urvalet', () => {
  // printf 'prov:A1' | sha256sum and so on: A3 0a68d70c, A4 4873b34b, A6 62755ffb, A2 635fd7a0, A1 a6ed429f, A5 b571edc9
  it('är de akter vars SHA-256 av slumptal, kolon och löpnummer är minst', () => {
    expect(lott('prov', 'A3').slice(0, 8)).toBe('0a68d70c');
    expect(lott('prov', 'A5').slice(0, 8)).toBe('b571edc9');
    expect(valda(draUrval('prov', sex, 3))).toEqual(['A3', 'A4', 'A6']);
  });

  it('blir detsamma i vilken ordning listan än står, och ett annat med ett annat slumptal', () => {
    expect(valda(draUrval('prov', sex.toReversed(), 3))).toEqual(['A3', 'A4', 'A6']);
    expect(valda(draUrval('annat', sex, 3))).not.toEqual(['A3', 'A4', 'A6']);
  });

  it('dras för varje enhet för sig, och alla akter när de är färre', () => {
    const rader = [...sex, akt(7, 2), akt(8, 2)];
    const urval = draUrval('prov', rader, 3);
    expect(urval.filter(({ enhetId }) => enhetId === 1)).toHaveLength(3);
    expect(valda(urval.filter(({ enhetId }) => enhetId === 2)).sort()).toEqual(['A7', 'A8']);
  });

  it('ger varje akt samma chans: över tusen dragningar valdes ingen mycket oftare än en annan', () => {
    const antal = new Map(sex.map(({ lopnummer }) => [lopnummer, 0]));
    for (let nr = 0; nr < 1000; nr++)
      for (const namn of valda(draUrval(`s${nr}`, sex, 3))) antal.set(namn, (antal.get(namn) ?? 0) + 1);
    // 500 expected of each, standard deviation 16; the seeds are fixed, so this never differs
    for (const ett of antal.values()) expect(Math.abs(ett - 500)).toBeLessThan(64);
  });
});

describe('fördelningen', () => {
  const egna = [akt(1, 1, 10), akt(2, 1, 10), akt(3, 1, 11), akt(4, 1, 12), akt(5), akt(6)];

  it('ger ingen sin egen akt, och alla ungefär lika många', () => {
    const fordelade = fordela('prov', egna, [10, 11], 0);
    expect(fordelade.every(({ granskareId, handlaggareId }) => granskareId !== handlaggareId)).toBe(true);
    expect(fordelade.filter(({ granskareId }) => granskareId === 10)).toHaveLength(3);
  });

  it('ger de dubbelgranskade två olika granskare, och lika många som det ska vara', () => {
    const fordelade = fordela('prov', sex, [10, 11, 12], 2);
    const dubbla = fordelade.filter(({ andraGranskareId }) => andraGranskareId !== null);
    expect(dubbla).toHaveLength(2);
    expect(dubbla.every(({ granskareId, andraGranskareId }) => granskareId !== andraGranskareId)).toBe(true);
  });

  it('lämnar akten utan granskare när ingen får granska den', () => {
    expect(fordela('prov', [akt(1, 1, 10)], [10], 0)[0]?.granskareId).toBeNull();
    const jav = [{ aktId: 1, personId: 11 }];
    expect(fordela('prov', [akt(1, 1, 10)], [10, 11], 0, jav)[0]?.granskareId).toBeNull();
    expect(fordela('prov', [akt(1, 1, 10)], [10, 11, 12], 0, jav)[0]?.granskareId).toBe(12);
  });
});
