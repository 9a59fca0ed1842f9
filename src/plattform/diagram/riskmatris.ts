import type { Diagram } from './diagram.js';
import { arVarde, BREDD, skriv, svenskt, svg, tal } from './diagram.js';

const STEG = 4;

export interface Riskmatris extends Diagram {
  /** `antal[allvarlighet - 1][sannolikhet - 1]`: how many risks lie there; null where nobody has counted. */
  antal: (number | null)[][];
  /** Names of the four steps, from 1 to 4. */
  sannolikhet: string[];
  allvarlighet: string[];
  /** Name of the upward axis; a risk has a konsekvens, an avvikelse an allvarlighet. */
  lodrat?: string;
}

const RUTA = { bredd: 112, hojd: 52 };
const VANSTER = 160;
/** Room for the name of the upward axis, above the names of its steps. */
const TOPP = 34;

/** Light to dark with rising risk; the product is written in the corner, so that no level is told by colour alone. */
const NIVAER = [
  { till: 3, fyllning: '#e6f0e8' },
  { till: 6, fyllning: '#fdf3d0' },
  { till: 9, fyllning: '#f9d9b8' },
] as const;
const HOGST = '#efb4a6';

/** Four by four: likelihood to the right, severity upwards, the number of risks in each square. */
export function riskmatris(d: Riskmatris): string {
  const rutor: string[] = [];
  for (let allvar = STEG; allvar >= 1; allvar--) {
    const y = TOPP + (STEG - allvar) * RUTA.hojd;
    rutor.push(
      skriv(VANSTER - 10, y + RUTA.hojd / 2 + 4, `${allvar} ${d.allvarlighet[allvar - 1] ?? ''}`, { ankare: 'end' }),
    );
    for (let sannolik = 1; sannolik <= STEG; sannolik++) {
      rutor.push(
        ruta(VANSTER + (sannolik - 1) * RUTA.bredd, y, allvar * sannolik, d.antal[allvar - 1]?.[sannolik - 1]),
      );
    }
  }
  const botten = TOPP + STEG * RUTA.hojd;
  for (let sannolik = 1; sannolik <= STEG; sannolik++) {
    const mitt = VANSTER + (sannolik - 0.5) * RUTA.bredd;
    rutor.push(skriv(mitt, botten + 19, `${sannolik} ${d.sannolikhet[sannolik - 1] ?? ''}`, { ankare: 'middle' }));
  }
  rutor.push(
    skriv(VANSTER - 10, TOPP - 12, d.lodrat ?? 'Allvarlighet', { ankare: 'end', fet: true }),
    skriv(Math.min(VANSTER + 2 * RUTA.bredd, BREDD), botten + 40, 'Sannolikhet', { ankare: 'middle', fet: true }),
  );
  return svg(d, botten + 50, rutor.join(''));
}

function ruta(x: number, y: number, riskvarde: number, antal: number | null | undefined): string {
  const fyllning = NIVAER.find((n) => riskvarde <= n.till)?.fyllning ?? HOGST;
  const siffra = arVarde(antal)
    ? skriv(x + RUTA.bredd / 2, y + RUTA.hojd / 2 + 7, svenskt(antal), {
        ankare: 'middle',
        fet: antal > 0,
        klass: 'antal',
      })
    : skriv(x + RUTA.bredd / 2, y + RUTA.hojd / 2 + 7, '–', { ankare: 'middle', klass: 'saknas' });
  return (
    `<rect class="ruta" x="${tal(x)}" y="${tal(y)}" width="${RUTA.bredd}" height="${RUTA.hojd}" fill="${fyllning}" ` +
    `stroke="#fff" stroke-width="2"/>` +
    skriv(x + 8, y + 16, String(riskvarde), { klass: 'riskvarde' }) +
    siffra
  );
}
