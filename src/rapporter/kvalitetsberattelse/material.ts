import type { Riskskala } from '../../processer/skalor.texter.js';
import type { Siffror } from '../siffror.js';

/** An åtgärd of a plan as it stood when the material was gathered. */
export interface Atgardslage {
  readonly process: string;
  readonly text: string;
  /** Label of the status, "Genomförd". */
  readonly lage: string;
  readonly effekt: string;
}

/** All that the chapters of a kvalitetsberättelse are built from, gathered in one snapshot. */
export interface Berattelsematerial {
  readonly ar: number;
  readonly kommun: string;
  readonly namnd: string;
  /** Enheter that reported something in the five years, named as they were on the year's last day. */
  readonly enheter: readonly { readonly id: number; readonly namn: string }[];
  readonly processer: readonly { readonly nummer: string; readonly namn: string; readonly grupp: string }[];
  readonly siffror: Siffror;
  readonly faktanamn: (kod: string) => string;
  readonly kodtext: (lista: 'kategori' | 'orsak' | 'kvalitetsomrade' | 'atgardsstatus', kod: string) => string;
  /** The year's åtgärder, in the plan's order. */
  readonly atgarder: readonly Atgardslage[];
  /** The scale that the matrix of the plan's risks is drawn on. */
  readonly riskskala: Riskskala;
  /** Risks of the plan from the highest assessed down, at most ten. */
  readonly toppRisker: readonly {
    readonly process: string;
    readonly text: string;
    readonly s: number;
    readonly k: number;
  }[];
  readonly egenkontroller: readonly {
    readonly process: string;
    readonly text: string;
    readonly frekvens: string;
    readonly omfattning: string;
  }[];
  /** What the plan lacks, as counted by the gap rules. */
  readonly luckor: readonly { readonly rubrik: string; readonly antal: number }[];
}

/** The year and the four before it, oldest first. */
export const femAr = (ar: number): readonly number[] => [4, 3, 2, 1, 0].map((tillbaka) => ar - tillbaka);
