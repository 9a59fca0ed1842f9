import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type InbaddadPostgres, startaInbaddadPostgres } from '../../src/database/inbaddad-postgres.js';
import { lever } from '../../src/database/inbaddad-postmaster.js';
import { FRAN_KALLKOD } from '../givet/kommando.js';

const START = join(import.meta.dirname, '../givet/postgres.start.mjs');

describe('den inbäddade databasen', () => {
  let dataDir: string;
  let barn: ChildProcess | undefined;
  let server: InbaddadPostgres | undefined;

  // one folder for all: each start finds what the one before left
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kvalitet-start-'));
    await chmod(dataDir, 0o711);
  });
  afterEach(async () => {
    await server?.stoppa();
    server = undefined;
    if (barn) {
      barn.kill('SIGKILL');
      barn = undefined;
      // what a killed process leaves needs a moment to go down; taking it over waits for that
      await (await starta()).stoppa();
    }
  }, 60_000);
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  const starta = async (): Promise<InbaddadPostgres> =>
    (server = await startaInbaddadPostgres({ dataDir, snabb: true }));

  const startaEgenProcess = async (): Promise<string> => {
    barn = spawn(process.execPath, [...FRAN_KALLKOD, START, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [rad] = (await once(barn.stdout as NonNullable<typeof barn.stdout>, 'data')) as [Buffer];
    return rad.toString().trim();
  };

  const fraga = async (url: string, sql: string): Promise<unknown[]> => {
    const klient = new pg.Client({ connectionString: url });
    klient.on('error', () => undefined);
    await klient.connect();
    try {
      return (await klient.query<object>(sql)).rows;
    } finally {
      await klient.end();
    }
  };

  const postmaster = async (): Promise<number> =>
    Number((await readFile(join(dataDir, 'pg/postmaster.pid'), 'utf8')).split('\n')[0]);

  it('behåller det som skrivits när den startas om', async () => {
    const forsta = await starta();
    await fraga(forsta.agareUrl, 'create table minne as select 7 as tal');
    await forsta.stoppa();
    await expect(fraga(forsta.agareUrl, 'select 1')).rejects.toThrow('ECONNREFUSED');
    const andra = await starta();
    expect(await fraga(andra.agareUrl, 'select tal from minne')).toEqual([{ tal: 7 }]);
  });

  it('sorterar å, ä och ö sist och räknar dem som bokstäver', async () => {
    const { agareUrl } = await starta();
    const ordning = await fraga(
      agareUrl,
      `select string_agg(o, ' ' order by o) from unnest('{Örn,Zebra,Ärla,Ånge,Adam}'::text[]) o`,
    );
    expect(ordning).toEqual([{ string_agg: 'Adam Zebra Ånge Ärla Örn' }]);
    await fraga(agareUrl, 'create extension pg_trgm');
    expect(
      await fraga(agareUrl, `select similarity('Åtgärd', 'åtgärd') as lika, cardinality(show_trgm('åäö')) as antal`),
    ).toEqual([{ lika: 1, antal: 4 }]);
  });

  it('låter ingen annan läsa hemligheterna, och ingen ansluta utan lösenord', async () => {
    const { appUrl } = await starta();
    expect((await stat(join(dataDir, 'hemligheter.json'))).mode & 0o777).toBe(0o600);
    const fel = new URL(appUrl);
    fel.password = 'gissat';
    await expect(fraga(fel.href, 'select 1')).rejects.toThrow('password authentication failed');
    expect(await fraga(appUrl, 'select current_user as jag')).toEqual([{ jag: 'kvalitet_app' }]);
  });

  it('ger tjänstens roll inga rättigheter av sig själv', async () => {
    const { appUrl, agareUrl } = await starta();
    await fraga(agareUrl, 'create table hemligt (id int)');
    await expect(fraga(appUrl, 'select * from hemligt')).rejects.toThrow('permission denied');
    await expect(fraga(appUrl, 'create table egen (id int)')).rejects.toThrow('permission denied');
    await expect(fraga(agareUrl, 'create role annan')).rejects.toThrow('permission denied');
  });

  it('lämnar inte ut en mapp som en levande kopia använder', async () => {
    await startaEgenProcess();
    await expect(startaInbaddadPostgres({ dataDir, snabb: true })).rejects.toThrow(/används redan av en kopia/);
    expect(lever(await postmaster())).toBe(true);
  });

  it('dör med sin process och startar igen efter kill -9', async () => {
    const url = await startaEgenProcess();
    const pid = await postmaster();
    await fraga(url, 'create table minne as select 7 as tal');
    barn?.kill('SIGKILL');
    const { superUrl } = await starta();
    expect(await postmaster()).not.toBe(pid);
    expect(await fraga(superUrl, 'select tal from minne')).toEqual([{ tal: 7 }]);
  });

  it('säger till när servern dör utan att ha blivit ombedd, men inte när den stoppas', async () => {
    let fall = 0;
    server = await startaInbaddadPostgres({ dataDir, snabb: true, vidFall: () => (fall += 1) });
    await server.stoppa();
    expect(fall).toBe(0);
    const dott = new Promise<void>((klar) => {
      void startaInbaddadPostgres({ dataDir, snabb: true, vidFall: klar }).then(async (ny) => {
        server = ny;
        process.kill(await postmaster(), 'SIGKILL');
      });
    });
    await expect(dott).resolves.toBeUndefined();
  });

  it('bryr sig inte om en gammal lapp vars nummer tillhör ett annat program', async () => {
    await (await starta()).stoppa();
    await writeFile(join(dataDir, 'pg/postmaster.pid'), `${process.pid}\n/nagon/annanstans\n1\n5432\n`);
    const { superUrl } = await starta();
    expect(await fraga(superUrl, 'select 1 as ett')).toEqual([{ ett: 1 }]);
  });

  it('börjar om när förra starten avbröts medan databasen skapades', async () => {
    await rm(join(dataDir, 'pg'), { recursive: true });
    await mkdir(join(dataDir, 'pg.ny'));
    await writeFile(join(dataDir, 'pg.ny/PG_VERSION'), '18\n');
    await starta();
    expect((await readdir(dataDir)).sort()).toEqual(['hemligheter.json', 'pg', 'pg.log']);
  });

  it('säger vad som är fel när hemligheterna hör till en annan databas', async () => {
    await (await starta()).stoppa();
    const fil = join(dataDir, 'hemligheter.json');
    const ratt = await readFile(fil, 'utf8');
    await writeFile(fil, ratt.replace(/"superLosen": "./, '"superLosen": "fel'));
    await expect(startaInbaddadPostgres({ dataDir, snabb: true })).rejects.toThrow('hör inte till databasen');
    await writeFile(fil, ratt);
  });
});
