import type { Dimension, Dimensionsvarden, Faktum, Kalla, Period } from './faktum.js';
import { KALLOR } from './kallor.js';

/** A statement for the gateway. */
export interface Sats {
  readonly text: string;
  readonly varden: readonly unknown[];
}

/** @throws Error when a faktum names a source or dimension that is not declared. */
export const kallaFor = (fakta: Faktum): Kalla => {
  const kalla = KALLOR[fakta.kalla];
  if (!kalla) throw new Error(`Faktumet ${fakta.kod} räknar på ${fakta.kalla}, som inte är deklarerad.`);
  return kalla;
};

/** The date (or plan year) that decides the period, null where the source has none. */
const periodUttryck = (kalla: Kalla, fakta: Faktum): string | null => kalla.period[fakta.bas] ?? null;

interface Del {
  /** The column of the table that the value comes from. */
  readonly av: string;
  /** The value and what it needs, when the column is called `kolumn`. */
  readonly varde: (kolumn: string) => string;
  readonly lateral: (kolumn: string) => string;
}

const dimensionFor = (kalla: Kalla, fakta: Faktum, dimension: Dimension): Del => {
  const funnen = kalla.dimensioner[dimension];
  if (!funnen) throw new Error(`${kalla.namn} kan inte delas upp per ${dimension}.`);
  return {
    av: funnen.av.replaceAll('$PERIOD', periodUttryck(kalla, fakta) ?? 'null'),
    varde: (kolumn) => (funnen.uttryck ?? '$K').replaceAll('$K', kolumn),
    lateral: (kolumn) => (funnen.lateral ?? '').replaceAll('$K', kolumn),
  };
};

/** Condition on nämnd and period; a plan's period is its year. Uses $1–$3. */
const urval = (kalla: Kalla, fakta: Faktum): string => {
  const period = periodUttryck(kalla, fakta);
  const namnd = 't.namnd_id = $1';
  if (!period) return `${namnd} and $2::date <= $3::date`;
  return fakta.bas === 'plan'
    ? `${namnd} and ${period} between extract(year from $2::date) and extract(year from $3::date)`
    : `${namnd} and ${period} between $2::date and $3::date`;
};

/** The columns of one faktum: v<i> is its value, t<i>/n<i> täljare and nämnare of an andel, n<i> how many a median is of. */
const matt = (fakta: Faktum, i: number): readonly (readonly [namn: string, sql: string])[] => {
  const nr = String(i);
  switch (fakta.matt.slag) {
    case 'antal':
      return [[`v${nr}`, `count(*) filter (where ${fakta.villkor})::int`]];
    case 'andel':
      return [
        [`t${nr}`, `count(*) filter (where (${fakta.villkor}) and (${fakta.matt.taljare}))::int`],
        [`n${nr}`, `count(*) filter (where ${fakta.villkor})::int`],
      ];
    case 'median': {
      const { uttryck } = fakta.matt;
      return [
        [`v${nr}`, `percentile_cont(0.5) within group (order by ${uttryck}) filter (where ${fakta.villkor})`],
        [`n${nr}`, `count(*) filter (where ${fakta.villkor})::int`],
      ];
    }
  }
};

/**
 * One statement that computes every given faktum at once, split by the given dimensions. Counts are first summed by the
 * bare columns, so that years, quarters and categories are worked out once for each combination and not for each row.
 * @throws Error unless all of them share source and counting base.
 */
export const summera = (fakta: readonly Faktum[], namndId: number, period: Period, per: readonly Dimension[]): Sats => {
  const forsta = fakta[0];
  if (!forsta || fakta.some((ett) => ett.kalla !== forsta.kalla || ett.bas !== forsta.bas))
    throw new Error('Fakta som räknas i samma fråga måste dela källa och räknebas.');
  const kalla = kallaFor(forsta);
  const delar = per.map((dimension) => dimensionFor(kalla, forsta, dimension));
  const kolumner = fakta.flatMap((ett, i) => matt(ett, i));
  const varden = [namndId, period.fran, period.till];
  // a median of sums is no median
  return delar.length === 0 || fakta.some((ett) => ett.matt.slag === 'median')
    ? { text: direkt(kalla, forsta, delar, kolumner), varden }
    : { text: stegvis(kalla, forsta, delar, kolumner), varden };
};

