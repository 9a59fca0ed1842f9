import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, ElementHandle, Page } from 'puppeteer';
import { startaChromium } from '../../src/plattform/pdf/chromium.js';

/** A phone, the narrowest screen that WCAG 1.4.10 asks for, and a desktop. */
export const SKARMAR = {
  mobil: { width: 390, height: 844 },
  smal: { width: 320, height: 800 },
  dator: { width: 1280, height: 900 },
} as const;
export type Skarm = keyof typeof SKARMAR;

interface Besoksval {
  readonly skarm: Skarm;
  /** False: scripts do not run in the page. */
  readonly skript?: boolean;
}

/** Unpacked once for all tests of this user, in the folder that the app of the tests prints with. */
const KATALOG = join(tmpdir(), `ledningssystem-prov-${String(process.getuid?.() ?? 0)}`, 'chromium');

/** A real browser, outside the product, that can reach the product and nothing else. */
export class Chromium {
  private constructor(private readonly browser: Browser) {}

  static async starta(): Promise<Chromium> {
    return new Chromium(await startaChromium({ katalog: KATALOG, nar: '127.0.0.1' }));
  }

  /** A visitor with cookies of his own. */
  async besok(url: string, { skarm, skript = true }: Besoksval): Promise<Besok> {
    const sammanhang = await this.browser.createBrowserContext();
    const page = await sammanhang.newPage();
    await page.setViewport(SKARMAR[skarm]);
    await page.setJavaScriptEnabled(skript);
    return new Besok(page, url);
  }

  async stang(): Promise<void> {
    await this.browser.close();
  }
}

/** Somebody at a screen: reads, fills in by label, presses by name. */
export class Besok {
  /** What the browser complained about: refused by the CSP, script errors, files that did not come. */
  readonly klagomal: string[] = [];

  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {
    page.on('console', (rad) => {
      if (['error', 'warn'].includes(rad.type()) && !arSvaretSjalvt(rad.text(), rad.location().url, page.url()))
        this.klagomal.push(`${page.url()}: ${rad.text()}`);
    });
    page.on('pageerror', (fel) => this.klagomal.push(`${page.url()}: ${String(fel)}`));
    page.on('requestfailed', (fraga) => {
      if (fraga.failure()?.errorText !== 'net::ERR_ABORTED') this.klagomal.push(`${fraga.url()} kom inte fram`);
    });
  }

  async skarm(skarm: Skarm): Promise<void> {
    await this.page.setViewport(SKARMAR[skarm]);
  }

  /** Opens a page and says what the server answered. */
  async oppna(vag: string): Promise<number> {
    const svar = await this.page.goto(`${this.url}${vag}`);
    return svar?.status() ?? 0;
  }

  get vag(): string {
    return this.page.url().slice(this.url.length);
  }

  /** The text of the page as it is seen: what is hidden is not there. */
  text(inom = 'main'): Promise<string> {
    return this.page.$eval(inom, (del) => (del as HTMLElement).innerText.replace(/[\s\u00a0\u2009\u202f]+/g, ' '));
  }

  async loggaIn(epost: string, losenord: string): Promise<void> {
    await this.oppna('/logga-in');
    await this.fyll('E-post', epost);
    await this.fyll('Lösenord', losenord);
    await this.tryck('Logga in');
    if (this.vag.startsWith('/logga-in')) throw new Error(`Inloggningen nekades: ${await this.text()}`);
  }

  /** Fills in the field with that label: writes, chooses in the list, or ticks. */
  async fyll(etikett: string, varde: string, inom = 'main'): Promise<void> {
    const falt = await this.falt(etikett, inom);
    const { tagg, typ } = await falt.evaluate((el) => ({ tagg: el.tagName, typ: el.getAttribute('type') ?? '' }));
    if (tagg === 'SELECT') {
      const val = await falt.evaluate(
        (el, text) => [...(el as HTMLSelectElement).options].find((rad) => rad.text.trim().startsWith(text))?.value,
        varde,
      );
      if (val === undefined) throw new Error(`«${varde}» finns inte i listan «${etikett}».`);
      await falt.select(val);
    } else if (typ === 'date' || typ === 'time') {
      // what the date picker does; its keys differ between the languages of the browser
      await falt.evaluate((el, text) => {
        (el as HTMLInputElement).value = text;
        el.dispatchEvent(new Event('input', { bubbles: true }));
      }, varde);
    } else {
      await falt.click({ count: 3 });
      await falt.type(varde);
    }
  }

