import type { Krav, Sakrad } from '../floden/flode.js';
import { svensktDatum } from '../plattform/klocka/datum.js';
import { personnummerI } from '../plattform/text/personnummer.js';
import type { Styrdokumentslag } from './styrdokument.texter.js';

/** A row of `styrdokument_version`, with what its document says. */
export interface Styrdokumentversion extends Sakrad {
  readonly namnd_id: number;
  readonly styrdokument_id: number;
  readonly nr: number;
  readonly titel: string;
  readonly innehall: string;
  readonly ansvar: string;
  readonly andring: string;
  readonly skriven_av: number;
  readonly skriven_vid: Date;
  readonly svar_senast: string | null;
  readonly beslutsdatum: string | null;
  readonly paragraf: string | null;
  readonly faststalld_av: number | null;
  readonly faststalld_vid: Date | null;
  readonly galler_fran: string | null;
  readonly galler_till: string | null;
  readonly granskas_senast: string | null;
  readonly skal: string | null;
  /** Filled in by `fyllPa`. */
  readonly slag: Styrdokumentslag;
  readonly enhet_id: number | null;
  readonly ansvarig_person_id: number;
  /** The last day that is taken by another version: a new one holds from a later day. Null when there is no other. */
  readonly upptagen_till: string | null;
  /** Everybody who has written in it, not the last one alone. */
  readonly skribenter: readonly number[];
  /** The nämnd wants such a document to have been out for comments first. */
  readonly remiss_kravs: boolean;
  /** Those who shall hear that it holds; only after fastställelse and upphävande. */
  readonly lasare?: readonly number[];
}

interface Form {
  readonly svarSenast?: string;
  readonly beslutsdatum?: string;
  readonly paragraf?: string;
  readonly gallerFran?: string;
  readonly skal?: string;
}

const skickat = (form: unknown): Form | null => (typeof form === 'object' && form !== null ? form : null);
const arTom = (text: string | undefined): boolean => text === undefined || text.trim() === '';

export const textFinns: Krav<Styrdokumentversion> = ({ innehall }) => (arTom(innehall) ? 'Skriv texten.' : null);

// SOSFS 2011:9 4 kap. 4 §: a rutin says how an aktivitet is carried out and who is responsible for what.
export const ansvaretFinns: Krav<Styrdokumentversion> = ({ slag, ansvar }) =>
  slag === 'rutin' && arTom(ansvar) ? 'Skriv vem som gör vad. En rutin ska ange hur ansvaret är fördelat.' : null;

// What is fastställt can never be mended, and is read by everybody.
export const utanPersonnummer: Krav<Styrdokumentversion> = ({ innehall, ansvar, andring }) =>
  personnummerI(`${innehall}\n${ansvar}\n${andring}`).length > 0
    ? 'Texten innehåller något som ser ut som ett personnummer. Ta bort det.'
    : null;

// SOSFS 2011:9 6 kap. 1 §: those who work here take part. Whether that is by a remiss is for the nämnd to say, type by type.
export const remissHallen: Krav<Styrdokumentversion> = ({ remiss_kravs: kravs, svar_senast: senast }, form) => {
  if (!kravs) return null;
  if (senast === null) return 'Versionen ska ha varit på remiss innan den fastställs.';
  const beslutsdatum = skickat(form)?.beslutsdatum;
  return beslutsdatum !== undefined && beslutsdatum <= senast
    ? `Remissen pågår till och med den ${svensktDatum(senast)}. Fastställ därefter.`
    : null;
};

/** The nämnd decides in writing: KL 5 kap., the protocol has a date and a paragraph. */
export const sammantradeOchParagraf: Krav<Styrdokumentversion> = (_, form) => {
  const beslut = skickat(form);
  return beslut && (arTom(beslut.beslutsdatum) || arTom(beslut.paragraf))
    ? 'Ange sammanträdesdatum och paragraf.'
    : null;
};

export const gallerEfterBeslutet: Krav<Styrdokumentversion> = (_, form) => {
  const { beslutsdatum, gallerFran } = skickat(form) ?? {};
  return beslutsdatum !== undefined && gallerFran !== undefined && gallerFran < beslutsdatum
    ? 'Versionen kan inte gälla från en dag före beslutet.'
    : null;
};

/** Otherwise the order of the versions would not be the order in which they held. */
export const gallerEfterForra: Krav<Styrdokumentversion> = ({ upptagen_till: upptagen }, form) => {
  const fran = skickat(form)?.gallerFran;
  return upptagen !== null && fran !== undefined && fran <= upptagen
    ? `En tidigare version gäller redan då. Den nya måste gälla från en dag efter den ${svensktDatum(upptagen)}.`
    : null;
};

export const ersattsInteRedan: Krav<Styrdokumentversion> = ({ galler_till: till }) =>
  till === null ? null : `Versionen ersätts redan efter ${svensktDatum(till)}.`;

export const skaletFinns: Krav<Styrdokumentversion> = (_, form) => {
  const val = skickat(form);
  return val && arTom(val.skal) ? 'Skriv skälet.' : null;
};
