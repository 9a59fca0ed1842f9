import { heltal } from '../../plattform/klocka/datum.js';
import { arSiffra, type Cell, type Siffra, type Tabell } from '../underlag.js';
import { gorAttSummera } from './celler.js';
import { radernasDimension } from './tabelldelar.js';

export const OVRIGA = 'Övriga';
/** Fewer rows than this beside Övriga say nothing that is worth a table. */
const MINST_KVAR = 2;

/** «Brev, e-post och samtal». */
export const ochlista = new Intl.ListFormat('sv-SE');

/** Each number that is a sum of several → the numbers that it is the sum of. */
export type Ihopslagna = ReadonlyMap<Siffra, readonly Siffra[]>;

/**
 * The table with all rows that hold a small number as one. Null when they cannot be added up, since a case may be in
 * several of them, or when too little would be left.
 */
export const medOvriga = (
  tabell: Tabell,
  arLiten: (siffra: Siffra) => boolean,
): { readonly tabell: Tabell; readonly ihop: Ihopslagna } | null => {
  const dimension = radernasDimension(tabell);
  const { rader } = tabell;
  if (dimension === null || tabell.grovre?.ovriga) return null;
  const alla = rader.flatMap((rad) => rad.slice(1));
  if (!alla.every((cell) => arSiffra(cell) && gorAttSummera(cell, dimension))) return null;
  const borta = rader.filter((rad) => rad.filter(arSiffra).some(arLiten));
  const kvar = rader.filter((rad) => !borta.includes(rad));
  if (borta.length < 2 || kvar.filter(sagerNagot).length < MINST_KVAR) return null;
  const ihop = new Map<Siffra, readonly Siffra[]>();
  const summor = tabell.kolumner.slice(1).map((_, nr): Siffra => {
    const delar = borta.map((rad) => rad[nr + 1]).filter(arSiffra);
    const summa = somEn(delar, dimension);
    ihop.set(summa, delar);
    return summa;
  });
  const ovriga = borta.map(([forsta]) => namnet(forsta));
  const not = `${OVRIGA} är ${ochlista.format(ovriga)}, som har för små tal för att visas var för sig.`;
  return { ihop, tabell: { ...tabell, rader: [...kvar, [OVRIGA, ...summor]], grovre: { ovriga, not } } };
};

const sagerNagot = (rad: readonly Cell[]): boolean => rad.filter(arSiffra).some(({ varde }) => varde !== 0);
const namnet = (cell: Cell | undefined): string => (typeof cell === 'object' ? cell.visas : (cell ?? ''));

const somEn = (delar: readonly Siffra[], dimension: string): Siffra => {
  const varde = delar.reduce((summa, del) => summa + (del.varde ?? 0), 0);
  const fakta = delar[0]?.fakta;
  const delarna = delar.map((del) => String(del.fakta?.dimensioner[dimension as 'enhet'])).join('+');
  return {
    varde,
    visas: heltal(varde),
    ...(fakta ? { fakta: { ...fakta, dimensioner: { ...fakta.dimensioner, [dimension]: delarna } } } : {}),
  };
};