  /** Ticks a box or picks a choice by pressing its label. */
  async valj(etikett: string, inom = 'main'): Promise<void> {
    const falt = await this.falt(etikett, inom);
    await falt.click();
    if (!(await falt.evaluate((el) => (el as HTMLInputElement).checked)))
      throw new Error(`«${etikett}» gick inte att välja.`);
  }

  /** Presses the button or follows the link of that name, and waits for the page that it leads to. */
  async tryck(namn: string, inom = 'body'): Promise<number> {
    const knapp = await this.finn(
      inom,
      (rot, text) =>
        [...rot.querySelectorAll('button, a, summary')].find(
          (el) => el.textContent.trim().replace(/\s+/g, ' ') === text,
        ),
      namn,
    );
    const [svar] = await Promise.all([this.page.waitForNavigation(), knapp.click()]);
    return svar?.status() ?? 0;
  }

  /** Sends the one form that this selector finds, by its button. */
  async skicka(form: string): Promise<number> {
    const knapp = await this.page.$(`${form} button[type=submit]`);
    if (!knapp) throw new Error(`${form} går inte att skicka på ${this.vag}: ${(await this.text()).slice(0, 1500)}`);
    const [svar] = await Promise.all([this.page.waitForNavigation(), knapp.click()]);
    return svar?.status() ?? 0;
  }

  /** Posts to an address that the page has no form for, as an old tab would. */
  async posta(vag: string): Promise<number> {
    const skickat = this.page.evaluate((mal) => {
      const form = document.querySelector<HTMLFormElement>('form[action="/logga-ut"]');
      form?.setAttribute('action', mal);
      form?.submit();
    }, vag);
    const [svar] = await Promise.all([this.page.waitForNavigation(), skickat]);
    return svar?.status() ?? 0;
  }

  async glomKakor(): Promise<void> {
    await this.page.browserContext().deleteCookie(...(await this.page.browserContext().cookies()));
  }

  /** Opens a fold by its heading. */
  async oppnaRubrik(namn: string): Promise<void> {
    const rubrik = await this.finn(
      'main',
      (rot, text) => [...rot.querySelectorAll('summary')].find((el) => el.textContent.trim().startsWith(text)),
      namn,
    );
    await rubrik.click();
  }

  /** The file behind a link, fetched by the page itself, with its cookies. */
  async hamta(namn: string): Promise<Buffer> {
    const lank = await this.finn(
      'main',
      (rot, text) => [...rot.querySelectorAll('a[download]')].find((el) => el.textContent.trim() === text),
      namn,
    );
    const bas64 = await lank.evaluate(async (el) => {
      const fil = new Uint8Array(await (await fetch((el as HTMLAnchorElement).href)).arrayBuffer());
      return btoa(fil.reduce((text, byte) => text + String.fromCharCode(byte), ''));
    });
    return Buffer.from(bas64, 'base64');
  }

  async stang(): Promise<void> {
    await this.page.browserContext().close();
  }

  private falt(etikett: string, inom: string): Promise<ElementHandle> {
    return this.finn(
      inom,
      (rot, text) =>
        [...rot.querySelectorAll('label')].find((el) => el.textContent.trim().startsWith(text))?.control ?? undefined,
      etikett,
    );
  }

  private async finn(
    inom: string,
    sok: (rot: Element, text: string) => Element | undefined,
    text: string,
  ): Promise<ElementHandle> {
    const rot = await this.page.$(inom);
    const traff = (await rot?.evaluateHandle(sok, text))?.asElement() as ElementHandle | null | undefined;
    if (!traff) throw new Error(`«${text}» finns inte på ${this.vag}: ${(await this.text('body')).slice(0, 800)}`);
    return traff;
  }
}

/** The browser logs every answer from 400 up as an error; when it is the page itself that was asked for, it is none. */
const arSvaretSjalvt = (text: string, kalla: string | undefined, sidan: string): boolean =>
  text.startsWith('Failed to load resource: the server responded') && (kalla === sidan || sidan === 'about:blank');
