import { createHash, createHmac } from 'node:crypto';

/** No vowels, so that no word is ever spelt, and nothing that looks or sounds like something else. */
const TECKEN = 'CDFGHJKMNPQRTVWX34679';
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
  let tal = BigInt(`0x${avtryck}`);
  let kod = '';
  for (let nr = 0; nr < LANGD; nr++) {
    kod += TECKEN[Number(tal % BigInt(TECKEN.length))] ?? '';
    tal /= BigInt(TECKEN.length);
  }
  return kod.replace(new RegExp(`.{${GRUPP}}(?=.)`, 'g'), '$&-');
};

/** What is stored of a code, however it was typed; null for what cannot be one. */
export const kodhash = (skriven: string): Buffer | null => {
  const ren = skriven.toUpperCase().replace(/[^A-ZÅÄÖ0-9]/g, '');
  if (ren.length !== LANGD || Array.from(ren).some((tecken) => !TECKEN.includes(tecken))) return null;
  return createHash('sha256').update(ren).digest();
};
