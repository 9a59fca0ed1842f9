import { plusDagar, plusManader } from '../plattform/klocka/datum.js';

/** A quarter of a year, as SoL 34 kap. 1 and 3 §§ ask for a report. */
export interface Kvartal {
  readonly ar: number;
  readonly nr: number;
  readonly fran: string;
  readonly till: string;
  /** «2026-3», in addresses. */
  readonly kod: string;
  /** «kvartal 3 2026». */
  readonly namn: string;
}

export const kvartal = (ar: number, nr: number): Kvartal => {
  const fran = `${ar}-${String(nr * 3 - 2).padStart(2, '0')}-01`;
  return { ar, nr, fran, till: plusDagar(plusManader(fran, 3), -1), kod: `${ar}-${nr}`, namn: `kvartal ${nr} ${ar}` };
};

/** The quarter behind `2026-3`; null when there is no such. */
export const tolkaKvartal = (kod: string): Kvartal | null => {
  const [, ar, nr] = /^(20\d\d)-([1-4])$/.exec(kod) ?? [];
  return ar === undefined || nr === undefined ? null : kvartal(Number(ar), Number(nr));
};

/** The last ones that are over, the latest first. */
export const slutnaKvartal = (idag: string, antal: number): Kvartal[] => {
  const nu = Number(idag.slice(0, 4)) * 4 + Math.ceil(Number(idag.slice(5, 7)) / 3) - 1;
  return Array.from({ length: antal }, (_, bak) => {
    const nr = nu - 1 - bak;
    return kvartal(Math.floor(nr / 4), (nr % 4) + 1);
  });
};
