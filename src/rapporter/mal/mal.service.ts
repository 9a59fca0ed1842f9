import { Injectable } from '@nestjs/common';
import { Databas } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import { Andrad, FinnsInte } from '../../plattform/fel.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import type { Malutfall } from './mal.texter.js';

export interface NyttMal {
  readonly ar: number;
  readonly mal: string;
  readonly matt?: string | undefined;
  readonly indikatorId?: number | undefined;
  readonly utfall?: Malutfall | undefined;
  readonly kommentar?: string | undefined;
}

/** The nämnd's mål, and how they went. A berättelse that is frozen keeps its own. */
@Injectable()
export class MalService {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  /** Sent twice it is one. */
  skapa(vem: Vem, ny: NyttMal, nyckel: string): Promise<number> {
    return this.databas.skriv(vem, async (tx) => {
      const rad = await tx.en<{ id: number }>(
        'mal.ny',
        `insert into namndmal (namnd_id, nyckel, ar, mal, matt, indikator_id, utfall, kommentar, andrad_av, andrad_vid)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (namnd_id, nyckel) do update set nyckel = excluded.nyckel returning id`,
        [vem.namndId, nyckel, ...varden(ny), vem.personId, this.klocka.nu()],
      );
      return rad?.id ?? 0;
    });
  }

  /** @throws Andrad when somebody else has changed it since it was read, FinnsInte */
  andra(vem: Vem, id: number, { version, ...ny }: NyttMal & { readonly version: number }): Promise<void> {
    return this.databas.skriv(vem, async (tx) => {
      const nu = await tx.en<{ version: number }>('mal.version', 'select version from namndmal where id = $1', [id]);
      if (!nu) throw new FinnsInte();
      const rad = await tx.en(
        'mal.andra',
        `update namndmal set ar = $3, mal = $4, matt = $5, indikator_id = $6, utfall = $7, kommentar = $8, andrad_av = $9,
           andrad_vid = $10, version = version + 1 where id = $1 and version = $2 returning id`,
        [id, version, ...varden(ny), vem.personId, this.klocka.nu()],
      );
      if (!rad) throw new Andrad(nu);
    });
  }
}

const varden = ({ ar, mal, matt, indikatorId, utfall, kommentar }: NyttMal): unknown[] => [
  ...[ar, mal, matt ?? '', indikatorId ?? null],
  ...[utfall ?? null, kommentar ?? ''],
];
