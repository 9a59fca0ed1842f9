import { setImmediate as nastaVarv } from 'node:timers/promises';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { PdfBilaga, PdfDokument, UtskrivenPdf } from './pdf-dokument.js';
import { Efterarbete, type Efterarbetsplats } from './pdf-efterarbete.js';
import {
  PdfAvbruten,
  PdfEfterarbeteAvbrutet,
  PdfMinnesgrans,
  PdfOstabil,
  PdfTidsgrans,
  TillfalligDiskFull,
} from './pdf-fel.js';
import { PdfVal } from './pdf-val.js';
import { Turordning } from './turordning.js';
import { tillfalligDiskArFull } from './tillfallig-disk.js';
import { sidnummerSomSkiljer } from './utskrift.js';
import type { Utskriftssida } from './utskriftssida.js';
import { Webblasare } from './webblasare.js';
import { dogWebblasaren } from './webblasaren-dog.js';

const HOGST_ANTAL_VARV = 3;
const MINNESVAKT_MS = 500;

interface AvslutadUtskrift {
  /** What was printed. */
  html: string;
  /** Settles when the page is ready for the next document. */
  aterlamnad: Promise<void>;
}

/** Prints HTML to tagged, archivable PDF in one warm Chromium, a few pages at a time, first come first served. */
@Injectable()
export class PdfSkrivare implements OnApplicationShutdown {
  private readonly turordning: Turordning;
  private readonly efterarbete = new Efterarbete();
  private webblasare: Promise<Webblasare> | undefined;
  private readonly igang = new Set<Webblasare>();
  private stangd = false;

  constructor(private readonly val: PdfVal) {
    this.turordning = new Turordning(val.antalSidor);
  }

  /** Prints, sees to it that the page numbers in the contents are true, then adds tags, metadata and attachments. */
  async skriv(dokument: PdfDokument): Promise<UtskrivenPdf> {
    try {
      return await this.skrivOchBind(dokument);
    } catch (fel) {
      // A document that the thread dies of takes others with it, so each gets one more chance on a new one.
      if (!(fel instanceof PdfEfterarbeteAvbrutet) || this.stangd) throw fel;
      dokument.signal?.throwIfAborted();
      return this.skrivOchBind(dokument);
    }
  }

  private async skrivOchBind(dokument: PdfDokument): Promise<UtskrivenPdf> {
    const framsteg = dokument.framsteg ?? (() => undefined);
    const slapp = await this.turordning.vanta(dokument.signal);
    if (this.stangd) {
      slapp();
      throw new PdfAvbruten();
    }
    const plats = this.efterarbete.oppna();
    try {
      const utskrivet = this.skrivEllerForsokIgen(dokument, plats);
      // The page is free when it has been emptied, which need not keep this caller waiting.
      void utskrivet.then(({ aterlamnad }) => aterlamnad).then(slapp, slapp);
      const [{ html }, bilagor] = await Promise.all([utskrivet, medanDetSkrivs(dokument)]);
      framsteg(0.7, 'Gör dokumentet tillgängligt');
      const fardig = await plats.bind(html, dokument.metadata, bilagor);
      dokument.signal?.throwIfAborted();
      framsteg(1, 'Dokumentet är klart');
      return fardig;
    } finally {
      plats.slang();
    }
  }

  /** Process id of the running browser, or 0; for supervision. */
  async pid(): Promise<number> {
    return (await this.webblasare?.catch(() => undefined))?.pid ?? 0;
  }

  /** Not until the jobs have been given their time to finish. */
  async onApplicationShutdown(): Promise<void> {
    await this.stang();
  }

  /** Ends everything: those who wait and those who print are told that it was interrupted. */
  async stang(): Promise<void> {
    this.stangd = true;
    this.turordning.tom(new PdfAvbruten());
    await this.webblasare?.catch(() => undefined);
    await Promise.all([...this.igang].map((w) => w.stang()));
    this.igang.clear();
    await this.efterarbete.stang();
  }

  /** A browser that dies takes innocent prints with it, so each gets one more chance in a new one. */
  private async skrivEllerForsokIgen(dokument: PdfDokument, plats: Efterarbetsplats): Promise<AvslutadUtskrift> {
    for (let forsok = 1; ; forsok++) {
      try {
        return await this.skrivMedGrans(dokument, plats);
      } catch (fel) {
        if (!dogWebblasaren(fel)) throw fel;
        dokument.signal?.throwIfAborted();
        if (forsok === 1 && !this.stangd) continue;
        throw (await tillfalligDiskArFull()) ? new TillfalligDiskFull({ cause: fel }) : new PdfAvbruten({ cause: fel });
      }
    }
  }

