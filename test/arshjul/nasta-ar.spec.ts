import { describe, expect, it } from '@jest/globals';
import { nastaAr } from '../../src/arshjul/nasta-ar.js';
import { arArbetsdag, isoVecka, plusDagar } from '../../src/plattform/klocka/datum.js';
import { lage, rutnat, type Plikt } from '../../src/arshjul/rutnat.js';

describe('en dag flyttas till nästa år', () => {
  // worked out by hand with an almanac
  it.each([
    ['2026-03-02', '2027-03-01', 'en måndag blir den måndag som ligger närmast'],
    ['2026-11-20', '2027-11-19', 'en fredag blir en fredag'],
    ['2026-05-07', '2027-05-07', 'torsdagen är Kristi himmelsfärdsdag 2027: nästa arbetsdag'],
    ['2026-01-02', '2027-01-04', 'fredagen är nyårsdagen 2027: måndagen efter helgen'],
    ['2026-12-25', '2027-12-27', 'julafton är ingen arbetsdag, och den 25 och 26 december är helg'],
    ['2027-01-01', '2028-01-07', '52 veckor framåt är fortfarande 2027: en vecka till'],
    ['2028-12-31', '2029-12-28', 'söndagen den 30 och nyårsafton: bakåt hellre än in i ett annat år'],
    ['2026-01-01', '2027-01-07', 'nyårsdagen 2026: 52 veckor senare är nyårsafton samma år'],
  ])('%s → %s: %s', (fran, till) => {
    expect(nastaAr(fran, false)).toBe(till);
  });

  it.each([
    ['2026-03-01', '2027-03-01', 'lagens dag står kvar fast den 1 mars 2026 är en söndag'],
    ['2026-10-31', '2027-10-31', 'också när den blir en söndag'],
    ['2028-02-29', '2029-02-28', 'skottdagen'],
  ])('fast: %s → %s: %s', (fran, till) => {
    expect(nastaAr(fran, true)).toBe(till);
  });

  it('alltid till en arbetsdag i nästa år, och aldrig längre än en vecka från samma datum', () => {
    for (let dag = '2026-01-01'; dag < '2029-01-01'; dag = plusDagar(dag, 1)) {
      const ny = nastaAr(dag, false);
      expect([dag, arArbetsdag(ny), Number(ny.slice(0, 4)) - Number(dag.slice(0, 4))]).toEqual([dag, true, 1]);
    }
  });
});

describe('rutnätet', () => {
  const plikt = (kalla: string, datum: string, klar: boolean | null = false): Plikt => ({
    ...{ kalla, id: 1, datum, rubrik: 'Prov', enhet: null, ansvarig: null, roll: null, lank: '/', klar },
  });

  it('säger i ord och tecken hur det står, inte bara i färg', () => {
    const rader = rutnat(
      [
        plikt('post', '2026-03-01', true),
        plikt('post', '2026-03-31'),
        plikt('risk', '2026-12-01'),
        plikt('riskanalys', '2026-12-24'),
        plikt('egenkontroll', '2026-04-14', null),
        plikt('egenkontroll', '2026-04-14', true),
      ],
      '2026-11-22',
    );
    const ruta = (manad: number, grupp: string) => rader[manad - 1]?.rutor.find((en) => en.grupp === grupp);
    expect(rader).toHaveLength(12);
    expect(ruta(3, 'Lag och nämnd')).toMatchObject({
      antal: 2,
      lage: 'forsenad',
      tecken: '!',
      text: '2 uppgifter, 1 försenad, 1 klar',
    });
    expect(ruta(4, 'Egenkontroller')).toMatchObject({
      ...{ lage: 'utebliven', tecken: '✕', text: '2 uppgifter, 1 blev inte gjord, 1 klar' },
    });
    expect(ruta(12, 'Risker')).toMatchObject({ antal: 2, lage: 'kommande', tecken: '○', tyngd: 1 });
    expect(ruta(1, 'Risker')).toMatchObject({ antal: 0, lage: null, tyngd: 0 });
  });

  it('det som ska vara klart i dag är inte försenat förrän i morgon', () => {
    expect([lage(plikt('post', '2026-11-22'), '2026-11-22'), lage(plikt('post', '2026-11-21'), '2026-11-22')]).toEqual([
      'kommande',
      'forsenad',
    ]);
  });

  it('veckan över nyår har ett nummer', () => {
    expect([isoVecka('2026-12-31'), isoVecka('2027-01-03'), isoVecka('2027-01-04')]).toEqual([
      { ar: 2026, vecka: 53 },
      { ar: 2026, vecka: 53 },
      { ar: 2027, vecka: 1 },
    ]);
  });
});
