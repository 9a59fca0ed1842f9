import type { PdfFil } from './pdf-fil.js';
import { lista, malnummer, uppslag } from './pdf-varden.js';

interface Cell {
  referens: string;
  spann: number;
  /** Its own id, when it is a header. */
  id: string | undefined;
  /** The ids of the headers it stands under. */
  rubriker: string[];
}

interface Rad {
  nummer: number;
  celler: Cell[];
}

const CELL = /\/S \/T[DH]\b/;
const RAD = /\/S \/TR\b/;
const SPANN = /\/ColSpan (\d+)/;
const ID = /\/ID (\([^)]*\))/;
const RUBRIKER = /\/Headers (\[[^\]]*\])/;
const FLERRADIG = /\/RowSpan (?!1\b)\d/;

/**
 * PDF/UA-1 7.2: every row of a table has as many columns. Chromium leaves out of the tags a cell that nothing is drawn
 * in, and the cells after it then stand under the wrong headers. They know which those are, so the gap can be found.
 */
export function fyllUtTabell(fil: PdfFil, nummer: number): void {
  const radnummer = [...barn(fil, nummer, RAD)];
  if (likaManga(fil, radnummer)) return;
  const rader = lasRader(fil, radnummer);
  if (rader === null || new Set(rader.map(bredd)).size < 2) return;
  const [huvud, ...ovriga] = rader;
  const forsta = huvud?.celler[0]?.id;
  // A header that cells after the first one stand under has a corner to the left of it, without text.
  const harHorn = ovriga.some(({ celler }) => celler.slice(1).some(({ rubriker }) => rubriker.includes(forsta ?? '')));
  const kolumnFor = new Map<string, number>();
  let kolumn = harHorn ? 1 : 0;
  for (const { id, spann } of huvud?.celler ?? []) {
    if (id !== undefined) kolumnFor.set(id, kolumn);
    kolumn += spann;
  }
  const platser = rader.map((rad) => placera(rad.celler, kolumnFor));
  const kolumner = Math.max(...platser.map(({ slut }) => slut));
  rader.forEach((rad, i) => fyllUtRad(fil, rad, platser[i]?.luckor ?? [], kolumner - (platser[i]?.slut ?? 0)));
}

function likaManga(fil: PdfFil, radnummer: number[]): boolean {
  const antal = new Set<number>();
  for (const rad of radnummer) antal.add(lista(uppslag(fil.hamta(rad).text).get('/K')).length);
  return antal.size < 2;
}

/** The rows with their cells; null when a cell goes over several rows, which says more about columns than we read. */
function lasRader(fil: PdfFil, radnummer: number[]): Rad[] | null {
  const rader: Rad[] = [];
  for (const rad of radnummer) {
    const celler: Cell[] = [];
    for (const nummer of barn(fil, rad, CELL)) {
      const { text } = fil.hamta(nummer);
      if (FLERRADIG.test(text)) return null;
      celler.push({
        referens: `${nummer} 0 R`,
        spann: Number(SPANN.exec(text)?.[1] ?? 1),
        id: ID.exec(text)?.[1],
        rubriker: lista(RUBRIKER.exec(text)?.[1]),
      });
    }
    rader.push({ nummer: rad, celler });
  }
  return rader;
}

const bredd = ({ celler }: Rad): number => celler.reduce((summa, { spann }) => summa + spann, 0);

/** How many columns are missing before each cell, and where the row ends. */
function placera(celler: Cell[], kolumnFor: ReadonlyMap<string, number>): { luckor: number[]; slut: number } {
  let slut = 0;
  const luckor = celler.map(({ id, spann, rubriker }) => {
    const under = [id, ...rubriker].map((ett) => kolumnFor.get(ett ?? '')).filter((ett) => ett !== undefined);
    const lucka = Math.max(0, Math.min(...under) - slut);
    const saknas = Number.isFinite(lucka) ? lucka : 0;
    slut += saknas + spann;
    return saknas;
  });
  return { luckor, slut };
}

function fyllUtRad(fil: PdfFil, { nummer, celler }: Rad, luckor: number[], efter: number): void {
  const tomma = (antal: number) =>
    Array.from({ length: antal }, () => fil.laggTill(`<</Type /StructElem /S /TD /P ${nummer} 0 R>>`));
  if (efter === 0 && luckor.every((antal) => antal === 0)) return;
  const nya = [...celler.flatMap(({ referens }, i) => [...tomma(luckor[i] ?? 0), referens]), ...tomma(efter)];
  const rad = fil.hamta(nummer);
  rad.text = rad.text.replace(/\/K (?:\[[^\]]*\]|\d+ 0 R)/, () => `/K [${nya.join(' ')}]`);
}

function* barn(fil: PdfFil, nummer: number, typ: RegExp): Generator<number> {
  for (const varde of lista(uppslag(fil.hamta(nummer).text).get('/K'))) {
    const ett = malnummer(varde);
    if (ett !== undefined && typ.test(fil.hamta(ett).text)) yield ett;
  }
}
