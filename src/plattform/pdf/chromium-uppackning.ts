import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';

/** Where the Chromium of `@sparticuz/chromium` lies once unpacked. */
export interface UppackadChromium {
  chromium: string;
  /** NSS and its kin, for machines that lack them. */
  bibliotek: string;
  typsnittskonfiguration: string;
}

/**
 * Unpacks the Chromium that the npm package carries into `<katalog>/chromium-<version>`, once.
 * The package itself unpacks to a fixed name in the shared temp folder, which another user could plant and which
 * survives an upgrade; hence our own folder, per version, mode 700, put in place by one rename.
 */
export async function packaUppChromium(katalog: string): Promise<UppackadChromium> {
  const paket = hittaPaketet();
  const rot = resolve(katalog);
  const mal = join(rot, `chromium-${paket.version}`);
  await mkdir(rot, { recursive: true, mode: 0o700 });
  if (!(await finnsOchArVar(mal))) {
    const halvfardig = await mkdtemp(join(rot, `.chromium-${paket.version}-`));
    try {
      await packaUpp(paket.bin, halvfardig, mal);
      await rename(halvfardig, mal);
    } catch (fel) {
      await rm(halvfardig, { recursive: true, force: true });
      // Another process may have been first; then its folder is as good as ours.
      if (!(await finnsOchArVar(mal))) throw fel;
    }
  }
  return {
    chromium: join(mal, 'chromium'),
    bibliotek: join(mal, 'lib'),
    typsnittskonfiguration: join(mal, 'fonts.conf'),
  };
}

/** True when the folder is there; throws when it is there but someone else could have filled it. */
async function finnsOchArVar(mal: string): Promise<boolean> {
  const stat = await lstat(mal).catch(() => null);
  if (!stat) return false;
  const minUid = process.getuid?.();
  const minEgen = minUid === undefined || (stat.uid === minUid && (stat.mode & 0o077) === 0);
  if (!stat.isDirectory() || !minEgen) {
    throw new Error(
      `${mal} tillhör inte den här användaren ensam och används därför inte. Ta bort den. ` +
        `/ ${mal} does not belong to this user alone and is not used. Remove it.`,
    );
  }
  return true;
}

async function packaUpp(bin: string, till: string, mal: string): Promise<void> {
  const [bibliotek, typsnitt] = await Promise.all([
    lasTar(join(bin, 'al2023.tar.br')),
    lasTar(join(bin, 'fonts.tar.br')),
    pipeline(
      createReadStream(join(bin, 'chromium.br')),
      createBrotliDecompress({ chunkSize: 2 ** 21 }),
      createWriteStream(join(till, 'chromium'), { mode: 0o700 }),
    ),
  ]);
  await Promise.all([mkdir(join(till, 'lib'), { mode: 0o700 }), mkdir(join(till, 'fonts'), { mode: 0o700 })]);
  for (const fil of bibliotek) await writeFile(join(till, 'lib', fil.namn), fil.innehall, { mode: 0o700 });
  for (const fil of typsnitt.filter((f) => f.namn.endsWith('.ttf'))) {
    await writeFile(join(till, 'fonts', fil.namn), fil.innehall, { mode: 0o600 });
  }
  await writeFile(join(till, 'fonts.conf'), typsnittskonfiguration(mal), { mode: 0o600 });
}

/** The system's fonts if it has any, else the ones in the package. Documents bring their own font anyway. */
function typsnittskonfiguration(mal: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${escapeXml(join(mal, 'fonts'))}</dir>
  <cachedir>${escapeXml(join(mal, 'fontcache'))}</cachedir>
</fontconfig>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

interface TarFil {
  namn: string;
  innehall: Buffer;
}

/** The plain files of a tar, by base name only, so that no entry can point out of the folder. */
async function lasTar(sokvag: string): Promise<TarFil[]> {
  const tar = await promisify(brotliDecompress)(await readFile(sokvag));
  const filer: TarFil[] = [];
  for (let i = 0; i + 512 <= tar.length && tar[i] !== 0;) {
    const text = (fran: number, langd: number) => {
      const falt = tar.subarray(i + fran, i + fran + langd);
      const slut = falt.indexOf(0);
      return falt.toString('latin1', 0, slut < 0 ? langd : slut).trim();
    };
    const storlek = parseInt(text(124, 12), 8);
    const typ = text(156, 1);
    if (typ === '0' || typ === '') {
      filer.push({ namn: basename(text(0, 100)), innehall: tar.subarray(i + 512, i + 512 + storlek) });
    }
    i += 512 + Math.ceil(storlek / 512) * 512;
  }
  return filer;
}

/** The package closes its package.json to imports, so walk up to it from what it does open. */
function hittaPaketet(): { bin: string; version: string } {
  let mapp = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
  for (;;) {
    const beskrivning = lasPaketbeskrivning(join(mapp, 'package.json'));
    if (beskrivning?.name === '@sparticuz/chromium') {
      return { bin: join(mapp, 'bin'), version: beskrivning.version ?? 'okand' };
    }
    if (dirname(mapp) === mapp) throw new Error('Paketet @sparticuz/chromium hittas inte.');
    mapp = dirname(mapp);
  }
}

function lasPaketbeskrivning(fil: string): { name?: string; version?: string } | null {
  try {
    return JSON.parse(readFileSync(fil, 'utf8')) as { name?: string; version?: string };
  } catch {
    return null;
  }
}
