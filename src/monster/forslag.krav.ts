import type { Krav, Sakrad } from '../floden/flode.js';
import type { Monstertal } from './monster.js';
import type { Monsterslag } from './forslag.texter.js';

/** The row of the table. */
export interface Forslag extends Sakrad {
  readonly namnd_id: number;
  readonly nyckel: string;
  readonly slag: Monsterslag;
  readonly vad: string;
  readonly enheter: readonly number[];
  readonly process_id: number | null;
  readonly styrka: number;
  readonly tal: Monstertal;
  readonly upptackt_datum: string;
  readonly sedd_datum: string;
  readonly vuxit_datum: string | null;
  readonly foregaende_id: number | null;
  readonly skal: string | null;
  readonly beslutad_datum: string | null;
  readonly riskanalys_id: number | null;
}

/** What is put aside can be asked about: a pattern is dismissed with a reason or not at all. */
export const skaletFinns: Krav<Forslag> = (_, form) => {
  if (typeof form !== 'object' || form === null) return null;
  const skal: unknown = 'skal' in form ? form.skal : '';
  return typeof skal === 'string' && skal.trim() !== '' ? null : 'Skriv varför mönstret avfärdas.';
};
