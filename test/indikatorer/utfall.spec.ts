import { describe, expect, it } from '@jest/globals';
import { bedom, granserbrister, gransmening, type Granser } from '../../src/indikatorer/trend/utfall.js';
import { rakna, vardetext } from '../../src/indikatorer/varden/matt.js';
import {
  periodenFor,
  perioderMellan,
  periodkod,
  periodnamn,
  tolkaPeriod,
} from '../../src/indikatorer/varden/perioder.js';

const UPP: Granser = {
  ...{ riktning: 'upp', matform: 'andel', nollArResultat: false, mal: 90, malTill: null, larmGul: 85, larmRod: 75 },
};
const NED: Granser = { ...UPP, riktning: 'ned', matform: 'antal', mal: 5, larmGul: 8, larmRod: 12 };
const INTERVALL: Granser = { ...UPP, riktning: 'intervall', mal: 40, malTill: 60, larmGul: 5, larmRod: 10 };

describe('utfallet', () => {
  it.each([
    [90, 'gron'],
    [89.9, 'gul'],
    [84, 'gul'],
    [75, 'gul'],
    [74.9, 'rod'],
    [0, 'rod'],
    [null, 'saknas'],
  ])('av %s %% när högre är bättre är %s', (varde, kod) => expect(bedom(varde, UPP).kod).toBe(kod));

  it.each([
    [5, 'gron'],
    [6, 'gul'],
    [12, 'gul'],
    [13, 'rod'],
    [0, 'noll'],
    [null, 'saknas'],
  ])('av antalet %s när lägre är bättre är %s', (varde, kod) => expect(bedom(varde, NED).kod).toBe(kod));

  it('av noll är grönt bara när noll är ett resultat och inte att ingen har rapporterat', () => {
    expect(bedom(0, { ...NED, nollArResultat: true }).kod).toBe('gron');
    // a share of nought has been counted among some
    expect(bedom(0, { ...NED, matform: 'andel' }).kod).toBe('gron');
  });

  it.each([
    [40, 'gron'],
    [60, 'gron'],
    [63, 'gul'],
    [35, 'gul'],
    [29, 'rod'],
    [71, 'rod'],
  ])('av %s mot 40–60 är %s', (varde, kod) => expect(bedom(varde, INTERVALL).kod).toBe(kod));

  it('finns inte utan riktning, och är inte grönt utan mål', () => {
    expect(bedom(50, { ...UPP, riktning: 'neutral', mal: null, larmGul: null, larmRod: null }).kod).toBe('obedomd');
    expect(bedom(99, { ...UPP, mal: null, larmGul: null, larmRod: null }).kod).toBe('obedomd');
    expect(bedom(99, { ...UPP, mal: null }).kod).toBe('obedomd');
    expect(bedom(70, { ...UPP, mal: null }).kod).toBe('rod');
  });

  it('sägs alltid i ord', () => {
    for (const varde of [null, 0, 70, 88, 95]) expect(bedom(varde, UPP).text.length).toBeGreaterThan(5);
  });
});

describe('gränserna', () => {
  it('ska ligga åt rätt håll', () => {
    expect(granserbrister(UPP)).toEqual({});
    expect(granserbrister(NED)).toEqual({});
    expect(granserbrister(INTERVALL)).toEqual({});
    expect(granserbrister({ ...UPP, larmRod: 95 })).toHaveProperty('larmRod');
    expect(granserbrister({ ...NED, larmRod: 3 })).toHaveProperty('larmRod');
    expect(granserbrister({ ...INTERVALL, malTill: 30 })).toHaveProperty('mal');
    expect(granserbrister({ ...UPP, malTill: 95 })).toHaveProperty('malTill');
    expect(granserbrister({ ...UPP, riktning: 'neutral' })).toHaveProperty('mal');
  });

  it('sägs i ord', () => {
    expect(gransmening(UPP, (v) => `${v} %`)).toBe('Målet är minst 90 %, gult under 85 %, rött under 75 %.');
    expect(gransmening(NED, String)).toBe('Målet är högst 5, gult över 8, rött över 12.');
    expect(gransmening({ ...UPP, mal: null, larmGul: null, larmRod: null }, String)).toBe('Inget mål är satt.');
  });
});

