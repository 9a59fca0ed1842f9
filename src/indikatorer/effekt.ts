import type { Punkt, Utfall } from '../atgarder/effekt.service.js';

/** One value of an indikator inside a window. */
export interface Matvarde {
  readonly id: number;
  readonly serieNr: number;
  readonly fran: string;
  readonly till: string;
  readonly taljare: number | null;
  readonly namnare: number | null;
  readonly varde: number | null;
}

export type Matform = 'antal' | 'andel' | 'medel' | 'median' | 'kvot' | 'index' | 'ja_nej';

const MANADER = ['jan', 'feb', 'mars', 'april', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'];

const summa = (tal: readonly number[]): number => tal.reduce((a, b) => a + b, 0);

/**
 * Several values as one. An andel or kvot is all its täljare through all its nämnare, so that a large month weighs more
 * than a small one; a count is summed; a medel or median has no parts left, and is the plain mean of what there is. What
 * is missing is left out, and nothing at all is null.
 */
export const sammanvag = (varden: readonly Matvarde[], matform: Matform): Utfall => {
  const hela = varden.filter(({ taljare, namnare }) => taljare !== null && namnare !== null);
  if ((matform === 'andel' || matform === 'kvot') && hela.length > 0) {
    const [taljare, namnare] = [summa(hela.map((v) => v.taljare ?? 0)), summa(hela.map((v) => v.namnare ?? 0))];
    const kvot = namnare === 0 ? null : (matform === 'andel' ? 100 : 1) * (taljare / namnare);
    return { taljare, namnare, varde: kvot };
  }
  const tal = varden.map(({ varde }) => varde).filter((varde) => varde !== null);
  if (tal.length === 0) return { taljare: null, namnare: null, varde: null };
  return { taljare: null, namnare: null, varde: matform === 'antal' ? summa(tal) : summa(tal) / tal.length };
};

/** One value on the chart: a whole month is called by its name, anything else by its first and last day. */
export const periodnamn = (fran: string, till: string): string => {
  const [ar, manad] = [fran.slice(0, 4), Number(fran.slice(5, 7))];
  if (fran.slice(0, 7) === till.slice(0, 7)) return `${MANADER[manad - 1] ?? ''} ${ar}`;
  if (fran.endsWith('-01-01') && till === `${ar}-12-31`) return ar;
  return `${fran} – ${till}`;
};

/** The values of both windows in the order of time. */
export const vardepunkter = (fore: readonly Matvarde[], efter: readonly Matvarde[]): Punkt[] => [
  ...fore.map((v) => ({ etikett: periodnamn(v.fran, v.till), fore: v.varde, efter: null })),
  ...efter.map((v) => ({ etikett: periodnamn(v.fran, v.till), fore: null, efter: v.varde })),
];

/** Said where the numbers before and after do not mean the same. */
export const serienot = (fore: readonly Matvarde[], efter: readonly Matvarde[]): string[] => {
  const nummer = [...new Set([...fore, ...efter].map(({ serieNr }) => serieNr))].sort((a, b) => a - b);
  return nummer.length < 2
    ? []
    : [`Indikatorns definition har ändrats under tiden (serie ${nummer.join(' och ')}). Talen betyder inte samma sak.`];
};

/** A case that is counted: on which day, and whether it has the orsak that is looked for. */
export interface Rakningsrad {
  readonly id: number;
  readonly dag: string;
  readonly traff: boolean;
}

/** The months from the first day to the last, as 'YYYY-MM'. */
const manaderna = (fran: string, till: string): string[] => {
  const alla: string[] = [];
  let [ar, manad] = [Number(fran.slice(0, 4)), Number(fran.slice(5, 7))];
  for (;;) {
    const nu = `${ar}-${String(manad).padStart(2, '0')}`;
    if (nu > till.slice(0, 7)) return alla;
    alla.push(nu);
    [ar, manad] = manad === 12 ? [ar + 1, 1] : [ar, manad + 1];
  }
};

interface Fonster {
  readonly foreFran: string;
  readonly foreTill: string;
  readonly efterFran: string;
  readonly efterTill: string;
}

/** How many each month had, inside each window; a month that lies in neither is a gap and not a zero. */
export const arendepunkter = (rader: readonly Rakningsrad[], f: Fonster): Punkt[] =>
  manaderna(f.foreFran, f.efterTill).map((manad) => {
    const antal = (fran: string, till: string): number | null =>
      manad < fran.slice(0, 7) || manad > till.slice(0, 7)
        ? null
        : rader.filter(({ dag, traff }) => traff && dag.startsWith(manad) && dag >= fran && dag <= till).length;
    return {
      etikett: `${MANADER[Number(manad.slice(5)) - 1] ?? ''} ${manad.slice(0, 4)}`,
      fore: antal(f.foreFran, f.foreTill),
      efter: antal(f.efterFran, f.efterTill),
    };
  });

/** «3 av 40»: those with the orsak, of all on the enhet. Where every case is counted there is nothing to be a part of. */
export const arendeutfall = (rader: readonly Rakningsrad[], fran: string, till: string, avAlla: boolean): Utfall => {
  const inom = rader.filter(({ dag }) => dag >= fran && dag <= till);
  const traffar = inom.filter(({ traff }) => traff).length;
  return avAlla
    ? { taljare: traffar, namnare: inom.length, varde: traffar }
    : { taljare: null, namnare: null, varde: traffar };
};
