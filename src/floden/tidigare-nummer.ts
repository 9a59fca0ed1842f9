import type { Tx } from '../database/databas.js';
import { versal } from '../plattform/text/versal.js';
import type { Lastsak } from './lasning.js';

/** What a case was called in the system before, «4711 i Flexite»; null for a case that began here. */
export const tidigareNummer = async (tx: Tx, sak: Lastsak, id: number): Promise<string | null> => {
  const rad = await tx.en<{ kalla: string; nummer: string }>(
    'floden.tidigare-nummer',
    'select kalla, kall_id as nummer from arendeimport_rad where sak = $1 and sak_id = $2',
    [sak, id],
  );
  return rad && `${rad.nummer} i ${versal(rad.kalla)}`;
};
