import { once } from 'node:events';
import { extname } from 'node:path';
import { MessageChannel, type MessagePort, type Transferable, Worker } from 'node:worker_threads';
import { Logger } from '@nestjs/common';
import type { PdfBilaga, PdfMetadata, UtskrivenPdf } from './pdf-dokument.js';
import { PdfEfterarbeteAvbrutet, PdfFel } from './pdf-fel.js';

/** The file beside this one, built or not. */
const TRAD = new URL(`./pdf-efterarbete.trad${extname(import.meta.url)}`, import.meta.url);

/** What the thread is asked about one document, in this order; each is answered before the next is asked. */
export type Uppdrag =
  | { readonly gor: 'las'; readonly utskrift: Uint8Array }
  | { readonly gor: 'numrera'; readonly sidor: ReadonlyMap<string, number>; readonly antal: number }
  | { readonly gor: 'bind'; readonly html: string; readonly metadata: PdfMetadata; readonly bilagor: PdfBilaga[] };

/** An error that is written for people keeps its sentence, since its class does not come along. */
export type Svar = { readonly svar: unknown } | { readonly mening: string } | { readonly fel: unknown };

/**
 * What is done with a print after Chromium, on a thread of its own: taking a long document apart and putting it together
 * keeps a core busy for as long as ten pages take to answer. A pool of stateless tasks (piscina) would have to take the
 * document apart anew for each of the three questions.
 */
export class Efterarbete {
  private readonly logg = new Logger(Efterarbete.name);
  private trad: Worker | undefined;

  /** A place on the thread for one document; to be closed, whatever happens. */
  oppna(): Efterarbetsplats {
    const trad = (this.trad ??= this.starta());
    const { port1, port2 } = new MessageChannel();
    trad.postMessage(port2, [port2]);
    return new Efterarbetsplats(port1, () => this.glom(trad));
  }

  /** Those who wait for an answer are told that it was interrupted. */
  async stang(): Promise<void> {
    await this.trad?.terminate();
  }

  private starta(): Worker {
    const trad = new Worker(TRAD);
    // it only holds the process up while somebody waits for it, and then through the channel
    trad.unref();
    trad.on('exit', () => this.glom(trad));
    trad.on('error', (fel: Error) => {
      this.glom(trad);
      this.logg.warn(`Tråden som gör färdigt dokument dog: ${fel.name}${'code' in fel ? ` ${String(fel.code)}` : ''}`);
    });
    return trad;
  }

  /** The next document gets a new one. */
  private glom(trad: Worker): void {
    if (this.trad === trad) this.trad = undefined;
  }
}

/** One document on the thread. */
export class Efterarbetsplats {
  private readonly bruten: Promise<never>;
  private slangd = false;

  constructor(
    private readonly ledning: MessagePort,
    tradenDog: () => void,
  ) {
    // the other end closes when its thread dies, and that is heard before the end of the thread itself
    this.bruten = once(ledning, 'close').then(() => {
      if (!this.slangd) tradenDog();
      throw new PdfEfterarbeteAvbrutet();
    });
    this.bruten.catch(() => undefined);
  }

  /** Takes a print apart, in place of the one before. @returns the page, from 1, of every id that something links to */
  las(utskrift: Buffer<ArrayBuffer>): Promise<Map<string, number>> {
    return this.fraga({ gor: 'las', utskrift }, helBuffert(utskrift));
  }

  /** Writes the page numbers into the contents. @returns false, with the print as it was, when they have no place there */
  numrera(sidor: ReadonlyMap<string, number>, antal: number): Promise<boolean> {
    return this.fraga({ gor: 'numrera', sidor, antal });
  }

  /** Tags, metadata and attachments. `html` is what was printed. */
  async bind(html: string, metadata: PdfMetadata, bilagor: PdfBilaga[]): Promise<UtskrivenPdf> {
    const { pdf, ...om } = await this.fraga<Omit<UtskrivenPdf, 'pdf'> & { pdf: Uint8Array<ArrayBuffer> }>({
      gor: 'bind',
      html,
      metadata,
      bilagor,
    });
    return { pdf: Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength), ...om };
  }

  slang(): void {
    this.slangd = true;
    this.ledning.close();
  }

  private async fraga<T>(uppdrag: Uppdrag, overlamnas: Transferable[] = []): Promise<T> {
    const kommer = once(this.ledning, 'message') as Promise<[Svar]>;
    this.ledning.postMessage(uppdrag, overlamnas);
    const [utfall] = await Promise.race([kommer, this.bruten]);
    if ('mening' in utfall) throw new PdfFel(utfall.mening);
    if ('fel' in utfall) throw utfall.fel;
    return utfall.svar as T;
  }
}

/** Handed over and not copied, if it is a buffer of its own: a small one is a part of what many share. */
export const helBuffert = ({ buffer, byteLength }: Buffer<ArrayBuffer>): Transferable[] =>
  buffer.byteLength === byteLength ? [buffer] : [];
