import type { Vem } from '../../database/vem.js';
import { harRoll } from '../../database/vem.js';
import { plusDagar, plusManader, svensktDatum } from '../../plattform/klocka/datum.js';
import type { Period } from '../../indikatorer/faktum.js';
import type { Underlag } from '../underlag.js';

export type Bladslag = 'aptblad' | 'enhetskapitel';

/** What is printed for the enhet itself. */
export interface Bladunderlag extends Underlag<Bladslag> {
  readonly enhet: string;
}

export const bladslag: Readonly<Record<Bladslag, string>> = {
  aptblad: 'Blad till APT',
  enhetskapitel: 'Enhetens kapitel',
};

/** The month «2026-10» as days. */
export const manadsperiod = (kod: string): Period => {
  const fran = `${kod}-01`;
  return { fran, till: plusDagar(plusManader(fran, 1), -1) };
};

/** «oktober 2026» */
export const manadsnamn = (kod: string): string => svensktDatum(`${kod}-01`).replace(/^\d+ /, '');

/** The month before by so many. */
export const manadFore = (kod: string, antal = 1): string => plusManader(`${kod}-01`, -antal).slice(0, 7);

/** Those who may make one for the enhet; the database says the same. */
export const farGora = (vem: Vem, enhetId: number): boolean =>
  harRoll(vem, 'kvalitetssamordnare', 'forvaltningschef') ||
  (harRoll(vem, 'enhetschef', 'verksamhetschef') && vem.enheter.includes(enhetId));

/** As much as one page of big type holds. */
export const HOGST = { lardom: 200, gickBra: 200, fraga: 140, atgard: 120, atgarder: 3 } as const;

export const hjalpte: Readonly<Record<string, string>> = {
  ja: 'Ja, den hjälpte',
  delvis: 'Den hjälpte delvis',
  nej: 'Nej, den hjälpte inte',
  inte: 'Vi vet inte än om den hjälpte',
};

/** Questions that open a conversation and blame nobody. */
export const FRAGOR = [
  'Känner vi igen det här, och när händer det hos oss?',
  'Vad gör vi redan i dag som gör att det oftast går bra?',
  'Vad kan vi ändra redan den här veckan, och vem börjar?',
] as const;
