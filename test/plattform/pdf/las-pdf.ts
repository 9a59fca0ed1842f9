import { inflateSync } from 'node:zlib';
import { lista, malnummer, uppslag } from '../../../src/plattform/pdf/pdf-varden.js';

interface Objekt {
  readonly text: string;
  readonly strom: Buffer | null;
}

/** A finished PDF as its objects, read from the bytes alone: packed ones are taken out of their streams. */
export class LastPdf {
  private readonly objekt = new Map<number, Objekt>();
  /** The dictionary of the cross-reference stream, which is the trailer. */
  readonly slut: Map<string, string>;

  constructor(readonly byte: Buffer) {
    const allt = byte.toString('latin1');
    for (const traff of allt.matchAll(/(?:^|\n)(\d+) 0 obj\n?/g)) this.lasObjekt(allt, traff);
    for (const { text, strom } of [...this.objekt.values()])
      if (text.includes('/Type /ObjStm') && strom) this.lasPackade(text, strom);
    const start = Number(/startxref\s+(\d+)/.exec(allt.slice(-60))?.[1]);
    const nummer = Number(/^(\d+) 0 obj/.exec(allt.slice(start, start + 30))?.[1]);
    this.slut = uppslag(this.hamta(nummer).text);
  }

  get katalog(): Map<string, string> {
    return this.post(this.slut.get('/Root'));
  }

  /** What a reference points at, or the value itself. */
  varde(varde: string | undefined): string {
    const nummer = malnummer(varde);
    return nummer === undefined ? (varde ?? 'null') : this.hamta(nummer).text;
  }

  post(varde: string | undefined): Map<string, string> {
    const text = this.varde(varde);
    return text.startsWith('<<') ? uppslag(text) : new Map();
  }

  lista(varde: string | undefined): string[] {
    const text = this.varde(varde);
    return text === 'null' ? [] : lista(text);
  }

  /** The bytes of a stream, unpacked. */
  innehall(varde: string | undefined): Buffer {
    const { text, strom } = this.hamta(malnummer(varde) ?? 0);
    if (!strom) throw new Error('Objektet är ingen ström.');
    return text.includes('/FlateDecode') ? inflateSync(strom) : strom;
  }

  alla(): Map<string, string>[] {
    return [...this.objekt.values()].filter(({ text }) => text.startsWith('<<')).map(({ text }) => uppslag(text));
  }

  /** Text of either of the two forms that PDF has. */
  text(varde: string | undefined): string {
    const text = this.varde(varde);
    if (text.startsWith('<')) {
      const byte = Buffer.from(text.slice(1, -1).replace(/\s/g, ''), 'hex');
      return byte[0] === 0xfe ? byte.subarray(2).swap16().toString('utf16le') : byte.toString('latin1');
    }
    return text.slice(1, -1);
  }

  /** Every page, in order. */
  sidor(nod: string | undefined = this.katalog.get('/Pages')): Map<string, string>[] {
    const post = this.post(nod);
    return post.get('/Type') === '/Page' ? [post] : this.lista(post.get('/Kids')).flatMap((barn) => this.sidor(barn));
  }

  /** Every element of the tag tree in reading order, with its depth. */
  taggar(nod: string | undefined = this.katalog.get('/StructTreeRoot'), over: string[] = []): Tagg[] {
    const post = this.post(nod);
    const typ = post.get('/S')?.slice(1) ?? '';
    const egen = typ === '' ? [] : [{ typ, post, over }];
    const vag = typ === '' ? over : [...over, typ];
    const barn = this.lista(post.get('/K')).filter((ett) => this.varde(ett).includes('/S /'));
    return [...egen, ...barn.flatMap((ett) => this.taggar(ett, vag))];
  }

  private hamta(nummer: number): Objekt {
    const objekt = this.objekt.get(nummer);
    if (!objekt) throw new Error(`Objektet ${String(nummer)} finns inte.`);
    return objekt;
  }

  private lasObjekt(allt: string, traff: RegExpExecArray): void {
    const fran = traff.index + traff[0].length;
    const till = allt.indexOf('endobj', fran);
    const del = allt.slice(fran, till);
    const strom = /stream\r?\n/.exec(del);
    const langd = Number(/\/Length (\d+)/.exec(del)?.[1] ?? 0);
    const borjan = strom ? fran + strom.index + strom[0].length : 0;
    this.objekt.set(Number(traff[1]), {
      text: (strom ? del.slice(0, strom.index) : del).trim(),
      strom: strom ? this.byte.subarray(borjan, borjan + langd) : null,
    });
  }

  private lasPackade(text: string, strom: Buffer): void {
    const allt = inflateSync(strom).toString('latin1');
    const post = uppslag(text);
    const [antal, forst] = [Number(post.get('/N')), Number(post.get('/First'))];
    const huvud = allt.slice(0, forst).trim().split(/\s+/).map(Number);
    for (let i = 0; i < antal; i++) {
      const fran = forst + (huvud[2 * i + 1] ?? 0);
      const till = i + 1 < antal ? forst + (huvud[2 * i + 3] ?? 0) : allt.length;
      this.objekt.set(huvud[2 * i] ?? 0, { text: allt.slice(fran, till).trim(), strom: null });
    }
  }
}

export interface Tagg {
  readonly typ: string;
  readonly post: Map<string, string>;
  /** The types it lies within, from the top. */
  readonly over: readonly string[];
}
