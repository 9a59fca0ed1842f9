import { execFile } from 'node:child_process';
import { join } from 'node:path';

const ROT = join(import.meta.dirname, '../..');
const LADDA = `data:text/javascript,import { register } from 'node:module'; register('./test/givet/ladda.mjs', 'file://${ROT}/');`;

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
      ['--no-warnings', '--import', LADDA, join(ROT, fil), ...argument],
      { env: miljo },
      (_fel, ut, fel) => resolve({ kod: barn.exitCode ?? -1, ut, fel }),
    );
  });
