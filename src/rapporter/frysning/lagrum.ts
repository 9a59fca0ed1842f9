import { atgardFlode } from '../../atgarder/atgard.flode.js';
import { avvikelseFlode } from '../../avvikelser/avvikelse.flode.js';
import type { NagotFlode } from '../../floden/flode.js';
import { raderna } from '../../floden/flode.js';
import { LAGRUM, type Lagrumskod } from '../../floden/lagrum.js';
import { anmalan277Flode } from '../../lex-sarah/anmalan-27-7.flode.js';
import { informationFlode } from '../../lex-sarah/information.flode.js';
import { lexSarahFlode } from '../../lex-sarah/lex-sarah.flode.js';
import { riskFlode } from '../../riskanalyser/risk.flode.js';
import { synpunktFlode } from '../../synpunkter/synpunkt.flode.js';
import { rapportFlode } from '../rapport.flode.js';

/** A provision as it was called while it was in force. */
export interface FrystLagrum {
  readonly kod: string;
  readonly text: string;
  readonly sfs: string;
  readonly fran: string;
  readonly till: string | null;
}

/** The flow that what is counted has gone through, by the part of the faktum's code before the point. */
const FLODEN: Readonly<Record<string, NagotFlode>> = {
  avvikelse: avvikelseFlode,
  lex_sarah: lexSarahFlode,
  lex_sarah_enskild: informationFlode,
  anmalan_27_7: anmalan277Flode,
  synpunkt: synpunktFlode,
  atgard: atgardFlode,
  risk: riskFlode,
};

const koderI = (flode: NagotFlode): Lagrumskod[] => raderna(flode).flatMap(([, { lagrum }]) => lagrum ?? []);

/**
 * The provisions behind the document: those that the counted cases followed, and the document itself, in the wording of
 * each day from the first that is reported on to the one when it is frozen. A year that spans two acts has both.
 */
export const lagrumFor = (fakta: Iterable<{ kod: string }>, fran: string, till: string): FrystLagrum[] => {
  const kallor = new Set([...fakta].map(({ kod }) => kod.split('.')[0] ?? ''));
  const floden = [
    rapportFlode,
    ...Object.entries(FLODEN).flatMap(([kalla, flode]) => (kallor.has(kalla) ? [flode] : [])),
  ];
  const koder = new Set<string>(floden.flatMap(koderI));
  return LAGRUM.filter((rum) => koder.has(rum.kod) && rum.fran <= till && (rum.till === null || rum.till >= fran)).map(
    ({ kod, text, sfs, fran: fr, till: ti }) => ({ kod, text, sfs, fran: fr, till: ti }),
  );
};
