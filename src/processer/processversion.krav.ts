import type { Krav, Sakrad } from '../floden/flode.js';
import { svensktDatum } from '../plattform/klocka/datum.js';
import type { Processinnehall } from './processinnehall.js';

/** A row of `process_version`, with what the description is now. */
export interface Processversion extends Sakrad {
  readonly namnd_id: number;
  readonly process_id: number;
  readonly nr: number;
  readonly innehall: Processinnehall | null;
  readonly svar_senast: string | null;
  readonly skapad_av: number;
  readonly skapad_vid: Date;
  readonly faststalld_av: number | null;
  readonly faststalld_vid: Date | null;
  readonly galler_fran: string | null;
  readonly galler_till: string | null;
  /** Why an aktivitet without a rutin in force needs none; empty when all have one. */
  readonly utan_rutin: string;
  readonly granskas_senast: string | null;
  /** Why it no longer holds. */
  readonly skal: string | null;
  /** Filled in by `fyllPa`. */
  readonly aktiviteter?: number;
  /** How many aktiviteter have no rutin that holds. */
  readonly utanRutin?: number;
  /** The description is another than the one that was sent out. */
  readonly andrad?: boolean;
  readonly remissKravs?: boolean;
  /** A later version holds. */
  readonly avlost?: boolean;
  /** The day from which the one in force holds. */
  readonly gallandeFran?: string | null;
  readonly skribenter?: readonly number[];
}

interface Form {
  /** The day of the act, which the service sends along with the form. */
  readonly idag?: string;
  readonly utanRutin?: string | undefined;
  readonly skal?: string | undefined;
}

/** Null until somebody has sent something: the page shows the form and what it asks for. */
const skickat = (form: unknown): Form | null => (typeof form === 'object' && form !== null ? form : null);
const dagen = (form: unknown): string | null => skickat(form)?.idag ?? null;
const arTom = (text: string | undefined): boolean => text === undefined || text.trim() === '';

// SOSFS 2011:9 4 kap. 3 §: the aktiviteter of the process are identified, and their order.
export const aktiviteterFinns: Krav<Processversion> = ({ aktiviteter = 0 }) =>
  aktiviteter === 0 ? 'Beskriv processen: den har inga aktiviteter.' : null;

// 4 kap. 4 §: for each aktivitet "de rutiner som behövs". Whether one is needed is for a person to say, and why not.
export const rutinerFinns: Krav<Processversion> = ({ utanRutin = 0 }, form) => {
  const val = skickat(form);
  return utanRutin > 0 && val && arTom(val.utanRutin)
    ? `${utanRutin === 1 ? 'En aktivitet' : `${utanRutin} aktiviteter`} har ingen rutin som gäller. Koppla en rutin, eller skriv varför processen fastställs ändå.`
    : null;
};

export const skaletFinns: Krav<Processversion> = (_, form) => {
  const val = skickat(form);
  return val && arTom(val.skal) ? 'Skriv skälet.' : null;
};

/** What is fastställt is what everybody was asked about. */
export const somRemissen: Krav<Processversion> = ({ status, andrad }) =>
  status === 'remiss' && andrad
    ? 'Beskrivningen har ändrats sedan den skickades på remiss. Ta tillbaka den till utkast först.'
    : null;

// 6 kap. 1 §: those who work here take part. Whether that is by a remiss is for the nämnd to say.
export const remissHallen: Krav<Processversion> = ({ remissKravs, svar_senast: senast }, form) => {
  if (!remissKravs) return null;
  if (senast === null) return 'Processen ska ha varit på remiss innan den fastställs.';
  const idag = dagen(form);
  return idag !== null && idag <= senast
    ? `Remissen pågår till och med den ${svensktDatum(senast)}. Fastställ därefter.`
    : null;
};

/** Otherwise no one could say which of them held that day. */
export const inteSammaDag: Krav<Processversion> = ({ gallandeFran = null }, form) =>
  gallandeFran !== null && gallandeFran === dagen(form)
    ? 'En version har redan fastställts i dag. Den nya kan gälla tidigast i morgon.'
    : null;
