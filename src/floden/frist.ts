import { plusArbetsdagar, plusDagar, svensktDatum } from '../plattform/klocka/datum.js';
import type { Lag } from './lagrum.js';

/** What the law says; it names no number of days, and neither do we in its name. */
export type Lagord = 'genast' | 'snarast' | 'utan dröjsmål';

/** A number of days that the nämnd has chosen. Never law, and never shown as law. */
export interface LokalFrist<Sak> {
  /** Key in the nämnd's settings. */
  readonly nyckel: string;
  /** Used until the nämnd has set its own. */
  readonly dagar: number;
  readonly raknat: 'dagar' | 'arbetsdagar';
  /** The day it is counted from; null when it has not begun. */
  readonly fran: (sak: Sak) => string | null;
}

/** SoL and LSS word the same duty differently, so the word is given by law. */
export interface Frist<Sak> {
  readonly lag?: Readonly<Partial<Record<Lag, Lagord>>>;
  readonly lokal?: LokalFrist<Sak>;
}

export interface Fristtext {
  /** «genast enligt SoL, senast 25 november 2026 (lokal tidsgräns)». */
  readonly text: string;
  /** Only a local time limit has a day. */
  readonly datum: string | null;
  readonly passerad: boolean;
}

/** Settings of the nämnd, as in namnd.installningar. */
export type Namndval = Readonly<Record<string, unknown>>;

/** The day of the local time limit, by the nämnd's own number of days or else the default. */
export const fristdatum = <Sak>(lokal: LokalFrist<Sak>, sak: Sak, val: Namndval): string | null => {
  const fran = lokal.fran(sak);
  if (fran === null) return null;
  const satt = val[lokal.nyckel];
  const dagar = typeof satt === 'number' && Number.isInteger(satt) && satt > 0 ? satt : lokal.dagar;
  return lokal.raknat === 'arbetsdagar' ? plusArbetsdagar(fran, dagar) : plusDagar(fran, dagar);
};

/** How the time limit of an act reads for this case today; null when it has none. */
export const fristtext = <Sak>(
  frist: Frist<Sak> | undefined,
  sak: Sak,
  lagar: readonly string[],
  idag: string,
  val: Namndval,
): Fristtext | null => {
  const lagord = Object.entries(frist?.lag ?? {})
    .filter(([lag]) => lagar.length === 0 || lagar.includes(lag))
    .map(([lag, ord]) => `${ord} enligt ${lag}`);
  const datum = frist?.lokal ? fristdatum(frist.lokal, sak, val) : null;
  const delar = datum === null ? lagord : [...lagord, `senast ${svensktDatum(datum)} (lokal tidsgräns)`];
  if (delar.length === 0) return null;
  return { text: delar.join(', '), datum, passerad: datum !== null && datum < idag };
};
