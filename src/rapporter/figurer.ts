import { SKR_SKALA, type Riskskala } from '../processer/skalor.texter.js';
import type { Cell, Figur, Siffra, Tabell } from './underlag.js';

interface Rubricerad {
  readonly id: string;
  readonly rubrik: string;
  readonly not?: string;
}

interface Led<V> {
  readonly namn: string;
  readonly varde: V;
}

/** A table of one faktum, rows by columns. */
export const tabellPer = <R, K>(
  val: Rubricerad & {
    readonly forsta: string;
    readonly rader: readonly Led<R>[];
    readonly kolumner: readonly Led<K>[];
    readonly siffra: (rad: R, kolumn: K) => Siffra;
  },
): Tabell => ({
  id: val.id,
  rubrik: val.rubrik,
  kolumner: [
    { rubrik: val.forsta, siffra: false },
    ...val.kolumner.map(({ namn }) => ({ rubrik: namn, siffra: true })),
  ],
  rader: val.rader.map((rad): Cell[] => [
    rad.namn,
    ...val.kolumner.map((kolumn) => val.siffra(rad.varde, kolumn.varde)),
  ]),
  ...(val.not === undefined ? {} : { not: val.not }),
});

/** A bar a year, with its numbers in the table beside it. */
export const stapelPerAr = (
  val: Rubricerad & { readonly ar: readonly number[]; readonly siffra: (ar: number) => Siffra },
): Figur => {
  const siffror = val.ar.map(val.siffra);
  const forsta = val.ar[0];
  const sista = val.ar.at(-1);
  return {
    slag: 'stapel',
    id: val.id,
    rubrik: val.rubrik,
    alt: `Stapeldiagram ${String(forsta)}–${String(sista)}: ${val.ar
      .map((ar, i) => `${String(ar)} ${siffror[i]?.visas ?? '–'}`)
      .join(', ')}.`,
    etiketter: val.ar.map(String),
    varden: siffror.map(({ varde }) => varde),
    tabell: tabellPer({
      id: `tabell-${val.id}`,
      rubrik: val.rubrik,
      forsta: 'År',
      rader: val.ar.map((ar) => ({ namn: String(ar), varde: ar })),
      kolumner: [{ namn: 'Antal', varde: null }],
      siffra: (ar) => val.siffra(ar),
      ...(val.not === undefined ? {} : { not: val.not }),
    }),
  };
};

/**
 * Counts in the matrix of a scale: a 1×4 is not the same as a 4×1, so both factors are shown. Sannolikhet to the right,
 * konsekvens (allvarlighet) upwards, in the figure and in the table alike.
 */
export const riskmatris = (
  val: Rubricerad & {
    readonly lodrat: 'Konsekvens' | 'Allvarlighet';
    readonly siffra: (sannolikhet: number, konsekvens: number) => Siffra;
    /** Left out for what is always four by four. */
    readonly skala?: Riskskala;
  },
): Figur => {
  const { sannolikheter, konsekvenser, lagTill, mattligTill, hogTill } = val.skala ?? SKR_SKALA;
  const stegen = (namn: readonly string[]): number[] => namn.map((_, nr) => nr + 1);
  const [vagrata, lodrata] = [stegen(sannolikheter), stegen(konsekvenser)];
  const antal = lodrata.map((k) => vagrata.map((s) => val.siffra(s, k).varde ?? 0));
  const summa = antal.flat().reduce((a, b) => a + b, 0);
  const hoga = lodrata.flatMap((k) =>
    vagrata.filter((s) => s * k > mattligTill).map((s) => antal[k - 1]?.[s - 1] ?? 0),
  );
  const antalHoga = hoga.reduce((a, b) => a + b, 0);
  return {
    slag: 'riskmatris',
    id: val.id,
    rubrik: val.rubrik,
    lodrat: val.lodrat,
    antal,
    ...(val.skala ? { skala: { sannolikheter, konsekvenser, lagTill, mattligTill, hogTill } } : {}),
    alt: `Riskmatris med ${String(summa)} bedömda, varav ${String(antalHoga)} har riskvärde ${String(mattligTill + 1)} eller mer.`,
    tabell: tabellPer({
      id: `tabell-${val.id}`,
      rubrik: val.rubrik,
      forsta: val.lodrat,
      rader: [...lodrata].reverse().map((k) => ({ namn: String(k), varde: k })),
      kolumner: vagrata.map((s) => ({ namn: `Sannolikhet ${String(s)}`, varde: s })),
      siffra: (k, s) => val.siffra(s, k),
    }),
  };
};
