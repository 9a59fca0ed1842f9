import type { Riskskala } from '../processer/skalor.texter.js';
import type { FrystKodlista } from './frysning/kodlistor.js';
import type { FrystLagrum } from './frysning/lagrum.js';
import type { Halvar } from './halvar.js';
import type { Dokumentmall } from './frysning/mallar.js';
import type { Dimensionsvarden, Faktum, Period } from '../indikatorer/faktum.js';

/** What kind of document; the nämnd receives one of each a year, and of the last one two. */
export type Rapportslag = 'kvalitetsplan' | 'kvalitetsberattelse' | 'halvarsredovisning';

/** A printed number: how it is written, what it is, and which faktum it can be opened as. */
export interface Siffra {
  readonly visas: string;
  readonly varde: number | null;
  readonly fakta?: {
    readonly kod: string;
    readonly dimensioner: Dimensionsvarden;
    readonly period: Period;
    /** The number is the täljare or nämnare of a share. */
    readonly del?: 'taljare' | 'namnare';
  };
  /** Where its rows stand, when what is counted has a page of its own and is no faktum of the catalogue. */
  readonly lank?: string;
  /** The faktum that it tells as much as, or that it is worked out from, where it has another page or is another measure. */
  readonly berattar?: { readonly kod: string; readonly dimensioner: Dimensionsvarden; readonly period: Period };
  /** How many a share or a median is of, and for a share how many of them; never in the public edition. */
  readonly namnare?: number;
  readonly taljare?: number;
  /** What was counted, in sentences, where it cannot be asked for again when it has been mended; never in the public edition. */
  readonly meningar?: readonly string[];
  /** In the public edition: not shown, because it is small or would give a small one away. */
  readonly dold?: true;
}

/** Anywhere in a chapter's data, which has a shape of its own in each. */
export const arSiffra = (varde: unknown): varde is Siffra =>
  typeof varde === 'object' && varde !== null && 'visas' in varde && 'varde' in varde;

export type Cell = string | Siffra;

export interface Tabell {
  readonly id: string;
  readonly rubrik: string;
  readonly kolumner: readonly { readonly rubrik: string; readonly siffra: boolean }[];
  /** The first cell is the row's heading. */
  readonly rader: readonly (readonly Cell[])[];
  /** Counting base and reservations, printed under the table. */
  readonly not?: string;
  /** Only in the public edition: what is not told apart, since too many of its numbers would have been hidden. */
  readonly grovre?: Grovre;
}

export const arTabell = (varde: object): varde is Tabell =>
  'kolumner' in varde && 'rader' in varde && 'rubrik' in varde;

/** The headings of rows that are shown as one, or of columns that are left out; or nothing of the table is left. */
export interface Grovre {
  readonly ovriga?: readonly string[];
  readonly kolumner?: readonly string[];
  readonly hela?: true;
  /** The same as a sentence under the table. */
  readonly not: string;
}

/** A chart as data; it is drawn when the document is made. The table beside it holds the same numbers. */
export type Figur = {
  readonly id: string;
  readonly rubrik: string;
  /** What a reader who cannot see the chart should know. */
  readonly alt: string;
  readonly tabell: Tabell;
} & (
  | { readonly slag: 'stapel'; readonly etiketter: readonly string[]; readonly varden: readonly (number | null)[] }
  | { readonly slag: 'liggande'; readonly etiketter: readonly string[]; readonly varden: readonly (number | null)[] }
  | {
      readonly slag: 'linje';
      readonly etiketter: readonly string[];
      readonly serier: readonly { readonly namn: string; readonly varden: readonly (number | null)[] }[];
    }
  | {
      readonly slag: 'riskmatris';
      /** [konsekvens or allvarlighet][sannolikhet], each from its first step */
      readonly antal: readonly (readonly (number | null)[])[];
      /** Name of the upward axis. */
      readonly lodrat: string;
      /** The steps and the last value of each band; left out for four by four. */
      readonly skala?: Pick<Riskskala, 'sannolikheter' | 'konsekvenser' | 'lagTill' | 'mattligTill' | 'hogTill'>;
    }
);

/** A heading in the contents; `id` is where it stands. */
export interface Rubrik {
  readonly id: string;
  readonly niva: 1 | 2;
  readonly nummer: string;
  readonly text: string;
}

