import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
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
   * Sends a statement whose answer nobody reads, without waiting for it. The commit goes out right behind it; if the
   * statement fails, the transaction does.
   */
  skicka(namn: string, text: string, varden?: Varden): void;
  /** Plain entity work in the same transaction. Use insert/update/find; `save` and `remove` with `{ transaction: false }`. */
  readonly manager: EntityManager;
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
    // what was read is the same whatever becomes of the commit: nobody waits for it
    return this.iTransaktion(vem, 'begin isolation level repeatable read read only', gor, () => Promise.resolve());
  }

  /** Writes in one transaction: everything or nothing. */
  skriv<T>(vem: Vem, gor: (tx: Tx) => Promise<T>): Promise<T> {
    return this.iTransaktion(vem, 'begin', gor, (commit) => commit);
  }

  /**
   * The connection sends statements as they come and gets its answers in the same order (`pipeline`), so the first
   * statement need not wait for `begin`. Should that fail, there is no setting that says who asks, and all else fails.
   */
  private async iTransaktion<T>(
    vem: Vem,
    begin: string,
    gor: (tx: Tx) => Promise<T>,
    vantaPa: (commit: Promise<unknown>) => Promise<unknown>,
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const klient = (await runner.connect()) as pg.Client;
    const efter: (() => void)[] = [];
    const skickat: Promise<unknown>[] = [];
    /** Its failure is met when the transaction ends, not before. */
    const utanVantan = (svar: Promise<unknown>): Promise<unknown> => {
      svar.catch(() => undefined);
      skickat.push(svar);
      return svar;
    };
    const sql = async <Rad extends object>(namn: string, text: string, varden: Varden = []): Promise<Rad[]> => {
      iEttBrev(klient);
      return (await klient.query<Rad & pg.QueryResultRow>({ name: namn, text, values: [...varden] })).rows;
    };
    iEttBrev(klient);
    void utanVantan(klient.query(`${begin}; ${vemSomSql(vem)}`));
    try {
      const svar = await gor({
        vem,
        sql,
        en: async <Rad extends object>(namn: string, text: string, varden?: Varden) =>
          (await sql<Rad>(namn, text, varden))[0] ?? null,
        skicka: (namn, text, varden) => void utanVantan(sql(namn, text, varden)),
        manager: runner.manager,
        efterCommit: (gorSedan) => efter.push(gorSedan),
      });
      const commit = klient.query('commit');
      commit.catch(() => undefined);
      // a commit after a failed statement is a rollback: the statement's own failure is what is told
      await Promise.all(skickat);
      await vantaPa(commit);
      for (const gorSedan of efter) gorSedan();
      return svar;
    } catch (fel) {
      await klient.query('rollback').catch(() => undefined);
      throw fel;
    } finally {
      await runner.release();
    }
  }
}

/**
 * What is sent in one turn of the event loop leaves in one write. A write is dear, on both sides: PostgreSQL wakes for
 * each, and a report is six statements in two turns.
 */
const iEttBrev = (klient: pg.Client): void => {
  const { stream } = klient.connection;
  if (stream.writableCorked > 0) return;
  stream.cork();
  setImmediate(() => stream.uncork());
};

/** `set_config(…, true)` lives no longer than the transaction. */
const vemSomSql = (vem: Vem): string => {
  const varden: Record<string, string> = {
    'app.namnd': String(vem.namndId),
    'app.person': vem.personId === null ? '' : String(vem.personId),
    'app.enheter': `{${vem.enheter.join(',')}}`,
    'app.roller': `{${vem.roller.join(',')}}`,
  };
  const satser = Object.entries(varden).map(
    ([namn, varde]) => `set_config('${namn}', ${pg.escapeLiteral(varde)}, true)`,
  );
  return `select ${satser.join(', ')}`;
};
