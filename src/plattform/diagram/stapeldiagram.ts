import { scaleBand, scaleLinear } from 'd3-scale';
import type { Diagram } from './diagram.js';
import { arVarde, BREDD, farg, forkorta, skriv, storst, svenskt, svg, tal } from './diagram.js';
import { lodratAxel } from './vardeaxel.js';

export interface Stapeldiagram extends Diagram {
  staplar: { etikett: string; varde: number | null }[];
  /** What the values count, written above the axis: "Antal", "Procent". */
  enhet?: string;
}

const HOJD = 280;
const M = { topp: 34, hoger: 12, botten: 34, vanster: 56 };

/** Standing bars, each with its value above it; a missing value leaves its place empty and says so. */
export function stapeldiagram(d: Stapeldiagram): string {
  const y = scaleLinear()
    .domain([0, storst(d.staplar.map((s) => s.varde))])
    .nice(5)
    .range([HOJD - M.botten, M.topp]);
  // By index: two bars may well carry the same label.
  const x = scaleBand<number>()
    .domain(d.staplar.keys())
    .range([M.vanster, BREDD - M.hoger])
    .padding(0.35);
  const tecken = Math.max(3, Math.floor(x.step() / 6.6));
  const staplar = d.staplar.map(({ etikett, varde }, i) => {
    const kant = x(i) ?? 0;
    const mitt = kant + x.bandwidth() / 2;
    const namn = skriv(mitt, HOJD - M.botten + 19, forkorta(etikett, tecken), { ankare: 'middle', klass: 'kategori' });
    if (!arVarde(varde)) return namn + skriv(mitt, y(0) - 6, '–', { ankare: 'middle', klass: 'saknas' });
    return (
      `<rect class="stapel" x="${tal(kant)}" y="${tal(y(varde))}" width="${tal(x.bandwidth())}" ` +
      `height="${tal(y(0) - y(varde))}" fill="${farg(0)}"/>` +
      namn +
      skriv(mitt, y(varde) - 6, svenskt(varde), { ankare: 'middle', fet: true, klass: 'varde' })
    );
  });
  const enhet = d.enhet ? skriv(M.vanster - 8, M.topp - 18, d.enhet, { ankare: 'end' }) : '';
  return svg(d, HOJD, enhet + lodratAxel(y, M.vanster, BREDD - M.hoger) + staplar.join(''));
}
