import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { StyrdokumentService } from '../processer/styrdokument.service.js';
import { utforAtgard, type Steg } from './atgardssteg.js';

/** SOSFS 2011:9 5 kap. 8 §: what is not fit for its purpose is improved, and the improvement is a new version of the rutin. */
@Injectable()
export class Rutinandring {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
    private readonly styrdokument: StyrdokumentService,
  ) {}

  /** Begins the next version of the document, or takes the one that is begun already. Gives its number. */
  nyVersion(vem: Vem, id: number, form: Steg & { readonly styrdokumentId: number }): Promise<number> {
    return this.databas.skriv(vem, async (tx) => {
      const { nr, versionId } = await this.styrdokument.nyVersionI(tx, form.styrdokumentId);
      await utforAtgard(
        tx,
        this.motor,
        'andraRutin',
        id,
        form,
        () =>
          tx.sql(
            'atgarder.koppla-version',
            `insert into atgard_styrdokument (namnd_id, atgard_id, styrdokument_version_id, kopplad_av, kopplad_vid)
             values ($1, $2, $3, $4, $5) on conflict do nothing`,
            [tx.vem.namndId, id, versionId, vem.personId, this.klocka.nu()],
          ),
        { styrdokument: form.styrdokumentId, nr },
      );
      return nr;
    });
  }
}
