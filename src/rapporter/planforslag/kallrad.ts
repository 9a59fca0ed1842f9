import type { Forslagsuppgifter } from './planforslag.krav.js';
import type { Grund } from './planforslag.texter.js';

/** A line that the next plan could have, as it is known today. */
export interface Kallrad {
  /** What it comes from, once a plan. */
  readonly nyckel: string;
  readonly grund: Grund;
  /** The year of the plan that the row comes along from; null for a new row. */
  readonly franAr: number | null;
  readonly radNyckel: string;
  readonly processId: number | null;
  readonly text: string;
  /** Why it is proposed, in a sentence. */
  readonly skal: string;
  /** Where it comes from. */
  readonly lank: string;
  readonly klartSenast: string | null;
  readonly uppgifter: Forslagsuppgifter;
}

/** What a new row has that nothing more is known of. */
export const NY_RAD = { franAr: null, processId: null, klartSenast: null, uppgifter: {} } as const;
