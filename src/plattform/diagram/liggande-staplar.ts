import { scaleBand, scaleLinear } from 'd3-scale';
import type { Diagram, Serie } from './diagram.js';
import { arVarde, BREDD, forkorta, RADHOJD, skriv, storst, svenskt, svg } from './diagram.js';
import { etikettrader, skrivMitt, textbredd } from './etikett.js';
import { monstradRuta } from './monster.js';
import { vagratAxel } from './vardeaxel.js';

export interface LiggandeStaplar extends Diagram {
  kategorier: string[];
  /** One value per category; several series lie after each other in the same bar. */
  serier: Serie[];
  /** What stands where a category has no value, one per category: that it is hidden, say. Left out, it is unknown. */
  utan?: readonly (string | undefined)[];
  /** Largest first, unless the order itself means something. */
  sortering?: 'storst-forst' | 'given';
}

const RAD = 30;
/** Of a row whose name takes two lines. */
const DUBBELRAD = 35;
const M = { topp: 12, hoger: 48, botten: 30 };
/** A name longer than this goes on in a second line. */
const TECKEN = 34;

interface Rad {
  etikett: string;
  varden: (number | null)[];
  /** Null when no series has a value here: unknown is not zero. */
  summa: number | null;
  utan: string | undefined;
}

/** Lying bars, the largest first. Several series are told apart by pattern as well as colour. */
export function liggandeStaplar(d: LiggandeStaplar): string {
  const rader = sorterade(d);
  const flera = d.serier.length > 1;
  const topp = M.topp + (flera ? Math.ceil(d.serier.length / perRad(d)) * (RADHOJD + 6) : 0);
  const namnen = rader.map(({ etikett }) => etikettrader(etikett, TECKEN));
  const botten = topp + rader.length * (namnen.some((namn) => namn.length > 1) ? DUBBELRAD : RAD);
  const vanster = Math.max(110, ...namnen.flat().map((rad) => textbredd(rad) + 14));
  const x = scaleLinear()
    .domain([0, storst(rader.map((r) => r.summa))])
    .nice(5)
    .range([vanster, BREDD - M.hoger]);
  const y = scaleBand<number>().domain(rader.keys()).range([topp, botten]).padding(0.28);
  const staplar = rader.map((rad, i) => {
    const mitt = (y(i) ?? 0) + y.bandwidth() / 2 + 4;
    const namn = skrivMitt(vanster - 10, mitt - 4, namnen[i] ?? [], { ankare: 'end', klass: 'kategori' });
    if (rad.summa === null) return namn + skriv(vanster + 8, mitt, rad.utan ?? '– uppgift saknas', { klass: 'saknas' });
    const delar = stapeldelar(rad).map(({ serie, fran, till }) =>
      monstradRuta({ x: x(fran), y: y(i) ?? 0, bredd: x(till) - x(fran), hojd: y.bandwidth() }, serie, 'stapel'),
    );
    return namn + delar.join('') + skriv(x(rad.summa) + 7, mitt, svenskt(rad.summa), { fet: true, klass: 'varde' });
  });
  return svg(d, botten + M.botten, (flera ? forklaring(d) : '') + vagratAxel(x, topp, botten) + staplar.join(''));
}

function sorterade(d: LiggandeStaplar): Rad[] {
  const rader = d.kategorier.map((etikett, i): Rad => {
    const varden = d.serier.map((s) => s.varden[i] ?? null);
    const kanda = varden.filter(arVarde);
    return { etikett, varden, utan: d.utan?.[i], summa: kanda.length === 0 ? null : kanda.reduce((a, b) => a + b, 0) };
  });
  if (d.sortering === 'given') return rader;
  // A stable sort: equals keep the caller's order, unknown ones come last.
  return rader.sort((a, b) => (b.summa ?? -1) - (a.summa ?? -1));
}

function stapeldelar(rad: Rad): { serie: number; fran: number; till: number }[] {
  let fran = 0;
  const delar = [];
  for (const [serie, varde] of rad.varden.entries()) {
    if (!arVarde(varde) || varde <= 0) continue;
    delar.push({ serie, fran, till: fran + varde });
    fran += varde;
  }
  return delar;
}

/** As many names in a row as the longest leaves room for. */
function perRad(d: LiggandeStaplar): number {
  const bredast = Math.max(...d.serier.map(({ namn }) => textbredd(namn))) + 32;
  return Math.min(3, Math.max(1, Math.floor(BREDD / bredast)));
}

function forklaring(d: LiggandeStaplar): string {
  const antal = perRad(d);
  return d.serier
    .map((serie, i) => {
      const x = 8 + (i % antal) * Math.floor((BREDD - 16) / antal);
      const y = M.topp - 4 + Math.floor(i / antal) * (RADHOJD + 6);
      return (
        monstradRuta({ x, y, bredd: 14, hojd: 14 }, i) +
        skriv(x + 21, y + 12, forkorta(serie.namn, 92), { klass: 'serienamn' })
      );
    })
    .join('');
}
