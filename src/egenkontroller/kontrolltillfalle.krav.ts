import type { Krav, Sakrad } from '../floden/flode.js';

/** A row of `kontrolltillfalle`, with what its latest utfall says. */
export interface Kontrolltillfalle extends Sakrad {
  readonly namnd_id: number;
  readonly egenkontroll_id: number;
  readonly enhet_id: number | null;
  readonly ar: number;
  readonly fran: string;
  readonly till: string;
  readonly senast: string;
  readonly ansvarig_person_id: number | null;
  readonly rapportor_id: number | null;
  readonly analys: string;
  readonly ingen_atgard: string;
  readonly skal: string;
  readonly missad_datum: string | null;
  /** Filled in by `fyllPa`. */
  readonly avvikelser?: number;
  readonly atgarder?: number;
}

const text = (form: unknown, falt: string): string | null => {
  if (typeof form !== 'object' || form === null) return null;
  const varde: unknown = Reflect.get(form, falt);
  return typeof varde === 'string' ? varde.trim() : '';
};

export const skaletFinns: Krav<Kontrolltillfalle> = (_, form) => (text(form, 'skal') === '' ? 'Skriv skälet.' : null);

export const analysenFinns: Krav<Kontrolltillfalle> = (_, form) =>
  text(form, 'analys') === '' ? 'Skriv vad utfallet betyder.' : null;

/** What was missed is explained before it is done after all: the reason is what can be learnt from. */
export const arForklarad: Krav<Kontrolltillfalle> = ({ skal }) =>
  skal.trim() === '' ? 'Skriv först varför kontrollen är missad.' : null;

// SOSFS 2011:9 5 kap. 7 §: what does not follow the processes is put right.
export const avvikelserTasOmHand: Krav<Kontrolltillfalle> = (sak, form) => {
  if ((sak.avvikelser ?? 0) === 0 || (sak.atgarder ?? 0) > 0) return null;
  return text(form, 'ingenAtgard') === ''
    ? 'Kontrollen hittade avvikelser. Föreslå en åtgärd, eller skriv varför det inte behövs någon.'
    : null;
};
