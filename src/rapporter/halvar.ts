import { helaAret, type Period } from '../indikatorer/faktum.js';

export type Halvar = 1 | 2;

/** Half of a year: what a halvårsredovisning is about. */
export interface Halva {
  readonly ar: number;
  readonly halvar: Halvar;
}

export const halvan = ({ ar, halvar }: Halva): Period =>
  halvar === 1
    ? { fran: `${String(ar)}-01-01`, till: `${String(ar)}-06-30` }
    : { fran: `${String(ar)}-07-01`, till: `${String(ar)}-12-31` };

/** The half that a period is; null for any other. */
export const halvanI = ({ fran, till }: Period): Halva | null => {
  const halva: Halva = { ar: Number(fran.slice(0, 4)), halvar: fran.endsWith('-01-01') ? 1 : 2 };
  const period = halvan(halva);
  return period.fran === fran && period.till === till ? halva : null;
};

/** What a document counts: its year, or its half of it. */
export const rapportperiod = ({ ar, halvar }: { readonly ar: number; readonly halvar?: Halvar | null }): Period =>
  halvar === null || halvar === undefined ? helaAret(ar) : halvan({ ar, halvar });

/** The half and so many before it, oldest first. */
export const halvorTillOchMed = ({ ar, halvar }: Halva, antal: number): Halva[] =>
  Array.from({ length: antal }, (_, nr) => {
    const lopande = ar * 2 + halvar - 1 - (antal - 1 - nr);
    return { ar: Math.floor(lopande / 2), halvar: lopande % 2 === 0 ? 1 : 2 };
  });

export const halvarsnamn: Readonly<Record<Halvar, string>> = { 1: 'första halvåret', 2: 'andra halvåret' };

/** «första halvåret 2026» */
export const iOrdHalvan = ({ ar, halvar }: Halva): string => `${halvarsnamn[halvar]} ${String(ar)}`;

/** «Jan–jun 2026», over a column. */
export const kortHalvan = ({ ar, halvar }: Halva): string => `${halvar === 1 ? 'Jan–jun' : 'Jul–dec'} ${String(ar)}`;
