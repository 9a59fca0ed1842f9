import { createHash, createHmac } from 'node:crypto';
import { lasbarKod, renKod } from '../plattform/text/lasbarkod.js';

const LANGD = 20;
const GRUPP = 4;

/**
 * The code that lets a sender back in: 20 signs of 21, 87 bits. It is made of what the form held: its own random key
 * (which is never stored) and what was written. So the same form sent twice has the same code, and neither the database
 * nor the secret leads to it.
 */
export const kvittokod = (hemlighet: string, formularnyckel: string, innehall: readonly unknown[]): string => {
  const avtryck = createHmac('sha256', `kvittokod ${hemlighet}`)
    .update(formularnyckel)
    .update(createHash('sha256').update(JSON.stringify(innehall)).digest())
    .digest('hex');
  return lasbarKod(avtryck, LANGD, GRUPP);
};

/** What is stored of a code, however it was typed; null for what cannot be one. */
export const kodhash = (skriven: string): Buffer | null => {
  const ren = renKod(skriven, LANGD);
  return ren === null ? null : createHash('sha256').update(ren).digest();
};