/** Token in a text → the number that stands there. */
export type Textsiffror = Readonly<Record<string, Siffra>>;

/** One chapter, frozen: what people wrote and what was counted. */
export interface FrystAvsnitt {
  readonly kod: string;
  readonly rubrik: Rubrik;
  readonly underrubriker: readonly Rubrik[];
  /** Markdown written by a person. */
  readonly text: string;
  /** The numbers that the text asks for, by the token as it is written there. */
  readonly textsiffror?: Textsiffror;
  readonly data: unknown;
}

/** Why the nämnd sent the former utgåva back, and what has been done with it in this one. */
export interface Aterremiss {
  readonly utgava: number;
  readonly skal: string;
  readonly sammantrade: string;
  readonly paragraf: string;
  /** Markdown. */
  readonly svar: string;
}

/**
 * Everything a document is made of. Frozen as canonical JSON with SHA-256; the PDF is made from this alone. What is printed
 * without going to the nämnd has a slag of its own.
 */
export interface Underlag<Slag extends string = Rapportslag> {
  /** Version of this very form, so that an old underlag can be read by a new release. */
  readonly format: 1;
  readonly slag: Slag;
  readonly ar: number;
  /** Left out of what is about a whole year. */
  readonly halvar?: Halvar;
  readonly utgava: number;
  readonly titel: string;
  readonly kommun: string;
  readonly namnd: string;
  readonly dnr: string | null;
  readonly upprattadAv: string;
  /** ISO instant. */
  readonly skapad: string;
  readonly period: Period;
  readonly avsnitt: readonly FrystAvsnitt[];
  /** Definitions of every faktum in the document, as they read on the day. */
  readonly definitioner: readonly Pick<Faktum, 'kod' | 'namn' | 'definition' | 'bas'>[];
  /** Left out when no nämnd has sent it back. */
  readonly aterremiss?: Aterremiss;
  /** The code lists that the figures are split by, as they read on the day. */
  readonly kodlistor?: readonly FrystKodlista[];
  /** The provisions that the counted cases and the document followed, in the wording of their own days. */
  readonly lagrum?: readonly FrystLagrum[];
  /** The templates it is printed with; left out in what was frozen before documents carried their own. */
  readonly mall?: Dokumentmall;
  /** Only in the public edition. */
  readonly offentlig?: Offentlig;
}

/** What the public edition says of itself. */
export interface Offentlig {
  /** The nämnd's decision. */
  readonly sammantrade: string;
  readonly paragraf: string;
  readonly doldaTal: number;
  /** How many tables are told in fewer parts, or not at all; left out of editions from before there were any. */
  readonly grovre?: number;
  /** Headings of what is left out, and of chapters whose own text is. */
  readonly utelamnade: readonly string[];
  readonly utanText: readonly string[];
  /** Markdown in short sentences, approved by a person. */
  readonly lattlast: string | null;
}

/** What a chapter gives: its data, and headings under its own. Null leaves the chapter out. */
export interface Avsnittsinnehall {
  /** Instead of the declared heading, when the plan itself names the chapter. */
  readonly rubrik?: string;
  readonly data: object;
  readonly underrubriker?: readonly { readonly id: string; readonly nummer?: string; readonly text: string }[];
}

/** A chapter as it is declared: one file, one template of the same name, one line in innehall.ts. */
export interface Avsnitt<Material> {
  /** File name without suffix, "09-avvikelser". */
  readonly kod: string;
  readonly rubrik: string;
  /** What the writer should think of. Null when the chapter has no text of its own. */
  readonly hjalp: string | null;
  /** Bilagor get letters instead of numbers. */
  readonly bilaga?: true;
  /** Why the nämnd cannot leave it out, a Swedish sentence; without it, it can. */
  readonly fast?: string;
  /** Why it cannot go to the nämnd without what a person has written, a Swedish sentence; without it, it can. */
  readonly kravText?: string;
  readonly bygg: (material: Material, plats: Plats) => Avsnittsinnehall | null;
}

/** Where a chapter stands in this very document, and whether anybody has written in it. */
export interface Plats {
  /** «5» or «Bilaga A». */
  readonly nummer: string;
  readonly skrivet: boolean;
}
