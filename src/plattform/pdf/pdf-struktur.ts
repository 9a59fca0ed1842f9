import { PdfFel } from './pdf-fel.js';
import type { PdfFil, PdfObjekt } from './pdf-fil.js';
import type { Figurrutor } from './pdf-figurer.js';
import { fyllUtTabell } from './pdf-tabeller.js';
import { lista, malnummer, tillUppslag, uppslag } from './pdf-varden.js';

/** Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu ' +
    'WT WP Figure Formula Form'
  ).split(' '),
);
/** What the types stand for that Chromium takes from HTML or PDF 2.0. PDF/UA-1 7.1: map them to standard ones. */
const ROLLER: Record<string, string> = { Aside: 'Div', FENote: 'Note', Title: 'P' };

const STRUKTURTYP = /\/S \/([^\s/<>[\]()]+)/;
const PUNKTENS_DEL = /\/S \/(?:Lbl|LBody)\b/;
const NOD = '(node';

/** Makes the tag tree say what PDF/UA-1 demands of lists, figures, tables and unknown types, and frees it from chance ids. */
export function rattaStruktur(fil: PdfFil, rutor: Figurrutor): void {
  const roller = new Set<string>();
  for (const [nummer, objekt] of [...fil.alla()]) {
    if (!objekt.text.includes('/Type /StructElem')) continue;
    const typ = STRUKTURTYP.exec(objekt.text)?.[1] ?? '';
    if (typ === 'LI') gePunktenKropp(fil, nummer);
    else if (typ === 'Figure') rattaFigur(fil, nummer, rutor);
    else if (typ === 'Table') fyllUtTabell(fil, nummer);
    else if (!STANDARD.has(typ)) roller.add(typ);
  }
  const trad = malnummer(uppslag(fil.hamta(fil.rot).text).get('/StructTreeRoot'));
  if (trad === undefined) throw new PdfFel('Dokumentet har inget innehåll att skriva ut.');
  const rot = fil.hamta(trad);
  const karta = uppslag(rot.text);
  const rollkarta = uppslag(karta.get('/RoleMap') ?? '<<>>');
  for (const roll of [...roller].sort()) rollkarta.set(`/${roll}`, `/${ROLLER[roll] ?? 'Span'}`);
  if (rollkarta.size > 0) karta.set('/RoleMap', tillUppslag(rollkarta));
  rot.text = tillUppslag(karta);
  numreraOmNoder(fil);
}

/** PDF/UA-1 7.2: an LI holds Lbl and LBody only. Chromium leaves the body out where no bullet is drawn. */
function gePunktenKropp(fil: PdfFil, nummer: number): void {
  const punkt = fil.hamta(nummer);
  const karta = uppslag(punkt.text);
  const barn = lista(karta.get('/K'));
  const delar: string[] = [];
  const ovriga: string[] = [];
  for (const varde of barn) (PUNKTENS_DEL.test(textFor(fil, varde)) ? delar : ovriga).push(varde);
  if (ovriga.length === 0) return;
  const sida = karta.has('/Pg') ? ` /Pg ${karta.get('/Pg')}` : '';
  const kropp = fil.laggTill(`<</Type /StructElem /S /LBody /P ${nummer} 0 R${sida} /K [${ovriga.join(' ')}]>>`);
  for (const varde of ovriga) {
    const element = malnummer(varde);
    if (element === undefined) continue;
    const objekt = fil.hamta(element);
    objekt.text = objekt.text.replace(/\/P \d+ 0 R/, `/P ${kropp}`);
  }
  karta.set('/K', `[${[...delar, kropp].join(' ')}]`);
  punkt.text = tillUppslag(karta);
}

/**
 * A figure says where on its page it stands. A figure element around an image is a figure around a figure, the outer one
 * without a text of its own.
 */
function rattaFigur(fil: PdfFil, nummer: number, rutor: Figurrutor): void {
  const figur = fil.hamta(nummer);
  const karta = uppslag(figur.text);
  const omsluter = lista(karta.get('/K')).some((varde) => /\/S \/Figure\b/.test(textFor(fil, varde)));
  if (!karta.has('/Alt') && omsluter) figur.text = figur.text.replace('/S /Figure', '/S /Div');
  const ruta = rutor.get(malnummer(karta.get('/Pg')) ?? 0)?.get(Number(karta.get('/K')));
  if (ruta) figur.text = `${figur.text.slice(0, -2)}\n/A <</O /Layout /Placement /Block /BBox ${ruta}>>>>`;
}

function textFor(fil: PdfFil, varde: string): string {
  const nummer = malnummer(varde);
  return nummer === undefined ? '' : fil.hamta(nummer).text;
}

/**
 * Table cells point at their headers by an id counted from the start of the browser process. Numbered anew, in the
 * same order, the same document always gives the same bytes.
 */
function numreraOmNoder(fil: PdfFil): void {
  const noder = new Set<string>();
  const beror: { objekt: PdfObjekt; delar: string[] }[] = [];
  for (const [, objekt] of fil.alla()) {
    if (!objekt.text.includes(NOD)) continue;
    const delar = objekt.text.split(NOD);
    for (const del of delar.slice(1)) noder.add(del.slice(0, del.indexOf(')')));
    beror.push({ objekt, delar });
  }
  const nya = new Map(
    [...noder].sort((a, b) => Number(a) - Number(b)).map((gammal, i) => [gammal, String(i + 1).padStart(8, '0')]),
  );
  for (const { objekt, delar } of beror) {
    let text = delar[0] ?? '';
    for (const del of delar.slice(1)) {
      const slut = del.indexOf(')');
      text += `${NOD}${nya.get(del.slice(0, slut))}${del.slice(slut)}`;
    }
    objekt.text = text;
  }
}
