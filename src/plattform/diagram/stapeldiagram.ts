import { scaleBand, scaleLinear } from 'd3-scale';
import type { Diagram } from './diagram.js';
import { arVarde, BREDD, farg, skriv, storst, svenskt, svg, tal } from './diagram.js';
import { etikettrader, RADAVSTAND, skrivRader } from './etikett.js';
import { lodratAxel } from './vardeaxel.js';

export interface Stapeldiagram extends Diagram {
  /** `utan` is what stands where there is no value: that it is hidden, say. */
  staplar: { etikett: string; varde: number | null; utan?: string | undefined }[];
  /** What the values count, written above the axis: "Antal", "Procent". */
  enhet?: string;
}

const HOJD = 220;
const M = { topp: 34, hoger: 12, botten: 34, vanster: 56 };

/** Standing bars, each with its value above it; a missing value leaves its place empty and says so. */
export function stapeldiagram(d: Stapeldiagram): string {
  // By index: two bars may well carry the same label.
  const x = scaleBand<number>()
    .domain(d.staplar.keys())
    .range([M.vanster, BREDD - M.hoger])
    .padding(0.35);
  const tecken = Math.max(3, Math.floor(x.step() / 6.6));
  const namnen = d.staplar.map(({ etikett }) => etikettrader(etikett, tecken));
  const grund = HOJD - M.botten;
  const y = scaleLinear()
    .domain([0, storst(d.staplar.map((s) => s.varde))])
    .nice(5)
    .range([grund, M.topp]);
  const staplar = d.staplar.map(({ varde, utan }, i) => {
    const kant = x(i) ?? 0;
    const mitt = kant + x.bandwidth() / 2;
    const namn = skrivRader(mitt, grund + 19, namnen[i] ?? [], { ankare: 'middle', klass: 'kategori' });
    if (!arVarde(varde)) return namn + skriv(mitt, y(0) - 6, utan ?? '–', { ankare: 'middle', klass: 'saknas' });
    return (
      `<rect class="stapel" x="${tal(kant)}" y="${tal(y(varde))}" width="${tal(x.bandwidth())}" ` +
      `height="${tal(y(0) - y(varde))}" fill="${farg(0)}"/>` +
      namn +
      skriv(mitt, y(varde) - 6, svenskt(varde), { ankare: 'middle', fet: true, klass: 'varde' })
    );
  });
  const enhet = d.enhet ? skriv(M.vanster - 8, M.topp - 18, d.enhet, { ankare: 'end' }) : '';
  const extra = Math.max(0, ...namnen.map((rader) => (rader.length - 1) * RADAVSTAND));
  return svg(d, HOJD + extra, enhet + lodratAxel(y, M.vanster, BREDD - M.hoger) + staplar.join(''));
}
