import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as vanta } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { EXEMPELLOSENORD } from '../../src/organisation/exempelkonton.texter.js';
import { Webblasare } from '../givet/app.js';
import { konto } from './sidor.js';

const PRODUKT = join(import.meta.dirname, 'produkt.mjs');

interface Rapportsida {
  readonly version: number;
  readonly jobb: { readonly id: number } | null;
}
interface Jobbsida {
  readonly tillstand: string;
  readonly klar: boolean;
}

describe('en rapport som avbryts', () => {
  let dataDir: string;
  let url: string;
  let port: number;
  let barn: ChildProcess | undefined;
  let samordnare: Webblasare;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kvalitet-avbrott-'));
    port = await ledigPort();
    url = `http://127.0.0.1:${String(port)}`;
    await starta();
    samordnare = new Webblasare(url);
    await samordnare.loggaIn(konto('kvalitetssamordnare'), EXEMPELLOSENORD);
  }, 90_000);
  afterAll(async () => {
    await avsluta('SIGTERM');
    await rm(dataDir, { recursive: true, force: true });
  }, 60_000);

  /** The product on the folder of the test; ready when it answers. */
  const starta = async (): Promise<void> => {
    const { PATH, HOME } = process.env;
    const env = { PATH, HOME, DATA_DIR: dataDir, PORT: String(port), LOGGNIVA: 'error' };
    barn = spawn(process.execPath, [PRODUKT], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    for (;;) {
      if (barn.exitCode !== null) throw new Error(`Produkten slutade med ${String(barn.exitCode)}.`);
      const svar = await fetch(`${url}/halsa`).catch(() => null);
      if (svar?.ok) return;
      await vanta(100);
    }
  };

  const avsluta = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> => {
    if (!barn || barn.exitCode !== null || barn.signalCode !== null) return null;
    const slut = once(barn, 'exit');
    barn.kill(signal);
    const [kod] = (await slut) as [number | null];
    return kod;
  };

  const frys = async (ar: string): Promise<{ rapport: string; jobb: number }> => {
    await samordnare.oppna('/rapporter');
    const { plats = '' } = await samordnare.skicka('/rapporter', { slag: 'kvalitetsberattelse', ar });
    const version = async (): Promise<string> => String((await samordnare.json<Rapportsida>(plats)).kropp.version);
    await samordnare.skicka(`${plats}/diarienummer`, { dnr: `SÄN ${ar}/99`, version: await version() });
    expect((await samordnare.skicka(`${plats}/frysning`, { version: await version() })).status).toBe(303);
    return { rapport: plats, jobb: (await samordnare.json<Rapportsida>(plats)).kropp.jobb?.id ?? 0 };
  };

  const jobbet = async (id: number): Promise<Jobbsida> =>
    (await samordnare.json<Jobbsida>(`/jobb/${String(id)}`)).kropp;
  const tills = async (id: number, tillstand: string): Promise<void> => {
    for (;;) {
      const nu = await jobbet(id);
      if (nu.tillstand === tillstand) return;
      if (nu.klar) throw new Error(`Jobbet blev ${nu.tillstand} innan det hann bli ${tillstand}.`);
      await vanta(20);
    }
  };

  /** How many documents there are, and when they were made, seen past the product. */
  const dokument = async (rapport: string): Promise<Date[]> => {
    const { superLosen } = JSON.parse(await readFile(join(dataDir, 'hemligheter.json'), 'utf8')) as {
      superLosen: string;
    };
    const pgPort = (await readFile(join(dataDir, 'pg/postmaster.pid'), 'utf8')).split('\n')[3] ?? '';
    const klient = new pg.Client(`postgres://kvalitet_super:${superLosen}@127.0.0.1:${pgPort}/kvalitet`);
    await klient.connect();
    const { rows } = await klient.query<{ skapad_vid: Date }>(
      'select skapad_vid from rapport_dokument where rapport_id = $1',
      [rapport.split('/').at(-1)],
    );
    await klient.end();
    return rows.map(({ skapad_vid: vid }) => vid);
  };

  const hel = async (rapport: string, jobb: number): Promise<Date | undefined> => {
    await tills(jobb, 'klar');
    const gjorda = await dokument(rapport);
    expect(gjorda).toHaveLength(1);
    const { status, innehall } = await samordnare.fil(`${rapport}/dokument.pdf`);
    expect([status, innehall.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    return gjorda[0];
  };

  it('finns hel en gång efter kill -9 mitt i arbetet och en ny start', async () => {
    const { rapport, jobb } = await frys('2024');
    await tills(jobb, 'arbetar');
    await avsluta('SIGKILL');
    const omstart = new Date();
    await starta();
    // the one who ordered is still logged in, and it was not already done when the process died
    expect((await hel(rapport, jobb))?.getTime()).toBeGreaterThan(omstart.getTime());
  }, 120_000);

  it('finns hel en gång efter SIGTERM mitt i arbetet, och processen slutar i ordning', async () => {
    const { rapport, jobb } = await frys('2023');
    await tills(jobb, 'arbetar');
    expect(await avsluta('SIGTERM')).toBe(0);
    await starta();
    await hel(rapport, jobb);
  }, 90_000);
});

const ledigPort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};
