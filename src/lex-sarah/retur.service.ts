import type { Tx } from '../database/databas.js';

/**
 * Gives an avvikelse back to the line when its lex Sarah case is not to be investigated. The room of avvikelser knows
 * how; this room only says that it shall be done, in the transaction of the act itself.
 */
export abstract class Avvikelseretur {
  abstract lamnaTillbaka(tx: Tx, lexSarahId: number, motivering: string): Promise<void>;
}

/** The same for a synpunkt; `lexSarahId` leads to it through lex_sarah.synpunkt_id. */
export abstract class Synpunktretur {
  abstract lamnaTillbaka(tx: Tx, lexSarahId: number, motivering: string): Promise<void>;
}
