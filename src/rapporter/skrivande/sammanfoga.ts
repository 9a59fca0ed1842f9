import { diffArrays } from 'diff';

/** Lines of the common ground, from and up to, that somebody has put other lines in place of. */
interface Andring {
  readonly fran: number;
  readonly till: number;
  readonly rader: readonly string[];
}

const andringar = (grund: readonly string[], ny: readonly string[]): Andring[] => {
  const alla: Andring[] = [];
  let plats = 0;
  let pagar: { fran: number; rader: string[] } | null = null;
  const avsluta = (): void => {
    if (pagar) alla.push({ fran: pagar.fran, till: plats, rader: pagar.rader });
    pagar = null;
  };
  for (const { value, added, removed } of diffArrays([...grund], [...ny])) {
    if (!added && !removed) avsluta();
    else {
      pagar ??= { fran: plats, rader: [] };
      if (added) pagar.rader.push(...value);
    }
    if (!added) plats += value.length;
  }
  avsluta();
  return alla;
};

const lika = (a: Andring, b: Andring): boolean =>
  a.fran === b.fran &&
  a.till === b.till &&
  a.rader.length === b.rader.length &&
  a.rader.every((rad, i) => rad === b.rader[i]);

/** They touch the same lines, or stand side by side: a person has to say which comes first. */
const krockar = (a: Andring, b: Andring): boolean => a.fran <= b.till && b.fran <= a.till;

/** The two texts laid together. */
export interface Ihop {
  readonly text: string;
  /** They have changed the same: there the text of the first stands. */
  readonly krock: boolean;
}

/**
 * Two texts that were written on the same ground, as one. What the second changed where the first changed nothing is
 * always there, so that whoever has to choose between the two chooses only where they differ.
 */
export const laggIhop = (grund: string, en: string, annan: string): Ihop => {
  const rader = grund.split('\n');
  const [ens, annans] = [andringar(rader, en.split('\n')), andringar(rader, annan.split('\n'))];
  const deras = annans.filter((ett) => !ens.some((egen) => lika(egen, ett)));
  const ryms = deras.filter((ett) => !ens.some((egen) => krockar(egen, ett)));
  const ut = [...rader];
  for (const { fran, till, rader: nya } of [...ens, ...ryms].sort((a, b) => b.fran - a.fran))
    ut.splice(fran, till - fran, ...nya);
  return { text: ut.join('\n'), krock: ryms.length < deras.length };
};
