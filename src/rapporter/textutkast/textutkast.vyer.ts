import type { Rapport } from '../rapport.flode.js';
import { harUtkast } from './kapitelutkast.js';
import type { Utkastlage } from './textutkast.queries.js';

/** A draft that stands in a text and that nobody has approved; an emptied chapter has none. */
export const attGodkanna = (text: string, lage: Utkastlage | undefined): boolean =>
  lage !== undefined && lage.godkantVid === null && text.trim() !== '';

/** What the page of a chapter shows of its draft. */
export const utkastvy = (
  { slag }: Pick<Rapport, 'slag'>,
  kod: string,
  text: string,
  lage: Utkastlage | undefined,
): object => ({
  lage: text.trim() === '' ? null : (lage ?? null),
  attGodkanna: attGodkanna(text, lage),
  kanHamtas: slag === 'kvalitetsberattelse' && harUtkast(kod),
});
