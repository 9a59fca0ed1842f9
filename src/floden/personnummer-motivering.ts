import type { Tx } from '../database/databas.js';
import { givenMotivering } from '../plattform/text/motivering.js';

interface Till {
  readonly sak: string;
  readonly sakId: number;
  readonly handling: string;
  /** Null when it must not be known who wrote. */
  readonly personId: number | null;
  readonly vid: Date;
}

/** Why a personnummer stands in the case, as the one who wrote it said; in the transaction of the act. */
export const sparaMotivering = (tx: Tx, { sak, sakId, handling, personId, vid }: Till): void => {
  const motivering = givenMotivering();
  if (motivering === null) return;
  tx.skicka(
    'floden.personnummer-motivering',
    `insert into personnummer_motivering (namnd_id, sak, sak_id, handling, falt, skal, person_id, vid)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.vem.namndId, sak, sakId, handling, motivering.falt, motivering.skal, personId, vid],
  );
};
