import type { Dimension, Faktavarde } from './faktum.js';

const nyckel = (varde: Faktavarde, per: readonly Dimension[]): string =>
  JSON.stringify([varde.kod, ...per.map((dimension) => varde.dimensioner[dimension] ?? null)]);

/**
 * Folds finer values into coarser ones (kvartal → år), so that one statement gives several tables. Counts are added,
 * shares are recomputed from täljare and nämnare.
 * @throws Error for a median, which cannot be folded, and is asked for on its own.
 */
export const fall = (varden: readonly Faktavarde[], per: readonly Dimension[]): Faktavarde[] => {
  const summor = new Map<string, Faktavarde>();
  for (const varde of varden) {
    if (varde.varde !== null && varde.taljare === undefined && !Number.isInteger(varde.varde))
      throw new Error(`${varde.kod} kan inte summeras.`);
    const dimensioner = Object.fromEntries(
      per.map((dimension) => [dimension, varde.dimensioner[dimension] ?? 'saknas']),
    );
    const hittills = summor.get(nyckel(varde, per));
    if (varde.taljare === undefined || varde.namnare === undefined) {
      summor.set(nyckel(varde, per), {
        kod: varde.kod,
        dimensioner,
        varde: (hittills?.varde ?? 0) + (varde.varde ?? 0),
      });
      continue;
    }
    const taljare = (hittills?.taljare ?? 0) + varde.taljare;
    const namnare = (hittills?.namnare ?? 0) + varde.namnare;
    const andel = namnare === 0 ? null : taljare / namnare;
    summor.set(nyckel(varde, per), { kod: varde.kod, dimensioner, varde: andel, taljare, namnare });
  }
  return [...summor.values()];
};

/**
 * The same values by another dimension that follows from the first: the regi of an enhet, the kategorier of a list. One
 * that leads to several counts in each of them.
 */
export const perEtt = (
  varden: readonly Faktavarde[],
  fran: Dimension,
  till: Dimension,
  ges: (varde: string) => readonly (string | number)[],
): Faktavarde[] =>
  varden.flatMap(({ dimensioner, ...bar }) => {
    const { [fran]: ett, ...andra } = dimensioner;
    return ges(String(ett ?? 'saknas')).map((ny) => ({ ...bar, dimensioner: { ...andra, [till]: ny } }));
  });
