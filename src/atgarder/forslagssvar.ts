import type { Tx } from '../database/databas.js';
import type { Flodesmotor } from '../floden/flodesmotor.js';
import { FinnsInte } from '../plattform/fel.js';
import { forslagsflode, type Atgardsforslag } from './forslag.flode.js';

/** A person's answer and its reason, on the row and in the log. */
export const svaraPaForslag = (
  tx: Tx,
  motor: Flodesmotor,
  handling: 'godta' | 'avvisa',
  id: number,
  svar: { readonly version?: number; readonly motivering: string; readonly vid: Date },
): Promise<Atgardsforslag> =>
  motor.utfor(tx, forslagsflode, handling, {
    id,
    version: svar.version,
    form: svar,
    skriv: async () => {
      const rad = await tx.en(
        'atgarder.avgor-forslag',
        'update atgard_forslag set motivering = $2, avgjord_av = $3, avgjord_vid = $4 where id = $1 returning id',
        [id, svar.motivering, tx.vem.personId, svar.vid],
      );
      if (!rad) throw new FinnsInte();
    },
  });

/** Whoever lets the åtgärd go another turn has answered what was waiting. */
export const godtaVantande = async (
  tx: Tx,
  motor: Flodesmotor,
  atgardId: number,
  svar: { readonly motivering: string; readonly vid: Date },
): Promise<void> => {
  const rader = await tx.sql<{ id: number }>(
    'atgarder.vantande-forslag',
    `select id from atgard_forslag where atgard_id = $1 and status = 'vantar'`,
    [atgardId],
  );
  for (const { id } of rader) await svaraPaForslag(tx, motor, 'godta', id, svar);
};
