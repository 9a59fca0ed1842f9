import type { Dimensionsvarden, Period } from '../../indikatorer/faktum.js';

/** From one day to another, both included. */
export type Spann = Period;

const KVARTAL = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const;

const snitt = (a: Spann, b: Spann): Spann => ({
  fran: a.fran > b.fran ? a.fran : b.fran,
  till: a.till < b.till ? a.till : b.till,
});

/**
 * The days that a number is about: a year of a period of five is the same as that year asked for by itself. A quarter
 * without a year is the same quarter of several years, and stays as it is.
 */
export const spannet = (period: Period, dimensioner: Dimensionsvarden): { spann: Spann; kvar: Dimensionsvarden } => {
  const { ar, kvartal, ...kvar } = dimensioner;
  const fran = period.fran.slice(0, 4);
  const detAr = ar ?? (fran === period.till.slice(0, 4) ? fran : undefined);
  if (detAr === undefined) return { spann: period, kvar: dimensioner };
  const aret = snitt(period, { fran: `${String(detAr)}-01-01`, till: `${String(detAr)}-12-31` });
  const dagar = KVARTAL[Number(kvartal) - 1];
  if (!dagar) return { spann: aret, kvar: kvartal === undefined ? kvar : { ...kvar, kvartal } };
  return {
    spann: snitt(aret, { fran: `${String(detAr)}-${dagar[0]}`, till: `${String(detAr)}-${dagar[1]}` }),
    kvar,
  };
};

/** What the parts of a longer time are called; null for a span that is none of them. */
export type Korn = 'månad' | 'kvartal' | 'halvår' | 'år';

export const kornet = ({ fran, till }: Spann): Korn | null => {
  if (fran.slice(0, 4) !== till.slice(0, 4)) return null;
  const dagar = `${fran.slice(5)}–${till.slice(5)}`;
  if (dagar === '01-01–12-31') return 'år';
  if (dagar === '01-01–06-30' || dagar === '07-01–12-31') return 'halvår';
  if (KVARTAL.some(([forsta, sista]) => dagar === `${forsta}–${sista}`)) return 'kvartal';
  return fran.slice(0, 7) === till.slice(0, 7) && fran.endsWith('01') ? 'månad' : null;
};

/** The calendar years and half-years that a shorter span is a part of. */
export const omslutande = ({ fran, till }: Spann): Spann[] => {
  const ar = fran.slice(0, 4);
  if (ar !== till.slice(0, 4)) return [];
  const halvar = till <= `${ar}-06-30` ? ['01-01', '06-30'] : fran >= `${ar}-07-01` ? ['07-01', '12-31'] : null;
  return [
    { fran: `${ar}-01-01`, till: `${ar}-12-31` },
    ...(halvar ? [{ fran: `${ar}-${halvar[0] ?? ''}`, till: `${ar}-${halvar[1] ?? ''}` }] : []),
  ].filter((spann) => spann.fran !== fran || spann.till !== till);
};

export const rymmer = (hela: Spann, del: Spann): boolean =>
  hela.fran <= del.fran && del.till <= hela.till && (hela.fran !== del.fran || hela.till !== del.till);
