import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as vanta } from 'node:timers/promises';
import { type Anvandare, kor } from './inbaddad-anvandare.js';

/** What postmaster.pid says about the server that runs, or ran, in a data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** The living server of this folder. The note of one that died is thrown away, also when its pid is somebody else's now. */
export async function levandePostmaster(mapp: string): Promise<Postmaster | null> {
  const fil = join(mapp, 'postmaster.pid');
  const rader = (await readFile(fil, 'utf8').catch(() => '')).split('\n');
  const pid = Number(rader[0]);
  if (!(pid > 0)) return null;
  if (lever(pid) && (await arPostgres(pid))) return { pid, port: Number(rader[3]) };
  await rm(fil, { force: true });
  return null;
}

/** Takes a server down in order: connections are broken off, everything committed is kept. */
export async function stoppaPostmaster(pid: number, mapp: string, pgCtl: string): Promise<void> {
  if (process.platform === 'win32') {
    await kor({ fore: [] } satisfies Anvandare, [pgCtl, 'stop', '-D', mapp, '-m', 'fast', '-w']);
    return;
  }
  skicka(pid, 'SIGINT');
  for (const start = performance.now(); performance.now() - start < 30_000;) {
    // the second question: an orphan that nobody has reaped still answers to its number
    if (!lever(pid) || !(await arPostgres(pid))) return;
    await vanta(10);
  }
  skicka(pid, 'SIGQUIT');
}

export function lever(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fel) {
    return (fel as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function skicka(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (fel) {
    if ((fel as NodeJS.ErrnoException).code !== 'ESRCH') throw fel;
  }
}

/** After a restart of the machine or container the number may belong to any program. */
async function arPostgres(pid: number): Promise<boolean> {
  if (process.platform === 'win32') return true;
  const rad =
    (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null)) ??
    (await kor({ fore: [] }, ['ps', '-o', 'command=', '-p', String(pid)])).text;
  return rad.includes('postgres');
}
