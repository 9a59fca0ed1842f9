import { forkorta, skriv } from './diagram.js';

/** From one line of a label to the next. */
export const RADAVSTAND = 15;

/** About how wide a text is: the letters of the font are not far from each other in width. */
export const textbredd = (text: string): number => text.length * 6.4;

/** A label in lines of so many characters, broken between words; only what the last line has no room for is cut off. */
export function etikettrader(etikett: string, tecken: number, hogst = 2): string[] {
  const rader: string[] = [];
  for (const ord of etikett.split(/\s+/).filter(Boolean)) {
    const sista = rader.at(-1);
    const ihop = sista === undefined ? ord : `${sista} ${ord}`;
    if (sista !== undefined && (ihop.length <= tecken || rader.length === hogst)) rader[rader.length - 1] = ihop;
    else rader.push(ord);
  }
  return rader.map((rad) => forkorta(rad, tecken));
}

/** The lines under each other; `y` is the first one's. */
export const skrivRader = (x: number, y: number, rader: readonly string[], val: Parameters<typeof skriv>[3]): string =>
  rader.map((rad, nr) => skriv(x, y + nr * RADAVSTAND, rad, val)).join('');

/** The same with the middle of all the lines at `y`. */
export const skrivMitt = (x: number, y: number, rader: readonly string[], val: Parameters<typeof skriv>[3]): string =>
  skrivRader(x, y + 4 - ((rader.length - 1) * RADAVSTAND) / 2, rader, val);
