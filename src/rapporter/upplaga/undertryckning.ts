import { doljTal, type Samband } from '../../plattform/smatal/dolj.js';
import type { Siffra, Underlag } from '../underlag.js';
import { trycktaTal, type Cell } from './celler.js';
import { sambanden } from './samband.js';

/**
 * The printed numbers that the public edition of a document does not show: counts from 1 to 4, shares and medians of
 * fewer than five, and everything that any of them could be worked out from, in whichever table, text or chart it stands.
 */
export const doldaSiffror = (underlag: Pick<Underlag, 'avsnitt'>): ReadonlySet<Siffra> => {
  const tryckta = trycktaTal(underlag);
  const celler = new Map<string, Cell>();
  for (const cell of tryckta.flatMap(({ rojer }) => rojer ?? [])) celler.set(cell.nyckel, cell);
  const { tal, samband } = sambanden([...celler.values()]);
  const dolda = doljTal(tal, [...samband, ...andelarnas(tryckta.map(({ rojer }) => rojer ?? []))]);
  return new Set(
    tryckta
      .filter(({ rojer }) => rojer === null || rojer.some(({ nyckel }) => dolda.has(nyckel)))
      .map(({ siffra }) => siffra),
  );
};

/** The whole of a share is its part and what is left. */
const andelarnas = (rojda: readonly (readonly Cell[])[]): Samband[] =>
  rojda.flatMap(([hela, ...delar]) =>
    hela && delar.length > 0 ? [{ summa: [hela.nyckel], delar: delar.map(({ nyckel }) => nyckel) }] : [],
  );
