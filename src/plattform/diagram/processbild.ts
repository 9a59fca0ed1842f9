import { BREDD, LINJEFARG, skriv, svg, tal, type Diagram } from './diagram.js';

export interface Processteg {
  readonly namn: string;
  /** Who does it; empty when nobody is named. */
  readonly ansvar: string;
  /** Others who take part, to the right of the step. */
  readonly parter: readonly { readonly namn: string; readonly extern: boolean }[];
}

export interface Processbild extends Diagram {
  readonly steg: readonly Processteg[];
}

/** Large enough to be read when the drawing is shrunk to a phone. */
const RAD = 24;
const RUTA = { x: 8, bredd: 368, luft: 14 };
const PART = { x: 412, bredd: 220 };
const MELLAN = 34;
const TECKEN_I_RUTA = 35;
const TECKEN_I_PART = 20;

/** Words on lines of so many characters; a word that is longer stands by itself. */
const brutet = (text: string, tecken: number): string[] =>
  text.split(/\s+/).reduce<string[]>((rader, ord) => {
    const sista = rader.at(-1);
    if (sista === undefined || sista.length + ord.length + 1 > tecken) return [...rader, ord];
    return [...rader.slice(0, -1), `${sista} ${ord}`];
  }, []);

const text = (x: number, y: number, rader: readonly string[], fet = false): string =>
  rader.map((rad, nr) => skriv(x, y + nr * RAD, rad, { fet })).join('');

const pil = (fran: number, till: number): string => {
  const x = RUTA.x + RUTA.bredd / 2;
  return (
    `<path d="M${tal(x)} ${tal(fran)}V${tal(till - 8)}" stroke="#5b6770" stroke-width="2" fill="none"/>` +
    `<path d="M${tal(x - 7)} ${tal(till - 10)}L${tal(x + 7)} ${tal(till - 10)}L${tal(x)} ${tal(till - 1)}Z" fill="#5b6770"/>`
  );
};

/** The steps from the top down with an arrow between, and beside each those who take part: dashed when they are others. */
export const processbild = (bild: Processbild): string => {
  let y = 4;
  const delar = bild.steg.map(({ namn, ansvar, parter }, nr) => {
    const rubrik = brutet(`${nr + 1}. ${namn}`, TECKEN_I_RUTA);
    const vem = ansvar === '' ? [] : brutet(ansvar, TECKEN_I_RUTA);
    const sidan = parter.map((part) => ({ ...part, rader: brutet(part.namn, TECKEN_I_PART) }));
    const partshojd =
      sidan.reduce((summa, { rader }) => summa + rader.length * RAD + 22, 0) - (sidan.length > 0 ? 8 : 0);
    const hojd = Math.max((rubrik.length + vem.length) * RAD + 2 * RUTA.luft, partshojd);
    const topp = y;
    y += hojd + MELLAN;
    let partY = topp;
    const bredvid = sidan.map(({ rader, extern }) => {
      const h = rader.length * RAD + 14;
      const ruta =
        `<path d="M${tal(RUTA.x + RUTA.bredd)} ${tal(partY + h / 2)}H${tal(PART.x)}" stroke="#5b6770" stroke-width="1.5"/>` +
        `<rect x="${tal(PART.x)}" y="${tal(partY)}" width="${PART.bredd}" height="${tal(h)}" rx="18" fill="#fff" stroke="#5b6770" ` +
        `stroke-width="1.5"${extern ? ' stroke-dasharray="6 4"' : ''}/>${text(PART.x + 14, partY + 24, rader)}`;
      partY += h + 8;
      return ruta;
    });
    return (
      `<rect x="${RUTA.x}" y="${tal(topp)}" width="${RUTA.bredd}" height="${tal(hojd)}" rx="6" fill="#eef6f8" stroke="#0a5c70" stroke-width="2"/>` +
      text(RUTA.x + 16, topp + RUTA.luft + 18, rubrik, true) +
      text(RUTA.x + 16, topp + RUTA.luft + 18 + rubrik.length * RAD, vem) +
      bredvid.join('') +
      (nr < bild.steg.length - 1 ? pil(topp + hojd, topp + hojd + MELLAN) : '')
    );
  });
  const botten = Math.max(y - MELLAN + 6, 20);
  const ram =
    bild.steg.length === 0 ? `<rect width="${BREDD}" height="${tal(botten)}" fill="none" stroke="${LINJEFARG}"/>` : '';
  return svg(bild, botten, `<g font-size="18">${delar.join('')}${ram}</g>`);
};
