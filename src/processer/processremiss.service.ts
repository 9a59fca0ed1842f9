import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte, OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import type { Processversionsplats } from './processversion.service.js';

/** What those who work here think of a process before it is fastställd. SOSFS 2011:9 6 kap. 1 §. */
@Injectable()
export class Processremiss {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  /** In one's own name, while the version is on remiss. An answer is never changed. */
  svara(vem: Vem, { id, nr }: Processversionsplats, text: string): Promise<void> {
    return this.databas.skriv(vem, async (tx) => {
      const rad = await tx.en<{ id: number; status: string }>(
        'processer.processversion-pa-remiss',
        'select id, status from process_version where process_id = $1 and nr = $2',
        [id, nr],
      );
      if (!rad) throw new FinnsInte();
      if (rad.status !== 'remiss') throw new OgiltigtFormular({ text: ['Versionen är inte på remiss längre.'] });
      await tx.sql(
        'processer.process-remissvar',
        'insert into process_remissvar (namnd_id, process_version_id, person_id, text, vid) values ($1, $2, $3, $4, $5)',
        [vem.namndId, rad.id, vem.personId, text, this.klocka.nu()],
      );
    });
  }
}
