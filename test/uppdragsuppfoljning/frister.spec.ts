import { describe, expect, it } from '@jest/globals';
import { LokalaTidsgranser, verkstallasSenast } from '../../src/uppdragsuppfoljning/oppenvard.frister.js';
import { grans, sent } from '../../src/uppdragsuppfoljning/tidsgrans.js';

const granser = (sparat = {}, avtal: number | null = null) => new LokalaTidsgranser(sparat, avtal);

describe('lagens tre månader (SoL 34 kap. 1 §)', () => {
  it.each([
    ['2026-01-15', '2026-04-15'],
    // over New Year
    ['2025-11-20', '2026-02-20'],
    // the month has no such day: its last
    ['2025-11-30', '2026-02-28'],
    // a leap year has one day more
    ['2023-11-30', '2024-02-29'],
    ['2024-02-29', '2024-05-29'],
    // a Sunday and röd dag is still the day: the law moves nothing here
    ['2026-02-01', '2026-05-01'],
  ])('beslut %s ska vara verkställt senast %s', (beslutad, senast) => {
    expect(verkstallasSenast(beslutad)).toBe(senast);
  });

  it('kan ingen nämnd ändra', () => {
    expect(verkstallasSenast('2026-01-15')).toBe('2026-04-15');
    expect(granser({ oppenvard_ej_nyttjad_manader: 6 }).omprovning('2026-01-15')).toBe('2026-07-15');
  });
});

describe('lokala tidsgränser', () => {
  it.each([
    // Monday and two weeks
    ['2026-11-02', '2026-11-16'],
    // two weeks end on trettondedagen: next arbetsdag
    ['2025-12-23', '2026-01-07'],
    // on julafton, which is followed by two röda dagar, a Saturday and a Sunday
    ['2026-12-10', '2026-12-28'],
    // on nyårsafton: Thursday, then nyårsdagen and a weekend
    ['2026-12-17', '2027-01-04'],
    // on a leap day, a Thursday
    ['2024-02-15', '2024-02-29'],
  ])('fördelat %s ger uppstartsmöte senast %s', (fordelad, senast) => {
    expect(granser().uppstart(fordelad)).toBe(senast);
  });

  it('ger genomförandeplanen sex veckor som i Malmö, eller avtalets tre som på Gotland', () => {
    expect(granser().plan('2026-09-07')).toBe('2026-10-19');
    expect(granser({}, 21).plan('2026-09-07')).toBe('2026-09-28');
    expect(granser({ oppenvard_plan_dagar: 28 }).plan('2026-09-07')).toBe('2026-10-05');
    expect(granser({ oppenvard_plan_dagar: 28 }, 21).plan('2026-09-07')).toBe('2026-09-28');
  });

  it('flyttar inte det som räknas bakåt: hela veckan ska finnas kvar före mötet', () => {
    expect(granser().underlag('2026-01-13')).toBe('2026-01-06');
  });

  it.each([
    // six months come first: the bistånd lasts a year
    ['2026-01-15', '2027-01-15', '2026-07-15'],
    // a month before it ends comes first, as in Malmö
    ['2026-01-15', '2026-07-01', '2026-06-01'],
    // over New Year, and to a month that has no such day
    ['2025-10-01', '2026-03-31', '2026-02-28'],
    // shorter than the month: before its last day
    ['2026-01-15', '2026-02-10', '2026-02-10'],
    ['2026-01-15', '2026-02-15', '2026-02-15'],
  ])('start %s med bistånd till %s ger uppföljning senast %s', (fran, till, senast) => {
    expect(granser().uppfoljning(fran, till)).toBe(senast);
  });

  it('ger uppföljningen så långt före slutet som nämnden bestämmer', () => {
    expect(granser({ oppenvard_fore_slut_manader: 2 }).uppfoljning('2026-01-15', '2026-07-01')).toBe('2026-05-01');
  });

  it('räknar månader över årsskifte och skottdag', () => {
    expect(granser().uppfoljning('2025-08-31')).toBe('2026-02-28');
    expect(granser().uppfoljning('2023-08-31')).toBe('2024-02-29');
    expect(granser().uppfoljning('2025-07-15')).toBe('2026-01-15');
  });
});

describe('hur en tidsgräns står', () => {
  const rad = { slag: 'plan', senast: '2026-11-20', gjord: null, bortfallen: null } as const;
  it.each([
    [{}, '2026-11-20', 'kvar'],
    [{}, '2026-11-21', 'over_tiden'],
    [{ gjord: '2026-11-20' }, '2026-12-24', 'gjord_i_tid'],
    [{ gjord: '2026-11-21' }, '2026-12-24', 'gjord_sent'],
    [{ bortfallen: '2026-11-19' }, '2026-12-24', 'bortfallen'],
  ])('%j den %s: %s', (andrat, idag, lage) => {
    expect(grans({ ...rad, ...andrat }, idag).lage).toBe(lage);
  });

  it('kallar bara lagens tre månader för lag', () => {
    expect(grans(rad, '2026-11-22').stod).toBe('lokal tidsgräns');
    expect(grans({ ...rad, slag: 'verkstallighet' }, '2026-11-22').stod).toBe('lag');
  });

  it('sägs i dagar', () => {
    expect([
      sent('2026-11-20', '2026-11-21'),
      sent('2026-11-20', '2026-11-20'),
      sent('2026-11-20', '2026-11-08'),
    ]).toEqual(['1 dag över tiden', 'sista dagen i dag', 'om 12 dagar']);
  });
});
