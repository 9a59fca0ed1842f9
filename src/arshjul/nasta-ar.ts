import { arArbetsdag, plusArbetsdagar, plusDagar, plusManader } from '../plattform/klocka/datum.js';

const ar = (datum: string): number => Number(datum.slice(0, 4));

/**
 * The day of a duty the year after. A fixed one keeps its day of the month: what the law says does not move for a
 * holiday. Any other keeps its weekday, as near as it comes (52 weeks on, or 53 where 52 are not a year), and goes on to
 * the next arbetsdag when that is none; at the end of the year rather back than over into another.
 */
export const nastaAr = (datum: string, fast: boolean): string => {
  if (fast) return plusManader(datum, 12);
  const om52 = plusDagar(datum, 364);
  const samma = ar(om52) === ar(datum) ? plusDagar(datum, 371) : om52;
  const efter = plusArbetsdagar(samma, 0);
  if (ar(efter) === ar(datum) + 1) return efter;
  let fore = samma;
  while (!arArbetsdag(fore)) fore = plusDagar(fore, -1);
  return fore;
};
