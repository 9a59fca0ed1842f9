import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Kvalitetslogg } from '../processer/kvalitetslogg.service.js';

export interface Avtalsgrans {
  readonly id: number;
  readonly namn: string;
  /** Null: the nämnd's own limit holds. */
  readonly planDagar: number | null;
}

/** What the avtal with each utförare says of the genomförandeplan. */
@Injectable()
export class AvtalsgransService {
  constructor(
    private readonly databas: Databas,
    private readonly logg: Kvalitetslogg,
  ) {}

  lista(vem: Vem): Promise<Avtalsgrans[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<Avtalsgrans>(
        'oppenvard.avtalsgranser',
        'select id, namn, plan_dagar as "planDagar" from utforare order by namn collate "sv-x-icu"',
      ),
    );
  }

  /** Holds for what starts from now on: a limit that has begun stays the day it was. */
  async andra(vem: Vem, id: number, planDagar: number | null): Promise<void> {
    await this.databas.skriv(vem, async (tx) => {
      const rad = await tx.en(
        'oppenvard.andra-avtalsgrans',
        'update utforare set plan_dagar = $2 where id = $1 returning id',
        [id, planDagar],
      );
      if (!rad) throw new FinnsInte();
      const uppgifter = { planDagar };
      await this.logg.logga(tx, { sak: 'utforare', sakId: id, handling: 'avtalsgrans', lagrum: [], uppgifter });
    });
  }
}
