import type { Riskskala } from '../../processer/skalor.texter.js';
import type { Luckrad } from '../kvalitetsplan/material.js';
import type { Mal } from '../mal/mal.queries.js';
import type { Uppdragsrad } from '../namnduppdrag/namnduppdrag.queries.js';
import type { Siffror } from '../siffror.js';
import type { Yttregranskning } from '../yttre/yttre.queries.js';
import type { Arsutfall } from '../../indikatorer/arsutfall.queries.js';
import type { Arbetslage, Granskningsrad } from './lasning/arbete.js';
import type { Ledningslage } from './lasning/ledning.js';
import type { Planrad } from './lasning/plan.js';
import type { Tidigare } from './lasning/tidigare.js';
import type { Utforarrad } from './lasning/utforare.js';

/** An enhet as it was on the year's last day: by whom it is run, and the verksamhet that it stands under. */
export interface Enhetsplats {
  readonly id: number;
  readonly namn: string;
  readonly regi: 'egen' | 'enskild';
  readonly verksamhetId: number;
  readonly verksamhet: string;
  /** An enhet, and not closed on that day. */
  readonly oppen: boolean;
}

/** What an enhet has written of its own year. */
export interface Enhetsbidrag {
  readonly enhetId: number;
  /** Markdown. */
  readonly text: string;
}

/** A pattern over many cases, in a sentence. */
export interface Monsterrad {
  readonly slag: string;
  readonly mening: string;
  readonly lage: string;
}

export type Kodlistnamn = 'kategori' | 'orsak' | 'kvalitetsomrade' | 'atgardsstatus' | 'atgardskalla';

/** Somebody knew of the errors and froze the berättelse: who, why and what they were. */
export interface Berattelsefel {
  readonly av: string;
  readonly skal: string;
  readonly luckor: readonly { readonly rubrik: string; readonly meningar: readonly string[] }[];
}

/** All that the chapters of a kvalitetsberättelse are built from, gathered in one snapshot. */
export interface Berattelsematerial {
  readonly ar: number;
  readonly kommun: string;
  readonly namnd: string;
  /** Enheter that were open on the year's last day, silent ones too, and those that reported in the five years. */
  readonly enheter: readonly Enhetsplats[];
  readonly processer: readonly { readonly nummer: string; readonly namn: string; readonly grupp: string }[];
  readonly siffror: Siffror;
  readonly faktanamn: (kod: string) => string;
  readonly etikettI: (lista: Kodlistnamn, kod: string) => string;
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
  /** Set when the berättelse is frozen with errors. */
  readonly frystTrots?: Berattelsefel | undefined;
  /** What the plan lacks, as counted by the gap rules. */
  readonly luckor: readonly Pick<Luckrad, 'kod' | 'rubrik' | 'antal' | 'meningar'>[];
  /** Every risk, egenkontroll and åtgärd of the plan and what became of it, in the plan's order. */
  readonly plan: readonly Planrad[];
  readonly indikatorer: readonly Arsutfall[];
  readonly granskningar: readonly Granskningsrad[];
  readonly arbete: Arbetslage;
  readonly ledning: Ledningslage;
  readonly utforare: readonly Utforarrad[];
  readonly monster: readonly Monsterrad[];
  readonly tidigare: Tidigare;
  readonly mal: readonly Mal[];
  /** What the nämnd has ordered and this berättelse answers. */
  readonly uppdrag: readonly Uppdragsrad[];
  readonly yttre: readonly Yttregranskning[];
  readonly bidrag: readonly Enhetsbidrag[];
}

/** The year and the four before it, oldest first. */
export const femAr = (ar: number): readonly number[] => [4, 3, 2, 1, 0].map((tillbaka) => ar - tillbaka);
