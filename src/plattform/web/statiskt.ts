import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const TYPER: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The parts of the design system that our pages use, in its own order. */
const DELAR = [
  'label',
  'field',
  'fieldset',
  'input',
  'validation-message',
  'button',
  'alert',
  'skip-link',
  'error-summary',
];
const TYPSNITT = ['400-normal', '500-normal', '600-normal', '700-normal', '400-italic'];

interface Fil {
  readonly typ: string;
  readonly ra: Buffer;
  readonly gzip: Buffer | null;
}

/**
 * Styles, script and fonts, read once at start and served from memory under a name that holds their hash, so that a
 * browser may keep them for ever and never shows an old one.
 */
export class Statiskt {
  private readonly filer = new Map<string, Fil>();
  /** Address by short name: `stil`, `skript`, `marke`. */
  readonly adresser: Readonly<Record<string, string>>;

  constructor(katalog: string) {
    const hamta = createRequire(import.meta.url);
    const paket = (namn: string): Buffer => readFileSync(hamta.resolve(namn));
    const namngivna: Record<string, string> = {};
    for (const snitt of TYPSNITT) {
      const fil = `source-sans-3-latin-${snitt}.woff2`;
      namngivna[fil] = this.lagg(fil, paket(`@fontsource/source-sans-3/files/${fil}`));
    }
    for (const fil of readdirSync(katalog)) {
      if (['.svg', '.js'].includes(extname(fil))) namngivna[fil] = this.lagg(fil, readFileSync(join(katalog, fil)));
    }
    const stil = [
      '@layer ds.theme, ds.base, ds.components, app;',
      readFileSync(join(katalog, 'tema.css'), 'utf8'),
      `@layer ds.base{${paket('@digdir/designsystemet-css/base.css').toString('utf8')}}`,
      ...DELAR.map((del) => `@layer ds.components{${paket(`@digdir/designsystemet-css/${del}.css`).toString('utf8')}}`),
      readFileSync(join(katalog, 'app.css'), 'utf8'),
    ].join('\n');
    const medAdresser = stil.replace(/url\("\.\/([^"]+)"\)/g, (_allt, fil: string) => {
      const adress = namngivna[fil];
      if (adress === undefined) throw new Error(`Stilmallen nämner ${fil}, som inte finns.`);
      return `url("${adress}")`;
    });
    namngivna['stil.css'] = this.lagg('stil.css', Buffer.from(medAdresser));
    this.adresser = {
      stil: namngivna['stil.css'],
      skript: namngivna['app.js'] ?? '',
      skrivyta: namngivna['skrivyta.js'] ?? '',
      marke: namngivna['marke.svg'] ?? '',
      typsnitt: namngivna['source-sans-3-latin-400-normal.woff2'] ?? '',
    };
  }

  registrera(fastify: FastifyInstance): void {
    fastify.get<{ Params: { fil: string } }>('/static/:fil', (req, reply) => {
      const fil = this.filer.get(req.params.fil);
      if (!fil) {
        reply.callNotFound();
        return reply;
      }
      const packad = fil.gzip !== null && /\bgzip\b/.test(req.headers['accept-encoding'] ?? '');
      if (packad) reply.header('content-encoding', 'gzip');
      return reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('vary', 'Accept-Encoding')
        .type(fil.typ)
        .send(packad ? fil.gzip : fil.ra);
    });
  }

  private lagg(fil: string, ra: Buffer): string {
    const andelse = extname(fil);
    const hash = createHash('sha256').update(ra).digest('hex').slice(0, 12);
    const namn = `${basename(fil, andelse)}.${hash}${andelse}`;
    const gzip = andelse === '.woff2' ? null : gzipSync(ra, { level: 9 });
    this.filer.set(namn, { typ: TYPER[andelse] ?? 'application/octet-stream', ra, gzip });
    return `/static/${namn}`;
  }
}
