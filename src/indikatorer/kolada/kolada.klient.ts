import { setTimeout as vanta } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Installningar } from '../../config/installningar.js';
import { Koladafel, tolkaData, tolkaKommuner, type Koladasida, type Koladavarde } from './koladasvar.js';

const FORSOK = 3;
/** Doubled for each attempt after the first. */
const FORSTA_VANTAN_MS = 500;
const LANGSTA_VANTAN_MS = 30_000;
const PER_SIDA = 5000;
/** So many years at most in one question; Kolada's own limit. */
const HOGST_AR = 25;
const HOGST_SIDOR = 200;

/** Kolada v3, read page by page. Asks only the address that is set, and gives up in a Swedish sentence. */
@Injectable()
export class KoladaKlient {
  constructor(private readonly installningar: Installningar) {}

  async data(
    kpi: string,
    kommuner: readonly string[],
    aren: readonly number[],
    signal: AbortSignal,
  ): Promise<Koladavarde[]> {
    const alla: Koladavarde[] = [];
    for (let i = 0; i < aren.length; i += HOGST_AR) {
      const ar = aren.slice(i, i + HOGST_AR).join(',');
      const vag = `/data/kpi/${kpi}/municipality/${kommuner.join(',')}/year/${ar}`;
      alla.push(...(await this.sidor(vag, tolkaData, signal)));
    }
    return alla;
  }

  async kommunnamn(kommuner: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
    const rader = await this.sidor(`/municipality/${kommuner.join(',')}`, tolkaKommuner, signal);
    return new Map(rader.map(({ id, namn }) => [id, namn]));
  }

  private async sidor<Rad>(
    vag: string,
    tolka: (svar: unknown) => Koladasida<Rad>,
    signal: AbortSignal,
  ): Promise<Rad[]> {
    const bas = this.installningar.koladaUrl;
    const rader: Rad[] = [];
    let adress: string | null = `${bas}${vag}?per_page=${PER_SIDA}`;
    for (let nr = 0; adress !== null; nr++) {
      if (nr === HOGST_SIDOR)
        throw new Koladafel('Kolada svarar med fler sidor än vad som är rimligt. Inget är ändrat.');
      const sida: Koladasida<Rad> = tolka(await this.fraga(adress, signal));
      rader.push(...sida.rader);
      adress = sida.nasta === null ? null : this.inomBasen(sida.nasta);
    }
    return rader;
  }

  /** The next page is followed only where the first one was. */
  private inomBasen(nasta: string): string {
    const adress = new URL(nasta, this.installningar.koladaUrl);
    if (adress.origin !== new URL(this.installningar.koladaUrl).origin)
      throw new Koladafel('Kolada hänvisar till en annan adress. Den följs inte.');
    return adress.href;
  }

  /** Again when the other side is busy or away, never when it says no. */
  private async fraga(adress: string, signal: AbortSignal): Promise<unknown> {
    for (let forsok = 1; ; forsok++) {
      const svar = await this.enFraga(adress, signal);
      if (!('omigen' in svar)) return svar.kropp;
      if (forsok === FORSOK) throw new Koladafel(svar.omigen);
      await vanta(Math.min(svar.vanta ?? FORSTA_VANTAN_MS * 2 ** (forsok - 1), LANGSTA_VANTAN_MS), null, { signal });
    }
  }

  private async enFraga(
    adress: string,
    signal: AbortSignal,
  ): Promise<{ kropp: unknown } | { omigen: string; vanta?: number | undefined }> {
    const gemensam = AbortSignal.any([signal, AbortSignal.timeout(this.installningar.koladaSekunder * 1000)]);
    try {
      const svar = await fetch(adress, {
        signal: gemensam,
        redirect: 'error',
        headers: { accept: 'application/json' },
      });
      if (svar.status === 429 || svar.status >= 500) {
        await svar.body?.cancel();
        const sekunder = Number(svar.headers.get('retry-after') ?? NaN);
        const omigen = `Kolada svarar inte som det ska (${svar.status}). Försök igen senare.`;
        return { omigen, vanta: Number.isFinite(sekunder) ? sekunder * 1000 : undefined };
      }
      if (!svar.ok)
        throw new Koladafel(`Kolada svarar att frågan är fel (${svar.status}). Se över nyckeltal och kommunkod.`);
      return { kropp: tolkaJson(await svar.text()) };
    } catch (fel) {
      signal.throwIfAborted();
      if (fel instanceof Koladafel) throw fel;
      return { omigen: 'Kolada går inte att nå. Försök igen senare, eller läs in svaret från en fil.' };
    }
  }
}

const tolkaJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Koladafel('Svaret från Kolada går inte att läsa. Inget är ändrat.');
  }
};
