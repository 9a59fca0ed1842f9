import { decimal, heltal, procent } from '../plattform/klocka/datum.js';
import type { Faktavarde, Faktum } from './faktum.js';

/** So many decimals as there are, but no more than `hogst`. */
export const avrundat = (tal: number, hogst: number): string => {
  const behovs = [...Array(hogst).keys()].find((antal) => Number.isInteger(Number((tal * 10 ** antal).toFixed(6))));
  return decimal(tal, behovs ?? hogst);
};

/** A computed value as it is printed: «161», «58,3 %», «12,5». Nothing to compute from is a dash. */
export const talet = (
  { matt }: Pick<Faktum, 'matt'>,
  { varde, taljare = 0, namnare = 0 }: Pick<Faktavarde, 'varde' | 'taljare' | 'namnare'>,
): string => {
  if (varde === null) return '–';
  switch (matt.slag) {
    case 'antal':
      return heltal(varde);
    case 'andel':
      return procent(taljare, namnare) ?? '–';
    case 'median':
      return avrundat(varde, 1);
    case 'summa':
      return avrundat(varde, 2);
    case 'kvot':
      return decimal(varde, 1);
  }
};
