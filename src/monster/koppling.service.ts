import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Kvalitetslogg } from '../processer/kvalitetslogg.service.js';

export interface Kopplingar {
  readonly avvikelse: readonly string[];
  readonly synpunkt: readonly string[];
}

/** Which kinds of avvikelser and synpunkter tell of a process: what leads from what happened to the rutin. */
@Injectable()
export class KopplingService {
  constructor(
    private readonly databas: Databas,
    private readonly logg: Kvalitetslogg,
  ) {}

  las(vem: Vem, processId: number): Promise<Kopplingar> {
    return this.databas.las(vem, async (tx) => {
      const rader = await tx.sql<{ sak: keyof Kopplingar; kod: string }>(
        'monster.kopplingar',
        'select sak, kod from process_kategori where process_id = $1 order by sak, kod',
        [processId],
      );
      const av = (sak: keyof Kopplingar) => rader.filter((rad) => rad.sak === sak).map(({ kod }) => kod);
      return { avvikelse: av('avvikelse'), synpunkt: av('synpunkt') };
    });
  }

  /** The lists as they shall be: what is no longer there is taken away. */
  spara(vem: Vem, processId: number, ny: Kopplingar): Promise<void> {
    const saker = [...ny.avvikelse.map(() => 'avvikelse'), ...ny.synpunkt.map(() => 'synpunkt')];
    const koder = [...ny.avvikelse, ...ny.synpunkt];
    return this.databas.skriv(vem, async (tx) => {
      await tx.sql(
        'monster.koppla-bort',
        `delete from process_kategori where process_id = $1
           and (sak, kod) not in (select sak, kod from unnest($2::text[], $3::text[]) as k (sak, kod))`,
        [processId, saker, koder],
      );
      await tx.sql(
        'monster.koppla',
        `insert into process_kategori (namnd_id, process_id, sak, kod)
         select $1, $2, sak, kod from unnest($3::text[], $4::text[]) as k (sak, kod) on conflict do nothing`,
        [vem.namndId, processId, saker, koder],
      );
      await this.logg.logga(tx, {
        ...{ sak: 'process', sakId: processId, handling: 'koppla', lagrum: ['SOSFS 2011:9 5:6'] },
        uppgifter: { avvikelse: ny.avvikelse.length, synpunkt: ny.synpunkt.length },
      });
    });
  }
}
