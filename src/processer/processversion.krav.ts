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
  /** Filled in by `fyllPa`. */
  readonly aktiviteter?: number;
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

/** The day of the act, which the service sends along with the form. */
const dagen = (form: unknown): string | null =>
  typeof form === 'object' && form !== null && 'idag' in form && typeof form.idag === 'string' ? form.idag : null;

// SOSFS 2011:9 4 kap. 3 §: the aktiviteter of the process are identified, and their order.
export const aktiviteterFinns: Krav<Processversion> = ({ aktiviteter = 0 }) =>
  aktiviteter === 0 ? 'Beskriv processen: den har inga aktiviteter.' : null;

// 4 kap. 4 §: for each aktivitet the rutiner that are needed.
export const rutinerFinns: Krav<Processversion> = ({ utanRutin = 0 }) =>
  utanRutin === 0
    ? null
    : `Koppla en rutin till ${utanRutin === 1 ? 'den aktivitet' : `de ${utanRutin} aktiviteter`} som saknar det.`;

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
