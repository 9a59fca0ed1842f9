import {
  arFlerdelad,
  arTid,
  k,
  kornet,
  sattIhop,
  spannvis,
  utanTid,
  type Delning,
  type Kolumner,
  type Summa,
} from './faktaspann.js';
import { dimensionFor, kallaFor, urval, type Sats } from './faktasql.js';
import type { Faktum, Period } from './faktum.js';

/** Every dimension of the splits once: the value of the first is in d0, of the second in d1. */
export const dimensionerna = (delningar: readonly Delning[]): Delning => [...new Set(delningar.flat())];

/**
 * One statement that computes every given faktum at once, split by the given dimensions; of several splits, `g` tells
 * which one a row belongs to. Counts are first summed by the bare columns, so that years, quarters and categories are
 * worked out once for each combination and not for each row.
 * @throws Error unless all of them share source and counting base, and `kolumnerAttLasa` says that several splits can be read together.
 */
export const summera = (
  fakta: readonly Faktum[],
  namndId: number,
  period: Period,
  ...delningar: readonly Delning[]
): Sats => {
  const [forsta] = fakta;
  if (!forsta || fakta.some((ett) => ett.kalla !== forsta.kalla || ett.bas !== forsta.bas))
    throw new Error('Fakta som räknas i samma fråga måste dela källa och räknebas.');
  const kalla = kallaFor(forsta);
  const dimensioner = dimensionerna(delningar);
  const delar = dimensioner.map((dimension) => dimensionFor(kalla, forsta, dimension));
  const kolumner = fakta.flatMap((ett, i) => matt(ett, i));
  const summa = { kalla, fakta: forsta, dimensioner, delar, delningar, kolumner };
  // a median of sums is no median, and only counts are whole numbers
  const text = delar.length === 0 || fakta.some(arHel) ? direkt(summa) : stegvis(summa);
  return { text, varden: [namndId, period.fran, period.till] };
};

/**
 * The columns that a split needs of each row, when it can share one reading of the rows with another that needs others;
 * null when it has to read them alone.
 */
export const kolumnerAttLasa = (fakta: readonly Faktum[], delning: Delning): string | null => {
  const lasas = fakta.map((ett) => {
    const kalla = kallaFor(ett);
    const delar = utanTid(delning).map((dimension) => dimensionFor(kalla, ett, dimension));
    if (arHel(ett) || kornet(kalla, ett, delning) === null || delar.some(arFlerdelad)) return null;
    return [...new Set(delar.map(({ av }) => av))].sort().join(', ');
  });
  return lasas.includes(null) ? null : (lasas[0] ?? null);
};

/** What has to be worked out of the rows themselves. */
const arHel = ({ matt: { slag } }: Faktum): boolean => slag !== 'antal' && slag !== 'andel';

/** The columns of one faktum: v<i> is its value, t<i>/n<i> täljare and nämnare of an andel or a kvot, n<i> how many a median is of. */
const matt = (fakta: Faktum, i: number): Kolumner => {
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
    case 'summa':
      return [[`v${nr}`, `(${summan(fakta.villkor, fakta.matt.uttryck)})::float8`]];
    case 'kvot':
      return [
        [`t${nr}`, `count(*) filter (where ${fakta.villkor})::int`],
        [`n${nr}`, namnarenAv(fakta.matt.namnare)],
      ];
  }
};

const summan = (villkor: string, uttryck: string): string => `sum(${uttryck}) filter (where ${villkor})`;

/** What a kvot is per, of the same nämnd and period. */
const namnarenAv = (namnare: Faktum): string => {
  if (namnare.matt.slag !== 'summa') throw new Error(`${namnare.kod} är ingen summa.`);
  const kalla = kallaFor(namnare);
  return `(select ${summan(namnare.villkor, namnare.matt.uttryck)} from ${kalla.tabell} t where ${urval(kalla, namnare)})::float8`;
};

const platser = (antal: number): string => Array.from({ length: antal }, (_, i) => String(i + 1)).join(', ');
const d = (i: number): string => `d${String(i)}`;

const direkt = (summa: Summa): string => {
  const { kalla, fakta, delar, kolumner } = summa;
  const ordning = delar.length === 0 ? '' : `order by ${platser(delar.length)}`;
  if (arEntydig(summa)) {
    const varden = delar.map((del, i) => `${del.varde(`x.${k(i)}`)} as ${d(i)}`);
    return `select ${[...varden, ...kolumner.map(([namn]) => `x.${namn}`)].join(', ')} from (${grunden(summa)}) x ${ordning}`;
  }
  const varden = delar.map((del, i) => `${del.varde(del.av)} as ${d(i)}`);
  return `select ${[...varden, ...sattIhop(kolumner)].join(', ')}
    from ${kalla.tabell} t ${delar.map((del) => del.lateral(del.av)).join(' ')}
    where ${urval(kalla, fakta)} ${ordning.replace('order', 'group')} ${ordning}`;
};

/** Whether each combination of bare columns is a combination of values of its own: then nothing is left to sum. */
const arEntydig = ({ kalla, fakta, dimensioner, delar }: Summa): boolean =>
  dimensioner.includes('ar') &&
  kornet(kalla, fakta, dimensioner) !== null &&
  delar.every((del, i) => arTid(dimensioner[i]) || (!arFlerdelad(del) && del.varde('x') === 'x'));

const stegvis = (summa: Summa): string => {
  const { delar, delningar, kolumner } = summa;
  const g = delningar.length > 1 ? ['x.g'] : [];
  const alla = platser(g.length + delar.length);
  const summor = kolumner.map(([namn]) => `sum(x.${namn})::int as ${namn}`);
  const slut = `group by ${alla} order by ${alla}`;
  if (!delar.some(arFlerdelad)) {
    const varden = delar.map((del, i) => `${del.varde(`x.${k(i)}`)} as ${d(i)}`);
    return `select ${[...g, ...varden, ...summor].join(', ')} from (${grunden(summa)}) x ${slut}`;
  }
  // Days become years before a list is taken apart: a list that many cases share is taken apart once a year.
  const mellan = delar.map((del, i) => `${arFlerdelad(del) ? `x.${k(i)}` : del.varde(`x.${k(i)}`)} as ${k(i)}`);
  const yttre = delar.map((del, i) => `${arFlerdelad(del) ? del.varde(`x.${k(i)}`) : `x.${k(i)}`} as ${d(i)}`);
  return `select ${[...yttre, ...summor].join(', ')}
    from (select ${[...mellan, ...summor].join(', ')} from (${grunden(summa)}) x group by ${alla}) x
    ${delar.map((del, i) => del.lateral(`x.${k(i)}`)).join(' ')} ${slut}`;
};

/** Counts by the bare columns, k0 and on. */
const grunden = (summa: Summa): string => {
  const { kalla, fakta, dimensioner, delar, kolumner } = summa;
  const korn = kornet(kalla, fakta, dimensioner);
  const varden = delar.map(({ av }, i) => `${av} as ${k(i)}`);
  return korn === null
    ? `select ${[...varden, ...sattIhop(kolumner)].join(', ')} from ${kalla.tabell} t where ${urval(kalla, fakta)}
        group by ${platser(delar.length)}`
    : spannvis(summa, korn);
};
