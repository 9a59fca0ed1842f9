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

/** A dimension of one source. */
export interface Del {
  /** The column of the table that the value comes from. */
  readonly av: string;
  /** The value and what it needs, when the column is called `kolumn`. */
  readonly varde: (kolumn: string) => string;
  readonly lateral: (kolumn: string) => string;
}

export const dimensionFor = (kalla: Kalla, fakta: Faktum, dimension: Dimension): Del => {
  const funnen = kalla.dimensioner[dimension];
  if (!funnen) throw new Error(`${kalla.namn} kan inte delas upp per ${dimension}.`);
  return {
    av: funnen.av.replaceAll('$PERIOD', periodUttryck(kalla, fakta) ?? 'null::date'),
    varde: (kolumn) => (funnen.uttryck ?? '$K').replaceAll('$K', kolumn),
    lateral: (kolumn) => (funnen.lateral ?? '').replaceAll('$K', kolumn),
  };
};

/** Condition on nämnd and period; a plan's period is its year. Uses $1–$3, or other days than those of $2 and $3. */
export const urval = (
  kalla: Kalla,
  fakta: Faktum,
  dagar: readonly [string, string] = ['$2::date', '$3::date'],
): string => {
  const period = periodUttryck(kalla, fakta);
  const namnd = 't.namnd_id = $1';
  if (!period) return `${namnd} and $2::date <= $3::date`;
  return fakta.bas === 'plan'
    ? `${namnd} and ${period} between extract(year from $2::date) and extract(year from $3::date)`
    : `${namnd} and ${period} between ${dagar[0]} and ${dagar[1]}`;
};

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
  const tal = 'uttryck' in fakta.matt ? `(${fakta.matt.uttryck})::float8` : 'null::float8';
  return {
    text: `select ${id} as id, ${datum} as datum, ${text} as text, ${url} as url, ${tal} as tal,
        count(*) over ()::int as synliga
      from ${kalla.tabell} t ${lateraler.join(' ')} where ${villkor.join(' and ')}
      order by ${datum} desc nulls last, ${id} desc
      limit $${String(varden.length - 1)} offset $${String(varden.length)}`,
    varden,
  };
};