type Kolumner = readonly (readonly [namn: string, sql: string])[];

const platser = (delar: readonly Del[]): string => delar.map((_, i) => String(i + 1)).join(', ');
const delvarden = (delar: readonly Del[], kolumn: (del: Del, i: number) => string): string[] =>
  delar.map((del, i) => `${del.varde(kolumn(del, i))} as d${String(i)}`);

const direkt = (kalla: Kalla, fakta: Faktum, delar: readonly Del[], kolumner: Kolumner): string => {
  const matten = kolumner.map(([namn, sql]) => `${sql} as ${namn}`);
  const grupper = delar.length === 0 ? '' : `group by ${platser(delar)} order by ${platser(delar)}`;
  return `select ${[...delvarden(delar, ({ av }) => av), ...matten].join(', ')}
    from ${kalla.tabell} t ${delar.map(({ av, lateral }) => lateral(av)).join(' ')}
    where ${urval(kalla, fakta)} ${grupper}`;
};

const stegvis = (kalla: Kalla, fakta: Faktum, delar: readonly Del[], kolumner: Kolumner): string => {
  const k = (_: Del, i: number): string => `x.k${String(i)}`;
  const inre = [
    ...delar.map(({ av }, i) => `${av} as k${String(i)}`),
    ...kolumner.map(([namn, sql]) => `${sql} as ${namn}`),
  ];
  const summor = kolumner.map(([namn]) => `sum(x.${namn})::int as ${namn}`);
  const grund = `select ${inre.join(', ')} from ${kalla.tabell} t where ${urval(kalla, fakta)} group by ${platser(delar)}`;
  const flerdelar = delar.map((del, i) => del.lateral(k(del, i))).join(' ');
  if (flerdelar.trim() === '')
    return `select ${[...delvarden(delar, k), ...summor].join(', ')} from (${grund}) x
      group by ${platser(delar)} order by ${platser(delar)}`;
  // Days become years before a list is taken apart: a list that many cases share is taken apart once a year.
  const mellan = delar.map((del, i) => `${arFlerdelad(del) ? k(del, i) : del.varde(k(del, i))} as k${String(i)}`);
  const yttre = delar.map((del, i) => `${arFlerdelad(del) ? del.varde(k(del, i)) : k(del, i)} as d${String(i)}`);
  return `select ${[...yttre, ...summor].join(', ')}
    from (select ${[...mellan, ...summor].join(', ')} from (${grund}) x group by ${platser(delar)}) x
    ${flerdelar} group by ${platser(delar)} order by ${platser(delar)}`;
};

const arFlerdelad = (del: Del): boolean => del.lateral('x') !== '';

/** The rows behind one value, newest first. `del` picks täljare or nämnare of an andel. */
export const raderna = (
  fakta: Faktum,
  namndId: number,
  period: Period,
  dimensioner: Dimensionsvarden,
  val: { del?: 'taljare' | 'namnare' | undefined; antal: number; hoppa: number },
): Sats => {
  const kalla = kallaFor(fakta);
  const varden: unknown[] = [namndId, period.fran, period.till];
  const lateraler: string[] = [];
  const villkor = [urval(kalla, fakta), `(${fakta.villkor})`];
  if (fakta.matt.slag === 'andel' && val.del !== 'namnare') villkor.push(`(${fakta.matt.taljare})`);
  for (const [namn, varde] of Object.entries(dimensioner)) {
    const dimension = dimensionFor(kalla, fakta, namn as Dimension);
    lateraler.push(dimension.lateral(dimension.av));
    varden.push(String(varde));
    villkor.push(`coalesce((${dimension.varde(dimension.av)})::text, 'saknas') = $${String(varden.length)}`);
  }
  varden.push(val.antal, val.hoppa);
  const { id, datum, text, url } = kalla.rad;
  return {
    text: `select ${id} as id, ${datum} as datum, ${text} as text, ${url} as url,
        count(*) over ()::int as synliga
      from ${kalla.tabell} t ${lateraler.join(' ')} where ${villkor.join(' and ')}
      order by ${datum} desc nulls last, ${id} desc
      limit $${String(varden.length - 1)} offset $${String(varden.length)}`,
    varden,
  };
};
