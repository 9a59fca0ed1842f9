import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

/** The Redis (or Valkey) on this machine, if there is one. */
export const redisProgram = ['redis-server', 'valkey-server'].find(
  (program) => spawnSync(program, ['--version']).status === 0,
);

export interface Provredis {
  readonly url: string;
  readonly port: number;
  stang(): Promise<void>;
}

/** A Redis of the test's own: free port, temporary folder, nothing kept. */
export async function startaRedis(program: string, onskadPort?: number): Promise<Provredis> {
  const port = onskadPort ?? (await ledigPort());
  const mapp = mkdtempSync(join(tmpdir(), 'kvalitet-redis-'));
  const process = spawn(
    program,
    ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', mapp, '--save', '', '--appendonly', 'no'],
    {
      stdio: 'ignore',
    },
  );
  const url = `redis://127.0.0.1:${port}`;
  const redis = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 50 });
  redis.on('error', () => undefined);
  await redis.ping();
  redis.disconnect();
  return {
    url,
    port,
    stang: async () => {
      await avslutad(process);
      rmSync(mapp, { recursive: true, force: true });
    },
  };
}

const ledigPort = (): Promise<number> =>
  new Promise((klart) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => klart(port));
    });
  });

const avslutad = (process: ChildProcess): Promise<void> =>
  new Promise((klart) => {
    process.once('exit', () => klart());
    process.kill('SIGKILL');
  });
