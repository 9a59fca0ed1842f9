import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as vanta } from 'node:timers/promises';
import pg from 'pg';
import { FRAN_KALLKOD } from '../givet/kommando.js';

const PRODUKT = join(import.meta.dirname, '../../src/main.ts');

/** The whole product as a process of its own with everything embedded: to be stopped, killed and started again. */
export class Produktprocess {
  private barn: ChildProcess | undefined;

  private constructor(
    private readonly dataDir: string,
    private readonly port: number,
  ) {}

  static async pa(dataDir: string): Promise<Produktprocess> {
    return new Produktprocess(dataDir, await ledigPort());
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  /** Ready when it answers. */
  async starta(miljo: Readonly<Record<string, string>> = {}): Promise<void> {
    const { PATH, HOME } = process.env;
    const env = { PATH, HOME, DATA_DIR: this.dataDir, PORT: String(this.port), LOGGNIVA: 'silent', ...miljo };
    this.barn = spawn(process.execPath, [...FRAN_KALLKOD, PRODUKT], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    for (;;) {
      if (this.barn.exitCode !== null) throw new Error(`Produkten slutade med ${String(this.barn.exitCode)}.`);
      const svar = await fetch(`${this.url}/halsa`).catch(() => null);
      if (svar?.ok) return;
      await vanta(100);
    }
  }

  async avsluta(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const { barn } = this;
    if (!barn || barn.exitCode !== null || barn.signalCode !== null) return null;
    const slut = once(barn, 'exit');
    barn.kill(signal);
    const [kod] = (await slut) as [number | null];
    return kod;
  }

  /** Asks past the product, as the owner of everything. */
  async fraga<Rad extends object>(text: string, varden: readonly unknown[] = []): Promise<Rad[]> {
    const hemligheter = JSON.parse(await readFile(join(this.dataDir, 'hemligheter.json'), 'utf8')) as {
      superLosen: string;
    };
    const port = (await readFile(join(this.dataDir, 'pg/postmaster.pid'), 'utf8')).split('\n')[3] ?? '';
    const klient = new pg.Client(`postgres://kvalitet_super:${hemligheter.superLosen}@127.0.0.1:${port}/kvalitet`);
    await klient.connect();
    try {
      return (await klient.query<Rad>(text, [...varden])).rows;
    } finally {
      await klient.end();
    }
  }

  /**
   * One of the database's processes is killed: PostgreSQL then throws everybody out, recovers from its log and starts
   * again by itself, as after a power cut.
   */
  async doDatabasen(): Promise<void> {
    const [rad] = await this.fraga<{ pid: number }>(
      `select pid from pg_stat_activity where usename = 'kvalitet_app' order by backend_start limit 1`,
    );
    if (rad) process.kill(rad.pid, 'SIGKILL');
  }

  /** Kills the Chromium that prints. How many processes that was. */
  doChromium(): number {
    const [processer, rot] = [processerna(), this.barn?.pid];
    const under = (pid: number | undefined): boolean => {
      for (let nu = pid; nu !== undefined && nu > 1; nu = processer.get(nu)?.fader) if (nu === rot) return true;
      return false;
    };
    const doda = [...processer].filter(([pid, { namn }]) => namn.includes('chrom') && under(pid));
    for (const [pid] of doda) process.kill(pid, 'SIGKILL');
    return doda.length;
  }
}

const processerna = (): Map<number, { namn: string; fader: number }> =>
  new Map(
    readdirSync('/proc').flatMap((pid): [number, { namn: string; fader: number }][] => {
      if (!/^\d+$/.test(pid)) return [];
      try {
        const [, namn = '', fader] = /^\d+ \((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
        return [[Number(pid), { namn, fader: Number(fader) }]];
      } catch {
        return []; // it ended while we read
      }
    }),
  );

const ledigPort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};
