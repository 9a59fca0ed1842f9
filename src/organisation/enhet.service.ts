import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import { harRoll, type Vem } from '../database/vem.js';
import { Andrad, FinnsInte, Regelbrott, SaknarBehorighet } from '../plattform/fel.js';
import { plusDagar } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import * as krav from './enhet.krav.js';
import type { Niva, Regi } from './organisation.texter.js';
import { loggaOrganisation } from './organisationslogg.js';
import { Vemminne } from './vemminne.js';

export interface NyEnhet {
  readonly namn: string;
  readonly niva: Niva;
  readonly foralderId: number | null;
  readonly fran: string;
  readonly regi?: Regi | undefined;
  /** The same form sent twice makes one enhet. */
  readonly nyckel?: string | undefined;
}

/** The version the person saw, so that a change made meanwhile is not lost. */
interface Sedd {
  readonly version?: number | undefined;
}

interface Nod extends krav.Nodlage {
  readonly versionId: number;
}

/** The tree and its history: every change ends a version and begins another, nothing is rewritten or removed. */
@Injectable()
export class EnhetService {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly vemminne: Vemminne,
  ) {}

  skapa(vem: Vem, ny: NyEnhet): Promise<number> {
    return this.andra(vem, async (tx) => {
      const foralder = ny.foralderId === null ? null : await this.nod(tx, ny.foralderId);
      uppfyll(krav.platsPassar(ny.niva, foralder), krav.foralderHaller(foralder, ny.fran));
      const rad = await tx.en<{ id: number }>(
        'organisation.ny-enhet',
        `insert into enhet (namnd_id, niva, regi, nyckel) values ($1, $2, $3, $4)
         on conflict (namnd_id, nyckel) do nothing returning id`,
        [vem.namndId, ny.niva, ny.regi ?? 'egen', ny.nyckel ?? null],
      );
      if (!rad) return this.medNyckel(tx, ny.nyckel);
      await this.borja(tx, rad.id, ny.namn, ny.foralderId, ny.fran);
      await loggaOrganisation(tx, this.klocka, 'enhet', rad.id, 'skapa', { fran: ny.fran, under: ny.foralderId });
      return rad.id;
    });
  }

  bytNamn(vem: Vem, id: number, andring: Sedd & { namn: string; fran: string }): Promise<void> {
    return this.andra(vem, async (tx) => {
      const nod = await this.oppnaFor(tx, id, andring.version);
      uppfyll(krav.arOppen(nod), krav.efterSenasteAndring(nod, andring.fran), krav.nyttNamn(nod, andring.namn));
      await this.avsluta(tx, nod, plusDagar(andring.fran, -1));
      await this.borja(tx, id, andring.namn, nod.foralderId, andring.fran);
      await loggaOrganisation(tx, this.klocka, 'enhet', id, 'byt_namn', { fran: andring.fran });
    });
  }

  flytta(vem: Vem, id: number, andring: Sedd & { foralderId: number | null; fran: string }): Promise<void> {
    return this.andra(vem, async (tx) => {
      const nod = await this.oppnaFor(tx, id, andring.version);
      const foralder = andring.foralderId === null ? null : await this.nod(tx, andring.foralderId);
      const kretslopp =
        andring.foralderId !== null && (await this.liggerUnder(tx, andring.foralderId, id, andring.fran));
      uppfyll(
        krav.arOppen(nod),
        krav.efterSenasteAndring(nod, andring.fran),
        krav.nyPlats(nod, andring.foralderId),
        krav.ingetKretslopp(nod, kretslopp),
        krav.platsPassar(nod.niva, foralder),
        krav.foralderHaller(foralder, andring.fran),
      );
      await this.avsluta(tx, nod, plusDagar(andring.fran, -1));
      await this.borja(tx, id, nod.namn, andring.foralderId, andring.fran);
      const { fran, foralderId } = andring;
      await loggaOrganisation(tx, this.klocka, 'enhet', id, 'flytta', {
        fran,
        franEnhet: nod.foralderId,
        till: foralderId,
      });
    });
  }

  stang(vem: Vem, id: number, andring: Sedd & { sistaDag: string }): Promise<void> {
    return this.andra(vem, async (tx) => {
      const nod = await this.oppnaFor(tx, id, andring.version);
      const under = await tx.sql<{ namn: string }>(
        'organisation.oppna-under',
        `select namn from enhet_version where foralder_id = $1 and (till is null or till > $2) order by namn`,
        [id, andring.sistaDag],
      );
      uppfyll(
        krav.arOppen(nod),
        krav.sistaDagEfterStart(nod, andring.sistaDag),
        krav.ingaOppnaUnder(under.map(({ namn }) => namn)),
      );
      await this.avsluta(tx, nod, andring.sistaDag);
      await loggaOrganisation(tx, this.klocka, 'enhet', id, 'stang', { sistaDag: andring.sistaDag });
    });
  }

  private async andra<T>(vem: Vem, gor: (tx: Tx) => Promise<T>): Promise<T> {
    if (!harRoll(vem, 'systemadmin', 'system')) throw new SaknarBehorighet();
    return this.databas.skriv(vem, async (tx) => {
      // one change at a time a nämnd: two moves that are each right can make a circle together
      await tx.sql('organisation.las-trad', `select pg_advisory_xact_lock(hashtext('enhet'), $1::int)`, [vem.namndId]);
      tx.efterCommit(() => this.vemminne.tom());
      return gor(tx);
    });
  }

  private async medNyckel(tx: Tx, nyckel: string | undefined): Promise<number> {
    const rad = await tx.en<{ id: number }>('organisation.med-nyckel', 'select id from enhet where nyckel = $1', [
      nyckel,
    ]);
    if (!rad) throw new FinnsInte();
    return rad.id;
  }

  private async nod(tx: Tx, id: number): Promise<Nod> {
    const nod = await tx.en<Nod>(
      'organisation.nod',
      `select v.id as "versionId", e.niva, v.namn, v.foralder_id as "foralderId", v.fran, v.till,
         (select min(f.fran) from enhet_version f where f.enhet_id = e.id) as fanns
       from enhet e join enhet_version v on v.enhet_id = e.id
       where e.id = $1 order by v.fran desc limit 1`,
      [id],
    );
    if (!nod) throw new FinnsInte();
    return nod;
  }

  private async oppnaFor(tx: Tx, id: number, version: number | undefined): Promise<Nod> {
    const nod = await this.nod(tx, id);
    if (version !== undefined && version !== nod.versionId) throw new Andrad({ ...nod });
    return nod;
  }

  /** On the first day or on any day after it when the tree is planned to change. */
  private async liggerUnder(tx: Tx, startId: number, soktId: number, fran: string): Promise<boolean> {
    const rad = await tx.en<{ finns: boolean }>(
      'organisation.ligger-under',
      `with recursive dagar as (
         select $3::date as dag union select v.fran from enhet_version v where v.fran > $3
       ),
       upp as (
         select d.dag, $1::bigint as enhet_id from dagar d
         union
         select u.dag, v.foralder_id from upp u
           join enhet_version v on v.enhet_id = u.enhet_id and v.fran <= u.dag and (v.till is null or v.till >= u.dag)
           where v.foralder_id is not null and u.enhet_id <> $2
       )
       select exists (select from upp where enhet_id = $2) as finns`,
      [startId, soktId, fran],
    );
    return rad?.finns ?? false;
  }

  private async avsluta(tx: Tx, nod: Nod, till: string): Promise<void> {
    await tx.sql('organisation.avsluta-version', 'update enhet_version set till = $2 where id = $1', [
      nod.versionId,
      till,
    ]);
  }

  private async borja(tx: Tx, id: number, namn: string, foralderId: number | null, fran: string): Promise<void> {
    await tx.sql(
      'organisation.ny-version',
      'insert into enhet_version (namnd_id, enhet_id, namn, foralder_id, fran) values ($1, $2, $3, $4, $5)',
      [tx.vem.namndId, id, namn, foralderId, fran],
    );
  }
}

const uppfyll = (...provade: readonly (string | null)[]): void => {
  const brister = krav.bristerna(...provade);
  if (brister.length > 0) throw new Regelbrott(brister);
};
