import { isoVecka, plusArbetsdagar, plusDagar, plusManader } from '../plattform/klocka/datum.js';
import type { Frekvens } from '../processer/kodlistor.texter.js';

/** What one kontroll looks at: from one day to another, both included. */
export interface Kontrollperiod {
  readonly fran: string;
  readonly till: string;
}

/** Whole months that divide the year. What is done all the time, or every other year, is told once for the year. */
const MANADER: Readonly<Record<Exclude<Frekvens, 'veckovis'>, number>> = {
  manadsvis: 1,
  kvartalsvis: 3,
  tertialvis: 4,
  halvarsvis: 6,
  arligen: 12,
  lopande: 12,
  vartannat_ar: 12,
};

/** The periods of a year, in order. A week belongs to the year that has its Thursday (ISO 8601). */
export const kontrollperioder = (frekvens: Frekvens, ar: number): Kontrollperiod[] => {
  if (frekvens === 'veckovis') return veckor(ar);
  const langd = MANADER[frekvens];
  return Array.from({ length: 12 / langd }, (_, nr) => {
    const fran = plusManader(`${ar}-01-01`, nr * langd);
    return { fran, till: plusDagar(plusManader(fran, langd), -1) };
  });
};

const veckor = (ar: number): Kontrollperiod[] => {
  const alla: Kontrollperiod[] = [];
  for (let fran = forstaMandagen(ar); isoVecka(fran).ar === ar; fran = plusDagar(fran, 7))
    alla.push({ fran, till: plusDagar(fran, 6) });
  return alla;
};

/** 4 January is always in the first week. */
const forstaMandagen = (ar: number): string => {
  let dag = plusDagar(`${ar}-01-04`, -6);
  while (isoVecka(dag).ar !== ar) dag = plusDagar(dag, 1);
  return dag;
};

/** The last day to report: so many days after the period, and when that is no arbetsdag, the next one. */
export const senastInrapporterad = (till: string, dagar: number): string => plusArbetsdagar(plusDagar(till, dagar), 0);

const MANADSNAMN = (
  'januari februari mars april maj juni juli augusti september oktober november december' as const
).split(' ');

/** «mars 2026», «kvartal 1 2026», «vecka 12 2026». */
export const periodtext = ({ fran, till }: Kontrollperiod): string => {
  const ar = fran.slice(0, 4);
  const [forsta, sista] = [Number(fran.slice(5, 7)), Number(till.slice(5, 7))];
  const manader = sista - forsta + 1;
  if (fran.endsWith('-01') && ar === till.slice(0, 4)) {
    if (manader === 1) return `${MANADSNAMN[forsta - 1] ?? ''} ${ar}`;
    if (manader === 3) return `kvartal ${Math.ceil(sista / 3)} ${ar}`;
    if (manader === 4) return `tertial ${sista / 4} ${ar}`;
    if (manader === 6) return `${sista === 6 ? 'första' : 'andra'} halvåret ${ar}`;
    if (manader === 12) return `hela ${ar}`;
  }
  const vecka = isoVecka(fran);
  return `vecka ${vecka.vecka} ${vecka.ar}`;
};
