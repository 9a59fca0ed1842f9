import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import { Andrad } from '../../plattform/fel.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { Kvalitetslogg } from '../../processer/kvalitetslogg.service.js';
import { andradeFalt } from '../andrade-falt.js';
import { hamtaMal } from './mal.queries.js';
import type { malhandlingar, Malutfall } from './mal.texter.js';

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
    private readonly logg: Kvalitetslogg,
  ) {}

  /** Sent twice it is one. */
  skapa(vem: Vem, ny: NyttMal, nyckel: string): Promise<number> {
    return this.databas.skriv(vem, async (tx) => {
      const rad = await tx.en<{ id: number }>(
        'mal.ny',
        `insert into namndmal (namnd_id, nyckel, ar, mal, matt, indikator_id, utfall, kommentar, andrad_av, andrad_vid)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (namnd_id, nyckel) do nothing returning id`,
        [vem.namndId, nyckel, ...varden(ny), vem.personId, this.klocka.nu()],
      );
      if (!rad) return medNyckel(tx, nyckel);
      await this.logga(tx, rad.id, 'skapa', { ar: ny.ar });
      return rad.id;
    });
  }

  /** @throws Andrad when somebody else has changed it since it was read, FinnsInte */
  andra(vem: Vem, id: number, { version, ...ny }: NyttMal & { readonly version: number }): Promise<void> {
    return this.databas.skriv(vem, async (tx) => {
      const fore = await hamtaMal(tx, id);
      const rad = await tx.en(
        'mal.andra',
        `update namndmal set ar = $3, mal = $4, matt = $5, indikator_id = $6, utfall = $7, kommentar = $8, andrad_av = $9,
           andrad_vid = $10, version = version + 1 where id = $1 and version = $2 returning id`,
        [id, version, ...varden(ny), vem.personId, this.klocka.nu()],
      );
      if (!rad) throw new Andrad({ version: fore.version });
      await this.logga(tx, id, 'andra', { falt: andradeFalt(fore, { matt: '', kommentar: '', ...ny }) });
    });
  }

  private logga(tx: Tx, sakId: number, handling: keyof typeof malhandlingar, uppgifter: object): Promise<void> {
    return this.logg.logga(tx, {
      ...{ sak: 'namndmal', sakId, handling, lagrum: ['SOSFS 2011:9 7:1'], uppgifter: { ...uppgifter } },
    });
  }
}

const medNyckel = async (tx: Tx, nyckel: string): Promise<number> =>
  (
    await tx.en<{ id: number }>('mal.med-nyckel', 'select id from namndmal where namnd_id = $1 and nyckel = $2', [
      ...[tx.vem.namndId, nyckel],
    ])
  )?.id ?? 0;

const varden = ({ ar, mal, matt, indikatorId, utfall, kommentar }: NyttMal): unknown[] => [
  ...[ar, mal, matt ?? '', indikatorId ?? null],
  ...[utfall ?? null, kommentar ?? ''],
];
