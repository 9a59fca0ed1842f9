import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import type { Browser } from 'puppeteer';
import puppeteer from 'puppeteer';
import { packaUppChromium } from './chromium-uppackning.js';
import { ChromiumSaknas, TillfalligDiskFull } from './pdf-fel.js';
import { tillfalligDiskArFull } from './tillfallig-disk.js';

/** What the search for a Chromium needs to know. */
export interface ChromiumVal {
  /** An executable that someone has chosen; then no other is tried. */
  chromiumPath?: string | undefined;
  /** Our own folder, where the Chromium from npm is unpacked when no other is found. */
  katalog: string;
  /** The one host that it may reach; a browser that prints reaches none. */
  nar?: string;
}

interface Kandidat {
  sokvag: string;
  /** Old headless mode, which is all that the headless shell knows. */
  skal: boolean;
  miljo: Record<string, string>;
}

const INSTALLERADE = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Our own arguments, not those of the npm package (one process, no web security): those are slower and unsafe here.
 */
const ARGUMENT = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // Glyphs at their true widths: even letter spacing, and the same line breaks whatever the machine's font settings.
  '--font-render-hinting=none',
];

/** No name resolves, so that even a request that slipped through everything else would go nowhere. */
const namnuppslag = (nar?: string): string =>
  `--host-resolver-rules=MAP * ~NOTFOUND${nar === undefined ? '' : `, EXCLUDE ${nar}`}`;

/**
 * Starts the first Chromium that can run here: the chosen one, an installed one, the one from npm.
 * @throws ChromiumSaknas when none can
 * @throws TillfalligDiskFull when that is why
 */
export async function startaChromium(val: ChromiumVal): Promise<Browser> {
  const forsok: string[] = [];
  for await (const kandidat of kandidater(val, forsok)) {
    for (const sandlada of sandladesval()) {
      try {
        return await starta(kandidat, sandlada, namnuppslag(val.nar));
      } catch (fel) {
        forsok.push(`${kandidat.sokvag}${sandlada ? '' : ' --no-sandbox'}: ${forstaRaden(fel)}`);
      }
    }
  }
  const saknas = new ChromiumSaknas(forsok);
  throw (await tillfalligDiskArFull()) ? new TillfalligDiskFull({ cause: saknas }) : saknas;
}

async function* kandidater(val: ChromiumVal, forsok: string[]): AsyncGenerator<Kandidat> {
  if (val.chromiumPath) {
    yield { sokvag: val.chromiumPath, skal: basename(val.chromiumPath).includes('headless'), miljo: {} };
    return;
  }
  for (const sokvag of INSTALLERADE.filter(arKorbar)) yield { sokvag, skal: false, miljo: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  try {
    const uppackad = await packaUppChromium(val.katalog);
    yield {
      sokvag: uppackad.chromium,
      skal: true,
      miljo: { LD_LIBRARY_PATH: uppackad.bibliotek, FONTCONFIG_FILE: uppackad.typsnittskonfiguration },
    };
  } catch (fel) {
    forsok.push(`@sparticuz/chromium: ${forstaRaden(fel)}`);
  }
}

/** Root cannot have Chromium's sandbox; others get it where the machine allows it. */
function sandladesval(): boolean[] {
  return process.getuid?.() === 0 ? [false] : [true, false];
}

async function starta(kandidat: Kandidat, sandlada: boolean, uppslag: string): Promise<Browser> {
  const argument = [...ARGUMENT, uppslag];
  return puppeteer.launch({
    executablePath: kandidat.sokvag,
    headless: kandidat.skal ? 'shell' : true,
    pipe: true,
    args: sandlada ? argument : ['--no-sandbox', ...argument],
    // A short environment of its own: the browser has no business with the secrets in ours.
    env: {
      ...{ PATH: '/usr/bin:/bin', HOME: tmpdir(), TMPDIR: tmpdir() },
      ...{ LANG: 'sv_SE.UTF-8', TZ: 'Europe/Stockholm' },
      ...kandidat.miljo,
    },
    // The application decides when to stop; puppeteer would end the whole process.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    timeout: 30_000,
    protocolTimeout: 0,
  });
}

function arKorbar(sokvag: string): boolean {
  try {
    accessSync(sokvag, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function forstaRaden(fel: unknown): string {
  const text = fel instanceof Error ? fel.message : String(fel);
  return text.split('\n').slice(0, 2).join(' ').trim();
}
