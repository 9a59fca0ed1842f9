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

/** A table of words and numbers; a column that holds numbers is written with # before its heading. */
export const tabell = (
  val: Rubricerad & { readonly kolumner: readonly string[]; readonly rader: readonly (readonly Cell[])[] },
): Tabell => ({
  ...val,
  kolumner: val.kolumner.map((rubrik) => ({ rubrik: rubrik.replace(/^#/, ''), siffra: rubrik.startsWith('#') })),
});

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

type Serieval = Rubricerad & {
  readonly forsta: string;
  readonly punkter: readonly Led<number>[];
  readonly serier: readonly Led<number>[];
  readonly siffra: (punkt: number, serie: number) => Siffra;
};

/** Lines over time: a row a point and a column a line in the table, whose numbers the lines are drawn of. */
export const linjer = (val: Serieval): Figur => {
  const serier = val.serier.map(({ namn, varde }) => ({
    namn,
    siffror: val.punkter.map((punkt) => val.siffra(punkt.varde, varde)),
  }));
  return {
    slag: 'linje',
    id: val.id,
    rubrik: val.rubrik,
    alt: `Linjediagram ${val.punkter[0]?.namn ?? ''}–${val.punkter.at(-1)?.namn ?? ''}. ${serier
      .map(({ namn, siffror }) => `${namn}: från ${siffror[0]?.visas ?? '–'} till ${siffror.at(-1)?.visas ?? '–'}`)
      .join('. ')}.`,
    etiketter: val.punkter.map(({ namn }) => namn),
    serier: serier.map(({ namn, siffror }) => ({ namn, varden: siffror.map(({ varde }) => varde) })),
    tabell: tabellPer({
      ...{ id: `tabell-${val.id}`, rubrik: val.rubrik, forsta: val.forsta, rader: val.punkter, kolumner: val.serier },
      siffra: val.siffra,
      ...(val.not === undefined ? {} : { not: val.not }),
    }),
  };
};

/** Lying bars of the last column of a table, the largest first, as the rows of the table stand. */
export const liggande = (tabell: Tabell): Figur => {
  const rader = tabell.rader.map((rad) => {
    const [forsta] = rad;
    const sista = rad.at(-1);
    return {
      etikett: typeof forsta === 'string' ? forsta : (forsta?.visas ?? ''),
      rad,
      varde: typeof sista === 'object' ? sista.varde : null,
    };
  });
  const ordnade = [...rader].sort((a, b) => (b.varde ?? -1) - (a.varde ?? -1));
  const visade = ordnade.map(({ etikett, rad }) => {
    const sista = rad.at(-1);
    return `${etikett} ${typeof sista === 'object' ? sista.visas : '–'}`;
  });
  const aret = tabell.kolumner.map(({ rubrik }) => rubrik).findLast((rubrik) => /^\d{4}$/.test(rubrik));
  return {
    slag: 'liggande',
    id: tabell.id.replace(/^tabell-/, 'diagram-'),
    rubrik: aret === undefined ? tabell.rubrik : `${tabell.rubrik} ${aret}`,
    alt: `Liggande stapeldiagram: ${visade.join(', ')}.`,
    etiketter: ordnade.map(({ etikett }) => etikett),
    varden: ordnade.map(({ varde }) => varde),
    tabell: { ...tabell, rader: ordnade.map(({ rad }) => rad) },
  };
};

/** What the table says of a row whose number is hidden: the chart says the same. */
export const doldaI = ({ rader }: Tabell): (string | undefined)[] =>
  rader.map((rad) => {
    const sista = rad.at(-1);
    return typeof sista === 'object' && sista.dold === true ? sista.visas : undefined;
  });

export const arFigur = (varde: unknown): varde is Figur =>
  typeof varde === 'object' && varde !== null && 'slag' in varde && 'alt' in varde && 'tabell' in varde;

/** Every chart in a chapter's data. */
export const figurerna = (data: unknown): Figur[] => {
  if (typeof data !== 'object' || data === null) return [];
  return arFigur(data) ? [data] : Object.values(data).flatMap(figurerna);
};

/** Nothing but zeros draws an empty frame: the table beside it says the same in less room. */
export const visarNagot = (figur: Figur): boolean => {
  const rader =
    figur.slag === 'linje'
      ? figur.serier.map(({ varden }) => varden)
      : figur.slag === 'riskmatris'
        ? figur.antal
        : [figur.varden];
  return rader.flat().some((varde) => varde !== null && varde !== 0);
};
