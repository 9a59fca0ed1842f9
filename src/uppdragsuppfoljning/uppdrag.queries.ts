import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { matten, type Mattkod } from './matt.texter.js';

export interface Mattperiod {
  /** First and last day. */
  readonly fran: string;
  readonly till: string;
}

/** An andel of one enhet: never a share alone, always what it is a share of. */
export interface Enhetsandel {
  readonly enhetId: number;
  readonly taljare: number;
  readonly namnare: number;
}

/** What the uppdrag say in figures, for the indikatorer and for the page. */
@Injectable()
export class UppdragQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  /**
   * Täljare and nämnare per enhet that has any. A limit counts on the day it was up; one that is not up yet counts
   * nowhere, done or not, so that the figure does not begin too high. The reader gets the enheter he sees.
   */
  andelar(vem: Vem, kod: Mattkod, { fran, till }: Mattperiod): Promise<Enhetsandel[]> {
    const { bas } = matten[kod];
    const idag = this.klocka.idag();
    return this.databas.las(vem, (tx) => {
      if ('avslut' in bas) return tx.sql<Enhetsandel>('oppenvard.andel-mal', ANDEL_MAL, [fran, till]);
      return 'tidsgrans' in bas
        ? tx.sql<Enhetsandel>('oppenvard.andel-tidsgrans', ANDEL_I_TID, [bas.tidsgrans, fran, till, idag])
        : tx.sql<Enhetsandel>(`oppenvard.andel-${bas.uppfoljning}`, ANDEL_UPPFOLJDA[bas.uppfoljning], [fran, till]);
    });
  }
}

const ANDEL_I_TID = `
  select t.enhet_id as "enhetId", count(*) filter (where t.gjord <= t.senast)::int as taljare, count(*)::int as namnare
  from oppenvard_tidsgrans t
  where t.slag = $1 and t.senast between $2 and $3 and t.senast < $4
    and (t.gjord is not null or t.bortfallen is null or t.bortfallen > t.senast)
  group by t.enhet_id order by t.enhet_id`;

const ANDEL_MAL = `
  select u.enhet_id as "enhetId", count(*) filter (where u.maluppfyllelse = 'helt')::int as taljare, count(*)::int as namnare
  from oppenvardsuppdrag u
  where u.avslutad between $1 and $2 and u.maluppfyllelse in ('helt', 'delvis', 'inte')
  group by u.enhet_id order by u.enhet_id`;

const uppfoljda = (kolumn: string, taljare: string): string => `
  select u.enhet_id as "enhetId", count(*) filter (where f.${kolumn} in (${taljare}))::int as taljare, count(*)::int as namnare
  from oppenvardsuppfoljning f join oppenvardsuppdrag u on u.id = f.uppdrag_id
  where f.genomford between $1 and $2 and f.${kolumn} <> 'olampligt'
  group by u.enhet_id order by u.enhet_id`;

const ANDEL_UPPFOLJDA = {
  barn: uppfoljda('barn', `'deltog'`),
  barnsamtal: uppfoljda('barnsamtal', `'genomfort', 'avbojt'`),
} as const;
