import type { Tx } from '../../database/databas.js';
import type { Disposition } from '../disposition/disposition.js';
import { dispositionI } from '../disposition/disposition.queries.js';
import type { Rapport } from '../rapport.flode.js';
import { avsnittstexter, hamtaRapport, type Avsnittstext } from '../rapport.queries.js';
import { utkastlagen, type Utkastlage } from '../textutkast/textutkast.queries.js';

/** What people have written in a document, and in which chapters it stands. */
export interface Skrivet {
  readonly rapport: Rapport;
  readonly disposition: Disposition;
  readonly texter: ReadonlyMap<string, Avsnittstext>;
  readonly utkast: ReadonlyMap<string, Utkastlage>;
}

/** Read once, for the page and for the freeze alike. @throws FinnsInte */
export const lasSkrivet = async (tx: Tx, id: number): Promise<Skrivet> => {
  const rapport = await hamtaRapport(tx, id);
  return {
    rapport,
    disposition: await dispositionI(tx, rapport.slag),
    texter: await avsnittstexter(tx, id),
    utkast: await utkastlagen(tx, id),
  };
};
