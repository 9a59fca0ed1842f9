import type { Krav, Sakrad } from '../floden/flode.js';
import type { Samstammighet } from './samstammighet.js';

/** A row of `granskning`, with what it has gathered. */
export interface Granskning extends Sakrad {
  readonly namnd_id: number;
  readonly tema: string;
  readonly syfte: string;
  readonly process_id: number | null;
  readonly period_fran: string;
  readonly period_till: string;
  readonly urval_per_enhet: number;
  readonly dubbelgranskas: number;
  readonly klar_senast: string;
  readonly seed: string | null;
  readonly urval_vid: Date | null;
  readonly samstammighet: Samstammighet | null;
  readonly kalibrering: string;
  readonly aterkoppling: string;
  readonly sammanfattning: string;
  readonly ingen_atgard: string;
  readonly skal: string;
  readonly resultat_datum: string | null;
  readonly gallrad_vid: Date | null;
  readonly skapad_av: number;
  /** Filled in by `fyllPa`; of the akter only those that the reader may see. */
  readonly fragor?: number;
  readonly akter?: number;
  readonly valda?: number;
  readonly utanGranskare?: number;
  readonly ogranskade?: number;
  readonly atgarder?: number;
  readonly granskare?: readonly number[];
  readonly enheter?: readonly number[];
}

const text = (form: unknown, falt: string): string | null => {
  if (typeof form !== 'object' || form === null) return null;
  const varde: unknown = Reflect.get(form, falt);
  return typeof varde === 'string' ? varde.trim() : '';
};
const akterna = (antal: number): string => `${antal} ${antal === 1 ? 'akt' : 'akter'}`;

export const harFragor: Krav<Granskning> = ({ fragor = 0 }) => (fragor === 0 ? 'Skriv frågorna.' : null);

export const harAkter: Krav<Granskning> = ({ akter = 0 }) => (akter === 0 ? 'Lägg in listan med akter.' : null);

export const harGranskare: Krav<Granskning> = ({ granskare = [], dubbelgranskas }) => {
  if (granskare.length === 0) return 'Välj minst en granskare.';
  return dubbelgranskas > 0 && granskare.length < 2
    ? 'Välj minst två granskare: några akter ska granskas av två.'
    : null;
};

/** Nobody looks at the own akt, so it must be somebody else's. */
export const allaHarGranskare: Krav<Granskning> = ({ utanGranskare = 0 }) =>
  utanGranskare === 0
    ? null
    : `${akterna(utanGranskare)} har ingen som får granska. Ta tillbaka urvalet och välj fler granskare.`;

export const allaGranskade: Krav<Granskning> = ({ ogranskade = 0 }) =>
  ogranskade === 0 ? null : `${akterna(ogranskade)} är inte färdiggranskade.`;

export const kalibreringenBedomd: Krav<Granskning> = ({ dubbelgranskas }, form) =>
  dubbelgranskas > 0 && text(form, 'kalibrering') === ''
    ? 'Skriv vad ni kom fram till om att svara lika: några akter är granskade av två.'
    : null;

export const aterkopplingFinns: Krav<Granskning> = (_, form) =>
  text(form, 'aterkoppling') === '' ? 'Skriv vad enheterna får veta.' : null;

export const sammanfattningFinns: Krav<Granskning> = (_, form) =>
  text(form, 'sammanfattning') === '' ? 'Skriv en sammanfattning.' : null;

// SOSFS 2011:9 5 kap. 7 §: what does not follow the processes is put right.
export const atgardEllerSkal: Krav<Granskning> = ({ atgarder = 0 }, form) =>
  atgarder === 0 && text(form, 'ingenAtgard') === ''
    ? 'Föreslå en åtgärd, eller skriv varför det inte behövs någon.'
    : null;

export const skaletFinns: Krav<Granskning> = (_, form) => (text(form, 'skal') === '' ? 'Skriv skälet.' : null);
