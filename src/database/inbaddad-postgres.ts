import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as vanta } from 'node:timers/promises';
import pg from 'pg';
import { type Hemligheter, hemligheter } from '../config/hemligheter.js';
import { Startfel } from '../config/startfel.js';
import { type Anvandare, starta, valjAnvandare } from './inbaddad-anvandare.js';
import { type Binarer, hittaBinarer } from './inbaddad-binarer.js';
import { skapaKluster, SUPER } from './inbaddad-kluster.js';
import { levandePostmaster, stoppaPostmaster } from './inbaddad-postmaster.js';

export interface InbaddadPostgres {
  readonly appUrl: string;
  readonly agareUrl: string;
  readonly superUrl: string;
  /** Fast shutdown; resolves when the server is gone. */
  stoppa(): Promise<void>;
}

interface Val {
  readonly dataDir: string;
  /** For tests: nothing is forced to disk. */
  readonly snabb?: boolean;
  /** Called if the server dies without having been asked to. */
  readonly vidFall?: () => void;
}

/** Held by the living product as long as it uses the folder. */
const VAKTLAS = 27_002_026;

const INSTALLNINGAR = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  max_connections: '100',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'Europe/Stockholm',
  // statements and their values may hold personal data: the log says what went wrong, not with which row
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};
const SNABB = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  shared_buffers: '64MB',
};

/** When our end of the pipe closes, however we died, PostgreSQL is told to stop; nobody is left to own the folder. */
const VAKT = `exec 3<&0 </dev/null; ( ( cat <&3; kill -INT $$ ) >/dev/null 2>&1 & ); exec 3<&-; exec "$@"`;

/** Starts PostgreSQL in `<dataDir>/pg`, on a free port of 127.0.0.1, with the roles and the database of the product. */
export async function startaInbaddadPostgres(val: Val): Promise<InbaddadPostgres> {
  const mapp = join(val.dataDir, 'pg');
  const losen = hemligheter(val.dataDir);
  const binarer = await hittaBinarer();
  await taOver(mapp, losen, binarer);
  const anvandare = existsSync(mapp)
    ? await valjAnvandare(mapp, binarer.postgres)
    : await skapaKluster(mapp, losen, binarer, val.snabb ?? false);

  const server = await startaServer(mapp, losen, binarer, anvandare, val);
  let stoppad = false;
  server.barn.once('exit', () => {
    server.barn.stdin?.destroy();
    if (!stoppad) val.vidFall?.();
  });
  const stoppa = async (): Promise<void> => {
    if (stoppad) return;
    stoppad = true;
    await server.vakt.end().catch(() => undefined);
    if (server.barn.pid !== undefined && server.barn.exitCode === null && server.barn.signalCode === null) {
      const borta = new Promise((resolve) => server.barn.once('exit', resolve));
      await stoppaPostmaster(server.barn.pid, mapp, binarer.pgCtl);
      await borta;
    }
  };
  try {
    await forbered(server.vakt, losen);
  } catch (fel) {
    await stoppa();
    throw fel;
  }
  const till = (roll: string, ord: string): string => `postgres://${roll}:${ord}@127.0.0.1:${server.port}/kvalitet`;
  return {
    appUrl: till('kvalitet_app', losen.appLosen),
    agareUrl: till('kvalitet_agare', losen.agareLosen),
    superUrl: server.superUrl,
    stoppa,
  };
}

/** A server may live in the folder: another living copy of the product, or what a crash left behind. */
async function taOver(mapp: string, losen: Hemligheter, binarer: Binarer): Promise<void> {
  // What a crash leaves goes down by itself within moments, its lock with it; a copy that is just starting takes its
  // lock meanwhile. So a lock counts only when it is still held after a while.
  const start = performance.now();
  const harVantat = (ms: number): boolean => performance.now() - start >= ms;
  while (!harVantat(3_000)) {
    const postmaster = await levandePostmaster(mapp);
    if (!postmaster) return;
    if ((await vaktas(superUrl(losen, postmaster.port))) && harVantat(2_000)) {
      throw new Startfel(
        `Datamappen ${mapp} används redan av en kopia av tjänsten som är igång. Stoppa den först, eller ange en annan mapp med DATA_DIR.`,
      );
    }
    await vanta(50);
  }
  const kvar = await levandePostmaster(mapp);
  if (kvar) await stoppaPostmaster(kvar.pid, mapp, binarer.pgCtl);
}

