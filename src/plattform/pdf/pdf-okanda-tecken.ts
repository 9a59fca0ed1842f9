import type { PdfFil } from './pdf-fil.js';
import { tillUppslag, uppslag } from './pdf-varden.js';

const NAMN = '/Okant';
const OKANT = '<0000> Tj';
const TYPSNITT_ELLER_OKANT = /\/F\d+ -?[\d.]+ Tf|<0000> Tj/g;
/** A frame, as wide as most fonts make theirs; `d1` leaves the colour to the text around it. */
const RAM = Buffer.from('600 0 60 0 540 660 d1\n60 0 480 660 re\n110 50 380 560 re\nf*\n');
const TECKENTABELL = Buffer.from(`/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /Okant def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange
1 beginbfchar
<3F> <FFFD>
endbfchar
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`);

/**
 * PDF/A-2 6.2.11.8, PDF/UA-1 7.21.8: no text is shown with glyph 0, the one a font has for characters that it lacks.
 * When no font of the machine has a character, the frame comes from a font of our own instead. Which character it is
 * Chromium has already written beside it, so that it can be read out, sought and copied.
 */
export function ersattOkanda(strom: string): string {
  if (!strom.includes(OKANT)) return strom;
  let typsnitt = '';
  return strom.replace(TYPSNITT_ELLER_OKANT, (traff) => {
    if (traff === OKANT) return `${typsnitt.replace(/^\S+/, NAMN)}\n<3F> Tj\n${typsnitt}`;
    typsnitt = traff;
    return traff;
  });
}

/** Lets a page use the font with the frame; `typsnitt` is the reference to it. */
export function laggTillOkant(sida: Map<string, string>, typsnitt: string): void {
  const resurser = uppslag(sida.get('/Resources') ?? '<<>>');
  const fonter = uppslag(resurser.get('/Font') ?? '<<>>');
  resurser.set('/Font', tillUppslag(fonter.set(NAMN, typsnitt)));
  sida.set('/Resources', tillUppslag(resurser));
}

export function skapaOkant(fil: PdfFil): string {
  const ram = fil.laggTill('<<>>', RAM);
  const tabell = fil.laggTill('<<>>', TECKENTABELL);
  return fil.laggTill(
    `<</Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix [.001 0 0 .001 0 0] /Resources <<>> ` +
      `/CharProcs <</ram ${ram}>> /Encoding <</Type /Encoding /Differences [63 /ram]>> ` +
      `/FirstChar 63 /LastChar 63 /Widths [600] /ToUnicode ${tabell}>>`,
  );
}
