import { Temporal } from 'temporal-polyfill';
import { aftnar, helgdagar } from './roda-dagar.js';

/** Swedish calendar days as text, `YYYY-MM-DD`. Anything else throws a RangeError. */

const MANADER = Array.from({ length: 12 }, (_, i) =>
  new Temporal.PlainYearMonth(2026, i + 1, 'gregory').toLocaleString('sv-SE', { month: 'long', calendar: 'gregory' }),
);

const tolka = (datum: string): Temporal.PlainDate => Temporal.PlainDate.from(datum, { overflow: 'reject' });

export const plusDagar = (datum: string, antal: number): string => tolka(datum).add({ days: antal }).toString();

/** The same day so many months later, or the last one of that month: 31 January and one month is 28 or 29 February. */
export const plusManader = (datum: string, antal: number): string => tolka(datum).add({ months: antal }).toString();

const DYGN_MS = 86_400_000;

/** The days that lists speak of are few and come again on every row. */
const kandaDygn = new Map<string, number>();

/** Days since 1970. In long lists Temporal costs more than the rows themselves. */
const dygnsnummer = (datum: string): number => {
  const kant = kandaDygn.get(datum);
  if (kant !== undefined) return kant;
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(datum) ? Date.parse(`${datum}T00:00:00Z`) : NaN;
  // 30 February would turn into 2 March
  if (Number.isNaN(ms) || new Date(ms).getUTCDate() !== Number(datum.slice(8)))
    throw new RangeError(`Not a date: ${datum}`);
  if (kandaDygn.size >= 10_000) kandaDygn.clear();
  kandaDygn.set(datum, ms / DYGN_MS);
  return ms / DYGN_MS;
};

/** Whole days from the one to the other; negative when `till` comes first. */
export const dagarMellan = (fran: string, till: string): number => dygnsnummer(till) - dygnsnummer(fran);

/** Sunday or another allmän helgdag, lag (1989:253). */
export function arRodDag(datum: string): boolean {
  const dag = tolka(datum);
  return dag.dayOfWeek === 7 || helgdagar(dag.year).has(dag.toString());
}

/** The helgdag's name, null on other days. */
export const helgdagsnamn = (datum: string): string | null => helgdagar(tolka(datum).year).get(datum) ?? null;

/** Neither Saturday, röd dag nor one of the eves that lag (1930:173) counts as such. */
export function arArbetsdag(datum: string): boolean {
  const dag = tolka(datum);
  return dag.dayOfWeek < 6 && !arRodDag(datum) && !aftnar(dag.year).includes(datum);
}

/** The day that lies so many arbetsdagar after; with 0 the day itself if it is one, else the next. */
export function plusArbetsdagar(datum: string, antal: number): string {
  if (!Number.isInteger(antal) || antal < 0) throw new RangeError(`Not a number of working days: ${antal}`);
  let dag = datum;
  for (let kvar = antal; kvar > 0 || !arArbetsdag(dag);) {
    dag = plusDagar(dag, 1);
    if (kvar > 0 && arArbetsdag(dag)) kvar -= 1;
  }
  return dag;
}

/** ISO 8601: the first week of a year holds its first Thursday, so the week's year can differ from the day's. */
export function isoVecka(datum: string): { ar: number; vecka: number } {
  const dag = tolka(datum);
  return { ar: dag.yearOfWeek ?? dag.year, vecka: dag.weekOfYear ?? 0 };
}

/** The Swedish calendar day on which an instant falls. */
export const dagenFor = (tid: Date): string => iSverige(tid).toPlainDate().toString();

/** `22 november 2026` */
export function svensktDatum(datum: string): string {
  const dag = tolka(datum);
  return `${dag.day} ${MANADER[dag.month - 1]} ${dag.year}`;
}

/** `22 november 2026 kl. 14.05` */
export function svenskTid(tid: Date): string {
  const dar = iSverige(tid);
  const tva = (tal: number): string => String(tal).padStart(2, '0');
  return `${svensktDatum(dar.toPlainDate().toString())} kl. ${tva(dar.hour)}.${tva(dar.minute)}`;
}

/** `12 345`, with a space that does not break. */
export const heltal = (tal: number): string => decimal(tal, 0);

/** `12,5` */
export function decimal(tal: number, decimaler: number): string {
  let format = TALFORMAT.get(decimaler);
  if (!format) {
    format = new Intl.NumberFormat('sv-SE', { minimumFractionDigits: decimaler, maximumFractionDigits: decimaler });
    TALFORMAT.set(decimaler, format);
  }
  return format.format(tal);
}

/** Costly to make, and a report writes thousands of numbers. */
const TALFORMAT = new Map<number, Intl.NumberFormat>();

/** `45,0 %`; null when there is nothing to be a share of: that is not nought per cent. */
export const procent = (taljare: number, namnare: number, decimaler = 1): string | null =>
  namnare === 0 ? null : `${decimal((taljare / namnare) * 100, decimaler)}\u00a0%`;

const iSverige = (tid: Date): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(tid.getTime()).toZonedDateTimeISO('Europe/Stockholm');
