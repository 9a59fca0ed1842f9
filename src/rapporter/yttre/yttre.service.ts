import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import { Andrad } from '../../plattform/fel.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { Kvalitetslogg } from '../../processer/kvalitetslogg.service.js';
import { andradeFalt } from '../andrade-falt.js';
import { hamtaYttre } from './yttre.queries.js';
import type { Yttregranskare, yttrehandlingar, Yttrelage } from './yttre.texter.js';

export interface NyYttregranskning {
  readonly granskare: Yttregranskare;
  readonly rubrik: string;
  readonly beteckning?: string | undefined;
  readonly datum: string;
  readonly krav?: string | undefined;
  readonly svarSenast?: string | undefined;
  readonly lage: Yttrelage;
  readonly svar?: string | undefined;
}

/** What authorities, revisorer and others have found, and what has been done about it. */
@Injectable()
export class YttreService {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly logg: Kvalitetslogg,
  ) {}

  /** Sent twice it is one. */
  skapa(vem: Vem, ny: NyYttregranskning, nyckel: string): Promise<number> {
    return this.databas.skriv(vem, async (tx) => {
      const rad = await tx.en<{ id: number }>(
        'yttre.ny',
        `insert into yttre_granskning (namnd_id, nyckel, granskare, rubrik, beteckning, datum, krav, svar_senast, lage, svar,
           andrad_av, andrad_vid)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         on conflict (namnd_id, nyckel) do nothing returning id`,
        [vem.namndId, nyckel, ...varden(ny), vem.personId, this.klocka.nu()],
      );
      if (!rad) return medNyckel(tx, nyckel);
      await this.logga(tx, rad.id, 'skapa', { granskare: ny.granskare, lage: ny.lage });
      return rad.id;
    });
  }

  /** @throws Andrad when somebody else has changed it since it was read, FinnsInte */
  andra(vem: Vem, id: number, { version, ...ny }: NyYttregranskning & { readonly version: number }): Promise<void> {
    return this.databas.skriv(vem, async (tx) => {
      const fore = await hamtaYttre(tx, id);
      const rad = await tx.en(
        'yttre.andra',
        `update yttre_granskning set granskare = $3, rubrik = $4, beteckning = $5, datum = $6, krav = $7, svar_senast = $8,
           lage = $9, svar = $10, andrad_av = $11, andrad_vid = $12, version = version + 1
         where id = $1 and version = $2 returning id`,
        [id, version, ...varden(ny), vem.personId, this.klocka.nu()],
      );
      if (!rad) throw new Andrad({ version: fore.version });
      const falt = andradeFalt(fore, { beteckning: '', krav: '', svar: '', ...ny });
      await this.logga(tx, id, 'andra', { falt, lage: ny.lage });
    });
  }

  private logga(tx: Tx, sakId: number, handling: keyof typeof yttrehandlingar, uppgifter: object): Promise<void> {
    return this.logg.logga(tx, {
      ...{ sak: 'yttre_granskning', sakId, handling, lagrum: ['SOSFS 2011:9 7:1'], uppgifter: { ...uppgifter } },
    });
  }
}

const medNyckel = async (tx: Tx, nyckel: string): Promise<number> =>
  (
    await tx.en<{ id: number }>(
      'yttre.med-nyckel',
      'select id from yttre_granskning where namnd_id = $1 and nyckel = $2',
      [tx.vem.namndId, nyckel],
    )
  )?.id ?? 0;

const varden = ({
  granskare,
  rubrik,
  beteckning,
  datum,
  krav,
  svarSenast,
  lage,
  svar,
}: NyYttregranskning): unknown[] => [
  ...[granskare, rubrik, beteckning ?? '', datum],
  ...[krav ?? '', svarSenast ?? null, lage, svar ?? ''],
];
