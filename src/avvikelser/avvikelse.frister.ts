import type { Avvikelse } from './avvikelse.krav.js';

/** Keys in the nämnd's settings. Local time limits, never law. */
export const GRANSKNING = {
  lokal: {
    nyckel: 'avvikelse_granskning_dagar',
    dagar: 3,
    raknat: 'arbetsdagar',
    fran: (sak: Avvikelse) => (sak.sannolikhet === null ? sak.rapporterad_datum : null),
  },
} as const;
export const UTREDNING = {
  lokal: {
    nyckel: 'avvikelse_utredning_dagar',
    dagar: 30,
    raknat: 'dagar',
    fran: (sak: Avvikelse) => sak.rapporterad_datum,
  },
} as const;
