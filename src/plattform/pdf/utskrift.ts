import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A document to print: plain text in the head and the running header, HTML in the body. */
export interface Utskriftsdokument {
  titel: string;
  /** Running header, such as the nämnd, and to the right the title and dnr. */
  sidhuvudVanster: string;
  sidhuvudHoger: string;
  /** The style sheet, for a document that is made again with its own; else `templates/static/rapport.css`. */
  stil?: string;
  /** Rules beside those of the style sheet. */
  css?: string;
  body: string;
  sprak: string;
}

/** A line in the contents: the id it leads to, its text and its level. */
export interface Innehallspost {
  id: string;
  text: string;
  niva: 1 | 2;
}

const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const LATIN_EXT =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

const teckenI = (omfang: string): string =>
  omfang.replace(/U\+|-|,/g, (del) => ({ 'U+': '\\u', '-': '-\\u' })[del] ?? '');
const ALLTID = /(?:)/;
const KURSIVT = /<(?:em|i|cite|dfn|var|address)\b|italic/;
/** A letter of the other alphabet, or a character reference that could be one. */
const UTANFOR_LATIN = new RegExp(`[${teckenI(LATIN_EXT)}]|&(?!(?:amp|lt|gt|quot|nbsp|shy|#39|#x27|#x3D|#x60);)`);

/** The cuts of the font, and which texts need them: each one there is takes a few milliseconds to unpack and check. */
const SNITT = [
  ['latin', 400, 'normal', LATIN, ALLTID],
  ['latin', 400, 'italic', LATIN, KURSIVT],
  ['latin', 600, 'normal', LATIN, ALLTID],
  ['latin-ext', 400, 'normal', LATIN_EXT, UTANFOR_LATIN],
  ['latin-ext', 600, 'normal', LATIN_EXT, UTANFOR_LATIN],
] as const;

/** Only inlined things may load, should anything foreign have found its way into the text. */
const REGLER = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** Control codes, such as Word's break within a line, code points for private use, such as its list marks, and none. */
const UTAN_MENING = /[^\P{Cc}\t\n\r]|[\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff]/gu;
const PRIVAT = /[\ue000-\uf8ff]/u;

/** PDF/A-2 6.2.11.7 and 6.2.11.8: every glyph stands for a character that everybody knows. */
function kandaTecken(text: string): string {
  return text.replace(UTAN_MENING, (tecken) => (PRIVAT.test(tecken) ? '•' : ' '));
}

/** The whole HTML page: the fonts it needs and styles inlined, A4 with running header and page x of y. */
export function dokumentHtml(dokument: Utskriftsdokument): string {
  const stil = `${dokument.stil ?? grund()}${sidhuvud(dokument)}${dokument.css ?? ''}`;
  return `<!doctype html><html lang="${escape(dokument.sprak)}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${REGLER}">
<title>${escape(kandaTecken(dokument.titel))}</title>
<style>${typsnittTill(dokument)}${stil}</style></head><body>${kandaTecken(dokument.body)}</body></html>`;
}

/** Stand in for numbers not yet known. Three digits take no more room than one; together they bring every digit along. */
const PLATSHALLARE = ['012', '345', '678', '901'] as const;
const SIDNUMMER = '<span class="sida">';

/** Contents with page numbers, or with placeholders as long as no number at all is known. */
export function innehallsforteckning(poster: Innehallspost[], sidor: ReadonlyMap<string, number>): string {
  const rader = poster.map(
    ({ id, text, niva }, i) =>
      `<li class="niva-${niva}"><a href="#${escape(id)}"><span class="text">${escape(text)}</span>` +
      `${SIDNUMMER}${sidor.get(id) ?? (sidor.size > 0 ? '–' : PLATSHALLARE[i % PLATSHALLARE.length])}</span></a></li>`,
  );
  return `<nav class="innehall" aria-labelledby="innehall"><h2 id="innehall">Innehåll</h2><ol>${rader.join('')}</ol></nav>`;
}

/** How many page numbers the contents hold, when those are all that tell the two apart; otherwise null. */
export function sidnummerSomSkiljer(utan: string, med: string): number | null {
  if (utan === med) return 0;
  const [fore, efter] = [utan.split(SIDNUMMER), med.split(SIDNUMMER)];
  const lika = fore.every((del, i) => del === efter[i] || utanTal(del) === utanTal(efter[i] ?? ''));
  if (fore.length !== efter.length || fore[0] !== efter[0] || !lika) return null;
  return fore.slice(1).filter((del) => utanTal(del) !== del).length;
}

const utanTal = (text: string): string => text.replace(/^\d+/, '');

let grundregler: string | undefined;

function grund(): string {
  return (grundregler ??= readFileSync(new URL('../../../templates/static/rapport.css', import.meta.url), 'utf8'));
}

const lasta = new Map<(typeof SNITT)[number], string>();

function typsnittTill({ sidhuvudVanster, sidhuvudHoger, css = '', body }: Utskriftsdokument): string {
  const texter = [body, escape(sidhuvudVanster), escape(sidhuvudHoger), css];
  return SNITT.filter(([, , , , behovs]) => texter.some((text) => behovs.test(text)))
    .map((snitt) => {
      const regel = lasta.get(snitt) ?? typsnitt(snitt);
      lasta.set(snitt, regel);
      return regel;
    })
    .join('');
}

function typsnitt([urval, vikt, stil, omfang]: (typeof SNITT)[number]): string {
  const fil = `@fontsource/source-sans-3/files/source-sans-3-${urval}-${vikt}-${stil}.woff2`;
  const data = readFileSync(createRequire(import.meta.url).resolve(fil)).toString('base64');
  return (
    `@font-face{font-family:"Source Sans 3";font-style:${stil};font-weight:${vikt};` +
    `src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${omfang}}`
  );
}

function sidhuvud({ sidhuvudVanster, sidhuvudHoger }: Utskriftsdokument): string {
  return `@page{@top-left{content:${cssText(sidhuvudVanster)}}@top-right{content:${cssText(sidhuvudHoger)}}}`;
}

/** A CSS string that can end neither itself nor the style element. */
function cssText(text: string): string {
  return `"${kandaTecken(text).replace(/["\\<>\n\r\f]/g, (tecken) => `\\${tecken.charCodeAt(0).toString(16)} `)}"`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
