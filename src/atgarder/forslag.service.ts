import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { AtgardService } from './atgard.service.js';
import { forslagsflode, type Atgardsforslag } from './forslag.flode.js';
import { svaraPaForslag } from './forslagssvar.js';

/** What has been found to have come again, for one åtgärd. */
export interface Aterkommet {
  readonly atgardId: number;
  readonly varv: number;
  readonly enhetId: number;
  readonly ansvarig: number | null;
  readonly avvikelser: readonly number[];
}

interface Svar {
  readonly version: number;
  readonly motivering: string;
}

/** «Åtgärden höll inte»: proposed by a job, settled by a person. Both the answer and its reason are kept. */
@Injectable()
export class Forslag {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
    private readonly atgarder: AtgardService,
  ) {}

  /** For a job. One at a time for each åtgärd: nothing happens while an earlier one waits for its answer. */
  async foresla(tx: Tx, { atgardId, varv, enhetId, ansvarig, avvikelser }: Aterkommet): Promise<boolean> {
    const sak = await this.motor.inled(tx, forslagsflode, 'foresla', {
      uppgifter: { atgard: atgardId, varv, antal: avvikelser.length },
      skriv: async ({ status }) => {
        const rad = await tx.en<Atgardsforslag>(
          'atgarder.nytt-forslag',
          `insert into atgard_forslag (namnd_id, atgard_id, varv, enhet_id, status, avvikelser, skapad_vid)
           values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning *`,
          [tx.vem.namndId, atgardId, varv, enhetId, status, avvikelser, this.klocka.nu()],
        );
        return rad && { ...rad, ansvarig };
      },
    });
    return sak !== null;
  }

  /** The åtgärd goes another turn, with the same reason. */
  godta(vem: Vem, id: number, svar: Svar): Promise<number> {
    return this.databas.skriv(vem, async (tx) => {
      const { atgard_id: atgardId } = await this.avgor(tx, 'godta', id, svar);
      await this.atgarder.ateroppnaI(tx, atgardId, { motivering: svar.motivering });
      return atgardId;
    });
  }

  /** It may be something else, or fewer than before all the same. The åtgärd goes on as it is. */
  avvisa(vem: Vem, id: number, svar: Svar): Promise<number> {
    return this.databas.skriv(vem, async (tx) => (await this.avgor(tx, 'avvisa', id, svar)).atgard_id);
  }

  private avgor(tx: Tx, handling: 'godta' | 'avvisa', id: number, svar: Svar): Promise<Atgardsforslag> {
    return svaraPaForslag(tx, this.motor, handling, id, { ...svar, vid: this.klocka.nu() });
  }
}
