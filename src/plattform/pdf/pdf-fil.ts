import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';

const packa = promisify(deflate);
/** Level 5 takes twice as long and makes the whole file a hundredth smaller. */
const NIVA = 3;
const OBJEKT_PER_STROM = 1000;

/** A numbered object: its value as text and, for a stream, the bytes as they lie in the file. */
export interface PdfObjekt {
  text: string;
  strom?: Buffer;
}

/**
 * A PDF as Chromium writes it, taken apart into objects and put together again with most of them packed.
 * Only what must change is parsed; a general PDF library takes longer for this than Chromium does to print.
 */
export class PdfFil {
  private hogst: number;

  private constructor(
    private readonly objekt: Map<number, PdfObjekt>,
    readonly rot: number,
    readonly info: number,
  ) {
    this.hogst = 0;
    for (const nummer of objekt.keys()) this.hogst = Math.max(this.hogst, nummer);
  }

  static las(byte: Buffer): PdfFil {
    const allt = byte.toString('latin1');
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(allt.slice(-100))?.[1] ?? -1);
    if (!allt.startsWith('xref', start)) throw new Error('PDF-filen har ingen vanlig korsreferenstabell.');
    const slut = allt.slice(allt.indexOf('trailer', start));
    const platser = lasKorsreferenser(allt, start).sort(efterPlats);
    const objekt = new Map<number, PdfObjekt>();
    for (const [i, { nummer, plats }] of platser.entries()) {
      const text = allt.slice(plats, platser[i + 1]?.plats ?? start);
      objekt.set(nummer, lasObjekt(text, byte, plats));
    }
    const nummer = (namn: string) => Number(new RegExp(`/${namn} (\\d+) 0 R`).exec(slut)?.[1]);
    return new PdfFil(objekt, nummer('Root'), nummer('Info'));
  }

  *alla(): Generator<[number, PdfObjekt]> {
    yield* this.objekt;
  }

  hamta(nummer: number | undefined): PdfObjekt {
    const objekt = nummer === undefined ? undefined : this.objekt.get(nummer);
    if (!objekt) throw new Error(`PDF-filen saknar objektet ${nummer}.`);
    return objekt;
  }

  /** Adds an object and returns the reference to it. */
  laggTill(text: string, strom?: Buffer): string {
    const nummer = ++this.hogst;
    this.objekt.set(nummer, strom ? { text, strom } : { text });
    return `${nummer} 0 R`;
  }

  /** Adds a compressed stream; `text` is its dictionary. */
  async laggTillPackad(text: string, innehall: Uint8Array): Promise<string> {
    const strom = await packa(innehall, { level: NIVA });
    return this.laggTill(`${text.slice(0, -2)} /Filter /FlateDecode>>`, strom);
  }

  /** The whole file: streams as they are, all other objects in compressed object streams (PDF 1.7). */
  async skriv(): Promise<Buffer> {
    const utan: [number, PdfObjekt][] = [];
    for (const ett of this.objekt) if (!ett[1].strom) utan.push(ett);
    const antalStrommar = Math.ceil(utan.length / OBJEKT_PER_STROM);
    const storlek = this.hogst + antalStrommar + 2;
    const ut = new Utfil(storlek);
    for (const [nummer, objekt] of this.objekt) if (objekt.strom) ut.strom(nummer, objekt.text, objekt.strom);
    const strommar = await Promise.all(
      Array.from({ length: antalStrommar }, (_, i) =>
        objektstrom(utan.slice(i * OBJEKT_PER_STROM, (i + 1) * OBJEKT_PER_STROM)),
      ),
    );
    for (const [i, { text, strom, nummer }] of strommar.entries()) {
      const egetNummer = this.hogst + 1 + i;
      for (const [index, n] of nummer.entries()) ut.rad(n, 2, egetNummer, index);
      ut.strom(egetNummer, text, strom);
    }
    return ut.avsluta(
      (id) =>
        `<</Type /XRef /Size ${storlek} /W [1 4 2] /Root ${this.rot} 0 R /Info ${this.info} 0 R ` +
        `/ID [<${id}> <${id}>] /Filter /FlateDecode>>`,
    );
  }
}

/**
 * The file as it is written. A class and not functions within a function: what V8 has compiled of those dies with the
 * document and is compiled anew for the next.
 */
class Utfil {
  private readonly delar: Buffer[] = [];
  private langd = 0;
  /** One row per object: kind, place or stream number, index in the stream. */
  private readonly tabell: Buffer;

