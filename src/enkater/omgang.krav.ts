import type { Krav, Sakrad } from '../floden/flode.js';
import { malgrupper, type Malgrupp } from './enkat.texter.js';
import type { Satt } from './omgang.texter.js';

/** A row of `enkatomgang`, with what it lacks. */
export interface Omgang extends Sakrad {
  readonly namnd_id: number;
  readonly enkat_id: number;
  readonly namn: string;
  readonly malgrupper: readonly Malgrupp[];
  readonly oppnar: string;
  readonly stanger: string;
  readonly satt: Satt;
  readonly minst: number;
  readonly sammanfattning: string;
  readonly skal: string | null;
  readonly ansvarig_id: number;
  readonly paminda: boolean;
  /** Filled in by `fyllPa`: readers whom no question is put to, the enheter, and how many have been given a code. */
  readonly utanFraga?: readonly Malgrupp[];
  readonly fragor?: number;
  readonly enheter?: readonly number[];
  readonly koder?: number;
}

export const fragorFinns: Krav<Omgang> = ({ fragor = 0, utanFraga = [] }) => {
  if (fragor === 0) return 'Lägg till minst en fråga i enkäten.';
  if (utanFraga.length === 0) return null;
  return `Det finns ingen fråga skriven för: ${utanFraga.map((en) => malgrupper[en].etikett).join(', ')}.`;
};

export const enhetFinns: Krav<Omgang> = ({ enheter = [] }) => (enheter.length === 0 ? 'Välj minst en enhet.' : null);

export const koderFinns: Krav<Omgang> = ({ satt, koder = 0 }) =>
  satt === 'kod' && koder === 0 ? 'Gör kort med koder först. Utan kod kan ingen svara.' : null;

// SOSFS 2011:9 5 kap. 2 § and 7 kap. 1 §: an egenkontroll says something of the quality; figures alone do not.
export const analysenFinns: Krav<Omgang> = (_, form) => textFinns(form, 'sammanfattning', 'Skriv vad svaren visar.');

export const skaletFinns: Krav<Omgang> = (_, form) => textFinns(form, 'skal', 'Skriv skälet.');

const textFinns = (form: unknown, falt: string, brist: string): string | null => {
  if (typeof form !== 'object' || form === null) return null;
  const text = (form as Readonly<Record<string, unknown>>)[falt];
  return typeof text === 'string' && text.trim() !== '' ? null : brist;
};
