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

const dimensionFor = (kalla: Kalla, fakta: Faktum, dimension: Dimension): { uttryck: string; lateral?: string } => {
  const funnen = kalla.dimensioner[dimension];
  if (!funnen) throw new Error(`${kalla.namn} kan inte delas upp per ${dimension}.`);
  return { ...funnen, uttryck: funnen.uttryck.replace('$PERIOD', periodUttryck(kalla, fakta) ?? 'null') };
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

/** The columns of one faktum: v<i> is its value, t<i>/n<i> täljare and nämnare of an andel. */
const matt = (fakta: Faktum, i: number): string => {
  const nr = String(i);
  switch (fakta.matt.slag) {
    case 'antal':
      return `count(*) filter (where ${fakta.villkor})::int as v${nr}`;
    case 'andel':
      return `count(*) filter (where (${fakta.villkor}) and (${fakta.matt.taljare}))::int as t${nr},
        count(*) filter (where ${fakta.villkor})::int as n${nr}`;
    case 'median':
      return `percentile_cont(0.5) within group (order by ${fakta.matt.uttryck}) filter (where ${fakta.villkor}) as v${nr}`;
  }
};

/**
 * One statement that computes every given faktum at once, split by the given dimensions.
 * @throws Error unless all of them share source and counting base.
 */
export const summera = (fakta: readonly Faktum[], namndId: number, period: Period, per: readonly Dimension[]): Sats => {
  const forsta = fakta[0];
  if (!forsta || fakta.some((ett) => ett.kalla !== forsta.kalla || ett.bas !== forsta.bas))
    throw new Error('Fakta som räknas i samma fråga måste dela källa och räknebas.');
  const kalla = kallaFor(forsta);
  const delar = per.map((dimension) => dimensionFor(kalla, forsta, dimension));
  const kolumner = [
    ...delar.map((del, i) => `${del.uttryck} as d${String(i)}`),
    ...fakta.map((ett, i) => matt(ett, i)),
  ];
  const grupper = delar.map((_, i) => String(i + 1)).join(', ');
  const laterala = delar.map((del) => del.lateral ?? '').join(' ');
  return {
    text: `select ${kolumner.join(', ')} from ${kalla.tabell} t ${laterala} where ${urval(kalla, forsta)}
      ${grupper ? `group by ${grupper} order by ${grupper}` : ''}`,
    varden: [namndId, period.fran, period.till],
  };
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
    if (dimension.lateral) lateraler.push(dimension.lateral);
    varden.push(String(varde));
    villkor.push(`coalesce((${dimension.uttryck})::text, 'saknas') = $${String(varden.length)}`);
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
