import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import type { Fraga } from './granskning.queries.js';

export interface MinAkt {
  readonly id: number;
  readonly lopnummer: string;
  readonly enhet: string;
  readonly svarade: number;
  readonly fragor: number;
  readonly klar: boolean;
  /** Looked at by two: answer as you see it, without asking the other. */
  readonly dubbel: boolean;
  /** The first question that has no answer; null when all have. */
  readonly nasta: number | null;
}

export interface BesvaradFraga extends Fraga {
  readonly svar: string | null;
  readonly kommentar: string;
}

export interface Listakt {
  readonly lopnummer: string;
  readonly enhet: string;
  readonly handlaggare: string;
  readonly vald: boolean;
  readonly granskare: string | null;
  readonly andra: string | null;
  readonly klar: boolean;
}

const MIN_AKT = `select a.id, a.lopnummer,
    (select v.namn from enhet_version v where v.enhet_id = a.enhet_id order by v.fran desc limit 1) as enhet,
    (select count(*)::int from granskningsfraga f where f.granskning_id = a.granskning_id) as fragor,
    (select count(*)::int from granskningssvar s where s.akt_id = a.id and s.granskare_id = $2) as svarade,
    case when a.granskare_id = $2 then a.klar_vid else a.andra_klar_vid end is not null as klar,
    a.andra_granskare_id is not null as dubbel,
    (select min(f.nr) from granskningsfraga f where f.granskning_id = a.granskning_id and not exists (
      select 1 from granskningssvar s where s.akt_id = a.id and s.fraga_id = f.id and s.granskare_id = $2)) as nasta
  from granskningsakt a where a.granskning_id = $1 and a.vald and $2 in (a.granskare_id, a.andra_granskare_id)`;

/** The akter as a granskare, or whoever leads the granskning, sees them. */
@Injectable()
export class AktQueries {
  constructor(private readonly databas: Databas) {}

  /** What is left first. */
  mina(vem: Vem, id: number): Promise<MinAkt[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<MinAkt>('granskningar.mina-akter', `${MIN_AKT} order by 6, a.lopnummer`, [id, vem.personId]),
    );
  }

  /** One of mine with every question and what I have answered. */
  min(
    vem: Vem,
    id: number,
    aktId: number,
  ): Promise<{ akt: MinAkt; tema: string; pagar: boolean; fragor: BesvaradFraga[] }> {
    return this.databas.las(vem, async (tx) => {
      const akt = await tx.en<MinAkt>('granskningar.min-akt', `${MIN_AKT} and a.id = $3`, [id, vem.personId, aktId]);
      const sak = await tx.en<{ tema: string; pagar: boolean }>(
        'granskningar.tema',
        `select tema, status = 'pagar' as pagar from granskning where id = $1`,
        [id],
      );
      if (!akt || !sak) throw new FinnsInte();
      return { akt, ...sak, fragor: await mittI(tx, id, aktId) };
    });
  }

  /** The whole list, for whoever leads; in the order that it was read in. */
  lista(vem: Vem, id: number): Promise<Listakt[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<Listakt>(
        'granskningar.hela-listan',
        `select a.lopnummer, a.handlaggare, a.vald, g.namn as granskare, x.namn as andra, a.klar_vid is not null as klar,
           (select v.namn from enhet_version v where v.enhet_id = a.enhet_id order by v.fran desc limit 1) as enhet
         from granskningsakt a left join person g on g.id = a.granskare_id left join person x on x.id = a.andra_granskare_id
         where a.granskning_id = $1 order by a.vald desc, a.id`,
        [id],
      ),
    );
  }
}

const mittI = (tx: Tx, id: number, aktId: number): Promise<BesvaradFraga[]> =>
  tx.sql<BesvaradFraga>(
    'granskningar.mina-svar',
    `select f.id, f.nr, f.text, f.svarsslag, s.svar, coalesce(s.kommentar, '') as kommentar
     from granskningsfraga f left join granskningssvar s on s.fraga_id = f.id and s.akt_id = $2 and s.granskare_id = $3
     where f.granskning_id = $1 order by f.nr`,
    [id, aktId, tx.vem.personId],
  );
