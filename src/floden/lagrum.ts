import { FORFATTNINGAR, RADER } from './forfattningar.js';

/** An act or statute book as it is spoken of, whichever SFS number it has at the time. */
export type Lag = (typeof FORFATTNINGAR)[keyof typeof FORFATTNINGAR]['lag'];

/** Named after the act in force now: 'SoL 27:2' is also what was 14 kap. 3 § of the act of 2001. */
export type Lagrumskod = (typeof RADER)[number][0];

/** One provision, in one act, from–to. */
export interface Lagrum {
  readonly kod: Lagrumskod;
  readonly lag: Lag;
  /** Which act: the law version of a step. */
  readonly sfs: string;
  /** «27 kap. 2 § socialtjänstlagen (2025:400)». */
  readonly text: string;
  readonly fran: string;
  /** Last day in force; null when still in force. */
  readonly till: string | null;
}

export const LAGRUM: readonly Lagrum[] = RADER.map(([kod, nyckel, paragraf, giltighet]) => {
  const { lag, sfs, namn, fran, till } = FORFATTNINGAR[nyckel];
  return { kod, lag, sfs, text: `${paragraf} ${namn}`, fran: giltighet?.fran ?? fran, till: giltighet?.till ?? till };
});

/** The provision in force on that day, or null when there was none. A step cites the law of its own day. */
export const lagrumVid = (kod: Lagrumskod, datum: string): Lagrum | null =>
  LAGRUM.find((rum) => rum.kod === kod && rum.fran <= datum && (rum.till === null || datum <= rum.till)) ?? null;

/** Laws that a case may fall under or not. The rest (föreskrifter, FL, KL) bind the nämnd whatever the case. */
const VALBARA: readonly Lag[] = ['SoL', 'LSS', 'PSL'];

/**
 * The provisions of that day for a case under the given laws. Without any law chosen for the case (it is not yet
 * decided) all are given, so that nothing is hidden.
 */
export const lagrumFor = (koder: readonly Lagrumskod[], lagar: readonly string[], datum: string): readonly Lagrum[] =>
  koder
    .map((kod) => lagrumVid(kod, datum))
    .filter((rum) => rum !== null)
    .filter((rum) => lagar.length === 0 || lagar.includes(rum.lag) || !VALBARA.includes(rum.lag));

/**
 * Provisions as a line on a page, «27 kap. 5 § och 27 kap. 6 § SoL (2025:400), 24 e § LSS»: each act once, in short. What
 * is decided, logged and printed has the whole names.
 */
export const lagrumsrad = (texter: readonly string[]): string => {
  const grupper: { lag: string; paragrafer: string[] }[] = [];
  for (const text of texter) {
    const akt = Object.values(FORFATTNINGAR).find(({ namn }) => text.endsWith(` ${namn}`));
    const paragraf = akt ? text.slice(0, -akt.namn.length - 1) : text;
    const sista = grupper.at(-1);
    if (akt && sista?.lag === akt.kort) sista.paragrafer.push(paragraf);
    else grupper.push({ lag: akt?.kort ?? '', paragrafer: [paragraf] });
  }
  return grupper.map(({ lag, paragrafer }) => `${paragrafer.join(' och ')} ${lag}`.trim()).join(', ');
};
