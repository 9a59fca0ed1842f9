import type { Tx } from '../database/databas.js';
import { lagrumVid, type Lagrumskod } from '../floden/lagrum.js';
import type { Klocka } from '../plattform/klocka/klocka.js';
import type { ORGANISATIONSHANDLINGAR } from './organisation.texter.js';

type Handlingar = typeof ORGANISATIONSHANDLINGAR;

/** Who answers for what shall be plain (SOSFS 2011:9 3 kap. 3 §); the rest is the nämnd's own order. */
const LAGRUM: Readonly<Record<keyof Handlingar, readonly Lagrumskod[]>> = {
  enhet: ['SOSFS 2011:9 3:3'],
  uppdrag: ['SOSFS 2011:9 3:3'],
  person: [],
  installning: [],
  api_token: [],
};

/**
 * One händelse in the chain of the nämnd for an act on what has no status, and therefore no flow. `uppgifter` holds
 * ids, codes and dates, never a name.
 */
export const loggaOrganisation = async <Sak extends keyof Handlingar>(
  tx: Tx,
  klocka: Klocka,
  sak: Sak,
  sakId: number,
  handling: keyof Handlingar[Sak] & string,
  uppgifter: Readonly<Record<string, unknown>> = {},
): Promise<void> => {
  const lagrum = LAGRUM[sak].map((kod) => lagrumVid(kod, klocka.idag())?.text).filter((text) => text !== undefined);
  const roll = tx.vem.roller.includes('systemadmin') ? 'systemadmin' : (tx.vem.roller[0] ?? 'medarbetare');
  await tx.sql(
    'organisation.logga',
    `insert into handelse (namnd_id, sak, sak_id, handling, person_id, roll, vid, lagrum, uppgifter)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.vem.namndId, sak, sakId, handling, tx.vem.personId, roll, klocka.nu(), lagrum, JSON.stringify(uppgifter)],
  );
};
