import type { Riskskala } from '../../processer/skalor.texter.js';
import type { Plantext, Planprocess } from '../../roda-traden/planunderlag.js';
import type { Siffror } from '../siffror.js';

/** A risk as it is printed: area and deltema first, as in the plan, then the sentence. */
export interface Riskrad {
  readonly omrade: string;
  readonly deltema: string;
  readonly text: string;
  readonly s: number | null;
  readonly k: number | null;
  /** How high it is on the scale it was assessed on: 1 is the highest. */
  readonly andel: number;
}

export interface Kontrollrad {
  readonly text: string;
  /** "Varje kvartal · 20 akter · enhetschef · mål 95 %", only what there is. */
  readonly uppgifter: string;
}

/** What of a row is done when, for the aktivitetsplan. Null where the plan does not say. */
export interface Planrad extends Kontrollrad {
  readonly ansvarig: string | null;
}
export interface Planegenkontrollrad extends Planrad {
  readonly frekvens: string | null;
}
export interface Planatgardsrad extends Planrad {
  readonly start: string | null;
  readonly klart: string | null;
  readonly typ: string | null;
}

export interface Planprocessrad extends Pick<Planprocess, 'nummer' | 'namn' | 'slag' | 'grupp'> {
  readonly id: number;
  readonly beskrivning: string;
  /** Where the demands on the process stand: laws, decisions of the nämnd, avtal. */
  readonly kravkallor: readonly string[];
  readonly risker: readonly Riskrad[];
  readonly egenkontroller: readonly Planegenkontrollrad[];
  readonly atgarder: readonly Planatgardsrad[];
}

/** Somebody knew of the errors and froze the plan: who, why and how many they were. */
export interface FrystTrots {
  readonly av: string;
  readonly skal: string;
  readonly fel: number;
  /** The errors themselves, where the document has no list of them otherwise. */
  readonly luckor?: readonly { readonly rubrik: string; readonly meningar: readonly string[] }[];
}

export interface Luckrad {
  readonly kod: string;
  /** One for each find. */
  readonly meningar: readonly string[];
  readonly rubrik: string;
  readonly niva: string;
  readonly antal: number;
  /** Where: «4.1 (2), 4.3». */
  readonly processer: string;
}

/** A duty that the nämnd's årshjul has in the year of the plan. */
export interface Arshjulsrad {
  readonly datum: string;
  readonly rubrik: string;
  readonly ansvarig: string;
}

/** How an indikator that the plan is followed with is counted. */
export interface Indikatorrad {
  readonly namn: string;
  readonly definition: string;
  readonly mal: string;
  readonly frekvens: string;
  readonly kalla: string;
}

/** A row of the plan that answers something that was known before it: what, and why. */
export interface Svarsrad {
  readonly grund: string;
  readonly text: string;
  readonly skal: string;
}

/** All that the chapters of a kvalitetsplan are built from, gathered in one snapshot. */
export interface Planmaterial {
  /** The scale that the matrix is drawn on. */
  readonly riskskala: Riskskala;
  readonly ar: number;
  readonly namnd: string;
  readonly texter: readonly Plantext[];
  readonly processer: readonly Planprocessrad[];
  readonly luckor: readonly Luckrad[];
  /** Set when a plan with errors has been frozen all the same. */
  readonly frystTrots?: FrystTrots | undefined;
  readonly omraden: readonly { readonly kod: string; readonly namn: string }[];
  readonly siffror: Siffror;
  readonly arshjul: readonly Arshjulsrad[];
  readonly indikatorer: readonly Indikatorrad[];
  readonly svar: readonly Svarsrad[];
}
