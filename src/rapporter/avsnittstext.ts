import type { Tx } from '../database/databas.js';

export interface Avsnittstext {
  readonly kod: string;
  readonly text: string;
  /** Null when nobody wrote it here: it came with an earlier utgåva or an imported plan. */
  readonly av: number | null;
  readonly vid: Date;
}

/** Saves what a chapter says now. The database keeps what it said before. */
export const sparaAvsnitt = async (tx: Tx, rapportId: number, { kod, text, av, vid }: Avsnittstext): Promise<void> => {
  await tx.sql(
    'rapport.spara-avsnitt',
    `insert into rapport_avsnitt (namnd_id, rapport_id, kod, text, skriven_av, skriven_vid) values ($1, $2, $3, $4, $5, $6)
     on conflict (rapport_id, kod) do update
       set text = excluded.text, skriven_av = excluded.skriven_av, skriven_vid = excluded.skriven_vid,
           version = rapport_avsnitt.version + 1`,
    [tx.vem.namndId, rapportId, kod, text, av, vid],
  );
};