  private async skrivMedGrans(dokument: PdfDokument, plats: Efterarbetsplats): Promise<AvslutadUtskrift> {
    const webblasare = await this.levandeWebblasare();
    const sida = await webblasare.lana();
    const avbrott = this.avbrott(webblasare, dokument.signal);
    try {
      const html = await Promise.race([this.skrivTillsStabil(sida, dokument, plats), avbrott.loftet]);
      return { html, aterlamnad: webblasare.lamna(sida).finally(() => this.glom(webblasare)) };
    } catch (fel) {
      await webblasare.kasta(sida);
      this.glom(webblasare);
      throw fel;
    } finally {
      avbrott.stada();
    }
  }

  /** Rejects when someone cancels, when time is out or when memory is; never resolves. */
  private avbrott(webblasare: Webblasare, signal?: AbortSignal): { loftet: Promise<never>; stada: () => void } {
    let stada: () => void = () => undefined;
    const loftet = new Promise<never>((_, reject) => {
      const { granssekunder, minneMb } = this.val;
      const tid = setTimeout(() => reject(new PdfTidsgrans(granssekunder)), granssekunder * 1000);
      const minne = setInterval(() => {
        if (webblasare.minneMb <= 2 * minneMb) return;
        webblasare.doda();
        reject(new PdfMinnesgrans());
      }, MINNESVAKT_MS);
      const avbryt = () => reject(signal?.reason as Error);
      signal?.addEventListener('abort', avbryt, { once: true });
      if (signal?.aborted) avbryt();
      stada = () => {
        clearTimeout(tid);
        clearInterval(minne);
        signal?.removeEventListener('abort', avbryt);
      };
    });
    loftet.catch(() => undefined);
    return { loftet, stada };
  }

  /**
   * Where the headings land is known only after the print. As a rule the page numbers can then be written straight
   * into it. A document that changes in other ways with its numbers is printed anew until they are true.
   * @returns the HTML that was printed
   */
  private async skrivTillsStabil(sida: Utskriftssida, dokument: PdfDokument, plats: Efterarbetsplats): Promise<string> {
    const framsteg = dokument.framsteg ?? (() => undefined);
    framsteg(0, 'Skriver ut');
    let html = dokument.html(new Map());
    let sidor = await plats.las(await sida.skriv(html));
    const numrerat = dokument.html(sidor);
    const antal = sidnummerSomSkiljer(html, numrerat);
    if (antal === 0 || (antal !== null && (await plats.numrera(sidor, antal)))) return numrerat;
    for (let varv = 2; varv <= HOGST_ANTAL_VARV; varv++) {
      framsteg(0.3, 'Skriver ut med sidnummer');
      html = dokument.html(sidor);
      const nya = await plats.las(await sida.skriv(html));
      if (lika(sidor, nya)) return html;
      sidor = nya;
    }
    throw new PdfOstabil();
  }

  private async levandeWebblasare(): Promise<Webblasare> {
    for (;;) {
      if (this.stangd) throw new PdfAvbruten();
      const loftet = (this.webblasare ??= this.starta());
      try {
        const webblasare = await loftet;
        if (webblasare.tarEmot) return webblasare;
        if (this.webblasare === loftet) this.webblasare = undefined;
      } catch (fel) {
        // The next caller starts anew; the machine may have recovered by then.
        if (this.webblasare === loftet) this.webblasare = undefined;
        throw fel;
      }
    }
  }

  private async starta(): Promise<Webblasare> {
    const webblasare = await Webblasare.starta(this.val, this.val);
    this.igang.add(webblasare);
    return webblasare;
  }

  private glom(webblasare: Webblasare): void {
    if (!webblasare.tarEmot && !webblasare.upptagen) this.igang.delete(webblasare);
  }
}

/** The HTML has gone to Chromium when the event loop has turned. */
async function medanDetSkrivs({ bilagor }: PdfDokument): Promise<PdfBilaga[]> {
  await nastaVarv();
  return bilagor?.() ?? [];
}

function lika(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([namn, sida]) => b.get(namn) === sida);
}
