import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Startfel } from '../config/startfel.js';
import { migreraKo } from '../plattform/ko/migrera-ko.js';
import { agarDataSource, MIGRERINGAR } from './data-source.js';

/** One migration at a time, however many processes start at once. */
const MIGRERINGSLAS = 27_002_027;

/** What is replaced as a whole when any of it has changed, in this order; each file can be run again. */
const SQL_MAPPAR = ['funktioner', 'views', 'policies'];

/** Brings the schema to what this version expects. Connects as the owner; running it again changes nothing. */
export async function migrera(agareUrl: string): Promise<void> {
  const dataSource = new DataSource(agarDataSource(agareUrl));
  await dataSource.initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await kravRoller(async (sql) => (await runner.query(sql)) as { roll: string }[]);
    await runner.query('select pg_advisory_lock($1)', [MIGRERINGSLAS]);
    await dataSource.runMigrations();
    await runner.startTransaction();
    await laggSqlFiler((sql, varden) => runner.query(sql, varden));
    await runner.commitTransaction();
    await migreraKo(agareUrl);
  } finally {
    // ending the session gives the lock back, also after an error
    await dataSource.destroy();
  }
}

/** Policies name their roles: with others they would protect nothing. */
async function kravRoller(fraga: (sql: string) => Promise<{ roll: string }[]>): Promise<void> {
  const [jag] = await fraga('select current_user as roll');
  if (jag?.roll !== 'kvalitet_agare') {
    throw new Startfel(`DATABASE_AGARE_URL ska ansluta som rollen kvalitet_agare, inte ${jag?.roll}.`);
  }
  const [app] = await fraga("select rolname as roll from pg_roles where rolname = 'kvalitet_app'");
  if (!app)
    throw new Startfel('Rollen kvalitet_app saknas i databasservern. Skapa den med LOGIN och utan andra rättigheter.');
}

async function laggSqlFiler(fraga: (sql: string, varden?: unknown[]) => Promise<unknown>): Promise<void> {
  await fraga(`
    create table if not exists schema_filer (
      enda boolean primary key default true check (enda),
      sha256 text not null,
      andrad_vid timestamptz not null
    )`);
  const { filer, sha256 } = await lasSqlFiler();
  const rader = (await fraga('select sha256 from schema_filer')) as { sha256: string }[];
  if (rader[0]?.sha256 === sha256) return;
  for (const { namn, text } of filer) {
    await fraga(text).catch((orsak: unknown) => {
      throw new Startfel(`Filen ${namn} gick inte att köra: ${orsak instanceof Error ? orsak.message : ''}`, {
        cause: orsak,
      });
    });
  }
  await fraga('grant select on schema_filer to kvalitet_app');
  await fraga(
    `insert into schema_filer (sha256, andrad_vid) values ($1, now())
     on conflict (enda) do update set sha256 = excluded.sha256, andrad_vid = excluded.andrad_vid`,
    [sha256],
  );
}

/** The files are read beside this one, so that they are found from src and from dist. */
async function lasSqlFiler(): Promise<{ filer: { namn: string; text: string }[]; sha256: string }> {
  const filer: { namn: string; text: string }[] = [];
  for (const mapp of SQL_MAPPAR) {
    const innehall = await readdir(join(import.meta.dirname, mapp)).catch(() => []);
    for (const fil of innehall.filter((namn) => namn.endsWith('.sql')).sort()) {
      filer.push({ namn: `${mapp}/${fil}`, text: await readFile(join(import.meta.dirname, mapp, fil), 'utf8') });
    }
  }
  const summa = createHash('sha256').update(MIGRERINGAR.map((migrering) => migrering.name).join());
  for (const { namn, text } of filer) summa.update(`\0${namn}\0${text}`);
  return { filer, sha256: summa.digest('hex') };
}

/** Refuses a database that would let the product see too much, or whose schema belongs to another version. */
export async function granskaDatabas(appUrl: string): Promise<void> {
  const klient = new pg.Client({ connectionString: appUrl, connectionTimeoutMillis: 10_000 });
  try {
    await klient.connect().catch((orsak: unknown) => {
      throw new Startfel('Databasen i DATABASE_URL svarar inte.', { cause: orsak });
    });
    const { rows } = await klient.query<{ roll: string; forbi: boolean; schema: boolean }>(`
      select current_user as roll,
             rolsuper or rolbypassrls or exists (
               select from pg_roles agare where agare.rolname = 'kvalitet_agare' and pg_has_role(agare.oid, 'member')
             ) as forbi,
             to_regclass('schema_filer') is not null as schema
      from pg_roles where rolname = current_user`);
    if (rows[0]?.roll !== 'kvalitet_app' || rows[0].forbi) {
      throw new Startfel(
        'DATABASE_URL ska ansluta som rollen kvalitet_app, som inte får äga tabeller eller gå förbi policyer.',
      );
    }
    const { sha256 } = await lasSqlFiler();
    const finns = rows[0].schema
      ? (await klient.query<{ sha256: string }>('select sha256 from schema_filer')).rows
      : [];
    if (finns[0]?.sha256 !== sha256) {
      throw new Startfel(
        'Databasens schema hör till en annan version. Ange DATABASE_AGARE_URL, så migreras den när tjänsten startar.',
      );
    }
  } finally {
    await klient.end().catch(() => undefined);
  }
}
