import { type SpawnOptions, spawn } from 'node:child_process';
import { lchown, readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Startfel } from '../config/startfel.js';

/** As whom the PostgreSQL programs run. */
export interface Anvandare {
  /** Words put before the command. */
  readonly fore: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * PostgreSQL refuses to run as root. Started by root (a container, a server without users) we therefore run it as
 * `postgres` or `nobody`; where those cannot reach the folders, as ourselves inside a user namespace in which we
 * are not root. An ordinary user is simply itself.
 */
export async function valjAnvandare(mapp: string, program: string): Promise<Anvandare> {
  if (process.getuid?.() !== 0) return sigSjalv(mapp);
  for (const kandidat of await kandidater(dirname(mapp))) {
    await bytAgare(mapp, kandidat.uid ?? 0, kandidat.gid ?? 0);
    if (await nar(kandidat, mapp, program)) return kandidat;
  }
  throw new Startfel(
    `Databasen kan inte köras som root, och ingen annan användare når ${mapp} och ${program}. ` +
      'Starta som en vanlig användare, eller lägg projektet och DATA_DIR i en mapp som andra användare får läsa.',
  );
}

async function sigSjalv(mapp: string): Promise<Anvandare> {
  const uid = process.getuid?.();
  if (uid !== undefined && (await stat(mapp)).uid !== uid) {
    throw new Startfel(
      `Mappen ${mapp} ägs av en annan användare. Starta som den användaren, eller ange en annan mapp med DATA_DIR.`,
    );
  }
  return { fore: [] };
}

async function kandidater(dataDir: string): Promise<Anvandare[]> {
  // somebody's own folder stays that user's, so that he can start without root the next time
  const { uid, gid } = await stat(dataDir);
  const agaren = uid > 0 ? [{ fore: [], uid, gid }] : [];
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const rader = passwd.split('\n').map((rad) => rad.split(':'));
  const vanliga = ['postgres', 'nobody'].flatMap((namn) =>
    rader
      .filter((rad) => rad[0] === namn && Number(rad[2]) > 0)
      .map((rad) => ({ fore: [], uid: Number(rad[2]), gid: Number(rad[3]) })),
  );
  return [...agaren, ...vanliga, { fore: ['unshare', '--user', '--map-user=1000', '--map-group=1000'] }];
}

/** May this user write in the folder, and does the program find its libraries? */
async function nar(anvandare: Anvandare, mapp: string, program: string): Promise<boolean> {
  const prov = ['sh', '-c', 'test -w "$1" && exec "$2" --version', 'sh', mapp, program];
  return (await kor(anvandare, prov)).kod === 0;
}

async function bytAgare(mapp: string, uid: number, gid: number): Promise<void> {
  if ((await stat(mapp)).uid === uid) return;
  for (const namn of await readdir(mapp, { recursive: true })) await lchown(join(mapp, namn), uid, gid);
  // the folder itself last: it says whether the change was finished
  await lchown(mapp, uid, gid);
}

/** Starts a program as that user. Nothing of our environment, which may hold secrets, goes with it. */
export function starta(anvandare: Anvandare, ord: readonly string[], val: SpawnOptions = {}) {
  const [program = '', ...argument] = [...anvandare.fore, ...ord];
  return spawn(program, argument, {
    ...val,
    cwd: '/',
    ...(process.platform === 'win32' ? {} : { env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' } }),
    ...(anvandare.uid === undefined ? {} : { uid: anvandare.uid, gid: anvandare.gid }),
  });
}

/** Runs a program to its end. */
export function kor(anvandare: Anvandare, ord: readonly string[]): Promise<{ kod: number | null; text: string }> {
  return new Promise((resolve) => {
    let text = '';
    const barn = starta(anvandare, ord, { stdio: ['ignore', 'pipe', 'pipe'] });
    const samla = (bit: Buffer): void => void (text += bit.toString());
    barn.stdout?.on('data', samla);
    barn.stderr?.on('data', samla);
    barn.on('error', (fel) => resolve({ kod: null, text: fel.message }));
    barn.on('close', (kod) => resolve({ kod, text }));
  });
}
