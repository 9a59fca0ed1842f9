import type { Plantext, Planprocess } from '../../roda-traden/planunderlag.js';

/** A risk as it is printed: area and deltema first, as in the plan, then the sentence. */
export interface Riskrad {
  readonly omrade: string;
  readonly deltema: string;
  readonly text: string;
  readonly s: number | null;
  readonly k: number | null;
}

export interface Kontrollrad {
  readonly text: string;
  /** "Varje kvartal · 20 akter · enhetschef · mål 95 %", only what there is. */
  readonly uppgifter: string;
}

export interface Planprocessrad extends Pick<Planprocess, 'nummer' | 'namn' | 'slag' | 'grupp'> {
  readonly beskrivning: string;
  readonly risker: readonly Riskrad[];
  readonly egenkontroller: readonly Kontrollrad[];
  readonly atgarder: readonly Kontrollrad[];
}

/** Somebody knew of the errors and froze the plan: who, why and how many they were. */
export interface FrystTrots {
  readonly av: string;
  readonly skal: string;
  readonly fel: number;
}

/** All that the chapters of a kvalitetsplan are built from, gathered in one snapshot. */
export interface Planmaterial {
  readonly ar: number;
  readonly namnd: string;
  readonly texter: readonly Plantext[];
  readonly processer: readonly Planprocessrad[];
  /** Gap by number, and where: «4.1 (2), 4.3». */
  readonly luckor: readonly { readonly rubrik: string; readonly antal: number; readonly processer: string }[];
  /** Set when a plan with errors has been frozen all the same. */
  readonly frystTrots?: FrystTrots | undefined;
  /** Kvalitetsområde by number of risks, all six, also those without any. */
  readonly omraden: readonly { readonly namn: string; readonly antal: number }[];
}
