import type { PdfFil } from './pdf-fil.js';
import { lasNamn, lista, malnummer, uppslag } from './pdf-varden.js';

/** Object numbers of the pages, in order. */
export function sidnummer(fil: PdfFil): number[] {
  const sidor: number[] = [];
  const ga = (nummer: number | undefined) => {
    const nod = uppslag(fil.hamta(nummer).text);
    if (nod.get('/Type') === '/Pages') for (const barn of lista(nod.get('/Kids'))) ga(malnummer(barn));
    else if (nummer !== undefined) sidor.push(nummer);
  };
  ga(malnummer(uppslag(fil.hamta(fil.rot).text).get('/Pages')));
  return sidor;
}

export function sidantal(fil: PdfFil): number {
  return sidnummer(fil).length;
}

/** Which page, from 1, every id that something links to lies on. */
export function lasMal(fil: PdfFil): Map<string, number> {
  const mal = malnummer(uppslag(fil.hamta(fil.rot).text).get('/Dests'));
  if (mal === undefined) return new Map();
  const sida = new Map(sidnummer(fil).map((nummer, i) => [nummer, i + 1]));
  const ut = new Map<string, number>();
  for (const [namn, plats] of uppslag(fil.hamta(mal).text)) {
    const nummer = sida.get(malnummer(lista(plats)[0]) ?? -1);
    if (nummer !== undefined) ut.set(lasNamn(namn), nummer);
  }
  return ut;
}
