import { Injectable } from '@nestjs/common';
import { Databas } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import { FinnsInte } from '../fel.js';

export interface Mejlpost {
  readonly id: number;
  readonly till: string;
  readonly amne: string;
  readonly skapad_vid: Date;
  readonly skickad_vid: Date | null;
  readonly felmening: string | null;
}

const SIDA = 25;

/** The outbox, for the one who runs the system. */
@Injectable()
export class MejlQueries {
  constructor(private readonly databas: Databas) {}

  async lista(vem: Vem, fore: number | null): Promise<{ mejl: Mejlpost[]; nasta: number | null }> {
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<Mejlpost>(
        'mejl.lista',
        `select id, till, amne, skapad_vid, skickad_vid, felmening from mejl
         where $1::bigint is null or id < $1 order by id desc limit $2`,
        [fore, SIDA + 1],
      ),
    );
    const mejl = rader.slice(0, SIDA);
    return { mejl, nasta: rader.length > SIDA ? (mejl.at(-1)?.id ?? null) : null };
  }

  async visa(vem: Vem, id: number): Promise<Mejlpost & { text: string }> {
    const rad = await this.databas.las(vem, (tx) =>
      tx.en<Mejlpost & { text: string }>(
        'mejl.visa',
        'select id, till, amne, text, skapad_vid, skickad_vid, felmening from mejl where id = $1',
        [id],
      ),
    );
    if (!rad) throw new FinnsInte();
    return rad;
  }
}
