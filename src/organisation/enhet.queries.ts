import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import type { Niva, Regi } from './organisation.texter.js';

interface Nodrad {
  readonly id: number;
  readonly versionId: number;
  readonly namn: string;
  readonly niva: Niva;
  readonly regi: Regi;
  readonly foralderId: number | null;
  readonly fran: string;
  readonly till: string | null;
}

export interface EnhetNod extends Nodrad {
  readonly barn: readonly EnhetNod[];
}

/** One choice in a form: «Barn- och familjeenheten › Mottagningsgruppen». */
export interface EnhetVal {
  readonly id: number;
  readonly niva: Niva;
  readonly namn: string;
  readonly vag: string;
}

/** Everything open on that day, flat, each after the one above it. */
export const enheterVid = async (tx: Tx, datum: string): Promise<EnhetVal[]> => platta(trad(await noderVid(tx, datum)));

@Injectable()
export class EnhetQueries {
  constructor(private readonly databas: Databas) {}

  /** The tree as it was, is or will be on a day. */
  trad(vem: Vem, datum: string): Promise<EnhetNod[]> {
    return this.databas.las(vem, async (tx) => trad(await noderVid(tx, datum)));
  }

  /** What a form offers on that day. */
  valbara(vem: Vem, datum: string): Promise<EnhetVal[]> {
    return this.databas.las(vem, (tx) => enheterVid(tx, datum));
  }

  /** What it was called on that day; null when it was not there. */
  namnVid(vem: Vem, enhetId: number, datum: string): Promise<string | null> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<{ namn: string }>(
        'organisation.namn-vid',
        'select namn from enhet_version where enhet_id = $1 and fran <= $2 and (till is null or till >= $2)',
        [enhetId, datum],
      );
      return rad?.namn ?? null;
    });
  }

  /** Every version, the newest first. */
  historik(vem: Vem, enhetId: number): Promise<(Nodrad & { foralder: string | null })[]> {
    return this.databas.las(vem, async (tx) => {
      const rader = await tx.sql<Nodrad & { foralder: string | null }>(
        'organisation.historik',
        `select v.enhet_id as id, v.id as "versionId", v.namn, e.niva, e.regi, v.foralder_id as "foralderId", v.fran, v.till,
           (select f.namn from enhet_version f where f.enhet_id = v.foralder_id and f.fran <= v.fran
            order by f.fran desc limit 1) as foralder
         from enhet_version v join enhet e on e.id = v.enhet_id
         where v.enhet_id = $1 order by v.fran desc`,
        [enhetId],
      );
      if (rader.length === 0) throw new FinnsInte();
      return rader;
    });
  }
}

const noderVid = (tx: Tx, datum: string): Promise<Nodrad[]> =>
  tx.sql<Nodrad>(
    'organisation.noder-vid',
    `select l.enhet_id as id, l.enhet_version_id as "versionId", l.namn, e.niva, e.regi, l.foralder_id as "foralderId",
       l.fran, l.till
     from enhet_lage($1, $2) l join enhet e on e.id = l.enhet_id
     where l.oppen order by l.namn collate "sv-x-icu"`,
    [tx.vem.namndId, datum],
  );

const trad = (rader: readonly Nodrad[], foralderId: number | null = null): EnhetNod[] =>
  rader.filter((rad) => rad.foralderId === foralderId).map((rad) => ({ ...rad, barn: trad(rader, rad.id) }));

const platta = (noder: readonly EnhetNod[], ovanfor = ''): EnhetVal[] =>
  noder.flatMap(({ id, niva, namn, barn }) => {
    const vag = `${ovanfor}${namn}`;
    return [{ id, niva, namn, vag }, ...platta(barn, `${vag} › `)];
  });
