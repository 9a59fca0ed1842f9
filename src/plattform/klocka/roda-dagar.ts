import { Temporal } from 'temporal-polyfill';

/** Påskdagen by the Gregorian calendar (Meeus, Jones, Butcher). */
export function paskdagen(ar: number): Temporal.PlainDate {
  const a = ar % 19;
  const b = Math.floor(ar / 100);
  const c = ar % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const summa = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year: ar, month: Math.floor(summa / 31), day: (summa % 31) + 1 });
}

/**
 * Lag (1989:253) om allmänna helgdagar, 1 §, as it reads since 2005 (nationaldagen in, annandag pingst out):
 * the days beside the Sundays.
 */
export function helgdagar(ar: number): ReadonlyMap<string, string> {
  const dag = (month: number, day: number): Temporal.PlainDate => Temporal.PlainDate.from({ year: ar, month, day });
  const pask = paskdagen(ar);
  const dagar: [Temporal.PlainDate, string][] = [
    [dag(1, 1), 'nyårsdagen'],
    [dag(1, 6), 'trettondedag jul'],
    [pask.subtract({ days: 2 }), 'långfredagen'],
    [pask, 'påskdagen'],
    [pask.add({ days: 1 }), 'annandag påsk'],
    [dag(5, 1), 'första maj'],
    [pask.add({ days: 39 }), 'Kristi himmelsfärdsdag'],
    [pask.add({ days: 49 }), 'pingstdagen'],
    [dag(6, 6), 'nationaldagen'],
    [lordagFran(dag(6, 20)), 'midsommardagen'],
    [lordagFran(dag(10, 31)), 'alla helgons dag'],
    [dag(12, 25), 'juldagen'],
    [dag(12, 26), 'annandag jul'],
  ];
  return new Map(dagar.map(([datum, namn]) => [datum.toString(), namn]));
}

/**
 * Lag (1930:173) om beräkning av lagstadgad tid, 2 §: Saturdays, midsommarafton, julafton and nyårsafton
 * are like a Sunday when a last day is counted.
 */
export function aftnar(ar: number): readonly string[] {
  const midsommarafton = lordagFran(Temporal.PlainDate.from({ year: ar, month: 6, day: 20 })).subtract({ days: 1 });
  return [midsommarafton.toString(), `${ar}-12-24`, `${ar}-12-31`];
}

/** The first Saturday on or after that day. */
const lordagFran = (datum: Temporal.PlainDate): Temporal.PlainDate => datum.add({ days: (13 - datum.dayOfWeek) % 7 });
