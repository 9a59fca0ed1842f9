import { plusDagar, plusManader } from '../../plattform/klocka/datum.js';
import type { Periodicitet } from '../indikator.texter.js';
import type { Period } from '../faktum.js';

const MANADER: Readonly<Record<Periodicitet, number>> = {
  manadsvis: 1,
  kvartalsvis: 3,
  tertialvis: 4,
  halvarsvis: 6,
  arligen: 12,
};
const KORTA = ['jan', 'feb', 'mars', 'april', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'];
/** The letter between year and number, as in `2025K1`; a month is written `2025-03`. */
const BOKSTAV: Readonly<Record<Exclude<Periodicitet, 'manadsvis' | 'arligen'>, string>> = {
  kvartalsvis: 'K',
  tertialvis: 'T',
  halvarsvis: 'H',
};

const franManad = (ar: number, manad: number, antal: number): Period => {
  const fran = `${String(ar)}-${String(manad).padStart(2, '0')}-01`;
  return { fran, till: plusDagar(plusManader(fran, antal), -1) };
};

/** Which of the year's periods it is, from 1. */
const nummer = (frekvens: Periodicitet, { fran }: Pick<Period, 'fran'>): number =>
  Math.ceil(Number(fran.slice(5, 7)) / MANADER[frekvens]);

/** The period that the day is in. */
export const periodenFor = (frekvens: Periodicitet, dag: string): Period => {
  const antal = MANADER[frekvens];
  const nr = nummer(frekvens, { fran: dag });
  return franManad(Number(dag.slice(0, 4)), (nr - 1) * antal + 1, antal);
};

/** Every whole period from the first day to the last, in order. */
export const perioderMellan = (frekvens: Periodicitet, fran: string, till: string): Period[] => {
  const alla: Period[] = [];
  let period = periodenFor(frekvens, fran);
  for (; period.till <= till; period = periodenFor(frekvens, plusDagar(period.till, 1)))
    if (period.fran >= fran) alla.push(period);
  return alla;
};

/** `2025`, `2025-03`, `2025K1`, `2025T1`, `2025H1`: what a file and a form say. */
export const periodkod = (frekvens: Periodicitet, { fran }: Pick<Period, 'fran'>): string => {
  const ar = fran.slice(0, 4);
  if (frekvens === 'arligen') return ar;
  return frekvens === 'manadsvis' ? fran.slice(0, 7) : `${ar}${BOKSTAV[frekvens]}${nummer(frekvens, { fran })}`;
};

/** «mars 2025», «kvartal 1 2025», «2025». */
export const periodnamn = (frekvens: Periodicitet, { fran }: Pick<Period, 'fran'>): string => {
  const ar = fran.slice(0, 4);
  const nr = nummer(frekvens, { fran });
  switch (frekvens) {
    case 'arligen':
      return ar;
    case 'manadsvis':
      return `${KORTA[nr - 1] ?? ''} ${ar}`;
    case 'kvartalsvis':
      return `kvartal ${nr} ${ar}`;
    case 'tertialvis':
      return `tertial ${nr} ${ar}`;
    case 'halvarsvis':
      return `halvår ${nr} ${ar}`;
  }
};

/** A period as somebody writes it: `2025`, `2025-03`, `2025K1`, `2025 kv 1`, `kvartal 1 2025`. Null when it is none. */
export const tolkaPeriod = (frekvens: Periodicitet, text: string): Period | null => {
  const rent = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const ar = /(?<!\d)(20\d\d|19\d\d)(?!\d)/.exec(rent)?.[1];
  if (ar === undefined) return null;
  const antal = MANADER[frekvens];
  const rest = rent.replace(ar, '').trim();
  if (frekvens === 'arligen') return rest === '' ? franManad(Number(ar), 1, 12) : null;
  const monster = frekvens === 'manadsvis' ? /^-?(\d{1,2})$/ : ORD[frekvens];
  const nr = manadsnummer(frekvens, rest) ?? Number(monster.exec(rest)?.[1] ?? NaN);
  return nr >= 1 && nr <= 12 / antal ? franManad(Number(ar), (nr - 1) * antal + 1, antal) : null;
};

const ORD: Readonly<Record<keyof typeof BOKSTAV, RegExp>> = {
  kvartalsvis: /^-?(?:k|q|kv|kvartal)\.? ?(\d)$/,
  tertialvis: /^-?(?:t|tertial) ?(\d)$/,
  halvarsvis: /^-?(?:h|halvår|halvar) ?(\d)$/,
};

const manadsnummer = (frekvens: Periodicitet, ord: string): number | null => {
  const plats = KORTA.findIndex((kort) => ord.length >= 3 && ord.startsWith(kort.slice(0, 3)));
  return frekvens === 'manadsvis' && plats >= 0 ? plats + 1 : null;
};
