import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Fel, FinnsInte, Regelbrott } from '../plattform/fel.js';
import { PlaceringService } from './placering.service.js';
import { Avvikelsesteg, type Bedomning } from './steg.service.js';

/** The same act on several cases that are alike: each through the flow with its own händelse, all of them or none. */
@Injectable()
export class FleraService {
  constructor(
    private readonly databas: Databas,
    private readonly steg: Avvikelsesteg,
    private readonly placering: PlaceringService,
  ) {}

  bedom(vem: Vem, ider: readonly number[], form: Omit<Bedomning, 'version'>): Promise<void> {
    return this.alla(vem, ider, (tx, id) => this.steg.bedom(tx, id, form));
  }

  /** To one of them, or to another case; the one that they are linked to stays as it is. */
  lanka(vem: Vem, ider: readonly number[], huvudId: number): Promise<void> {
    return this.alla(
      vem,
      ider.filter((id) => id !== huvudId),
      (tx, id) => this.placering.lankaI(tx, id, { huvudId }),
    );
  }

  /** With the same answer to all who can be answered. What is linked to another of the chosen is closed with that one. */
  avsluta(vem: Vem, ider: readonly number[], text: string): Promise<void> {
    return this.alla(vem, ider, async (tx, id) => {
      const sak = await tx.en<{ kanSvaras: boolean; medfoljer: boolean | null }>(
        'avvikelser.en-av-flera',
        `select rapportor_id is not null as "kanSvaras", huvudarende_id = any ($2) as medfoljer
         from avvikelse where id = $1`,
        [id, ider],
      );
      if (sak?.medfoljer === true) return;
      if (sak?.kanSvaras === true) await this.steg.aterkoppla(tx, id, { text });
      await this.steg.avsluta(tx, id, {});
    });
  }

  /** Those that are refused are all named, each with its reason, and then nothing has been done to any of them. */
  private alla(vem: Vem, ider: readonly number[], gor: (tx: Tx, id: number) => Promise<unknown>): Promise<void> {
    return this.databas.skriv(vem, async (tx) => {
      const nekade: string[] = [];
      // in order of id, so that two who handle the same cases wait for each other
      for (const id of [...new Set(ider)].sort((a, b) => a - b)) {
        await gor(tx, id).catch((fel: unknown) => {
          if (!(fel instanceof Fel)) throw fel;
          nekade.push(...skalen(fel).map((skal) => `Avvikelse ${id}: ${skal}`));
        });
      }
      if (nekade.length > 0) throw new Regelbrott(nekade);
    });
  }
}

const skalen = (fel: Fel): readonly string[] => {
  if (fel instanceof Regelbrott) return fel.brister;
  return [fel instanceof FinnsInte ? 'Finns inte, eller är inte din att handlägga.' : fel.message];
};
