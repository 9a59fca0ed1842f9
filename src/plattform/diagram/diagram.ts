/** What every chart has: words for those who do not see it, and an id that is its own on the page. */
export interface Diagram {
  id: string;
  titel: string;
  /** What the chart shows, for those who do not see it. The table beside it holds the numbers. */
  beskrivning: string;
}

/** One series of values; null is a value that does not exist, which is not zero. */
export interface Serie {
  namn: string;
  varden: (number | null)[];
}

export const BREDD = 640;
export const RADHOJD = 17;

/** Dark enough to carry text on white, apart in lightness as well as hue; pattern, dash and marker tell them apart too. */
export const FARGER = ['#0a5c70', '#b7410e', '#2f6f3e', '#6b3fa0', '#8a6100', '#5b6770'] as const;
export const TEXTFARG = '#1c2630';
export const LINJEFARG = '#c9d1d8';

export function farg(index: number): string {
  return medIndex(FARGER, index);
}

/** The list begun anew when it ends. */
export function medIndex<T>(lista: readonly [T, ...T[]], index: number): T {
  return lista[index % lista.length] ?? lista[0];
}

/** The frame round every chart: an image with a name and a description, and no style attributes (strict CSP). */
export function svg(diagram: Diagram, hojd: number, innehall: string): string {
  const id = attribut(diagram.id);
  const h = tal(hojd);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="diagram" role="img" aria-labelledby="${id}-titel" ` +
    `aria-describedby="${id}-beskrivning" viewBox="0 0 ${BREDD} ${h}" width="${BREDD}" height="${h}" ` +
    `font-family="'Source Sans 3', sans-serif" font-size="13" fill="${TEXTFARG}">` +
    `<title id="${id}-titel">${text(diagram.titel)}</title>` +
    `<desc id="${id}-beskrivning">${text(diagram.beskrivning)}</desc>${innehall}</svg>`
  );
}

/** Escapes text between tags. */
export function text(varde: string): string {
  return utanStyrtecken(varde).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Escapes text inside a double-quoted attribute. */
export function attribut(varde: string): string {
  return text(varde).replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}

/** XML knows no control characters; one of them would make the whole image unreadable. */
function utanStyrtecken(varde: string): string {
  return varde.replace(/\p{Cc}/gu, (tecken) => (tecken === '\n' || tecken === '\t' ? tecken : ''));
}

/** A coordinate: one decimal is finer than any printer, and keeps the same chart the same text. */
export function tal(varde: number): string {
  return String(Math.round(varde * 10) / 10);
}

const SVENSKA = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 });

/** A number as Swedes write it: decimal comma, space between thousands. */
export function svenskt(varde: number): string {
  return SVENSKA.format(varde);
}

/** The start of a label that fits in so many characters. */
export function forkorta(etikett: string, tecken: number): string {
  return etikett.length <= tecken ? etikett : `${etikett.slice(0, tecken - 1).trimEnd()}…`;
}

/** A line of text; `ankare` says which end of it stands at x. */
export function skriv(
  x: number,
  y: number,
  innehall: string,
  val: { ankare?: 'start' | 'middle' | 'end'; fet?: boolean; fyllning?: string; klass?: string } = {},
): string {
  return (
    `<text x="${tal(x)}" y="${tal(y)}"${val.klass ? ` class="${val.klass}"` : ''}` +
    (val.ankare && val.ankare !== 'start' ? ` text-anchor="${val.ankare}"` : '') +
    `${val.fet ? ' font-weight="600"' : ''}${val.fyllning ? ` fill="${val.fyllning}"` : ''}>${text(innehall)}</text>`
  );
}

export function arVarde(varde: number | null | undefined): varde is number {
  return typeof varde === 'number' && Number.isFinite(varde);
}

/** The largest value, at least 1 so that a chart of zeros still has a scale. */
export function storst(varden: readonly (number | null)[]): number {
  return varden.filter(arVarde).reduce((a, b) => Math.max(a, b), 1);
}
