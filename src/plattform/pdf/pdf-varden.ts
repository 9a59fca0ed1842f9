/** Reading and writing of PDF values as text: the little of the syntax that Chromium's files use. */

const BLANKT = /\s/;
const REFERENS = /\d+ \d+ R(?![^\s/<>()[\]])/y;
const ORD = /\/?[^\s()<>[\]{}/%]*/y;

/** The values of a list, or the keys and values of a dictionary, in order. */
export function varden(text: string): string[] {
  const ut: string[] = [];
  for (let i = 0; i < text.length;) {
    if (BLANKT.test(text.charAt(i))) {
      i++;
      continue;
    }
    const slut = slutPaVarde(text, i);
    ut.push(text.slice(i, slut));
    i = slut;
  }
  return ut;
}

/** The index after the value that begins at `i`. */
export function slutPaVarde(text: string, i: number): number {
  const tecken = text[i];
  if (tecken === '<') return text[i + 1] === '<' ? slutPaInre(text, i + 2, '>>') : text.indexOf('>', i) + 1;
  if (tecken === '[') return slutPaInre(text, i + 1, ']');
  if (tecken === '(') return slutPaStrang(text, i);
  for (const monster of [REFERENS, ORD]) {
    monster.lastIndex = i;
    const traff = monster.exec(text);
    if (traff && traff[0] !== '') return i + traff[0].length;
  }
  throw new Error(`Oväntat tecken i PDF-filen: ${text.slice(i, i + 20)}`);
}

function slutPaInre(text: string, fran: number, slut: string): number {
  for (let i = fran; i < text.length;) {
    if (BLANKT.test(text.charAt(i))) i++;
    else if (text.startsWith(slut, i)) return i + slut.length;
    else i = slutPaVarde(text, i);
  }
  throw new Error('PDF-filen slutar mitt i ett värde.');
}

function slutPaStrang(text: string, fran: number): number {
  let djup = 0;
  for (let i = fran; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '(') djup++;
    else if (text[i] === ')' && --djup === 0) return i + 1;
  }
  throw new Error('PDF-filen slutar mitt i en text.');
}

/** `[1 0 R 2 0 R]` → its values; a value that is no list is a list of one. */
export function lista(varde: string | undefined): string[] {
  if (varde === undefined) return [];
  return varde.startsWith('[') ? varden(varde.slice(1, -1)) : [varde];
}

/** `<</A 1 /B 2>>` → its keys, with slash, and values. */
export function uppslag(text: string): Map<string, string> {
  const delar = varden(text.trim().slice(2, -2));
  const karta = new Map<string, string>();
  for (let i = 0; i < delar.length; i += 2) karta.set(delar[i] ?? '', delar[i + 1] ?? 'null');
  return karta;
}

export function tillUppslag(karta: ReadonlyMap<string, string>): string {
  return `<<${[...karta].map(([nyckel, varde]) => `${nyckel} ${varde}`).join('\n')}>>`;
}

/** The object number that `7 0 R` points at, or undefined for anything else. */
export function malnummer(varde: string | undefined): number | undefined {
  const traff = /^(\d+) \d+ R$/.exec(varde ?? '');
  return traff ? Number(traff[1]) : undefined;
}

/** Text in the one form that holds every letter: UTF-16 in hexadecimal. */
export function textstrang(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

/** `/kapitel#201` → `kapitel 1`. */
export function lasNamn(namn: string): string {
  const byte = namn.slice(1).replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(byte, 'latin1').toString('utf8');
}

/** `text/csv` → `/text#2Fcsv`. */
export function somNamn(text: string): string {
  const byte = [...Buffer.from(text, 'utf8')];
  return `/${byte.map((b) => (/[A-Za-z0-9_.+-]/.test(String.fromCharCode(b)) ? String.fromCharCode(b) : `#${b.toString(16).toUpperCase().padStart(2, '0')}`)).join('')}`;
}
