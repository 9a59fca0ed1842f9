import { inflateSync } from 'node:zlib';
import type { PdfFil } from './pdf-fil.js';
import { lasNamn, lista, malnummer, uppslag } from './pdf-varden.js';

/** The text that a line in the contents ends with, and where on its page it is painted. */
interface Hanvisning {
  /** The id that the line leads to. */
  mal: string;
  /** Object numbers of the page's content and of the page. */
  innehall: number;
  sida: number;
  mcid: number;
}

/** Which glyph shows which digit in a font, and the other way round. */
interface Siffror {
  tecken: ReadonlyMap<string, string>;
  glyf: ReadonlyMap<string, string>;
}

/** A stretch of a page's content and what shall stand there. */
interface Andring {
  fran: number;
  till: number;
  nytt: string;
}

const TAL = String.raw`-?[\d.]+`;
const GLYF = '<([0-9A-F]{4})> Tj';

/** Three glyphs, one by one, as Chromium writes digits of equal width. */
const PLATSHALLARE = new RegExp(
  `\\s+BT\\s+/(F\\d+) (${TAL}) Tf\\s+1 0 0 -1 (${TAL}) (${TAL}) Tm\\s+` +
    `${GLYF}\\s+(${TAL}) 0 Td ${GLYF}\\s+\\6 0 Td ${GLYF}(?=\\s+ET)`,
  'y',
);

/**
 * Writes the true page numbers over the placeholders of the contents in a finished print, which saves printing it all
 * once more. The digits are equally wide and stand to the right, so nothing else moves.
 * @param antal how many placeholders there are
 * @returns false, with the file as it was, when one of them is not found as expected or its font lacks a digit
 */
export function fyllISidnummer(fil: PdfFil, sidor: ReadonlyMap<string, number>, antal: number): boolean {
  const strommar = new Map<number, { text: string; andringar: Andring[] }>();
  const typsnitt = new Map<number, Siffror>();
  let ifyllda = 0;
  for (const { mal, sida, innehall, mcid } of hanvisningar(fil)) {
    const strom = strommar.get(innehall) ?? { text: lasStrom(fil, innehall), andringar: [] };
    strommar.set(innehall, strom);
    const traff = platshallare(strom.text, mcid);
    if (!traff) continue;
    const [allt, namn = '', storlek = '', x = '', y = '', forsta = '', steg = '', andra = '', tredje = ''] = traff;
    const font = siffrorI(fil, sida, namn, typsnitt);
    if (!font || [forsta, andra, tredje].some((glyf) => !font.tecken.has(glyf))) continue;
    const glyfer = Array.from(String(sidor.get(mal) ?? '?'), (siffra) => font.glyf.get(siffra));
    if (glyfer.length > 3 || glyfer.includes(undefined)) return false;
    const fran = Number((Number(x) + (3 - glyfer.length) * Number(steg)).toFixed(4));
    const text = glyfer.map((glyf) => `<${glyf}> Tj`).join(`\n${steg} 0 Td `);
    const nytt = `\nBT\n/${namn} ${storlek} Tf\n1 0 0 -1 ${fran} ${y} Tm\n${text}`;
    strom.andringar.push({ fran: traff.index, till: traff.index + allt.length, nytt });
    ifyllda++;
  }
  if (ifyllda !== antal) return false;
  for (const [nummer, { text, andringar }] of strommar)
    Object.assign(fil.hamta(nummer), { text: '<<>>', strom: Buffer.from(andra(text, andringar), 'latin1') });
  return true;
}

/** The three digits that a piece of marked content consists of. */
function platshallare(strom: string, mcid: number): RegExpExecArray | null {
  const borjan = `/MCID ${mcid} >>BDC`;
  const plats = strom.indexOf(borjan);
  PLATSHALLARE.lastIndex = plats + borjan.length;
  return plats < 0 ? null : PLATSHALLARE.exec(strom);
}

function andra(text: string, andringar: Andring[]): string {
  const delar: string[] = [];
  let skrivet = 0;
  for (const { fran, till, nytt } of andringar.sort((a, b) => a.fran - b.fran)) {
    delar.push(text.slice(skrivet, fran), nytt);
    skrivet = till;
  }
  return delar.join('') + text.slice(skrivet);
}

/** The last piece of text of every link in a list to a place in the document, in tag order. */
function* hanvisningar(fil: PdfFil): Generator<Hanvisning> {
  for (const [, { text }] of fil.alla()) {
    if (!text.includes('/S /Link')) continue;
    const lank = uppslag(text);
    const barn = lista(lank.get('/K'));
    const annotering = barn.filter((ett) => ett.includes('/OBJR')).map((ett) => malnummer(uppslag(ett).get('/Obj')))[0];
    const mal = annotering === undefined ? undefined : uppslag(fil.hamta(annotering).text).get('/Dest');
    const sista = barn
      .map(malnummer)
      .filter((nummer) => nummer !== undefined)
      .at(-1);
    if (!mal?.startsWith('/') || sista === undefined) continue;
    const element = uppslag(fil.hamta(sista).text);
    const [sida, mcid] = [malnummer(element.get('/Pg')), Number(element.get('/K'))];
    const innehall = sida === undefined ? undefined : malnummer(uppslag(fil.hamta(sida).text).get('/Contents'));
    if (sida === undefined || innehall === undefined || !Number.isInteger(mcid)) continue;
    yield { mal: lasNamn(mal), innehall, sida, mcid };
  }
}

function siffrorI(fil: PdfFil, sida: number, namn: string, lasta: Map<number, Siffror>): Siffror | null {
  const resurser = uppslag(uppslag(fil.hamta(sida).text).get('/Resources') ?? '<<>>');
  const nummer = malnummer(uppslag(resurser.get('/Font') ?? '<<>>').get(`/${namn}`));
  const tabell = nummer === undefined ? undefined : malnummer(uppslag(fil.hamta(nummer).text).get('/ToUnicode'));
  if (tabell === undefined) return null;
  const tecken = lasta.get(tabell)?.tecken ?? lasTeckentabell(lasStrom(fil, tabell));
  const siffror = lasta.get(tabell) ?? { tecken, glyf: new Map([...tecken].map(([glyf, ett]) => [ett, glyf])) };
  lasta.set(tabell, siffror);
  return siffror;
}

/** `<0013> <0030>` for one glyph, `<0013> <001C> <0030>` for a range of them; only digits are kept. */
function lasTeckentabell(text: string): Map<string, string> {
  const ut = new Map<string, string>();
  for (const [, fran = '', till = '', tecken = ''] of text.matchAll(/^<(\w{4})> (?:<(\w{4})> )?<(\w{4})>$/gm)) {
    const forsta = parseInt(fran, 16);
    const sista = till === '' ? forsta : parseInt(till, 16);
    for (let glyf = forsta; glyf <= sista; glyf++) {
      const ett = String.fromCharCode(parseInt(tecken, 16) + glyf - forsta);
      if (/\d/.test(ett)) ut.set(glyf.toString(16).toUpperCase().padStart(4, '0'), ett);
    }
  }
  return ut;
}

function lasStrom(fil: PdfFil, nummer: number): string {
  const { text, strom } = fil.hamta(nummer);
  if (!strom) return '';
  return (text.includes('/FlateDecode') ? inflateSync(strom) : strom).toString('latin1');
}
