import { dagenFor, plusArbetsdagar, plusDagar, svensktDatum, svenskTid } from '../plattform/klocka/datum.js';
import type { Lag } from './lagrum.js';

/** What the law says; it names no number of days, and neither do we in its name. */
export type Lagord = 'genast' | 'snarast' | 'utan dröjsmål';

/** What the nämnd has chosen, in days or hours. Never law, and never shown as law. */
export interface LokalFrist<Sak> {
  /** Key in the nämnd's settings: a number of days, or `{ antal, enhet: 'timmar' | 'dagar' | 'arbetsdagar' }`. */
  readonly nyckel: string;
  /** Used until the nämnd has set its own. */
  readonly dagar: number;
  readonly raknat: 'dagar' | 'arbetsdagar';
  /** The day it is counted from; null when it has not begun. */
  readonly fran: (sak: Sak) => string | null;
  /** The instant of that day, for a nämnd that counts in hours. */
  readonly franVid?: (sak: Sak) => Date | null;
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

/** When a local time limit is up: by the end of a day, or at an hour. */
export interface Fristgrans {
  readonly datum: string;
  /** Only a limit in hours has one. */
  readonly vid: Date | null;
}

const TIMME = 60 * 60 * 1000;
const HELT_TAL = (varde: unknown): varde is number => typeof varde === 'number' && Number.isInteger(varde) && varde > 0;

/** What the nämnd has set, or the default: also for a setting that makes no sense. */
const langd = (lokal: LokalFrist<never>, satt: unknown): { antal: number; enhet: string } => {
  if (HELT_TAL(satt)) return { antal: satt, enhet: lokal.raknat };
  if (typeof satt === 'object' && satt !== null && 'antal' in satt && 'enhet' in satt) {
    const { antal, enhet } = satt;
    if (HELT_TAL(antal) && (enhet === 'timmar' || enhet === 'dagar' || enhet === 'arbetsdagar'))
      return { antal, enhet };
  }
  return { antal: lokal.dagar, enhet: lokal.raknat };
};

/** The limit for this case; null when it has not begun. Hours without an instant to count from are whole days. */
export const fristgrans = <Sak>(lokal: LokalFrist<Sak>, sak: Sak, val: Namndval): Fristgrans | null => {
  const fran = lokal.fran(sak);
  if (fran === null) return null;
  const { antal, enhet } = langd(lokal, val[lokal.nyckel]);
  if (enhet === 'arbetsdagar') return { datum: plusArbetsdagar(fran, antal), vid: null };
  if (enhet === 'dagar') return { datum: plusDagar(fran, antal), vid: null };
  const start = lokal.franVid?.(sak) ?? null;
  if (start === null) return { datum: plusDagar(fran, Math.ceil(antal / 24)), vid: null };
  const vid = new Date(start.getTime() + antal * TIMME);
  return { datum: dagenFor(vid), vid };
};

/** The day alone, for what is stored when a case comes in. */
export const fristdatum = <Sak>(lokal: LokalFrist<Sak>, sak: Sak, val: Namndval): string | null =>
  fristgrans(lokal, sak, val)?.datum ?? null;

/** Whether it has passed. With the day alone, an hour of that day has not: a list says so a little late, never early. */
export const harPasserat = ({ datum, vid }: Fristgrans, nu: string | Date): boolean => {
  if (typeof nu === 'string') return datum < nu;
  return vid === null ? datum < dagenFor(nu) : vid < nu;
};

/** How the time limit of an act reads for this case; null when it has none. */
export const fristtext = <Sak>(
  frist: Frist<Sak> | undefined,
  sak: Sak,
  lagar: readonly string[],
  nu: string | Date,
  val: Namndval,
): Fristtext | null => {
  const lagord = Object.entries(frist?.lag ?? {})
    .filter(([lag]) => lagar.length === 0 || lagar.includes(lag))
    .map(([lag, ord]) => `${ord} enligt ${lag}`);
  const grans = frist?.lokal ? fristgrans(frist.lokal, sak, val) : null;
  const delar = grans === null ? lagord : [...lagord, `senast ${granstext(grans)} (lokal tidsgräns)`];
  if (delar.length === 0) return null;
  return { text: delar.join(', '), datum: grans?.datum ?? null, passerad: grans !== null && harPasserat(grans, nu) };
};

/** «25 november 2026», or with the hour. */
export const granstext = ({ datum, vid }: Fristgrans): string => (vid === null ? svensktDatum(datum) : svenskTid(vid));
