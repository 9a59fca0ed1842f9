import type { Rapport } from '../rapport.flode.js';
import { tokensI } from '../textfakta/token.js';
import { harUtkast } from './kapitelutkast.js';
import type { Utkastlage } from './textutkast.queries.js';

/** A draft that stands in a text and that nobody has approved; an emptied chapter has none. */
export const attGodkanna = (text: string, lage: Utkastlage | undefined): boolean =>
  lage !== undefined && lage.godkantVid === null && text.trim() !== '';

/** The words were chosen for other numbers than those that are there now. */
export const siffrorAndrade = (
  tokens: readonly string[],
  lage: Utkastlage | undefined,
  nu: Readonly<Record<string, string>>,
): boolean => {
  const da = lage?.siffror ?? {};
  return tokens.some((token) => token in da && token in nu && da[token] !== nu[token]);
};

/** What the page of a chapter shows of its draft. */
export const utkastvy = (
  { slag }: Pick<Rapport, 'slag'>,
  kod: string,
  text: string,
  lage: Utkastlage | undefined,
  siffror: Readonly<Record<string, string>>,
): object => ({
  lage: text.trim() === '' ? null : (lage ?? null),
  andrade: siffrorAndrade(tokensI(text), lage, siffror),
  attGodkanna: attGodkanna(text, lage) || siffrorAndrade(tokensI(text), lage, siffror),
  kanHamtas: harUtkast(slag, kod),
});
