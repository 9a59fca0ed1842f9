import { randomBytes, randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** argon2id is what the library takes when nothing else is said. */
const KOSTNAD = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const MINST_TECKEN = 12;

export const hasha = (losenord: string): Promise<string> => hash(losenord, KOSTNAD);

/** Tried instead of the account's when there is no account, so that both answers take as long. */
const INGEN = hasha(randomBytes(32).toString('base64'));

/** With no hash the answer is no, after the same work. */
export const stammer = async (losenordHash: string | null, losenord: string): Promise<boolean> => {
  const ratt = await verify(losenordHash ?? (await INGEN), losenord);
  return ratt && losenordHash !== null;
};

/** What stands in the way of a new password, a sentence each. */
export const losenordsbrister = (losenord: string, epost: string): string[] => {
  const brister: string[] = [];
  if (losenord.length < MINST_TECKEN) brister.push(`Lösenordet ska ha minst ${MINST_TECKEN} tecken.`);
  if (losenord.trim().toLowerCase() === epost.toLowerCase()) brister.push('Lösenordet kan inte vara din e-postadress.');
  if (new Set(losenord).size < 4) brister.push('Lösenordet är för enkelt, använd fler olika tecken.');
  return brister;
};

/** Without letters and digits that are read as one another. */
const TECKEN = 'abcdefghjkmnpqrstuvwxyz23456789';

/** To be read out once and changed at the first login: four groups of four. */
export const tillfalligtLosenord = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => TECKEN[randomInt(TECKEN.length)]).join('')).join('-');