async function vaktas(url: string): Promise<boolean> {
  const klient = await anslut(url).catch(() => null);
  if (!klient) return false;
  try {
    const { rows } = await klient.query<{ fritt: boolean }>('select pg_try_advisory_lock($1) as fritt', [VAKTLAS]);
    return !rows[0]?.fritt;
  } catch {
    // it let us in and went down before it answered: nobody guards what is going down
    return false;
  } finally {
    await klient.end().catch(() => undefined);
  }
}

interface Server {
  readonly barn: ChildProcess;
  readonly vakt: pg.Client;
  readonly port: number;
  readonly superUrl: string;
}

async function startaServer(
  mapp: string,
  losen: Hemligheter,
  binarer: Binarer,
  anvandare: Anvandare,
  val: Val,
): Promise<Server> {
  const loggfil = join(val.dataDir, 'pg.log');
  // a port can be taken between our look and the start, and processes of a crashed server may linger a moment
  for (let forsok = 1; ; forsok += 1) {
    const port = await ledigPort();
    const tillval = { ...INSTALLNINGAR, ...(val.snabb ? SNABB : {}), port: String(port) };
    const ord = [binarer.postgres, '-D', mapp, ...Object.entries(tillval).flatMap(([k, v]) => ['-c', `${k}=${v}`])];
    rmSync(loggfil, { force: true });
    const logg = openSync(loggfil, 'w', 0o600);
    const vaktad = process.platform === 'win32' ? ord : ['sh', '-c', VAKT, 'sh', ...ord];
    const barn = starta(anvandare, vaktad, { stdio: ['pipe', logg, logg], detached: true });
    closeSync(logg);
    barn.stdin?.on('error', () => undefined);
    const url = superUrl(losen, port);
    const vakt = await narDenSvarar(barn, url);
    if (vakt) return { barn, vakt, port, superUrl: url };
    if (forsok === 5) {
      throw new Startfel(`Databasen i ${mapp} gick inte att starta. Sist i ${loggfil}: ${sistaRaden(loggfil)}`);
    }
    await vanta(500);
  }
}

/** Null when the process gave up. Recovery after a crash may take its time, so only its end ends the wait. */
async function narDenSvarar(barn: ChildProcess, url: string): Promise<pg.Client | null> {
  const slut = new AbortController();
  barn.once('exit', () => {
    slut.abort();
  });
  barn.once('error', () => {
    slut.abort();
  });
  while (!slut.signal.aborted) {
    const svar = await anslut(url).catch((fel: unknown) => (fel as { code?: string }).code);
    if (svar instanceof pg.Client) return svar;
    if (svar === '28P01') {
      barn.kill('SIGINT');
      throw new Startfel(
        'Lösenorden i hemligheter.json hör inte till databasen i samma mapp. Återställ båda tillsammans.',
      );
    }
    await vanta(20);
  }
  return null;
}

/** Roles, database and the lock that says that somebody is home. */
async function forbered(vakt: pg.Client, losen: Hemligheter): Promise<void> {
  await vakt.query('select pg_advisory_lock($1)', [VAKTLAS]);
  const roller = { kvalitet_agare: losen.agareLosen, kvalitet_app: losen.appLosen };
  const finns = (await vakt.query<{ namn: string }>('select rolname as namn from pg_roles')).rows.map(
    (rad) => rad.namn,
  );
  for (const [roll, ord] of Object.entries(roller)) {
    if (finns.includes(roll)) continue;
    await vakt.query(`create role ${roll} login nosuperuser nocreatedb nocreaterole password ${pg.escapeLiteral(ord)}`);
  }
  const { rowCount } = await vakt.query("select from pg_database where datname = 'kvalitet'");
  if (rowCount === 0) await vakt.query('create database kvalitet owner kvalitet_agare');
}

async function anslut(url: string): Promise<pg.Client> {
  const klient = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: 'kvalitet-vakt',
  });
  // the server going away is seen by its process ending
  klient.on('error', () => undefined);
  await klient.connect();
  return klient;
}

const superUrl = (losen: Hemligheter, port: number): string =>
  `postgres://${SUPER}:${losen.superLosen}@127.0.0.1:${port}/postgres`;

const sistaRaden = (fil: string): string => readFileSync(fil, 'utf8').trim().split('\n').at(-1) ?? '';

function ledigPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const adress = server.address();
      server.close(() => resolve(typeof adress === 'object' && adress ? adress.port : 0));
    });
  });
}
