import { stampel } from '../../src/plattform/web/formularskydd.js';
import { PROVHEMLIGHET } from '../givet/hemlighet.js';

/** What this sender is called by the network; none of it may be found anywhere afterwards. */
export const SPAR = { adress: '203.0.113.77', adressHex: 'cb00714d', agent: 'Provagent/9.9 (Annas telefon)' };

export interface Svar {
  readonly status: number;
  readonly text: string;
  readonly plats: string | null;
}

type Falt = Readonly<Record<string, string | readonly Buffer[]>>;

/** Somebody without login and without script: opens a form, fills it in, perhaps with files. */
export class Provsandare {
  private kaka = '';
  private csrf = '';

  constructor(
    private readonly url: string,
    private readonly adress = SPAR.adress,
  ) {}

  /** All that the browser was given to keep. */
  get kakor(): string {
    return this.kaka;
  }

  async oppna(vag: string): Promise<Svar> {
    return this.fraga(vag, { method: 'GET' });
  }

  /** As the form sends it. The stamp is one that somebody who reads slowly would have. */
  async skicka(vag: string, falt: Falt, sekunder = 20): Promise<Svar> {
    const skydd = { stampel: stampel(PROVHEMLIGHET, new Date(Date.now() - sekunder * 1000)), webbplats: '' };
    return this.svaraMedFiler(vag, { ...skydd, ...falt });
  }

  /** A form with files that asks for nothing but its own fields. */
  async svaraMedFiler(vag: string, falt: Falt): Promise<Svar> {
    const form = new FormData();
    for (const [namn, varde] of Object.entries<Falt[string]>({ _csrf: this.csrf, ...falt })) {
      if (typeof varde === 'string') form.append(namn, varde);
      else for (const fil of varde) form.append(namn, new Blob([new Uint8Array(fil)]), '../../Annas <b>bild</b>.pdf');
    }
    return this.fraga(vag, { method: 'POST', body: form });
  }

  /** A form that asks for nothing but its own fields. */
  async svara(vag: string, falt: Readonly<Record<string, string>>): Promise<Svar> {
    return this.fraga(vag, { method: 'POST', body: new URLSearchParams({ _csrf: this.csrf, ...falt }) });
  }

  async somJson(vag: string, kropp: object): Promise<{ status: number; kropp: Record<string, unknown> }> {
    const svar = await fetch(`${this.url}${vag}`, {
      method: 'POST',
      body: JSON.stringify(kropp),
      headers: { ...this.huvuden(), 'content-type': 'application/json', accept: 'application/json' },
    });
    return { status: svar.status, kropp: (await svar.json()) as Record<string, unknown> };
  }

  private huvuden(): Record<string, string> {
    return {
      accept: 'text/html',
      cookie: this.kaka,
      'user-agent': SPAR.agent,
      'x-forwarded-for': this.adress,
      'sec-fetch-site': 'same-origin',
    };
  }

  private async fraga(vag: string, val: RequestInit): Promise<Svar> {
    const svar = await fetch(`${this.url}${vag}`, { ...val, redirect: 'manual', headers: this.huvuden() });
    for (const kaka of svar.headers.getSetCookie()) this.kaka = kaka.split(';')[0] ?? '';
    const text = await svar.text();
    this.csrf = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? this.csrf;
    return { status: svar.status, text, plats: svar.headers.get('location') };
  }
}

export const kodUr = ({ text }: Svar): string =>
  /<strong>((?:[A-Z0-9]{4}-){4}[A-Z0-9]{4})<\/strong>/.exec(text)?.[1] ?? '';
