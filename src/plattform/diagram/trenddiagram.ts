import { scaleLinear, scalePoint, type ScaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Diagram } from './diagram.js';
import { arVarde, BREDD, farg, forkorta, skriv, svg, tal } from './diagram.js';
import { lodratAxel } from './vardeaxel.js';

/** One value on the way; a signal is marked with another shape, not with colour alone. */
export interface Trendpunkt {
  readonly namn: string;
  readonly varde: number | null;
  readonly signal?: boolean;
}

/** What was counted in the same way: between two of these there is a break. */
export interface Trendserie {
  readonly punkter: readonly Trendpunkt[];
  readonly median: number | null;
  readonly ovre: number | null;
  readonly undre: number | null;
}

export interface Trenddiagram extends Diagram {
  readonly serier: readonly Trendserie[];
  readonly enhet: string;
  /** A line across it all, or the two ends of an interval. */
  readonly mal?: readonly number[];
  /** Neither values nor limits go beyond these. */
  readonly golv?: number | undefined;
  readonly tak?: number | undefined;
}

const HOJD = 320;
const M = { topp: 40, hoger: 116, botten: 34, vanster: 56 };
const HOGER = BREDD - M.hoger;
const GRANSFARG = '#8a4b00';
const MALFARG = '#2f6f3e';
const SIGNALFARG = '#b7410e';

type X = (i: number) => number;
type Y = ScaleLinear<number, number>;

/** Values in time order with the median, the limits and the mål of each series; a gap is a gap and a break is drawn. */
export function trenddiagram(d: Trenddiagram): string {
  const alla = d.serier.flatMap(({ punkter }) => punkter);
  const y = hojdskala(d);
  const plats = scalePoint<number>()
    .domain(alla.keys())
    .range([M.vanster + 14, HOGER - 8]);
  const x: X = (i) => plats(i) ?? M.vanster + 14;
  let forsta = 0;
  const serier = d.serier.map((serie, nr) => {
    const fran = forsta;
    forsta += serie.punkter.length;
    return brott(nr, fran, x) + enSerie(serie, fran, x, y, nr === d.serier.length - 1);
  });
  return svg(
    d,
    HOJD,
    skriv(M.vanster - 8, M.topp - 22, d.enhet) +
      lodratAxel(y, M.vanster, HOGER) +
      punktnamn(alla, x) +
      (d.mal ?? []).map((en) => vagrat(M.vanster, HOGER, y(en), MALFARG, '', 2)).join('') +
      serier.join('') +
      linjenamn(d, y),
  );
}

/** From 0 unless that would leave most of the chart empty. */
function hojdskala(d: Trenddiagram): Y {
  const alla = [
    ...d.serier.flatMap((serie) => [serie.median, serie.ovre, serie.undre, ...serie.punkter.map((p) => p.varde)]),
    ...(d.mal ?? []),
  ].filter(arVarde);
  const hogst = Math.max(...alla, alla.length === 0 ? 1 : -Infinity);
  const lagst = Math.min(...alla, alla.length === 0 ? 0 : Infinity);
  const luft = (hogst - lagst || Math.abs(hogst) || 1) * 0.12;
  const fran = lagst >= 0 && lagst < hogst / 2 ? 0 : Math.max(lagst - luft, d.golv ?? -Infinity);
  return scaleLinear()
    .domain([fran, Math.min(hogst + luft, d.tak ?? Infinity)])
    .nice(5)
    .range([HOJD - M.botten, M.topp]);
}

const vagrat = (fran: number, till: number, y: number, kulor: string, streck: string, tjock = 1.5): string =>
  `<path d="M${tal(fran)} ${tal(y)}H${tal(till)}" fill="none" stroke="${kulor}" stroke-width="${tjock}"` +
  `${streck ? ` stroke-dasharray="${streck}"` : ''}/>`;

