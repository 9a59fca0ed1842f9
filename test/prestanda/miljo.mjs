/** What is measured stands on ground of its own: a data folder in the temp folder, a PostgreSQL in it, free ports. */
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as vanta } from 'node:timers/promises';
import pg from 'pg';

/** Where the built product lies. */
const DIST = new URL('../../dist/', import.meta.url);

/** What `npm start` tells node. */
const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const FLAGGOR = [...scripts.start.matchAll(/ (--\S+)/g)].map(([, flagga]) => flagga);

/** A module of the built product. */
export const ur = (fil) => import(new URL(fil, DIST).href);

/** To be undone when we end, however we end; last first. */
const attStada = [];

export const stadaSedan = (gor) => attStada.push(gor);

export const stada = async () => {
  for (const gor of attStada.splice(0).reverse())
    await gor().catch((fel) => console.error(`Städningen: ${fel.message}`));
};

/** PostgreSQL as the product starts it, fsync and all, with the schema of this version. */
export const startaDatabas = async () => {
  const { startaInbaddadPostgres } = await ur('database/inbaddad-postgres.js');
  const { migrera } = await ur('database/migrera.js');
  const mapp = await mkdtemp(join(tmpdir(), 'kvalitet-bench-'));
  stadaSedan(() => rm(mapp, { recursive: true, force: true }));
  // started by root, PostgreSQL runs as somebody else and must reach its folder
  await chmod(mapp, 0o711);
  const postgres = await startaInbaddadPostgres({ dataDir: mapp });
  stadaSedan(() => postgres.stoppa());
  await migrera(postgres.agareUrl);
  const agare = new pg.Pool({ connectionString: postgres.agareUrl, max: 4 });
  agare.on('error', () => undefined);
  stadaSedan(() => agare.end());
  const superUrl = new URL(postgres.superUrl);
  superUrl.pathname = new URL(postgres.agareUrl).pathname;
  return { mapp, agare, appUrl: postgres.appUrl, agareUrl: postgres.agareUrl, superUrl: superUrl.href };
};

/** The whole product in a process of its own: web and worker. */
export const startaProdukt = async ({ mapp, appUrl }) => {
  const port = await ledigPort();
  const bas = `http://127.0.0.1:${port}`;
  const logg = join(mapp, 'produkt.log');
  const barn = spawn(process.execPath, [...FLAGGOR, new URL('main.js', DIST).pathname], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME ?? tmpdir(),
      NODE_ENV: 'production',
      DATABASE_URL: appUrl,
      DATA_DIR: mapp,
      PORT: String(port),
      BAS_URL: bas,
      SESSION_HEMLIGHET: randomBytes(32).toString('hex'),
      LOGGNIVA: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const fil = createWriteStream(logg);
  barn.stdout.pipe(fil, { end: false });
  barn.stderr.pipe(fil, { end: false });
  stadaSedan(() => stoppa(barn));
  await narDenSvarar(`${bas}/halsa`, barn, () => readFileSync(logg, 'utf8'));
  return { bas, logg, pid: barn.pid };
};

/** A small server of ours in a process of its own; `fil` lies beside this one. */
export const startaServer = async (fil, miljo) => {
  const port = await ledigPort();
  const barn = spawn(process.execPath, [join(import.meta.dirname, fil)], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', PORT: String(port), ...miljo },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  stadaSedan(() => stoppa(barn));
  const bas = `http://127.0.0.1:${port}`;
  await narDenSvarar(`${bas}/halsa`, barn, () => 'se ovan');
  return bas;
};

/** Logs a person in, as the product would have: a session in the table, and what a browser sends with it. */
export const loggaIn = async (agare, { namndId, personId }) => {
  const [hemlighet, csrf] = [randomBytes(32).toString('base64url'), randomBytes(24).toString('base64url')];
  await agare.query(
    `insert into session (hash, namnd_id, person_id, skapad_vid, sedd_vid, gar_ut_vid, csrf)
     values ($1, $2, $3, now(), now(), now() + interval '1 day', $4)`,
    [createHash('sha256').update(hemlighet).digest(), namndId, personId, csrf],
  );
  return { cookie: `session=${hemlighet}`, 'x-csrf-token': csrf };
};

const stoppa = async (barn) => {
  if (barn.exitCode !== null || barn.signalCode !== null) return;
  const slut = once(barn, 'exit');
  barn.kill('SIGTERM');
  const vakt = setTimeout(() => barn.kill('SIGKILL'), 25_000);
  await slut;
  clearTimeout(vakt);
};

const narDenSvarar = async (url, barn, logg) => {
  for (let forsok = 0; forsok < 600; forsok++) {
    if (barn.exitCode !== null) throw new Error(`Processen stannade innan den svarade: ${logg()}`);
    const svar = await fetch(url).catch(() => null);
    if (svar?.ok) return;
    await vanta(100);
  }
  throw new Error(`${url} svarade inte inom en minut.`);
};

const ledigPort = () =>
  new Promise((klar, fel) => {
    const server = createServer();
    server.once('error', fel);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => klar(port));
    });
  });
