import { setImmediate as slappFram } from 'node:timers/promises';
import { deflateSync, inflateSync } from 'node:zlib';
import { bifoga } from './pdf-bilagor.js';
import { dekorTillArtefakter, lasAgare, slappUrTradet } from './pdf-dekor.js';
import type { PdfBilaga, PdfMetadata } from './pdf-dokument.js';
import type { PdfFil } from './pdf-fil.js';
import { markeraArtefakter } from './pdf-innehallsstrom.js';
import { figurrutor, type Figurrutor } from './pdf-figurer.js';
import { beskrivLankar } from './pdf-lankar.js';
import { skrivMetadata } from './pdf-metadata.js';
import { ersattOkanda, laggTillOkant, skapaOkant } from './pdf-okanda-tecken.js';
import { sidnummer } from './pdf-sidor.js';
import { rattaStruktur } from './pdf-struktur.js';
import { malnummer, tillUppslag, uppslag } from './pdf-varden.js';
import { srgbIcc } from './srgb-icc.js';

/** Level 5 takes twice as long as this and makes the whole file a twelfth smaller. */
const PACKNING = { level: 3, chunkSize: 64 * 1024 };
const UPPACKNING = { chunkSize: 64 * 1024 };

/**
 * Turns Chromium's tagged PDF into PDF/UA-1 and PDF/A-2a, or PDF/A-3a when files are attached. Changes `fil` in place.
 * `html` is what was printed; its headings become the words of the links.
 */
export async function gorTillganglig(
  fil: PdfFil,
  html: string,
  metadata: PdfMetadata,
  bilagor: PdfBilaga[],
): Promise<void> {
  const rutor: Figurrutor = new Map();
  const agare = lasAgare(fil);
  let okant: string | undefined;
  for (const nummer of sidnummer(fil)) {
    rattaSida(fil, nummer, { rutor, agare, okant: () => (okant ??= skapaOkant(fil)) });
    // A page is packed sooner than it is handed to another thread and back, but another document goes between two.
    await slappFram();
  }
  rattaStruktur(fil, rutor);
  beskrivLankar(fil, html);
  sorteraMal(fil);
  await bifoga(fil, bilagor, metadata.datum);
  skrivMetadata(fil, metadata, bilagor.length > 0 ? 3 : 2);
  await laggTillFargrymd(fil);
}

/** What the pages share. */
interface Gemensamt {
  rutor: Figurrutor;
  agare: ReadonlyMap<string, number>;
  okant: () => string;
}

/** Everything on the page is tagged or an artifact, and the tab key follows the reading order. */
function rattaSida(fil: PdfFil, nummer: number, { rutor, agare, okant }: Gemensamt): void {
  const sida = fil.hamta(nummer);
  const karta = uppslag(sida.text);
  const innehall = fil.hamta(malnummer(karta.get('/Contents')));
  karta.set('/Tabs', '/S');
  if (innehall.strom) {
    const packad = innehall.text.includes('/FlateDecode');
    const fore = (packad ? inflateSync(innehall.strom, UPPACKNING) : innehall.strom).toString('latin1');
    rutor.set(nummer, figurrutor(fore));
    const kanda = ersattOkanda(fore);
    if (kanda !== fore) laggTillOkant(karta, okant());
    const agarlista = agare.get(karta.get('/StructParents') ?? '');
    const efter = markeraArtefakter(agarlista ? utanDekor(fil, nummer, agarlista, kanda) : kanda);
    if (efter !== fore) {
      innehall.strom = deflateSync(Buffer.from(efter, 'latin1'), PACKNING);
      innehall.text = '<</Filter /FlateDecode>>';
    }
  }
  sida.text = tillUppslag(karta);
}

function utanDekor(fil: PdfFil, nummer: number, agarlista: number, innehall: string): string {
  const { strom, slappta } = dekorTillArtefakter(innehall);
  if (slappta.length > 0) slappUrTradet(fil, nummer, agarlista, slappta);
  return strom;
}

/** Chromium lists the destinations in the order of a hash table. */
function sorteraMal(fil: PdfFil): void {
  const mal = malnummer(uppslag(fil.hamta(fil.rot).text).get('/Dests'));
  if (mal === undefined) return;
  const objekt = fil.hamta(mal);
  objekt.text = tillUppslag(new Map([...uppslag(objekt.text)].sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** PDF/A-2 6.2.4.3: colours without a named space mean sRGB. */
async function laggTillFargrymd(fil: PdfFil): Promise<void> {
  const profil = await fil.laggTillPackad('<</N 3 /Alternate /DeviceRGB>>', srgbIcc());
  const rot = fil.hamta(fil.rot);
  const katalog = uppslag(rot.text);
  const namn = '(sRGB IEC61966-2.1)';
  katalog.set(
    '/OutputIntents',
    `[<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier ${namn} /Info ${namn} /DestOutputProfile ${profil}>>]`,
  );
  rot.text = tillUppslag(katalog);
}
