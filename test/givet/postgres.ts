import { access, chmod, constants, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type InbaddadPostgres, startaInbaddadPostgres } from '../../src/database/inbaddad-postgres.js';
import { migrera } from '../../src/database/migrera.js';

/** The migrated database that every test database is a copy of. */
export const MALL = 'kvalitet';

/** Where the tests find the server: globalSetup's process.env is inherited by jest's workers. */
export const SERVER_VARIABEL = 'PROVSERVER';

/** A folder in memory, where the system has one: to copy a database of 1 500 small files takes a second on a disk. */
const I_MINNET = '/dev/shm';
const MINST_BYTE = 4 * 1024 ** 3;

let mapp: string | undefined;
let server: InbaddadPostgres | undefined;

export async function startaProvserver(): Promise<void> {
  mapp = await mkdtemp(join((await rymsIMinnet()) ? I_MINNET : tmpdir(), 'kvalitet-prov-'));
  // mkdtemp makes it ours alone; started by root, PostgreSQL runs as somebody else and must reach its folder
  await chmod(mapp, 0o711);
  server = await startaInbaddadPostgres({ dataDir: mapp, snabb: true });
  await migrera(server.agareUrl);
  const klient = new pg.Client({ connectionString: server.superUrl });
  await klient.connect();
  await klient.query(`alter database ${MALL} with allow_connections false`);
  await klient.end();
  const { appUrl, agareUrl, superUrl } = server;
  process.env[SERVER_VARIABEL] = JSON.stringify({ appUrl, agareUrl, superUrl });
}

export async function stoppaProvserver(): Promise<void> {
  await server?.stoppa();
  if (mapp) await rm(mapp, { recursive: true, force: true });
}

/** A container may have one of a few megabytes, and another system none at all. */
const rymsIMinnet = async (): Promise<boolean> => {
  try {
    await access(I_MINNET, constants.W_OK);
    const { bavail, bsize } = await statfs(I_MINNET);
    return bavail * bsize >= MINST_BYTE;
  } catch {
    return false;
  }
};
