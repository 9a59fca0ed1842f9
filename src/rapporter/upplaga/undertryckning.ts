import { arLitet, doljTal, type Samband } from '../../plattform/smatal/dolj.js';
import type { Siffra, Underlag } from '../underlag.js';
import { cellenAv, trycktaTal, type Cell } from './celler.js';
import type { Ihopslagna } from './ihopslagning.js';
import { sambanden } from './samband.js';

/**
 * The printed numbers that the public edition of a document does not show: counts from 1 to 4, shares and medians of
 * fewer than five, and everything that any of them could be worked out from, in whichever table, text or chart it stands.
 * `ihop` are those that are printed as a sum only, and `hela` the document before anything was left out of it.
 */
export const doldaSiffror = (
  underlag: Pick<Underlag, 'avsnitt'>,
  { ihop = new Map(), hela = underlag }: { readonly ihop?: Ihopslagna; readonly hela?: Pick<Underlag, 'avsnitt'> } = {},
): ReadonlySet<Siffra> => {
  const tryckta = trycktaTal(underlag, hela);
  const celler = new Map<string, Cell>();
  for (const cell of tryckta.flatMap(({ rojer }) => rojer ?? [])) celler.set(cell.nyckel, cell);
  const ovriga = ovrigas(celler, ihop);
  for (const { summa } of ovriga) celler.delete(summa.nyckel);
  for (const cell of ovriga.flatMap(({ delar }) => delar)) if (!celler.has(cell.nyckel)) celler.set(cell.nyckel, cell);
  const { tal, samband } = sambanden([...celler.values()]);
  const dolda = doljTal(
    [...tal, ...ovriga.map(({ summa }) => summa)],
    [
      ...samband,
      ...andelarnas(tryckta.map(({ rojer }) => rojer ?? [])),
      ...ovriga.map(({ summa, delar }) => ({ summa: [summa.nyckel], delar: delar.map(({ nyckel }) => nyckel) })),
    ],
  );
  return new Set(
    tryckta
      .filter(({ rojer }) => rojer === null || rojer.some(({ nyckel }) => dolda.has(nyckel)))
      .map(({ siffra }) => siffra),
  );
};

/** Numbers that are hidden whatever else is printed: too few, or telling of too few. */
export const smaSiffror = (underlag: Pick<Underlag, 'avsnitt'>, hela = underlag): ReadonlySet<Siffra> =>
  new Set(
    trycktaTal(underlag, hela)
      .filter(({ rojer }) => rojer === null || rojer.some(({ varde }) => arLitet(varde)))
      .map(({ siffra }) => siffra),
  );

/**
 * The sums and what they are sums of. A part that is printed nowhere is known to nobody, but a small one is still not to be
 * worked out.
 */
const ovrigas = (
  celler: ReadonlyMap<string, Cell>,
  ihop: Ihopslagna,
): { readonly summa: Cell; readonly delar: readonly Cell[] }[] =>
  [...ihop].flatMap(([siffra, siffror]) => {
    const cell = cellenAv(siffra);
    const summa = cell && celler.get(cell.nyckel);
    if (!summa) return [];
    const delar = siffror.flatMap((del) => cellenAv(del) ?? []);
    return {
      summa,
      delar: delar.map(
        (del): Cell => celler.get(del.nyckel) ?? { ...del, slag: arLitet(del.varde) ? 'harlett' : 'okant' },
      ),
    };
  });

/** The whole of a share is its part and what is left. */
const andelarnas = (rojda: readonly (readonly Cell[])[]): Samband[] =>
  rojda.flatMap(([hela, ...delar]) =>
    hela && delar.length > 0 ? [{ summa: [hela.nyckel], delar: delar.map(({ nyckel }) => nyckel) }] : [],
  );
