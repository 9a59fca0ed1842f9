import type { Samband, Tal } from '../../../src/plattform/smatal/dolj.js';

/** Whole fractions: no rounding may decide what can be worked out. */
type Brak = readonly [taljare: bigint, namnare: bigint];
const sgd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : sgd(b, a % b));
const brak = (taljare: bigint, namnare: bigint): Brak => {
  const delare = sgd(taljare, namnare) * (namnare < 0n ? -1n : 1n);
  return [taljare / delare, namnare / delare];
};

/** The equations as a reader writes them down: what is hidden on the left, what is printed on the right. */
const ekvationer = (tal: readonly Tal[], samband: readonly Samband[], dolda: ReadonlySet<string>) => {
  const okanda = tal.filter(({ nyckel, slag }) => slag === 'okant' || dolda.has(nyckel)).map(({ nyckel }) => nyckel);
  const varde = new Map(tal.map((ett) => [ett.nyckel, ett.varde]));
  const rader = samband.map(({ summa, delar }) => {
    const rad = okanda.map(() => 0);
    let hoger = 0;
    for (const [led, tecken] of [
      [summa, 1],
      [delar, -1],
    ] as const)
      for (const nyckel of led) {
        const nr = okanda.indexOf(nyckel);
        if (nr < 0) hoger -= tecken * (varde.get(nyckel) ?? 0);
        else rad[nr] = (rad[nr] ?? 0) + tecken;
      }
    return [...rad, hoger];
  });
  return { okanda, rader };
};

/** Gauss-Jordan in fractions: the hidden numbers that the sums alone give exactly. */
export const bestamda = (tal: readonly Tal[], samband: readonly Samband[], dolda: ReadonlySet<string>): string[] => {
  const { okanda, rader } = ekvationer(tal, samband, dolda);
  const matris = rader.map((rad) => rad.map((varde): Brak => [BigInt(varde), 1n]));
  let rad = 0;
  const ledande: number[] = [];
  for (let k = 0; k < okanda.length && rad < matris.length; k += 1) {
    const pivot = matris.findIndex((ett, nr) => nr >= rad && ett[k]![0] !== 0n);
    if (pivot < 0) continue;
    [matris[rad], matris[pivot]] = [matris[pivot]!, matris[rad]!];
    const [t, n] = matris[rad]![k]!;
    matris[rad] = matris[rad]!.map(([a, b]) => brak(a * n, b * t));
    for (const [nr, annan] of matris.entries()) {
      const [ft, fn] = annan[k]!;
      if (nr === rad || ft === 0n) continue;
      matris[nr] = annan.map(([a, b], kolumn) => {
        const [c, d] = matris[rad]![kolumn]!;
        return brak(a * d * fn - ft * c * b, b * d * fn);
      });
    }
    ledande.push(k);
    rad += 1;
  }
  return ledande
    .filter((_, nr) => okanda.every((__, annan) => annan === ledande[nr] || matris[nr]![annan]![0] === 0n))
    .map((k) => okanda[k]!);
};

/**
 * Tries every whole number from 1 to `tak` for everything hidden, and gives the lowest and the highest that each number
 * has in any table that would look the same in print.
 */
export const spann = (
  tal: readonly Tal[],
  samband: readonly Samband[],
  dolda: ReadonlySet<string>,
  tak: number,
): Map<string, readonly [number, number]> => {
  const { okanda, rader } = ekvationer(tal, samband, dolda);
  const slag = new Map(tal.map((ett) => [ett.nyckel, ett.slag]));
  const golv = okanda.map((nyckel) => (slag.get(nyckel) === 'okant' ? 0 : 1));
  const funna = new Map<string, readonly [number, number]>();
  const val = okanda.map(() => 0);
  /** What the rest of the row can still add up to, at least and at most. */
  const gar = (fran: number): boolean =>
    rader.every((rad) => {
      let [lagst, hogst] = [0, 0];
      for (let nr = 0; nr < okanda.length; nr += 1) {
        const k = rad[nr]!;
        const [a, b] = nr < fran ? [val[nr]!, val[nr]!] : [golv[nr]!, tak];
        lagst += Math.min(k * a, k * b);
        hogst += Math.max(k * a, k * b);
      }
      return lagst <= rad.at(-1)! && hogst >= rad.at(-1)!;
    });
  const prova = (nr: number): void => {
    if (!gar(nr)) return;
    if (nr === okanda.length) {
      for (const [i, nyckel] of okanda.entries()) {
        const [a, b] = funna.get(nyckel) ?? [Infinity, -Infinity];
        funna.set(nyckel, [Math.min(a, val[i]!), Math.max(b, val[i]!)]);
      }
      return;
    }
    for (let varde = golv[nr]!; varde <= tak; varde += 1) {
      val[nr] = varde;
      prova(nr + 1);
    }
  };
  prova(0);
  return funna;
};
