import { urval, type Del } from './faktasql.js';
import type { Dimension, Faktum, Kalla } from './faktum.js';

export type Delning = readonly Dimension[];
export type Kolumner = readonly (readonly [namn: string, sql: string])[];

/** What is counted and how: the dimensions of all splits together, and which of them each split has. */
export interface Summa {
  readonly kalla: Kalla;
  readonly fakta: Faktum;
  readonly dimensioner: Delning;
  readonly delar: readonly Del[];
  readonly delningar: readonly Delning[];
  readonly kolumner: Kolumner;
}

/** The bare column of a dimension. */
export const k = (i: number): string => `k${String(i)}`;
export const sattIhop = (kolumner: Kolumner): string[] => kolumner.map(([namn, sql]) => `${sql} as ${namn}`);
export const arFlerdelad = (del: Del): boolean => del.lateral('x') !== '';
/** A dimension that cuts by time and not by what a row is. */
export const arTid = (dimension: Dimension | undefined): boolean => dimension === 'ar' || dimension === 'kvartal';
/** What is left of a split when time is taken away. */
export const utanTid = (delning: Delning): Delning => delning.filter((dimension) => !arTid(dimension));

export type Korn = 'year' | 'quarter';

/** The shortest time that the split tells apart, where the source answers for one such time after another. */
export const kornet = (kalla: Kalla, { bas }: Faktum, delning: Delning): Korn | null => {
  if (!kalla.spann?.includes(bas)) return null;
  return delning.includes('kvartal') ? 'quarter' : delning.includes('ar') ? 'year' : null;
};

const LANGD: Readonly<Record<Korn, string>> = { year: '1 year', quarter: '3 months' };

/**
 * Each year or quarter is read by itself out of the index, so that no row has to be asked when it was; its first day
 * stands for it. What several splits need is counted in one reading. A span without rows is no row.
 */
export const spannvis = (summa: Summa, korn: Korn): string => {
  const { kalla, fakta, dimensioner, delar, delningar, kolumner } = summa;
  const { grupper, g } = grupperingen(summa);
  const inre = delar.flatMap(({ av }, i) => (arTid(dimensioner[i]) ? [] : [`${av} as ${k(i)}`]));
  const tider = dimensioner.flatMap((dimension, i) => {
    if (!arTid(dimension)) return [];
    const har = delningar.flatMap((delning, nr) => (delning.includes(dimension) ? [String(nr)] : []));
    const dag = har.length === delningar.length ? 'p.fran' : `case when x.g in (${har.join(', ')}) then p.fran end`;
    return [`${dag} as ${k(i)}`];
  });
  return `select ${['x.*', ...tider].join(', ')}
    from (select greatest(q::date, $2::date) as fran, least((q + interval '${LANGD[korn]}')::date - 1, $3::date) as till
      from generate_series(date_trunc('${korn}', $2::date::timestamp), $3::date::timestamp, interval '${LANGD[korn]}') q) p
    cross join lateral (
      select ${[...inre, ...g, ...sattIhop(kolumner)].join(', ')}
      from ${kalla.tabell} t where ${urval(kalla, fakta, ['p.fran', 'p.till'])} ${grupper} having count(*) > 0) x`;
};

/** By the columns of one split, or by those of each split for itself, with its number. */
const grupperingen = ({ dimensioner, delar, delningar }: Summa): { grupper: string; g: string[] } => {
  const kolumnerna = (delning: Delning): string[] => [
    ...new Set(utanTid(delning).map((dimension) => delar[dimensioner.indexOf(dimension)]?.av ?? '')),
  ];
  const alla = kolumnerna(dimensioner);
  if (delningar.length === 1) return { grupper: alla.length === 0 ? '' : `group by ${alla.join(', ')}`, g: [] };
  // grouping() has a bit for each column, set where it is not grouped by
  const bitar = (delning: Delning): number =>
    alla.reduce((tal, kolumn) => 2 * tal + (kolumnerna(delning).includes(kolumn) ? 0 : 1), 0);
  const nummer = delningar.map((delning, nr) => `when ${String(bitar(delning))} then ${String(nr)}`).join(' ');
  return {
    grupper: `group by grouping sets (${delningar.map((delning) => `(${kolumnerna(delning).join(', ')})`).join(', ')})`,
    g: [`case grouping(${alla.join(', ')}) ${nummer} end as g`],
  };
};
