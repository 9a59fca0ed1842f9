import { faktum } from '../../indikatorer/katalog.js';
import type { Halva } from '../halvar.js';
import { verksamhetsrader } from '../kvalitetsberattelse/avsnitt/uppdelningar.js';
import { etikettI } from '../kvalitetsberattelse/etiketter.js';
import type { Enhetsplats, Kodlistnamn } from '../kvalitetsberattelse/material.js';
import type { FrystTrots } from '../kvalitetsplan/material.js';
import type { Halvarssiffror } from './halvarssiffror.js';

/** All that the chapters of a halvårsredovisning are built from. Counts alone: no text of any case comes here. */
export interface Halvarsmaterial {
  readonly halva: Halva;
  /** The half and those it is compared with, oldest first. */
  readonly halvor: readonly Halva[];
  /** Enheter that anything was said about in any of them, as they were on the last day. */
  readonly enheter: readonly Enhetsplats[];
  /** The verksamheter that they belong to, and those that a lex Sarah has come from. */
  readonly verksamheter: readonly { readonly namn: string; readonly varde: number }[];
  readonly siffror: Halvarssiffror;
  readonly faktanamn: (kod: string) => string;
  readonly etikettI: (lista: Kodlistnamn, kod: string) => string;
  /** Set when it is frozen with errors. */
  readonly frystTrots?: FrystTrots | undefined;
}

export const halvarsmaterial = (
  halva: Halva,
  enheter: readonly Enhetsplats[],
  siffror: Halvarssiffror,
): Halvarsmaterial => {
  const omtalade = new Set(siffror.vardenAv('enhet', 'synpunkt.inkomna'));
  const medLexSarah = new Set(siffror.vardenAv('verksamhet', 'lex_sarah.rapporterade').map(String));
  return {
    ...{ halva, siffror, etikettI },
    halvor: siffror.halvor,
    enheter: enheter.filter(({ id }) => omtalade.has(id)),
    verksamheter: verksamhetsrader({
      enheter: enheter.filter(({ id, verksamhetId }) => omtalade.has(id) || medLexSarah.has(String(verksamhetId))),
    }),
    faktanamn: (kod) => faktum(kod).namn,
  };
};
