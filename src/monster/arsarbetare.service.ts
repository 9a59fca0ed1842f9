import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { OgiltigtFormular } from '../plattform/fel.js';

/** How many whole-time years work at an enhet, year by year. */
@Injectable()
export class ArsarbetareService {
  constructor(private readonly databas: Databas) {}

  /** A figure that is written again replaces the one of that year. The policy says for which enheter. */
  async spara(vem: Vem, { enhetId, ar, antal }: { enhetId: number; ar: number; antal: number }): Promise<void> {
    await this.databas
      .skriv(vem, (tx) =>
        tx.sql(
          'monster.spara-arsarbetare',
          `insert into arsarbetare (namnd_id, enhet_id, ar, antal) values ($1, $2, $3, $4)
           on conflict (namnd_id, enhet_id, ar) do update set antal = excluded.antal`,
          [vem.namndId, enhetId, ar, antal],
        ),
      )
      .catch((fel: unknown) => {
        const kod = (fel as { code?: unknown }).code;
        // an enhet that is not there, or not this person's
        if (kod !== '23503' && kod !== '42501') throw fel;
        throw new OgiltigtFormular({ enhetId: ['Välj en enhet som du svarar för.'] });
      });
  }
}
