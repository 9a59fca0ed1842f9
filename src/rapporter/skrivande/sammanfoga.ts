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

/** The two texts as one, when they were written on the same ground and in different places; otherwise null. */
export const sammanfoga = (grund: string, en: string, annan: string): string | null => {
  const rader = grund.split('\n');
  const [ens, annans] = [andringar(rader, en.split('\n')), andringar(rader, annan.split('\n'))];
  const bara = (egna: readonly Andring[], andras: readonly Andring[]): Andring[] =>
    egna.filter((egen) => !andras.some((ett) => lika(egen, ett)));
  const deras = bara(annans, ens);
  if (bara(ens, annans).some((egen) => deras.some((ett) => krockar(egen, ett)))) return null;
  const ut = [...rader];
  for (const { fran, till, rader: nya } of [...ens, ...deras].sort((a, b) => b.fran - a.fran))
    ut.splice(fran, till - fran, ...nya);
  return ut.join('\n');
};
