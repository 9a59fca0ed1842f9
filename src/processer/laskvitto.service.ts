import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte, Regelbrott } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { lasarnaAv } from './lasare.queries.js';
import { versionI, type Versionsplats } from './styrdokument-steg.service.js';

/** That somebody has read what holds. SOSFS 2011:9 6 kap. 1 §: one works by it, so one must know it. */
@Injectable()
export class Laskvitto {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  /** In one's own name. Said twice, the first time counts. */
  kvittera(vem: Vem, plats: Versionsplats): Promise<void> {
    return this.databas.skriv(vem, async (tx) => {
      const { id } = await versionI(tx, plats);
      const rad = await tx.en<{ laskvitto: boolean; galler: boolean }>(
        'processer.kan-kvitteras',
        `select s.laskvitto, v.galler_fran is not null and (v.galler_till is null or v.galler_till >= $2) as galler
         from styrdokument_version v join styrdokument s on s.id = v.styrdokument_id where v.id = $1`,
        [id, this.klocka.idag()],
      );
      if (!rad) throw new FinnsInte();
      const brister = [
        ...(rad.laskvitto ? [] : ['Dokumentet läses utan kvitto.']),
        ...(rad.galler ? [] : ['Versionen gäller inte. Läs den som gäller.']),
        ...((await lasarnaAv(tx, plats.id, this.klocka.idag())).some((person) => person === vem.personId)
          ? []
          : ['Dokumentet gäller inte där du arbetar.']),
      ];
      if (brister.length > 0) throw new Regelbrott(brister);
      await tx.sql(
        'processer.kvittera',
        `insert into styrdokument_lasning (namnd_id, styrdokument_version_id, person_id, vid) values ($1, $2, $3, $4)
         on conflict do nothing`,
        [vem.namndId, id, vem.personId, this.klocka.nu()],
      );
    });
  }
}
