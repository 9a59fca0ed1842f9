import { readdirSync, readFileSync } from 'node:fs';
import { MALLKATALOG, Vyer } from '../../plattform/web/vyer.js';
import { kanonisktJson, sha256 } from '../kanoniskt.js';
import type { Underlag } from '../underlag.js';

/** The words around the figures: what a document is printed with, frozen together with what is printed. */
export interface Dokumentmall {
  /** Version of the product that froze it. */
  readonly produkt: string;
  /** Of `delar` and `stil` as canonical JSON, in hexadecimal. */
  readonly sha256: string;
  /** Handlebars source of every template of the document, by its path under templates/. */
  readonly delar: Readonly<Record<string, string>>;
  /** The style sheet of the print. */
  readonly stil: string;
}

const KATALOG = 'rapport';
/** The templates as they were when documents began to carry their own. */
const FORSTA = `${MALLKATALOG}${KATALOG}/forsta-mallen.json`;
/** Until then underlag were frozen without them. */
const FORSTA_MED_MALL = '2026-11-23';
/** Years of documents are read one at a time; a few templates in memory are enough. */
const HOGST_I_MINNET = 4;

const produktversion = (): string => {
  const fil = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(fil) as { version: string }).version;
};

const lasAktuell = (): Dokumentmall => {
  const filer = readdirSync(`${MALLKATALOG}${KATALOG}`, { recursive: true, encoding: 'utf8' })
    .map((fil) => fil.replaceAll('\\', '/'))
    .filter((fil) => fil.endsWith('.hbs'))
    .sort();
  const delar = Object.fromEntries(
    filer.map((fil) => [
      `${KATALOG}/${fil.slice(0, -'.hbs'.length)}`,
      readFileSync(`${MALLKATALOG}${KATALOG}/${fil}`, 'utf8'),
    ]),
  );
  const stil = readFileSync(`${MALLKATALOG}static/rapport.css`, 'utf8');
  return { produkt: produktversion(), sha256: fingeravtryck({ delar, stil }), delar, stil };
};

const fingeravtryck = ({ delar, stil }: Pick<Dokumentmall, 'delar' | 'stil'>): string =>
  sha256(kanonisktJson({ delar, stil })).toString('hex');

let aktuell: Dokumentmall | undefined;
let forsta: Dokumentmall | undefined;

/** The templates of this release, for what is frozen now. */
export const aktuellMall = (): Dokumentmall => (aktuell ??= lasAktuell());

/** The templates of the document itself; an underlag that is only being put together has none but today's. */
export const mallFor = ({ mall, skapad }: Pick<Underlag, 'mall'> & Partial<Pick<Underlag, 'skapad'>>): Dokumentmall => {
  if (mall) return mall;
  if (skapad === undefined || skapad >= FORSTA_MED_MALL) return aktuellMall();
  return (forsta ??= JSON.parse(readFileSync(FORSTA, 'utf8')) as Dokumentmall);
};

/** What the public edition says of itself, its cover, and a table that is told in fewer parts. */
const [OM_SIG, OMSLAG, TABELL] = [`${KATALOG}/offentlig`, `${KATALOG}/omslag`, `${KATALOG}/tabell`];

/** The templates of the document for its public edition. Those that cannot say what is left out are today's. */
export const offentligMall = (underlag: Parameters<typeof mallFor>[0]): Dokumentmall => {
  const { sha256: _s, ...mall } = mallFor(underlag);
  const gamla = mall.delar[OM_SIG] === undefined ? [OM_SIG, OMSLAG, TABELL] : [OM_SIG, TABELL];
  if (gamla.every((del) => mall.delar[del]?.includes('grovre'))) return mallFor(underlag);
  const dagens = Object.fromEntries(gamla.map((del) => [del, aktuellMall().delar[del] ?? '']));
  const ny = { ...mall, delar: { ...mall.delar, ...dagens } };
  return { ...ny, sha256: fingeravtryck(ny) };
};

const ritare = new Map<string, Vyer>();

/** What draws the document in its own words: the product's own templates as long as they are the same. */
export const vyerFor = (underlag: Underlag<string>, vyer: Vyer): Vyer => {
  const mall = mallFor(underlag);
  if (mall.sha256 === aktuellMall().sha256) return vyer;
  const funnen = ritare.get(mall.sha256);
  if (funnen) return funnen;
  if (fingeravtryck(mall) !== mall.sha256) throw new Error('Dokumentets mallar är inte de som det frystes med.');
  const [aldst] = ritare.keys();
  if (ritare.size >= HOGST_I_MINNET && aldst !== undefined) ritare.delete(aldst);
  const ny = Vyer.av(mall.delar);
  ritare.set(mall.sha256, ny);
  return ny;
};
