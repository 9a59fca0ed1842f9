/** A count that may be shown; null when it is too small to be, or would give such a one away. */
export type Cell = number | null;

const arLiten = (antal: number): boolean => antal > 0 && antal < 5;

/**
 * Counts of 1–4 are not published, nor what they could be worked out from. The last row and the last column are sums.
 * While a row or a column hides exactly one number, the sum would tell it: then one more is hidden there, the smallest
 * of those that are no sums.
 */
export const dolj = (antal: readonly (readonly number[])[]): Cell[][] => {
  const dold = antal.map((rad) => rad.map(arLiten));
  const linjer = [...rader(antal), ...kolumner(antal)];
  for (let andrad = true; andrad;) {
    andrad = false;
    for (const linje of linjer) {
      if (linje.filter(([rad, kolumn]) => dold[rad]?.[kolumn]).length !== 1) continue;
      const [offer] = linje.filter(([rad, kolumn]) => !dold[rad]?.[kolumn]).sort(minstForst(antal));
      const raden = offer && dold[offer[0]];
      if (!offer || !raden) continue;
      raden[offer[1]] = true;
      andrad = true;
    }
  }
  return antal.map((rad, r) => rad.map((varde, k) => (dold[r]?.[k] ? null : varde)));
};

type Plats = readonly [rad: number, kolumn: number];

const rader = (antal: readonly (readonly number[])[]): Plats[][] =>
  antal.map((rad, r) => rad.map((_, k): Plats => [r, k]));

const kolumner = (antal: readonly (readonly number[])[]): Plats[][] =>
  (antal[0] ?? []).map((_, k) => antal.map((_rad, r): Plats => [r, k]));

/** Numbers before noughts before sums, and the smallest first. */
const minstForst =
  (antal: readonly (readonly number[])[]) =>
  (a: Plats, b: Plats): number => {
    const vikt = ([rad, kolumn]: Plats): number => {
      const varde = antal[rad]?.[kolumn] ?? 0;
      const iSummor = [rad === antal.length - 1, kolumn === (antal[rad]?.length ?? 0) - 1].filter(Boolean).length;
      return iSummor * 1e12 + (varde === 0 ? 1e9 : varde);
    };
    return vikt(a) - vikt(b);
  };
