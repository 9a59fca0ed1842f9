import { setTimeout as vanta } from 'node:timers/promises';
import type { Browser } from 'puppeteer';
import type { ChromiumVal } from './chromium.js';
import { startaChromium } from './chromium.js';
import { processminneMb } from './processminne.js';
import { Utskriftssida } from './utskriftssida.js';

const STANG_MS = 5_000;

/** How much one browser may do before it is replaced. */
export interface Webblasargrans {
  utskrifterPerWebblasare: number;
  utskrifterPerSida: number;
  minneMb: number;
}

/** One running Chromium and its pages. It takes no new work once worn out, and closes when the last page is back. */
export class Webblasare {
  private readonly lediga: Utskriftssida[] = [];
  private utlanade = 0;
  private dokument = 0;
  private uttjant = false;

  private constructor(
    private readonly chromium: Browser,
    private readonly grans: Webblasargrans,
  ) {}

  static async starta(val: ChromiumVal, grans: Webblasargrans): Promise<Webblasare> {
    return new Webblasare(await startaChromium(val), grans);
  }

  get tarEmot(): boolean {
    return !this.uttjant && this.chromium.connected;
  }

  get upptagen(): boolean {
    return this.utlanade > 0;
  }

  get pid(): number {
    return this.chromium.process()?.pid ?? 0;
  }

  get minneMb(): number {
    return processminneMb(this.pid);
  }

  async lana(): Promise<Utskriftssida> {
    this.utlanade++;
    try {
      return this.lediga.pop() ?? (await Utskriftssida.oppna(this.chromium));
    } catch (fel) {
      this.utlanade--;
      throw fel;
    }
  }

  /** Takes a page back after a good print. */
  async lamna(sida: Utskriftssida): Promise<void> {
    this.dokument++;
    if (this.dokument >= this.grans.utskrifterPerWebblasare || this.minneMb > this.grans.minneMb) this.uttjant = true;
    if (this.tarEmot) await this.forNasta(sida);
    await this.enSidaMindre();
  }

  /** Emptied it waits for the next document; worn out, or not to be emptied, it is closed. */
  private async forNasta(sida: Utskriftssida): Promise<void> {
    const kvar = sida.utskrifter < this.grans.utskrifterPerSida && (await gick(sida.tom()));
    if (kvar) this.lediga.push(sida);
    else if (!(await sida.kasta())) this.uttjant = true;
  }

  /** Takes a page back that cannot be used again. A page that does not even close takes the browser with it. */
  async kasta(sida: Utskriftssida): Promise<void> {
    if (!(await sida.kasta())) this.doda();
    await this.enSidaMindre();
  }

  /** Closes in order, or by force when that does not help. */
  async stang(): Promise<void> {
    this.uttjant = true;
    const vakt = setTimeout(() => this.doda(), STANG_MS);
    // one that was killed from outside may never say that it is closed
    await Promise.race([this.chromium.close().catch(() => undefined), vanta(2 * STANG_MS, undefined, { ref: false })]);
    clearTimeout(vakt);
  }

  doda(): void {
    this.uttjant = true;
    this.chromium.process()?.kill('SIGKILL');
  }

  private async enSidaMindre(): Promise<void> {
    this.utlanade--;
    if (this.uttjant && this.utlanade === 0) await this.stang();
  }
}

const gick = (gor: Promise<void>): Promise<boolean> =>
  gor.then(
    () => true,
    () => false,
  );
