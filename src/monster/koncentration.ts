import { decimalt, type Monster } from './monster.js';

export interface Kodrad {
  readonly kod: string;
  readonly antal: number;
}

export interface Paretorad extends Kodrad {
  /** Percent of all, and of all down to this row. */
  readonly andel: number;
  readonly upplopt: number;
  /** Among those that together make up four fifths. */
  readonly avgorande: boolean;
}

const FYRA_FEMTEDELAR = 0.8;

/** The most common first, with how much they make up together: 80 % of the cases come from how many kinds? */
export const pareto = (rader: readonly Kodrad[]): Paretorad[] => {
  const alla = rader.reduce((summa, { antal }) => summa + antal, 0);
  let hittills = 0;
  return rader
    .filter(({ antal }) => antal > 0)
    .sort((a, b) => b.antal - a.antal || a.kod.localeCompare(b.kod))
    .map(({ kod, antal }) => {
      const avgorande = hittills < alla * FYRA_FEMTEDELAR;
      hittills += antal;
      const [andel, upplopt] = [decimalt((100 * antal) / alla), decimalt((100 * hittills) / alla)];
      return { kod, antal, andel, upplopt, avgorande };
    });
};

/** With fewer cases or kinds than this a concentration says nothing. */
const MINST_ARENDEN = 50;
const MINST_SLAG = 9;

/** A third of the kinds, or fewer, make up four fifths of a year's cases. Told once a year. */
export const koncentrationer = (rader: readonly Kodrad[], dagar: { fran: string; till: string }): Monster[] => {
  const alla = pareto(rader);
  const antal = alla.reduce((summa, rad) => summa + rad.antal, 0);
  const fa = alla.filter(({ avgorande }) => avgorande);
  if (antal < MINST_ARENDEN || alla.length < MINST_SLAG || fa.length * 3 > alla.length) return [];
  const tal = { ...dagar, nu: fa.reduce((summa, rad) => summa + rad.antal, 0), alla: antal, slag: alla.length };
  const vad = `ar:${dagar.till.slice(0, 4)}`;
  const styrka = decimalt(alla.length / fa.length);
  return [{ slag: 'koncentration', vad, enheter: [], processId: null, styrka, tal: { ...tal, fa: fa.length } }];
};
