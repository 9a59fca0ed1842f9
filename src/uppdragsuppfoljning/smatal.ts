import { doljTal } from '../plattform/smatal/dolj.js';

/** A count that may be shown; null when it is too small to be, or would give such a one away. */
export type Cell = number | null;

/** Counts of 1–4 are not published, nor what they could be worked out from. The last row and the last column are sums. */
export const dolj = (antal: readonly (readonly number[])[]): Cell[][] => {
  const plats = (rad: number, kolumn: number): string => `${String(rad)},${String(kolumn)}`;
  const summerad = (platser: readonly string[]): { summa: string[]; delar: string[] } => ({
    summa: platser.slice(-1),
    delar: platser.slice(0, -1),
  });
  const dolda = doljTal(
    antal.flatMap((rad, r) => rad.map((varde, k) => ({ nyckel: plats(r, k), varde, slag: 'tryckt' as const }))),
    [
      ...antal.map((rad, r) => summerad(rad.map((_, k) => plats(r, k)))),
      ...(antal[0] ?? []).map((_, k) => summerad(antal.map((_rad, r) => plats(r, k)))),
    ],
  );
  return antal.map((rad, r) => rad.map((varde, k) => (dolda.has(plats(r, k)) ? null : varde)));
};
