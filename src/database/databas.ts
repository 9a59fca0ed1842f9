import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Upptagen } from '../plattform/fel.js';
import { Bunt, type Sats } from './bunt.js';
import type { Vem } from './vem.js';

// bigint identities stay far below 2^53; a date is a Swedish calendar day, never an instant.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

type Varden = readonly unknown[];

/** One open transaction, bound to who asks. */
export interface Tx {
  readonly vem: Vem;
  /** Runs a named, prepared statement. The name must be unique for its text, `<room>.<act>`. */
  sql<Rad extends object>(namn: string, text: string, varden?: Varden): Promise<Rad[]>;
  /** As `sql`, but exactly the first row, or null. */
  en<Rad extends object>(namn: string, text: string, varden?: Varden): Promise<Rad | null>;
  /**
   * Sends a statement whose answer nobody reads, without waiting for it. It leaves with what follows, at the latest with
   * the commit; if the statement fails, the transaction does.
   */
  skicka(namn: string, text: string, varden?: Varden): void;
  /** Runs when the transaction has been committed, never otherwise. */
  efterCommit(gor: () => void): void;
}

/**
 * The only way to the database. Each call opens one transaction whose settings tell row level security who asks;
 * a query outside of it fails, because the policies cannot read the settings.
 */
@Injectable()
export class Databas {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Reads in one read-only snapshot. */
  las<T>(vem: Vem, gor: (tx: Tx) => Promise<T>): Promise<T> {
    return this.iTransaktion(vem, LAS, gor, INGEN_VANTAN);
  }

  /**
   * As `las`, when all that is asked is asked before the first answer comes: the commit leaves in the same message, and
   * a question that comes later is refused.
   */
  lasPaEnGang<T>(vem: Vem, gor: (tx: Tx) => Promise<T>): Promise<T> {
    return this.iTransaktion(vem, LAS, gor, INGEN_VANTAN, true);
  }

  /** Writes in one transaction: everything or nothing. */
  skriv<T>(vem: Vem, gor: (tx: Tx) => Promise<T>): Promise<T> {
    return this.iTransaktion(vem, SKRIV, gor, async (commit) => {
      // PostgreSQL answers a commit after a failure that somebody has swallowed with a rollback, and calls it done
      if ((await commit).command !== 'COMMIT')
        throw new Error('Transaktionen sparades inte: en sats i den misslyckades.');
    });
  }

  /**
   * `begin` and the settings leave with the first statement, the commit with the last ones: a transaction of one
   * statement, or one whose statements are all laid at once, is one message. Should the settings fail, nothing says who
   * asks, and all that follows fails.
   */
  private async iTransaktion<T>(
    vem: Vem,
    begin: Fast,
    gor: (tx: Tx) => Promise<T>,
    vantaPa: (commit: Promise<pg.QueryResult>) => Promise<void>,
    paEnGang = false,
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const brevlada = new Brevlada((await runner.connect().catch(upptagen)) as pg.PoolClient);
    const efter: (() => void)[] = [];
    const skickat: Promise<unknown>[] = [];
    /** Its failure is met when the transaction ends, not before. */
    const utanVantan = (svar: Promise<unknown>): void => {
      svar.catch(() => undefined);
      skickat.push(svar);
    };
    let senaste: Promise<unknown> | undefined;
    const noterad = <R>(svar: Promise<R>): Promise<R> => {
      senaste = svar;
      return svar;
    };
    const sql = <Rad extends object>(namn: string, text: string, varden: Varden = []): Promise<Rad[]> =>
      noterad(brevlada.lagg(namn, text, varden).then(({ rows }) => rows as Rad[]));
    utanVantan(brevlada.lagg(...begin, []));
    utanVantan(brevlada.lagg(...VEM, vemSomVarden(vem)));
    try {
      const pagar = gor({
        vem,
        sql,
        en: <Rad extends object>(namn: string, text: string, varden?: Varden) =>
          noterad<Rad | null>(sql<Rad>(namn, text, varden).then((rader) => rader[0] ?? null)),
        skicka: (namn, text, varden) => utanVantan(sql(namn, text, varden)),
        efterCommit: (gorSedan) => efter.push(gorSedan),
      });
      // what is given back is a statement's own answer: no other comes after it
      const tidigt = paEnGang || pagar === senaste ? brevlada.sista() : undefined;
      const svar = await pagar;
      const commit = tidigt ?? brevlada.sista();
      brevlada.tom();
      // the failed statement's own words are told, not the commit's
      await Promise.all(skickat);
      await vantaPa(commit);
      for (const gorSedan of efter) gorSedan();
      return svar;
    } catch (fel) {
      await brevlada.angra();
      throw borta(fel) ? new Upptagen({ cause: fel }) : fel;
    } finally {
      await runner.release();
    }
  }
}

/** Statements on their way: what is put here in one turn of the event loop leaves together. */
class Brevlada {
  private satser: Sats[] = [];
  private readonly buntar: Bunt[] = [];
  private stangd = false;

  constructor(private readonly klient: pg.PoolClient) {}

  /** The commit. Nothing can be laid after it. */
  sista(): Promise<pg.QueryResult> {
    const svar = this.lagg(...COMMIT, []);
    this.stangd = true;
    svar.catch(() => undefined);
    return svar;
  }

  lagg(namn: string, text: string, varden: Varden): Promise<pg.QueryResult> {
    if (this.stangd) return Promise.reject(new Error(`Satsen ${namn} kom efter att transaktionen var avslutad.`));
    return new Promise((klar, avbryt) => {
      const svara = (fel: Error | null, svar?: pg.QueryResult): void => {
        if (svar) klar(svar);
        else avbryt(fel ?? new Error('Databasen svarade inte.'));
      };
      if (this.satser.push({ namn, text, varden, svara }) === 1) process.nextTick(() => this.tom());
    });
  }

  tom(): void {
    if (this.satser.length === 0) return;
    const bunt = new Bunt(this.satser);
    this.satser = [];
    this.buntar.push(bunt);
    this.klient.query(bunt as unknown as pg.Submittable);
  }

  async angra(): Promise<void> {
    this.tom();
    await this.klient.query('rollback').catch(() => undefined);
    for (const { oviss } of this.buntar)
      if (oviss !== undefined)
        await this.klient.query(`deallocate ${pg.escapeIdentifier(oviss)}`).catch(() => undefined);
  }
}

/** The connection went while it was used, or two stood in each other's way. Nothing of the transaction is left. */
const borta = (fel: unknown): boolean => /^(57P0|08|40P01)/.test((fel as pg.DatabaseError).code ?? '');

/** No connection: the database is down, restarts, or has as many as it can take. */
const upptagen = (cause: unknown): never => {
  throw new Upptagen({ cause });
};

/** What was read is the same whatever becomes of the commit. */
const INGEN_VANTAN = (): Promise<void> => Promise.resolve();

type Fast = readonly [namn: string, text: string];
const LAS: Fast = ['databas.las', 'begin isolation level repeatable read read only'];
const SKRIV: Fast = ['databas.skriv', 'begin'];
const COMMIT: Fast = ['databas.commit', 'commit'];
/** `set_config(…, true)` lives no longer than the transaction. */
const VEM: Fast = [
  'databas.vem',
  `select set_config('app.namnd', $1, true), set_config('app.person', $2, true),
     set_config('app.enheter', $3, true), set_config('app.roller', $4, true)`,
];

const vemSomVarden = (vem: Vem): string[] => [
  String(vem.namndId),
  vem.personId === null ? '' : String(vem.personId),
  `{${vem.enheter.join(',')}}`,
  `{${vem.roller.join(',')}}`,
];