describe('värdet', () => {
  it('av en andel räknas i procent, och är inget när nämnaren är noll', () => {
    expect(rakna('andel', { taljare: 7, namnare: 8 })).toEqual({ taljare: 7, namnare: 8, varde: 87.5 });
    expect(rakna('andel', { taljare: 0, namnare: 0 })).toEqual({ taljare: 0, namnare: 0, varde: null });
    expect(rakna('andel', { taljare: 0, namnare: 8 })).toEqual({ taljare: 0, namnare: 8, varde: 0 });
    expect(rakna('kvot', { taljare: 3, namnare: 4 })).toMatchObject({ varde: 0.75 });
  });

  it('saknas när inget är ifyllt, och blir aldrig noll', () => {
    for (const matform of ['andel', 'antal', 'medel', 'ja_nej', 'kvot'] as const)
      expect(rakna(matform, {})).toEqual({ taljare: null, namnare: null, varde: null });
  });

  it.each([
    ['andel', { taljare: 9, namnare: 8 }, 'större än nämnaren'],
    ['andel', { taljare: 9 }, 'Nämnaren saknas'],
    ['andel', { namnare: 9 }, 'Täljaren saknas'],
    ['andel', { taljare: -1, namnare: 9 }, 'mindre än 0'],
    ['antal', { taljare: 2.5 }, 'helt tal'],
    ['antal', { taljare: -1 }, 'helt tal'],
    ['ja_nej', { varde: 2 }, '1 för ja'],
  ] as const)('nekas: %s %j', (matform, givet, text) =>
    expect(rakna(matform, givet)).toMatchObject({ fel: expect.stringContaining(text) }),
  );

  it('läses som det är', () => {
    expect(vardetext('andel', 'procent', 87.5)).toBe('87,5\u00a0%');
    expect(vardetext('antal', 'barn', 12)).toBe('12\u00a0barn');
    expect(vardetext('medel', 'dagar', 12.25)).toBe('12,3\u00a0dagar');
    expect(vardetext('ja_nej', '', 0)).toBe('Nej');
    expect(vardetext('antal', 'barn', null)).toBe('Saknas');
  });
});

describe('perioden', () => {
  it.each([
    ['manadsvis', '2025-02-14', '2025-02-01', '2025-02-28', '2025-02', 'feb 2025'],
    ['kvartalsvis', '2025-06-30', '2025-04-01', '2025-06-30', '2025K2', 'kvartal 2 2025'],
    ['tertialvis', '2024-12-31', '2024-09-01', '2024-12-31', '2024T3', 'tertial 3 2024'],
    ['halvarsvis', '2025-07-01', '2025-07-01', '2025-12-31', '2025H2', 'halvår 2 2025'],
    ['arligen', '2024-02-29', '2024-01-01', '2024-12-31', '2024', '2024'],
  ] as const)('%s som %s hör till', (frekvens, dag, fran, till, kod, namn) => {
    const period = periodenFor(frekvens, dag);
    expect(period).toEqual({ fran, till });
    expect([periodkod(frekvens, period), periodnamn(frekvens, period)]).toEqual([kod, namn]);
    expect(tolkaPeriod(frekvens, kod)).toEqual(period);
    expect(tolkaPeriod(frekvens, namn)).toEqual(period);
  });

  it('räknas bara när hela har gått', () => {
    expect(perioderMellan('kvartalsvis', '2025-01-01', '2025-08-31').map((en) => en.fran)).toEqual([
      '2025-01-01',
      '2025-04-01',
    ]);
    expect(perioderMellan('arligen', '2024-03-01', '2026-05-01').map((en) => en.fran)).toEqual(['2025-01-01']);
  });

  it.each([
    ['kvartalsvis', '2025K5'],
    ['kvartalsvis', '2025'],
    ['manadsvis', '2025-13'],
    ['arligen', '2025K1'],
    ['arligen', 'i fjol'],
    ['tertialvis', '2025K1'],
  ] as const)('%s finns inte som %s', (frekvens, text) => expect(tolkaPeriod(frekvens, text)).toBeNull());
});
