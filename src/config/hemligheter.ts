import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Startfel } from './startfel.js';

/** What the embedded product must remember between starts and nobody has to choose. */
export interface Hemligheter {
  /** Superuser of the embedded PostgreSQL. */
  readonly superLosen: string;
  /** The role that owns the schema. */
  readonly agareLosen: string;
  /** The role that the product runs as. */
  readonly appLosen: string;
  /** Signs sessions and tokens. */
  readonly session: string;
}

/** Reads the secrets of the embedded product, and makes them the first time. The file is for its owner's eyes only. */
export function hemligheter(dataDir: string): Hemligheter {
  const fil = join(dataDir, 'hemligheter.json');
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  if (!existsSync(fil)) skapa(fil);
  try {
    return JSON.parse(readFileSync(fil, 'utf8')) as Hemligheter;
  } catch (orsak) {
    throw new Startfel(
      `Filen ${fil} går inte att läsa. Starta som den användare som äger datamappen, eller ange en annan mapp med DATA_DIR.`,
      { cause: orsak },
    );
  }
}

function skapa(fil: string): void {
  const slump = (): string => randomBytes(32).toString('base64url');
  const nya: Hemligheter = { superLosen: slump(), agareLosen: slump(), appLosen: slump(), session: slump() };
  const utkast = `${fil}.${process.pid}`;
  writeFileSync(utkast, `${JSON.stringify(nya, null, 2)}\n`, { mode: 0o600 });
  try {
    // link, not rename: of two starts at the same moment the first one's secrets stay
    linkSync(utkast, fil);
  } catch (fel) {
    if (!existsSync(fil)) throw fel;
  } finally {
    rmSync(utkast, { force: true });
  }
}
