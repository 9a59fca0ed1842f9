import { arSiffra, type Siffra, type Tabell, type Underlag } from '../underlag.js';
import { kansliga } from './celler.js';
import { medOvriga, ochlista, type Ihopslagna } from './ihopslagning.js';
import { tabelldelar, type Tabelldel } from './tabelldelar.js';
import { medTabeller, tabellerna } from './tabellbyte.js';
import { doldaSiffror, smaSiffror } from './undertryckning.js';

/** A split of which more than this share would be hidden is told in fewer parts, or not at all. */
const HOGST_DOLT = 1 / 3;

/** What the public may see of a document before anybody has read its texts. */
export interface Grovt {
  readonly underlag: Underlag;
  /** The printed numbers that are not shown. */
  readonly dolda: ReadonlySet<Siffra>;
  /** Every count that stands in the full edition and not in this one. */
  readonly doldaTal: ReadonlySet<number>;
}

/**
 * A small count split many ways hides the total with it: there is nothing else left to hide. So what is split too finely for so
 * few is told in fewer parts first, as an office of statistics does. First the splits whose own numbers are small; then,
 * the worst first, those that would be hidden for the sake of the others. What is left is hidden number by number.
 */
export const grovt = (hela: Underlag): Grovt => {
  let underlag = hela;
  let ihop: Ihopslagna = new Map();
  const byt = (val: ReadonlyMap<Tabell, Grovning>): boolean => {
    if (val.size === 0) return false;
    underlag = medTabeller(underlag, new Map([...val].map(([fran, { tabell }]) => [fran, tabell])));
    ihop = new Map([...ihop, ...[...val.values()].flatMap((en) => [...en.ihop])]);
    return true;
  };
  let sma = smaSiffror(underlag, hela);
  while (byt(forFina(underlag, sma, sma))) sma = smaSiffror(underlag, hela);
  let dolda = doldaSiffror(underlag, { ihop, hela });
  while (byt(varsta(forFina(underlag, dolda, sma)))) {
    sma = smaSiffror(underlag, hela);
    dolda = doldaSiffror(underlag, { ihop, hela });
  }
  return { underlag, dolda, doldaTal: inteVisade(hela, underlag, dolda) };
};

interface Grovning {
  readonly tabell: Tabell;
  readonly ihop: Ihopslagna;
  /** How much of what is taken away is small in itself. */
  readonly andelSma: number;
}

/** Every table with too much hidden in it → what is shown instead. */
const forFina = (
  underlag: Underlag,
  dolda: ReadonlySet<Siffra>,
  sma: ReadonlySet<Siffra>,
): ReadonlyMap<Tabell, Grovning> =>
  new Map(
    tabellerna(underlag).flatMap((tabell): [Tabell, Grovning][] => {
      const delar = tabelldelar(tabell).filter((del) => arForFin(del, dolda, sma));
      if (delar.length === 0) return [];
      const andelSma = Math.max(...delar.map(({ siffror }) => andel(siffror, sma)));
      const ovriga = medOvriga(tabell, (siffra) => sma.has(siffra));
      return [[tabell, { andelSma, ...(ovriga ?? { tabell: utan(tabell, delar), ihop: new Map() }) }]];
    }),
  );

/** Of what is not split, a part is left out only when there is nothing but noughts left to read in it. */
const arForFin = (
  { siffror, arUppdelning }: Tabelldel,
  dolda: ReadonlySet<Siffra>,
  sma: ReadonlySet<Siffra>,
): boolean => {
  const arTom = siffror.every((siffra) => sma.has(siffra) || !siffra.varde);
  if (!siffror.some((siffra) => sma.has(siffra))) return false;
  return arTom || (arUppdelning && andel(siffror, dolda) > HOGST_DOLT);
};

const andel = (siffror: readonly Siffra[], valda: ReadonlySet<Siffra>): number =>
  siffror.filter((siffra) => valda.has(siffra)).length / siffror.length;

const varsta = (alla: ReadonlyMap<Tabell, Grovning>): ReadonlyMap<Tabell, Grovning> => {
  const mest = Math.max(...[...alla.values()].map(({ andelSma }) => andelSma));
  return new Map([...alla].filter(([, { andelSma }]) => andelSma === mest));
};

/** Without the columns; without them all when there is nothing but noughts left. */
const utan = (tabell: Tabell, delar: readonly Tabelldel[]): Tabell => {
  const borta = new Set(delar.map(({ kolumn }) => kolumn));
  const kvar = (_: unknown, nr: number): boolean => !borta.has(nr);
  const rader = tabell.rader.map((rad) => rad.filter(kvar));
  if (borta.has(null) || !rader.flat().some((cell) => arSiffra(cell) && cell.varde))
    return { ...tabell, rader: [], grovre: { hela: true, not: INTE_VISAD } };
  const kolumner = tabell.kolumner.filter((_, nr) => borta.has(nr)).map(({ rubrik }) => rubrik);
  const not = `${kolumner.length === 1 ? 'Kolumnen' : 'Kolumnerna'} ${ochlista.format(kolumner)} ${FOR_SMA}`;
  return { ...tabell, kolumner: tabell.kolumner.filter(kvar), rader, grovre: { kolumner, not } };
};

const FOR_SMA =
  'visas inte i den offentliga utgåvan, eftersom så många av talen är så små att någon skulle kunna kännas igen.';
const INTE_VISAD = `Tabellen ${FOR_SMA}`;

const inteVisade = (hela: Underlag, underlag: Underlag, dolda: ReadonlySet<Siffra>): ReadonlySet<number> => {
  const visade = new Set(kansliga(underlag).flatMap(({ siffra }) => (dolda.has(siffra) ? [] : [siffra])));
  return new Set(
    kansliga(hela).flatMap(({ siffra: { varde }, siffra }) =>
      varde !== null && varde !== 0 && Number.isInteger(varde) && !visade.has(siffra) ? [varde] : [],
    ),
  );
};
