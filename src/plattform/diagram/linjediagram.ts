import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Diagram, Serie } from './diagram.js';
import { arVarde, BREDD, farg, medIndex, skriv, storst, svg, tal } from './diagram.js';
import { etikettrader, RADAVSTAND, skrivMitt } from './etikett.js';
import { lodratAxel } from './vardeaxel.js';

export interface Linjediagram extends Diagram {
  /** Points along the time axis: months, years. */
  punkter: string[];
  serier: Serie[];
  enhet?: string;
}

const HOJD = 230;
const M = { topp: 34, hoger: 150, botten: 34, vanster: 56 };
const MELLAN_NAMN = 16;
/** A longer name at the end of its line goes on below. */
const TECKEN = 20;
const STRECK = ['', '9 4', '2 4', '9 3 2 3', '14 5', '5 3'] as const;

type Markor = (x: string, y: string) => string;

/** One marker shape per series: disc, square, triangle, diamond, cross, upside-down triangle. */
const MARKORER: [Markor, ...Markor[]] = [
  (x, y) => `M${x} ${y}m-3.6 0a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0 -7.2 0`,
  (x, y) => `M${x} ${y}m-3.2 -3.2h6.4v6.4h-6.4z`,
  (x, y) => `M${x} ${y}m0 -4.4l4.2 7.6h-8.4z`,
  (x, y) => `M${x} ${y}m0 -4.6l4.6 4.6l-4.6 4.6l-4.6 -4.6z`,
  (x, y) => `M${x} ${y}m-1.2 -4h2.4v2.8h2.8v2.4h-2.8v2.8h-2.4v-2.8h-2.8v-2.4h2.8z`,
  (x, y) => `M${x} ${y}m0 4.4l4.2 -7.6h-8.4z`,
];

/** Lines over time. Each series has its own dash and marker and its name where the line ends; a gap is a gap. */
export function linjediagram(d: Linjediagram): string {
  const y = scaleLinear()
    .domain([0, storst(d.serier.flatMap((s) => s.varden))])
    .nice(5)
    .range([HOJD - M.botten, M.topp]);
  const x = scalePoint<number>()
    .domain(d.punkter.keys())
    .range([M.vanster + 8, BREDD - M.hoger]);
  const linje = line<number | null>()
    .defined(arVarde)
    .x((_, i) => x(i) ?? 0)
    .y((v) => y(v ?? 0))
    .digits(1);
  const linjer = d.serier.map((serie, i) => {
    const varden = serie.varden.slice(0, d.punkter.length);
    const markorer = varden.map((v, j) => (arVarde(v) ? medIndex(MARKORER, i)(tal(x(j) ?? 0), tal(y(v))) : ''));
    const streck = medIndex(STRECK, i);
    return (
      `<path class="linje" d="${linje(varden) ?? ''}" fill="none" stroke="${farg(i)}" stroke-width="2"` +
      `${streck ? ` stroke-dasharray="${streck}"` : ''}/><path class="markorer" d="${markorer.join('')}" fill="${farg(i)}"/>`
    );
  });
  const enhet = d.enhet ? skriv(M.vanster - 8, M.topp - 18, d.enhet, { ankare: 'end' }) : '';
  return svg(
    d,
    HOJD,
    enhet + lodratAxel(y, M.vanster, BREDD - M.hoger) + punktnamn(d, x) + linjer.join('') + serienamn(d, x, y),
  );
}

/** As many names as there is room for, always the last: that is where the reader looks. */
function punktnamn(d: Linjediagram, x: (i: number) => number | undefined): string {
  const bredast = Math.max(4, ...d.punkter.map((p) => p.length)) * 6.8 + 10;
  const plats = Math.max(1, Math.floor((BREDD - M.hoger - M.vanster) / bredast));
  const steg = Math.max(1, Math.ceil(d.punkter.length / plats));
  const sist = d.punkter.length - 1;
  return d.punkter
    .map((punkt, i) =>
      (sist - i) % steg === 0 ? skriv(x(i) ?? 0, HOJD - M.botten + 19, punkt, { ankare: 'middle' }) : '',
    )
    .join('');
}

/** Names at the line ends, moved apart where lines end together. */
function serienamn(d: Linjediagram, x: (i: number) => number | undefined, y: (v: number) => number): string {
  const namn = d.serier
    .map((serie, i) => {
      const varden = serie.varden.slice(0, d.punkter.length);
      const slut = varden.findLastIndex(arVarde);
      const rader = etikettrader(serie.namn, TECKEN);
      const halva = (MELLAN_NAMN + (rader.length - 1) * RADAVSTAND) / 2;
      return { i, rader, halva, slut, y: slut < 0 ? HOJD - M.botten : y(varden[slut] ?? 0) };
    })
    .filter((n) => n.slut >= 0)
    .sort((a, b) => a.y - b.y || a.i - b.i);
  namn.forEach((n, k) => {
    const fore = namn[k - 1];
    if (fore) n.y = Math.max(n.y, fore.y + fore.halva + n.halva);
  });
  let tak = HOJD - M.botten + MELLAN_NAMN / 2;
  for (const n of namn.toReversed()) {
    n.y = Math.min(n.y, tak - n.halva);
    tak = n.y - n.halva;
  }
  const kant = x(d.punkter.length - 1) ?? M.vanster;
  return namn
    .map((n) => skrivMitt(kant + 10, n.y, n.rader, { fet: true, fyllning: farg(n.i), klass: 'serienamn' }))
    .join('');
}
