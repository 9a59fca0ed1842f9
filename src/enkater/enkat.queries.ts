import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import type { Malgrupp } from './enkat.texter.js';
import { omgangston, omgangstexter, type Omgangsstatus } from './omgang.texter.js';
import type { Frageform } from './svar.service.js';

export interface Enkat {
  readonly id: number;
  readonly namn: string;
  readonly syfte: string;
  readonly inledning: string;
  readonly process_id: number | null;
  readonly process: string | null;
  readonly version: number;
  /** Somebody has been asked: the questions are what they are. */
  readonly last: boolean;
}

export interface Fragerad extends Frageform {
  readonly ordning: number;
  readonly goda: readonly string[];
}

export interface Omgangsrad {
  readonly id: number;
  readonly enkat_id: number;
  readonly namn: string;
  readonly oppnar: string;
  readonly stanger: string;
  readonly malgrupper: readonly Malgrupp[];
  readonly status: Omgangsstatus;
  readonly statustext: string;
  readonly ton: string;
}

/** A share as an indikator takes it: how many of how many, for an enhet, or for them all together (null). */
export interface Enkatandel {
  readonly enhetId: number | null;
  readonly taljare: number;
  readonly namnare: number;
}

const ENKAT = `e.id, e.namn, e.syfte, e.inledning, e.process_id, e.version,
  (select p.nummer || ' ' || p.namn from process p where p.id = e.process_id) as process,
  exists (select from enkatomgang o where o.enkat_id = e.id and o.status not in ('utkast', 'avbruten')) as last`;
const FRAGA = `id, ordning, slag, vuxen, vuxen_hjalp, ung, ung_hjalp, barn, barn_hjalp, alternativ, goda`;

export const fragornaI = (tx: Tx, enkatId: number): Promise<Fragerad[]> =>
  tx.sql<Fragerad>('enkater.fragor', `select ${FRAGA} from enkatfraga where enkat_id = $1 order by ordning`, [enkatId]);

@Injectable()
export class EnkatQueries {
  constructor(private readonly databas: Databas) {}

  /** By name, each with its rounds, the latest first. */
  async lista(vem: Vem): Promise<(Enkat & { fragor: number; omgangar: Omgangsrad[] })[]> {
    return this.databas.las(vem, async (tx) => {
      const enkater = await tx.sql<Enkat & { fragor: number }>(
        'enkater.lista',
        `select ${ENKAT}, (select count(*)::int from enkatfraga f where f.enkat_id = e.id) as fragor
         from enkat e order by e.namn collate "sv-x-icu", e.id`,
      );
      const omgangar = await omgangarna(tx, null);
      return enkater.map((enkat) => ({
        ...enkat,
        omgangar: omgangar.filter(({ enkat_id: id }) => id === enkat.id),
      }));
    });
  }

  sida(vem: Vem, id: number): Promise<{ enkat: Enkat; fragor: Fragerad[]; omgangar: Omgangsrad[] }> {
    return this.databas.las(vem, async (tx) => {
      const enkat = await tx.en<Enkat>('enkater.sida', `select ${ENKAT} from enkat e where e.id = $1`, [id]);
      if (!enkat) throw new FinnsInte();
      return { enkat, fragor: await fragornaI(tx, id), omgangar: await omgangarna(tx, id) };
    });
  }

  /** Questions whose good answers are known, to make an indikator of. */
  fragorMedAndel(vem: Vem): Promise<{ varde: number; text: string }[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql(
        'enkater.fragor-med-andel',
        `select f.id as varde, e.namn || ': ' || coalesce(nullif(f.ung, ''), nullif(f.barn, ''), f.vuxen) as text
         from enkatfraga f join enkat e on e.id = f.enkat_id where f.goda <> '{}'
         order by e.namn collate "sv-x-icu", f.ordning`,
      ),
    );
  }

  /**
   * How many gave a good answer to a question, of all who answered it, in the last round that closed in the period. One
   * round, never several together: from a sum and its parts a part that is hidden could be told. An enhet that is hidden
   * in the round has no row, and neither has the sum when it is too small: nothing is not nought.
   */
  andelar(vem: Vem, fragaId: number, fran: string, till: string): Promise<Enkatandel[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<Enkatandel>(
        'enkater.andelar',
        `with omgang as (
           select o.id from enkatomgang o join enkatfraga f on f.enkat_id = o.enkat_id and f.id = $1
           where o.status in ('stangd', 'sammanstalld') and o.stanger between $2 and $3
           order by o.stanger desc, o.id desc limit 1)
         select r.enhet_id as "enhetId", r.antal as namnare,
           (select coalesce(sum((r.varden ->> g)::int), 0)::int from unnest(f.goda) g) as taljare
         from omgang o, enkat_resultat(o.id) r join enkatfraga f on f.id = r.fraga_id
         where r.fraga_id = $1 and r.del in ('alla', 'enhet') and r.antal > 0 and r.varden is not null
         order by r.enhet_id nulls first`,
        [fragaId, fran, till],
      ),
    );
  }
}

const omgangarna = async (tx: Tx, enkatId: number | null): Promise<Omgangsrad[]> => {
  const rader = await tx.sql<Omit<Omgangsrad, 'statustext' | 'ton'>>(
    'enkater.omgangar',
    `select id, enkat_id, namn, oppnar, stanger, malgrupper, status from enkatomgang
     where $1::bigint is null or enkat_id = $1 order by oppnar desc, id desc`,
    [enkatId],
  );
  return rader.map((rad) => ({ ...rad, statustext: omgangstexter.status[rad.status], ton: omgangston[rad.status] }));
};
