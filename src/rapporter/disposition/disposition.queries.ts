import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import type { Rapportslag } from '../underlag.js';
import { SOM_DET_AR, type Disposition } from './disposition.js';

/** As stored, with who set it; `version` 0 as long as nobody has. */
export interface SparadDisposition extends Disposition {
  readonly version: number;
  readonly andradAv: string | null;
  readonly andradVid: Date | null;
}

const INGEN: SparadDisposition = { ...SOM_DET_AR, version: 0, andradAv: null, andradVid: null };

/** What the nämnd has set for that kind of document; the release's own order as long as it has set nothing. */
export const dispositionI = async (tx: Tx, slag: Rapportslag): Promise<SparadDisposition> =>
  (await tx.en<SparadDisposition>(
    'disposition.hamta',
    `select d.ordning, d.avstangda, d.version, p.namn as "andradAv", d.andrad_vid as "andradVid"
     from rapport_disposition d left join person p on p.id = d.andrad_av where d.namnd_id = $1 and d.slag = $2`,
    [tx.vem.namndId, slag],
  )) ?? INGEN;

@Injectable()
export class DispositionQueries {
  constructor(private readonly databas: Databas) {}

  hamta(vem: Vem, slag: Rapportslag): Promise<SparadDisposition> {
    return this.databas.las(vem, (tx) => dispositionI(tx, slag));
  }
}
