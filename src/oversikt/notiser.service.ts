import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';

@Injectable()
export class NotiserService {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  /** @throws FinnsInte for a notis that is somebody else's. Read once is read: the first time is kept. */
  async las(vem: Vem, id: number): Promise<void> {
    const rader = await this.databas.skriv(vem, (tx) =>
      tx.sql(
        'oversikt.las-notis',
        'update notis set last_vid = coalesce(last_vid, $3) where id = $1 and person_id = $2 returning id',
        [id, vem.personId, this.klocka.nu()],
      ),
    );
    if (rader.length === 0) throw new FinnsInte();
  }

  /** Those up to the newest that the page showed: what has come since is still unread. */
  async lasAlla(vem: Vem, tillOchMed: number): Promise<number> {
    const rader = await this.databas.skriv(vem, (tx) =>
      tx.sql(
        'oversikt.las-notiser',
        'update notis set last_vid = $3 where person_id = $1 and id <= $2 and last_vid is null returning id',
        [vem.personId, tillOchMed, this.klocka.nu()],
      ),
    );
    return rader.length;
  }
}
