import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Andrad, OgiltigtFormular } from '../plattform/fel.js';

export interface Svarsfras {
  readonly id: number;
  readonly rubrik: string;
  readonly text: string;
  readonly version: number;
}

/** Phrases that the nämnd keeps, so that everybody is answered in words that somebody has thought through. */
@Injectable()
export class SvarsfrasService {
  constructor(private readonly databas: Databas) {}

  alla(vem: Vem): Promise<Svarsfras[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql('synpunkter.fraser', 'select id, rubrik, text, version from svarsfras order by rubrik collate "sv-x-icu"'),
    );
  }

  async skapa(vem: Vem, { rubrik, text }: Pick<Svarsfras, 'rubrik' | 'text'>): Promise<number> {
    const rad = await this.databas.skriv(vem, (tx) =>
      tx.en<{ id: number }>(
        'synpunkter.ny-fras',
        'insert into svarsfras (namnd_id, rubrik, text) values ($1, $2, $3) on conflict do nothing returning id',
        [vem.namndId, rubrik, text],
      ),
    );
    if (!rad) throw new OgiltigtFormular({ rubrik: ['Det finns redan en fras med det namnet.'] });
    return rad.id;
  }

  async andra(vem: Vem, id: number, fras: Omit<Svarsfras, 'id'>): Promise<void> {
    await this.databas.skriv(vem, async (tx) => {
      const rad = await tx.en(
        'synpunkter.andra-fras',
        'update svarsfras set rubrik = $2, text = $3, version = version + 1 where id = $1 and version = $4 returning id',
        [id, fras.rubrik, fras.text, fras.version],
      );
      if (!rad) throw new Andrad({});
    });
  }

  async taBort(vem: Vem, id: number): Promise<void> {
    await this.databas.skriv(vem, (tx) => tx.sql('synpunkter.bort-fras', 'delete from svarsfras where id = $1', [id]));
  }
}
