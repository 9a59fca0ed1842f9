import type { Tx } from '../database/databas.js';

/** The kinds of case whose readings are logged. */
export type Lastsak = 'lex_sarah' | 'avvikelse' | 'synpunkt';

interface Lasning {
  readonly sak: Lastsak;
  /** Null for a list. */
  readonly id: number | null;
  /** What was read of it, as a code: the case, a document, a list. */
  readonly vad: string;
  readonly vid: Date;
}

/**
 * Writes down that somebody has read, in the transaction that reads: whoever leaves no trace gets no text. Nobody waits
 * for it but the commit. Lag (2001:454) 10 §.
 */
export const loggaLasning = (tx: Tx, { sak, id, vad, vid }: Lasning): void => {
  tx.skicka(
    'floden.logga-lasning',
    'insert into lasning (namnd_id, sak, sak_id, person_id, vad, vid) values ($1, $2, $3, $4, $5, $6)',
    [tx.vem.namndId, sak, id, tx.vem.personId, vad, vid],
  );
};

const KVART_MS = 15 * 60_000;

/**
 * Who has just opened a list. It is opened again and again by those who work in it; one row a quarter of an hour says
 * as much, and a log that lists fill is a log that nobody reads. Each process remembers for itself.
 */
export class Listminne {
  private readonly loggad = new Map<number, number>();

  minns(personId: number | null, nu: Date): boolean {
    const nar = personId === null ? undefined : this.loggad.get(personId);
    return nar !== undefined && nar <= nu.getTime() && nu.getTime() - nar < KVART_MS;
  }

  /** Once the row is stored, not before. */
  lagg(personId: number | null, nu: Date): void {
    if (this.loggad.size > 10_000) this.loggad.clear();
    if (personId !== null) this.loggad.set(personId, nu.getTime());
  }
}

/** What was searched for, and the cases whose text the answer showed. */
export const loggaSokning = (
  tx: Tx,
  {
    sokt,
    visade,
    vid,
  }: { readonly sokt: string; readonly visade: Readonly<Record<Lastsak, readonly number[]>>; readonly vid: Date },
): void => {
  const rader = Object.entries(visade).flatMap(([sak, ids]) => ids.map((id) => ({ sak, id })));
  tx.skicka(
    'floden.logga-sokning',
    `insert into lasning (namnd_id, sak, sak_id, person_id, vad, vid, sokt)
     select $1::bigint, 'sok', null::bigint, $2::bigint, 'sokning', $3::timestamptz, $4::text
     union all
     select $1, r.sak, r.id, $2, 'soktraff', $3, null from unnest($5::text[], $6::bigint[]) as r (sak, id)`,
    [tx.vem.namndId, tx.vem.personId, vid, sokt, rader.map(({ sak }) => sak), rader.map(({ id }) => id)],
  );
};
