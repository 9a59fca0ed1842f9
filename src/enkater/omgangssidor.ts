import type { Omgangssida } from './omgang.queries.js';
import type { Omgangsstatus } from './omgang.texter.js';

const VISAR_SVAR: readonly Omgangsstatus[] = ['stangd', 'sammanstalld'];

/** Answers are shown when no more of them can come. */
export const visarSvar = ({ omgang }: Omgangssida): boolean => VISAR_SVAR.includes(omgang.status as Omgangsstatus);

/** The way to a page of a round. */
export const smulor = ({ enkat, omgang }: Omgangssida, text: string, omgangId?: number) => [
  { text: 'Enkäter', url: '/enkater' },
  { text: enkat.namn, url: `/enkater/${enkat.id}` },
  ...(omgangId === undefined ? [] : [{ text: omgang.namn, url: `/enkatomgangar/${omgangId}` }]),
  { text },
];
