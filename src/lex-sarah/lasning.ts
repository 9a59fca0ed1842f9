import type { Tx } from '../database/databas.js';

/** Writes down that somebody has read, in the transaction that reads. Lag (2001:454) 10 §. */
export const loggaLasning = async (
  tx: Tx,
  { id, vad, vid }: { readonly id: number | null; readonly vad: string; readonly vid: Date },
): Promise<void> => {
  await tx.sql(
    'lex-sarah.lasning',
    'insert into lex_sarah_lasning (namnd_id, lex_sarah_id, person_id, vad, vid) values ($1, $2, $3, $4, $5)',
    [tx.vem.namndId, id, tx.vem.personId, vad, vid],
  );
};
