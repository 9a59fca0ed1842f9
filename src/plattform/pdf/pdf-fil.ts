import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';

const packa = promisify(deflate);
/** The last level that gives something for its time. */
const NIVA = 5;
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
    const platser = lasKorsreferenser(allt, start).sort((a, b) => a.plats - b.plats);
    const objekt = new Map<number, PdfObjekt>();
    platser.forEach(({ nummer, plats }, i) => {
      const text = allt.slice(plats, platser[i + 1]?.plats ?? start);
      objekt.set(nummer, lasObjekt(text, byte, plats));
    });
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
  async laggTillPackad(text: string, innehall: Buffer): Promise<string> {
    const strom = await packa(innehall, { level: NIVA });
    return this.laggTill(`${text.slice(0, -2)} /Filter /FlateDecode>>`, strom);
  }

  /** The whole file: streams as they are, all other objects in compressed object streams (PDF 1.7). */
  async skriv(): Promise<Buffer> {
    const delar: Buffer[] = [];
    let langd = 0;
    const lagg = (del: Buffer) => {
      delar.push(del);
      langd += del.length;
    };
    const storst = this.hogst;
    const utan = [...this.objekt].filter(([, o]) => !o.strom);
    const antalStrommar = Math.ceil(utan.length / OBJEKT_PER_STROM);
    const storlek = storst + antalStrommar + 2;
    // One row per object: kind, place or stream number, index in the stream.
    const tabell = Buffer.alloc(storlek * 7);
    const rad = (nummer: number, typ: number, plats: number, index: number) => {
      tabell.writeUInt8(typ, nummer * 7);
      tabell.writeUInt32BE(plats, nummer * 7 + 1);
      tabell.writeUInt16BE(index, nummer * 7 + 5);
    };
    rad(0, 0, 0, 0xffff);
    lagg(Buffer.from('%PDF-1.7\n%\xD3\xEB\xE9\xE1\n', 'latin1'));
    const laggStrom = (nummer: number, text: string, strom: Buffer) => {
      rad(nummer, 1, langd, 0);
      lagg(Buffer.from(`${nummer} 0 obj\n${medLangd(text, strom.length)}\nstream\n`, 'latin1'));
      lagg(strom);
      lagg(Buffer.from('\nendstream\nendobj\n', 'latin1'));
    };
    for (const [nummer, objekt] of this.objekt) if (objekt.strom) laggStrom(nummer, objekt.text, objekt.strom);
    const strommar = await Promise.all(
      Array.from({ length: antalStrommar }, (_, i) =>
        objektstrom(utan.slice(i * OBJEKT_PER_STROM, (i + 1) * OBJEKT_PER_STROM)),
      ),
    );
    strommar.forEach(({ text, strom, nummer }, i) => {
      const egetNummer = storst + 1 + i;
      nummer.forEach((n, index) => rad(n, 2, egetNummer, index));
      laggStrom(egetNummer, text, strom);
    });
    rad(storlek - 1, 1, langd, 0);
    const id = identitet(delar);
    const korsreferens = await packa(tabell, { level: NIVA });
    const plats = langd;
    laggStrom(
      storlek - 1,
      `<</Type /XRef /Size ${storlek} /W [1 4 2] /Root ${this.rot} 0 R /Info ${this.info} 0 R ` +
        `/ID [<${id}> <${id}>] /Filter /FlateDecode>>`,
      korsreferens,
    );
    lagg(Buffer.from(`startxref\n${plats}\n%%EOF\n`, 'latin1'));
    return Buffer.concat(delar);
  }
}

function lasKorsreferenser(allt: string, start: number): { nummer: number; plats: number }[] {
  const platser: { nummer: number; plats: number }[] = [];
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
  let plats = 0;
  for (const [nummer, { text }] of objekt) {
    huvud += `${nummer} ${plats} `;
    plats += text.length + 1;
  }
  const kropp = objekt.map(([, { text }]) => text).join('\n');
  const strom = await packa(Buffer.from(huvud + kropp, 'latin1'), { level: NIVA });
  const text = `<</Type /ObjStm /N ${objekt.length} /First ${huvud.length} /Filter /FlateDecode>>`;
  return { text, strom, nummer: objekt.map(([nummer]) => nummer) };
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
