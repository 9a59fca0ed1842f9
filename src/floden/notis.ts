import type { Tx } from '../database/databas.js';
import type { Roll } from '../database/vem.js';

/** A person, or whoever holds a role; with an enhet only those who hold it there or above. */
export type Mottagare = { readonly personId: number } | { readonly roll: Roll; readonly enhetId?: number };

/** Who hears of an act, and what they are told. Text and link never hold personal data. */
export interface Notis<Sak> {
  readonly till: (sak: Sak) => readonly Mottagare[];
  readonly text: (sak: Sak) => string;
  readonly lank: (sak: Sak) => string;
  /** A duty is reminded of: whoever stands in for somebody who is away hears of it too. */
  readonly paminnelse?: true;
  /** Name of a template in templates/mejl, when it is also mailed. */
  readonly mejl?: string;
}

/**
 * Stores the notis (and mail) in the transaction of the act, so that there is no act without its notis and no notis
 * without its act. What is delivered outside of the database goes on from those rows after commit.
 */
export abstract class Notisformedlare {
  abstract formedla<Sak>(tx: Tx, notis: Notis<Sak>, sak: Sak): Promise<void>;
}
