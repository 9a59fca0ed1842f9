import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { avvikelseFlode } from './avvikelse.flode.js';
import type { Avvikelse, Huvudval } from './avvikelse.krav.js';
import { skrivFaktum, type Steg } from './steg.service.js';

/** Where a case belongs: to which enhet, and to which other reports of the same händelse. */
@Injectable()
export class PlaceringService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
  ) {}

  /** The text of the report is untouched. The mover loses sight of the case at once, unless he leads both enheter. */
  flytta(vem: Vem, id: number, form: Steg & { enhetId: number; skal?: string | undefined }): Promise<Avvikelse> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, avvikelseFlode, 'flytta', {
        id,
        version: form.version,
        form,
        uppgifter: { till: form.enhetId },
        skriv: async (sak) => {
          await skrivFaktum(tx, {
            id,
            fakta: 'flytt',
            vid: this.klocka.nu(),
            text: form.skal ?? '',
            uppgifter: { fran: sak.enhet_id, till: form.enhetId },
          });
          const svar = await tx.en<{ flyttad: boolean }>(
            'avvikelser.flytta',
            'select avvikelse_flytta($1, $2, $3) as flyttad',
            [id, form.enhetId, this.klocka.idag()],
          );
          if (svar?.flyttad !== true)
            throw new OgiltigtFormular({ enhetId: ['Enheten finns inte i dag. Välj en annan.'] });
          return { enhet_id: form.enhetId };
        },
      }),
    );
  }

  lanka(vem: Vem, id: number, form: Steg & { huvudId: number }): Promise<Avvikelse> {
    return this.databas.skriv(vem, (tx) => this.lankaI(tx, id, form));
  }

  async lankaI(tx: Tx, id: number, form: Steg & { huvudId: number }): Promise<Avvikelse> {
    // both locked in order of id, so that two who link the same cases crosswise wait for each other
    const bada = await tx.sql<Huvudval>(
      'avvikelser.las-tva',
      `select id, enhet_id, status, huvudarende_id from avvikelse where id = any ($1) order by id for update`,
      [[id, form.huvudId]],
    );
    const huvud = bada.find((en) => en.id === form.huvudId) ?? null;
    return this.motor.utfor(tx, avvikelseFlode, 'lanka', {
      id,
      version: form.version,
      form: { ...form, huvud },
      uppgifter: { huvudarende: form.huvudId },
      skriv: () => this.satt(tx, id, form.huvudId),
    });
  }

  lossa(vem: Vem, id: number, steg: Steg): Promise<Avvikelse> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, avvikelseFlode, 'lossa', {
        id,
        version: steg.version,
        skriv: () => this.satt(tx, id, null),
      }),
    );
  }

  private async satt(tx: Tx, id: number, huvudId: number | null): Promise<Partial<Avvikelse>> {
    await tx.sql('avvikelser.lanka', 'update avvikelse set huvudarende_id = $2 where id = $1', [id, huvudId]);
    return { huvudarende_id: huvudId };
  }
}
