import type { Tx } from '../database/databas.js';
import type { Flodesmotor } from '../floden/flodesmotor.js';
import { atgardFlode } from './atgard.flode.js';
import type { Atgard } from './atgard.krav.js';
import type { Atgardshandling } from './atgard.texter.js';

export interface Steg {
  readonly version: number;
}

/** One act on one åtgärd, with what the room writes in the same transaction. */
export const utforAtgard = (
  tx: Tx,
  motor: Flodesmotor,
  handling: Atgardshandling,
  id: number,
  /** Without a version only where no page has shown one. */
  form: Partial<Steg>,
  skriv: (tx: Tx, sak: Atgard) => Promise<unknown> = () => Promise.resolve(),
  uppgifter: Readonly<Record<string, unknown>> = {},
): Promise<Atgard> =>
  motor.utfor(tx, atgardFlode, handling, {
    id,
    version: form.version,
    form,
    uppgifter,
    skriv: async (sak) => {
      await skriv(tx, sak);
    },
  });
