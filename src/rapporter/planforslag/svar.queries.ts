import type { Tx } from '../../database/databas.js';
import { grunder, type Grund } from './planforslag.texter.js';

/** What a plan answers; that the other rows only go on is seen by themselves. */
const SVARAR: readonly Grund[] = ['uppdrag', 'risk_hog', 'indikator', 'effekt', 'monster', 'rutin'];

/** The rows of a plan that were proposed because of something, with the reason that was given then. */
export const svarsrader = async (tx: Tx, ar: number): Promise<{ grund: string; text: string; skal: string }[]> => {
  const rader = await tx.sql<{ grund: Grund; text: string; skal: string }>(
    'planforslag.svar',
    `select grund, text, skal from planforslag where ar = $1 and status = 'infort' and grund = any ($2)
     order by array_position($2, grund), id`,
    [ar, SVARAR],
  );
  return rader.map(({ grund, text, skal }) => ({ grund: grunder[grund].etikett, text, skal }));
};
