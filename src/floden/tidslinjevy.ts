import { dagenFor, svensktDatum } from '../plattform/klocka/datum.js';
import type { Tidslinjerad } from './handelselogg.queries.js';
import { lagrumsrad } from './lagrum.js';

/** A row as the page's partial `tidslinje` takes it. */
export interface Tidslinjevy {
  readonly tid: Date;
  readonly utanTid: boolean;
  readonly rubrik: string;
  readonly lagrum: string;
}

/** The timeline as a page shows it: the same act by the same person many times in a row is one row. The log has them all. */
export const tidslinjevy = (rader: readonly Tidslinjerad[]): Tidslinjevy[] =>
  iFoljd(rader).map((foljd) => {
    const [forsta, sista] = [foljd[0], foljd.at(-1) ?? foljd[0]];
    return {
      tid: forsta.vid,
      utanTid: forsta.utanTid,
      rubrik: foljd.length === 1 ? forsta.mening : `${forsta.mening}, ${ganger(foljd.length, forsta.vid, sista.vid)}`,
      lagrum: lagrumsrad(forsta.lagrum),
    };
  });

type Foljd = [Tidslinjerad, ...Tidslinjerad[]];

const iFoljd = (rader: readonly Tidslinjerad[]): Foljd[] => {
  const foljder: Foljd[] = [];
  for (const rad of rader) {
    const sista = foljder.at(-1);
    if (sista && arSamma(sista[0], rad)) sista.push(rad);
    else foljder.push([rad]);
  }
  return foljder;
};

/** An act that led to another status stands by itself, and so does one under other provisions. */
const arSamma = (en: Tidslinjerad, annan: Tidslinjerad): boolean =>
  en.mening === annan.mening &&
  en.tillStatus === null &&
  annan.tillStatus === null &&
  en.utanTid === annan.utanTid &&
  en.lagrum.join() === annan.lagrum.join();

const ganger = (antal: number, forsta: Date, sista: Date): string => {
  const [fran, till] = [dagenFor(forsta), dagenFor(sista)];
  return `${String(antal)} gånger${fran === till ? '' : `, senast ${svensktDatum(till)}`}`;
};
