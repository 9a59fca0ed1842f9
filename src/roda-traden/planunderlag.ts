import type { Riskskala } from '../processer/skalor.texter.js';
import type { Kring } from './kring.js';
import type {
  Atgardstyp,
  Egenkontrollmetod,
  Frekvens,
  Kvalitetsomrade,
  Processlag,
} from '../processer/kodlistor.texter.js';

/**
 * One year's plan as plain data, whether it was read from files or from the database. `nyckel` is the plan's own
 * id of a row: stable, so that an import can be repeated without doubles. `ordning` is the order of the document.
 */
export interface Planunderlag {
  readonly ar: number;
  readonly processer: readonly Planprocess[];
  readonly risker: readonly Planrisk[];
  readonly egenkontroller: readonly Planegenkontroll[];
  readonly atgarder: readonly Planatgard[];
  readonly texter: readonly Plantext[];
  /** What has come of it; only for the plan that is in force, and never for one that is only files. */
  readonly kring?: Kring | undefined;
}

export interface Planprocess {
  readonly nyckel: string;
  readonly ordning: number;
  /** As printed in the plan, "4.3". */
  readonly nummer: string;
  readonly namn: string;
  readonly slag: Processlag;
  /** The heading it stands under, "Barn- och familjeprocess". */
  readonly grupp: string;
}

export interface Planrisk {
  readonly nyckel: string;
  readonly ordning: number;
  /** Key of the process. */
  readonly process: string;
  readonly text: string;
  /** Real plans leave this empty; a gap, never a refusal. */
  readonly kvalitetsomraden: readonly Kvalitetsomrade[];
  /** As the source spells it, "Trygg och säker", for a print that follows the original. */
  readonly omradeIKallan: string | null;
  readonly deltema: readonly string[];
  readonly sannolikhet: number | null;
  readonly konsekvens: number | null;
  readonly riskagare: string | null;
  /** What it was assessed on; what is in a file is on the four by four. */
  readonly skala?: Riskskala;
}

export interface Planegenkontroll {
  readonly nyckel: string;
  readonly ordning: number;
  readonly process: string;
  readonly text: string;
  /** Keys of the risks it follows up; none means the whole process. */
  readonly risker: readonly string[];
  readonly metod: Egenkontrollmetod | null;
  readonly frekvens: Frekvens | null;
  readonly omfattning: string | null;
  readonly ansvarig: string | null;
  readonly malvarde: string | null;
  readonly indikator: string | null;
}

export interface Planatgard {
  readonly nyckel: string;
  readonly ordning: number;
  readonly process: string;
  readonly text: string;
  /** Keys of the risks it meets; none means the whole process. */
  readonly risker: readonly string[];
  readonly ansvarig: string | null;
  /** ISO date. */
  readonly startdatum: string | null;
  /** ISO date. */
  readonly klartSenast: string | null;
  readonly mal: string | null;
  readonly typ: Atgardstyp | null;
  readonly effektmatning: string | null;
}

/** A section of narrative. The first of a kapitel is its heading, the following stand under it. */
export interface Plantext {
  readonly nyckel: string;
  readonly ordning: number;
  readonly kapitel: string;
  readonly rubrik: string;
  readonly kvalitetsomrade: Kvalitetsomrade | null;
  /** Markdown; empty for a heading alone. */
  readonly text: string;
}

/** One thing that stops an import. `rad` counts as a spreadsheet does, the header row being 1. */
export interface Problem {
  readonly fil: string;
  /** null when it concerns the whole file. */
  readonly rad: number | null;
  /** null when it concerns the whole row or file. */
  readonly kolumn: string | null;
  readonly text: string;
}
