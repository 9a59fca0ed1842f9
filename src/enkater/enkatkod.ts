import { createHash, createHmac, randomBytes } from 'node:crypto';
import { lasbarKod, renKod } from '../plattform/text/lasbarkod.js';
import type { Malgrupp } from './enkat.texter.js';

const LANGD = 10;
const GRUPP = 5;
/** Two signs more than a code, so that the two are never taken for each other. */
const LANKLANGD = 12;

export interface Kortplats {
  /** A random seed of these cards' own. */
  readonly kodfro: string;
  readonly enhetId: number;
  readonly malgrupp: Malgrupp;
}

/**
 * The code on a card: 10 signs of 21, 44 bits, tried at most so often an hour. It is made of the product's secret, so that
 * cards can be printed again, while the database holds nothing but its hash until it is used. Which card is whose nobody
 * writes down.
 */
export const enkatkod = (hemlighet: string, { kodfro, enhetId, malgrupp }: Kortplats, nr: number): string => {
  const avtryck = createHmac('sha256', `enkatkod ${hemlighet}`)
    .update(JSON.stringify([kodfro, enhetId, malgrupp, nr]))
    .digest('hex');
  return lasbarKod(avtryck, LANGD, GRUPP);
};

/** What is stored of a code, however it was typed; null for what cannot be one. */
export const enkatkodhash = (skriven: string): Buffer | null => {
  const ren = renKod(skriven, LANGD);
  return ren === null ? null : createHash('sha256').update(`enkatkod ${ren}`).digest();
};

/** The open address of an enhet in a round. */
export const nyLank = (): string => lasbarKod(randomBytes(32).toString('hex'), LANKLANGD, LANKLANGD);
