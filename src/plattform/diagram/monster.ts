import { farg, medIndex, tal } from './diagram.js';

/** An upright rectangle in the chart. */
export interface Ruta {
  x: number;
  y: number;
  bredd: number;
  hojd: number;
}

const STEG = 7;
type Ritning = (ruta: Ruta) => string;

const RITNINGAR: [Ritning, ...Ritning[]] = [() => '', snedstreck, prickar, lodstreck, vagstreck, kryss];

/**
 * A filled rectangle in the series' colour with the series' pattern in white, so that no series is told by colour
 * alone. The pattern is drawn line by line: Chromium prints an SVG pattern as a large bitmap.
 */
export function monstradRuta(ruta: Ruta, serie: number, klass?: string): string {
  const teckning = medIndex(RITNINGAR, serie)(ruta);
  return (
    `<rect${klass ? ` class="${klass}"` : ''} x="${tal(ruta.x)}" y="${tal(ruta.y)}" width="${tal(ruta.bredd)}" ` +
    `height="${tal(ruta.hojd)}" fill="${farg(serie)}"/>` +
    (teckning ? `<path class="monster" d="${teckning}" fill="none" stroke="#fff" stroke-width="1.4"/>` : '')
  );
}

/** Lines rising to the right, cut off at the edges. */
function snedstreck({ x, y, bredd, hojd }: Ruta): string {
  let d = '';
  for (let c = STEG; c < bredd + hojd; c += STEG) {
    const fran = Math.max(0, c - hojd);
    const till = Math.min(bredd, c);
    d += `M${tal(x + fran)} ${tal(y + c - fran)}L${tal(x + till)} ${tal(y + c - till)}`;
  }
  return d;
}

function fallandeStreck({ x, y, bredd, hojd }: Ruta): string {
  let d = '';
  for (let c = STEG - hojd; c < bredd; c += STEG) {
    const fran = Math.max(0, c);
    const till = Math.min(bredd, c + hojd);
    d += `M${tal(x + fran)} ${tal(y + fran - c)}L${tal(x + till)} ${tal(y + till - c)}`;
  }
  return d;
}

function kryss(ruta: Ruta): string {
  return snedstreck(ruta) + fallandeStreck(ruta);
}

function prickar({ x, y, bredd, hojd }: Ruta): string {
  let d = '';
  for (let b = STEG / 2; b + 2 < bredd; b += STEG) {
    for (let h = STEG / 2; h + 1 < hojd; h += STEG) d += `M${tal(x + b)} ${tal(y + h)}h1.8`;
  }
  return d;
}

function lodstreck({ x, y, bredd, hojd }: Ruta): string {
  let d = '';
  for (let b = STEG; b < bredd; b += STEG) d += `M${tal(x + b)} ${tal(y)}v${tal(hojd)}`;
  return d;
}

function vagstreck({ x, y, bredd, hojd }: Ruta): string {
  let d = '';
  for (let h = STEG / 2; h < hojd; h += STEG) d += `M${tal(x)} ${tal(y + h)}h${tal(bredd)}`;
  return d;
}
