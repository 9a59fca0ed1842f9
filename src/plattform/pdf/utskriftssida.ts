import type { Browser, CDPSession, Page } from 'puppeteer';
import { WebblasarenDog } from './webblasaren-dog.js';

/** On screen nothing shows, so the document is laid out once, for print. */
const BARA_PA_PAPPER = '<style>@media screen{html{display:none}}</style></head>';
const KASTA_MS = 2_000;
const VANTA_PA_TYPSNITT = 'Promise.allSettled([...document.fonts].map((font) => font.load())).then(() => true)';

/** One page of the browser, used for many prints: no script, no network, content set whole. */
export class Utskriftssida {
  private antalUtskrifter = 0;
  private readonly kraschad: Promise<never>;

  private constructor(
    private readonly sida: Page,
    private readonly cdp: CDPSession,
    private readonly ram: string,
  ) {
    this.kraschad = new Promise((_, reject) => {
      sida.once('error', (fel) => reject(new WebblasarenDog({ cause: fel })));
      sida.once('close', () => reject(new WebblasarenDog()));
    });
    this.kraschad.catch(() => undefined);
  }

  static async oppna(webblasare: Browser): Promise<Utskriftssida> {
    const sida = await webblasare.newPage();
    await sida.setJavaScriptEnabled(false);
    await sida.setOfflineMode(true);
    // data: never reaches this point; everything that does would leave the document. A navigation is undone rather than
    // blocked, since a blocked one shows an error page in the document's place.
    sida.on('request', (begaran) => {
      void begaran.abort(begaran.isNavigationRequest() ? 'aborted' : 'blockedbyclient').catch(() => undefined);
    });
    await sida.setRequestInterception(true);
    const cdp = await sida.createCDPSession();
    await cdp.send('Page.enable');
    const { frameTree } = await cdp.send('Page.getFrameTree');
    return new Utskriftssida(sida, cdp, frameTree.frame.id);
  }

  get utskrifter(): number {
    return this.antalUtskrifter;
  }

  /** Prints the document, tagged and with bookmarks. */
  async skriv(html: string): Promise<Buffer<ArrayBuffer>> {
    this.antalUtskrifter++;
    return Promise.race([this.kraschad, this.skrivUt(html)]);
  }

  private async skrivUt(html: string): Promise<Buffer<ArrayBuffer>> {
    await this.sattInnehall(html.replace('</head>', BARA_PA_PAPPER));
    // Nothing shows on screen, so nothing has asked for the fonts yet, and the print itself does not wait for them.
    // The protocol may still evaluate; only the document's own scripts are off.
    await this.cdp.send('Runtime.evaluate', { expression: VANTA_PA_TYPSNITT, awaitPromise: true, returnByValue: true });
    const { data } = await this.cdp.send('Page.printToPDF', {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return Buffer.from(data, 'base64');
  }

  /** Leaves nothing of a document behind for the next one. */
  async tom(): Promise<void> {
    await Promise.race([this.kraschad, this.sattInnehall('<!doctype html><title></title>')]);
  }

  /** Closes the page; false when it did not answer, so that someone must close the browser. */
  async kasta(): Promise<boolean> {
    let klocka: NodeJS.Timeout | undefined;
    const forSent = new Promise<false>((resolve) => (klocka = setTimeout(() => resolve(false), KASTA_MS)));
    const stangd = this.sida.close({ runBeforeUnload: false }).then(
      () => true,
      () => false,
    );
    const svar = await Promise.race([stangd, forSent]);
    clearTimeout(klocka);
    return svar;
  }

  private async sattInnehall(html: string): Promise<void> {
    const laddad = new Promise<void>((resolve) => this.cdp.once('Page.loadEventFired', () => resolve()));
    await this.cdp.send('Page.setDocumentContent', { frameId: this.ram, html });
    await laddad;
  }
}
