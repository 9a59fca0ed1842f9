import { execFile } from 'node:child_process';
import { join } from 'node:path';

const ROT = join(import.meta.dirname, '../..');

/** What Node is told so that a process of its own runs from source. */
export const FRAN_KALLKOD = ['--import', new URL('./las-kallkod.mjs', import.meta.url).href];

export interface Kommandosvar {
  readonly kod: number;
  readonly ut: string;
  readonly fel: string;
}

/** Runs a command of the product as its own process, from source, with these settings and no others. */
export const korKommando = (
  fil: string,
  env: Readonly<Record<string, string>>,
  ...argument: string[]
): Promise<Kommandosvar> =>
  new Promise((resolve) => {
    const miljo = { PATH: process.env.PATH, BAS_URL: 'http://localhost', SESSION_HEMLIGHET: 'x'.repeat(32), ...env };
    const barn = execFile(
      process.execPath,
      ['--no-warnings', ...FRAN_KALLKOD, join(ROT, fil), ...argument],
      { env: miljo },
      (_fel, ut, fel) => resolve({ kod: barn.exitCode ?? -1, ut, fel }),
    );
  });
