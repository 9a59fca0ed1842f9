import type { Diagram } from './diagram.js';
import { arVarde, BREDD, skriv, svenskt, svg, tal } from './diagram.js';
import { etikettrader, RADAVSTAND, skrivMitt, skrivRader } from './etikett.js';

export interface Riskmatris extends Diagram {
  /** `antal[allvarlighet - 1][sannolikhet - 1]`: how many risks lie there; null where nobody has counted. */
  antal: (number | null)[][];
  /** Names of the steps, from 1. */
  sannolikhet: string[];
  allvarlighet: string[];
  /** Name of the upward axis; a risk has a konsekvens, an avvikelse an allvarlighet. */
  lodrat?: string;
  /** Last risk value of each band but the highest; left out for four by four. */
  band?: readonly [number, number, number];
}

const HOJD = 42;
const VANSTER = 160;
/** Room for the name of the upward axis, above the names of its steps. */
const TOPP = 34;
/** The names of the steps need this much; the matrix is as wide as its steps. */
const SMALAST = 64;

/** Light to dark with rising risk; the product is written in the corner, so that no level is told by colour alone. */
const FYLLNING = ['#e6f0e8', '#fdf3d0', '#f9d9b8', '#efb4a6'] as const;
/** Of the four by four scale. */
const BAND = [3, 6, 9] as const;

/** Likelihood to the right, severity upwards, the number of risks in each square. */
export function riskmatris(d: Riskmatris): string {
  const [steg, lodrata] = [d.sannolikhet.length, d.allvarlighet.length];
  const bredd = Math.max(SMALAST, Math.min(112, (BREDD - VANSTER) / steg));
  const rutor: string[] = [];
  for (let allvar = lodrata; allvar >= 1; allvar--) {
    const y = TOPP + (lodrata - allvar) * HOJD;
    rutor.push(
      skrivMitt(VANSTER - 10, y + HOJD / 2, etikettrader(`${allvar} ${d.allvarlighet[allvar - 1] ?? ''}`, 23), {
        ankare: 'end',
        klass: 'steg',
      }),
    );
    for (let sannolik = 1; sannolik <= steg; sannolik++) {
      const x = VANSTER + (sannolik - 1) * bredd;
      rutor.push(ruta({ x, y, bredd }, allvar * sannolik, d.antal[allvar - 1]?.[sannolik - 1], d.band ?? BAND));
    }
  }
  const botten = TOPP + lodrata * HOJD;
  // with many steps there is room for their numbers only; the table beside has the names
  const medNamn = bredd >= 100;
  const namnen = d.sannolikhet.map((namn, nr) =>
    etikettrader(medNamn ? `${nr + 1} ${namn}` : String(nr + 1), Math.floor(bredd / 6.6)),
  );
  namnen.forEach((rader, nr) => {
    rutor.push(skrivRader(VANSTER + (nr + 0.5) * bredd, botten + 19, rader, { ankare: 'middle', klass: 'steg' }));
  });
  const under = botten + Math.max(0, ...namnen.map((rader) => (rader.length - 1) * RADAVSTAND));
  rutor.push(
    skriv(VANSTER - 10, TOPP - 12, d.lodrat ?? 'Allvarlighet', { ankare: 'end', fet: true }),
    skriv(Math.min(VANSTER + (steg / 2) * bredd, BREDD), under + 38, 'Sannolikhet', { ankare: 'middle', fet: true }),
  );
  return svg(d, under + 46, rutor.join(''));
}

function ruta(
  { x, y, bredd }: { x: number; y: number; bredd: number },
  riskvarde: number,
  antal: number | null | undefined,
  band: readonly number[],
): string {
  const niva = band.findIndex((till) => riskvarde <= till);
  const fyllning = FYLLNING[niva === -1 ? 3 : niva] ?? FYLLNING[3];
  const siffra = arVarde(antal)
    ? skriv(x + bredd / 2, y + HOJD / 2 + 7, svenskt(antal), { ankare: 'middle', fet: antal > 0, klass: 'antal' })
    : skriv(x + bredd / 2, y + HOJD / 2 + 7, '–', { ankare: 'middle', klass: 'saknas' });
  return (
    `<rect class="ruta" x="${tal(x)}" y="${tal(y)}" width="${tal(bredd)}" height="${HOJD}" fill="${fyllning}" ` +
    `stroke="#fff" stroke-width="2"/>` +
    skriv(x + 8, y + 16, String(riskvarde), { klass: 'riskvarde' }) +
    siffra
  );
}
