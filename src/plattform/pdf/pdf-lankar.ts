import type { PdfFil } from './pdf-fil.js';
import { lasNamn, lista, textstrang, uppslag } from './pdf-varden.js';

/** PDF/UA-1 7.18.5: every link says in words where it leads. */
export function beskrivLankar(fil: PdfFil, html: string): void {
  let rubriker: Map<string, string> | undefined;
  for (const [, objekt] of fil.alla()) {
    if (!objekt.text.includes('/Subtype /Link') || objekt.text.includes('/Contents')) continue;
    const lank = uppslag(objekt.text);
    const mal = lank.get('/Dest');
    rubriker ??= lasRubriker(html);
    const text = mal?.startsWith('/')
      ? `Gå till ${rubriker.get(lasNamn(mal)) ?? lasNamn(mal)}`
      : `Länk till ${lasAdress(lank.get('/A'))}`;
    objekt.text = `${objekt.text.slice(0, -2)}\n/Contents ${textstrang(text)}>>`;
  }
}

function lasAdress(handling: string | undefined): string {
  const adress = handling?.startsWith('<<') ? uppslag(handling).get('/URI') : undefined;
  return (
    lista(adress)[0]
      ?.replace(/^\(|\)$/g, '')
      .replace(/\\(.)/g, '$1') ?? 'annan plats'
  );
}

/** Headings and captions by id. */
function lasRubriker(html: string): Map<string, string> {
  const rubriker = new Map<string, string>();
  for (const traff of html.matchAll(/<(h[1-6]|caption|figcaption)\b[^>]*?\sid="([^"]+)"[^>]*>([\s\S]*?)<\/\1>/g)) {
    const [, , id = '', rubrik = ''] = traff;
    rubriker.set(id, renText(rubrik));
  }
  return rubriker;
}

const TECKEN: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', shy: '' };

function renText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, tal: string) =>
      String.fromCodePoint(parseInt(tal, hex ? 16 : 10)),
    )
    .replace(/&(\w+);/g, (hela, namn: string) => TECKEN[namn] ?? hela)
    .replace(/\s+/g, ' ')
    .trim();
}
