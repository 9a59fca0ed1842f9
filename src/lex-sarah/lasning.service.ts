import type { Tx } from '../database/databas.js';
import { loggaLasning as logga } from '../floden/lasning.js';

/** Writes down that somebody has read a case, or a list of them, in the transaction that reads. Lag (2001:454) 10 §. */
export const loggaLasning = (tx: Tx, las: { readonly id: number | null; readonly vad: string; readonly vid: Date }) => {
  logga(tx, { sak: 'lex_sarah', ...las });
};
