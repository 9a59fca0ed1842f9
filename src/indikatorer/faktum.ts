import { talval, type Sparat, type Talnyckel } from '../organisation/installningar.texter.js';

/**
 * A rapportfakta is declared once. Its value and the rows behind it come from the same SQL condition, so a number can
 * always be opened and the rows always add up to it. Pages, reports and CSV read fakta; nobody counts anywhere else.
 */
export type Dimension =
  | 'ar'
  | 'kvartal'
  | 'enhet'
  | 'kategori'
  | 'orsak'
  | 'sannolikhet'
  | 'allvarlighet'
  | 'konsekvens'
  | 'riskband'
  | 'riskskala'
  | 'kvalitetsomrade'
  | 'process'
  | 'typ'
  | 'status'
  | 'grad'
  | 'regi'
  | 'verksamhet'
  | 'huvudkategori'
  | 'kategorilista'
  | 'orsakslista'
  | 'kanal'
  | 'avsandartyp'
  | 'slag'
  | 'kalla'
  | 'effekt'
  | 'utfall'
  | 'utforare'
  | 'utveckling';

/** Which date or year decides the period. A case reported 30 December and closed in February is in two years. */
export type Raknebas =
  'inträffat' | 'rapporterat' | 'beslutat' | 'anmält' | 'avslutat' | 'planerat' | 'gäller' | 'plan';

/**
 * `antal` counts rows, `andel` stores täljare and nämnare, `median` is over a number per row and `summa` its sum. A `kvot`
 * is so many rows per `per` of another sum; it is of the whole period, and cannot be split.
 */
export type Matt =
  | { readonly slag: 'antal' }
  | { readonly slag: 'andel'; readonly taljare: string }
  | { readonly slag: 'median' | 'summa'; readonly uttryck: string; readonly enhet: string }
  | { readonly slag: 'kvot'; readonly per: number; readonly namnare: Faktum };

export interface Faktum {
  /** `<källa>.<namn>`, printed in the appendix and used in addresses. */
  readonly kod: string;
  readonly namn: string;
  /** What is counted, in Swedish that a nämnd understands. */
  readonly definition: string;
  /** A limit of the nämnd's own that the count goes beyond: said with the definition, as it is when it is counted. */
  readonly grans?: Talnyckel;
  readonly kalla: string;
  readonly bas: Raknebas;
  /** SQL condition on the source `t`; for an andel it is the nämnare. */
  readonly villkor: string;
  readonly matt: Matt;
  /** Zero reports is never green: counts of reports have no good direction. */
  readonly riktning: 'högre' | 'lägre' | 'ingen';
  /** Whether counts 1–4 are suppressed in the public edition. */
  readonly smatal: 'undertryck' | 'visa';
}

/** What is counted, with the limit that is in force. */
export const definitionen = ({ definition, grans }: Faktum, val: Sparat): string =>
  grans === undefined
    ? definition
    : `${definition} Där går gränsen vid värden över ${String(talval(val, grans))}, som nämnden har bestämt.`;

/** How the rows are split. `$K` in the SQL stands for the column `av`, `$PERIOD` for the date of the counting base. */
export interface Uppdelning {
  readonly av: string;
  /** The value itself, when it is not the column. */
  readonly uttryck?: string;
  /** Makes several rows of one ("en rapport kan ha flera kategorier"). */
  readonly lateral?: string;
}

/** A table that can be counted. */
export interface Kalla {
  readonly namn: string;
  readonly tabell: string;
  /** SQL of the date (or of the plan's year) per counting base. */
  readonly period: Readonly<Partial<Record<Raknebas, string>>>;
  /** So many rows that a year or a quarter is asked for by itself: counting bases with an index by nämnd and date. */
  readonly spann?: readonly Raknebas[];
  readonly dimensioner: Readonly<Partial<Record<Dimension, Uppdelning>>>;
  /** SQL columns shown when the rows are opened: an address to the row and a sentence without personal data. */
  readonly rad: { readonly id: string; readonly datum: string; readonly text: string; readonly url: string };
}

export type Dimensionsvarden = Readonly<Partial<Record<Dimension, string | number>>>;

export interface Faktavarde {
  readonly kod: string;
  readonly dimensioner: Dimensionsvarden;
  /** Null when there is nothing to compute from (an andel with nämnare 0, a median of no rows): never drawn as 0. */
  readonly varde: number | null;
  readonly taljare?: number;
  readonly namnare?: number;
}

/** Swedish calendar days, both included. */
export interface Period {
  readonly fran: string;
  readonly till: string;
}

/**
 * The days that a value is of, when it is one year or quarter of a longer period, and the rest of its filter: what a person
 * reads. It is counted the same.
 */
export const snavad = (period: Period, dimensioner: Dimensionsvarden): { period: Period; kvar: Dimensionsvarden } => {
  const { ar, kvartal, ...kvar } = dimensioner;
  if (!/^\d{4}$/.test(String(ar))) return { period, kvar: dimensioner };
  const [forsta, sista] = kvartal === undefined ? ['01-01', '12-31'] : (KVARTAL[String(kvartal)] ?? ['01-01', '12-31']);
  const [fran, till] = [`${String(ar)}-${forsta}`, `${String(ar)}-${sista}`];
  return {
    period: { fran: fran < period.fran ? period.fran : fran, till: till > period.till ? period.till : till },
    kvar,
  };
};

const KVARTAL: Readonly<Record<string, readonly [string, string]>> = {
  ...{ 1: ['01-01', '03-31'], 2: ['04-01', '06-30'], 3: ['07-01', '09-30'], 4: ['10-01', '12-31'] },
};

export const helaAret = (ar: number, arTillbaka = 0): Period => ({
  fran: `${String(ar - arTillbaka)}-01-01`,
  till: `${String(ar)}-12-31`,
});