  constructor(private readonly storlek: number) {
    this.tabell = Buffer.alloc(storlek * 7);
    this.rad(0, 0, 0, 0xffff);
    this.lagg(Buffer.from('%PDF-1.7\n%\xD3\xEB\xE9\xE1\n', 'latin1'));
  }

  rad(nummer: number, typ: number, plats: number, index: number): void {
    this.tabell.writeUInt8(typ, nummer * 7);
    this.tabell.writeUInt32BE(plats, nummer * 7 + 1);
    this.tabell.writeUInt16BE(index, nummer * 7 + 5);
  }

  strom(nummer: number, text: string, strom: Buffer): void {
    this.rad(nummer, 1, this.langd, 0);
    this.lagg(Buffer.from(`${nummer} 0 obj\n${medLangd(text, strom.length)}\nstream\n`, 'latin1'));
    this.lagg(strom);
    this.lagg(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  }

  /** The cross-reference, last in the file, is an object of its own; `huvud` is its dictionary. */
  async avsluta(huvud: (id: string) => string): Promise<Buffer> {
    const plats = this.langd;
    this.rad(this.storlek - 1, 1, plats, 0);
    const text = huvud(identitet(this.delar));
    this.strom(this.storlek - 1, text, await packa(this.tabell, { level: NIVA }));
    this.lagg(Buffer.from(`startxref\n${plats}\n%%EOF\n`, 'latin1'));
    return Buffer.concat(this.delar);
  }

  private lagg(del: Buffer): void {
    this.delar.push(del);
    this.langd += del.length;
  }
}

interface Objektplats {
  nummer: number;
  plats: number;
}

const efterPlats = (a: Objektplats, b: Objektplats): number => a.plats - b.plats;

function lasKorsreferenser(allt: string, start: number): Objektplats[] {
  const platser: Objektplats[] = [];
  let forsta = 0;
  for (const rad of allt.slice(start + 4, allt.indexOf('trailer', start)).split('\n')) {
    // ten digits for the place, five for the generation, n for an object in use; else the first number of those to come
    if (rad.charAt(10) !== ' ') forsta = rad === '' ? forsta : parseInt(rad, 10);
    else {
      if (rad.charAt(17) === 'n') platser.push({ nummer: forsta, plats: parseInt(rad, 10) });
      forsta++;
    }
  }
  return platser;
}

function lasObjekt(text: string, byte: Buffer, plats: number): PdfObjekt {
  const fran = text.indexOf('obj') + 3;
  const till = text.lastIndexOf('endobj');
  const harStrom = text.slice(fran, till).trimEnd().endsWith('endstream');
  const borjan = harStrom ? />>\s*stream\r?\n/.exec(text) : null;
  const langd = borjan && /\/Length (\d+)(?! \d+ R)/.exec(text.slice(0, borjan.index))?.[1];
  if (!borjan || !langd) return { text: text.slice(fran, till).trim() };
  const innehall = plats + borjan.index + borjan[0].length;
  return {
    text: text.slice(fran, borjan.index + 2).trim(),
    strom: byte.subarray(innehall, innehall + Number(langd)),
  };
}

async function objektstrom(objekt: [number, PdfObjekt][]): Promise<{ text: string; strom: Buffer; nummer: number[] }> {
  let huvud = '';
  const texter: string[] = [];
  const allaNummer: number[] = [];
  let plats = 0;
  for (const [nummer, { text }] of objekt) {
    huvud += `${nummer} ${plats} `;
    plats += text.length + 1;
    texter.push(text);
    allaNummer.push(nummer);
  }
  const strom = await packa(Buffer.from(huvud + texter.join('\n'), 'latin1'), { level: NIVA });
  const text = `<</Type /ObjStm /N ${objekt.length} /First ${huvud.length} /Filter /FlateDecode>>`;
  return { text, strom, nummer: allaNummer };
}

function medLangd(text: string, langd: number): string {
  const utan = text.replace(/\s*\/Length \d+(?: \d+ R)?(?=[\s/>])/, '');
  return `${utan.slice(0, -2)} /Length ${langd}>>`;
}

/** The same content always gets the same identity. */
function identitet(delar: Buffer[]): string {
  const hash = createHash('sha256');
  for (const del of delar) hash.update(del);
  return hash.digest('hex').slice(0, 32).toUpperCase();
}
