import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';

export interface Notisrad {
  readonly id: number;
  readonly text: string;
  readonly lank: string;
  readonly skapadVid: Date;
  readonly lastVid: Date | null;
}

const PER_SIDA = 50;

@Injectable()
export class NotiserQueries {
  constructor(private readonly databas: Databas) {}

  async olasta(vem: Vem): Promise<number> {
    const rad = await this.databas.las(vem, (tx) =>
      tx.en<{ antal: number }>(
        'oversikt.olasta-notiser',
        'select count(*)::int as antal from notis where person_id = $1 and last_vid is null',
        [vem.personId],
      ),
    );
    return rad?.antal ?? 0;
  }

  /** The person's own, newest first; `fore` is the id to go on from. */
  async lista(vem: Vem, fore: number | null): Promise<{ notiser: Notisrad[]; nasta: number | null }> {
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<Notisrad>(
        'oversikt.notiser',
        `select id, text, lank, skapad_vid as "skapadVid", last_vid as "lastVid" from notis
         where person_id = $1 and ($2::bigint is null or id < $2) order by id desc limit $3`,
        [vem.personId, fore, PER_SIDA + 1],
      ),
    );
    const notiser = rader.slice(0, PER_SIDA);
    return { notiser, nasta: rader.length > PER_SIDA ? (notiser.at(-1)?.id ?? null) : null };
  }
}