/** A series does not go on from the one before it: a line between them says so. */
function brott(nr: number, fran: number, x: X): string {
  if (nr === 0) return '';
  const mitt = fran === 0 ? x(0) : (x(fran - 1) + x(fran)) / 2;
  return (
    `<path class="brott" d="M${tal(mitt)} ${M.topp - 10}V${HOJD - M.botten}" fill="none" stroke="#1c2630" stroke-width="1.5" stroke-dasharray="2 4"/>` +
    skriv(mitt, M.topp - 16, 'Ny serie', { ankare: 'middle', fet: true, klass: 'brott' })
  );
}

function enSerie(serie: Trendserie, fran: number, x: X, y: Y, sist: boolean): string {
  const { punkter, median, ovre, undre } = serie;
  if (punkter.length === 0) return '';
  const [borjar, slutar] = [x(fran) - 6, sist ? HOGER : x(fran + punkter.length - 1) + 6];
  const linje = line<Trendpunkt>()
    .defined(({ varde }) => arVarde(varde))
    .x((_, i) => x(fran + i))
    .y(({ varde }) => y(varde ?? 0))
    .digits(1);
  const markorer = punkter.map(({ varde, signal }, i) =>
    arVarde(varde) ? markor(x(fran + i), y(varde), signal === true) : '',
  );
  return (
    (median === null ? '' : vagrat(borjar, slutar, y(median), farg(5), '')) +
    [ovre, undre].map((en) => (en === null ? '' : vagrat(borjar, slutar, y(en), GRANSFARG, '7 4'))).join('') +
    `<path class="linje" d="${linje([...punkter]) ?? ''}" fill="none" stroke="${farg(0)}" stroke-width="2"/>` +
    markorer.join('')
  );
}

const markor = (x: number, y: number, signal: boolean): string =>
  signal
    ? `<path class="signal" d="M${tal(x)} ${tal(y)}m0 -7l7 7l-7 7l-7 -7z" fill="${SIGNALFARG}" stroke="#fff"/>`
    : `<circle class="punkt" cx="${tal(x)}" cy="${tal(y)}" r="3.8" fill="${farg(0)}"/>`;

/** As many names as there is room for, always the last. */
function punktnamn(punkter: readonly Trendpunkt[], x: X): string {
  const bredast = Math.max(4, ...punkter.map(({ namn }) => namn.length)) * 6.6 + 12;
  const steg = Math.max(1, Math.ceil(punkter.length / Math.max(1, Math.floor((HOGER - M.vanster) / bredast))));
  const sist = punkter.length - 1;
  return punkter
    .map(({ namn }, i) =>
      (sist - i) % steg === 0 ? skriv(x(i), HOJD - M.botten + 19, namn, { ankare: 'middle' }) : '',
    )
    .join('');
}

/** What the lines of the last series are, where they end and moved apart where they end together. */
function linjenamn(d: Trenddiagram, y: Y): string {
  const sista = d.serier.at(-1);
  const namn = [
    ...(d.mal ?? []).map((en) => ({ y: y(en), text: 'Mål', fyllning: MALFARG })),
    ...[
      { varde: sista?.ovre, text: 'Övre gräns' },
      { varde: sista?.undre, text: 'Undre gräns' },
    ].map((en) => ({
      ...en,
      fyllning: GRANSFARG,
    })),
    { varde: sista?.median, text: 'Median', fyllning: farg(5) },
  ]
    .flatMap((en) =>
      'y' in en ? [en] : arVarde(en.varde) ? [{ y: y(en.varde), text: en.text, fyllning: en.fyllning }] : [],
    )
    .sort((a, b) => a.y - b.y);
  let tak = -Infinity;
  return namn
    .map(({ y: onskad, text, fyllning }) => {
      const hojd = Math.max(onskad, tak + 15);
      tak = hojd;
      return skriv(HOGER + 8, hojd + 4, forkorta(text, 16), { fet: true, fyllning, klass: 'linjenamn' });
    })
    .join('');
}
