import { Injectable } from '@nestjs/common';
import { Databas } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import { Flodesmotor } from '../../floden/flodesmotor.js';
import { Andrad } from '../../plattform/fel.js';
import { Jobb } from '../../plattform/ko/jobb.service.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { rapportFlode } from '../rapport.flode.js';
import { bestallPaket } from './paketbestallning.js';
import type { Tjansteskrivelse } from './tjansteskrivelse.js';

/** The letter that goes with the document, and the answer to a remittal. */
@Injectable()
export class LeveransService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
    private readonly jobb: Jobb,
  ) {}

  /** @throws Andrad when somebody else has saved it since it was read. */
  async skrivTjansteskrivelse(vem: Vem, id: number, form: Tjansteskrivelse & { version: number }): Promise<void> {
    await this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, rapportFlode, 'tjansteskriv', {
        id,
        skriv: async () => {
          const rad = await tx.en<{ id: number }>(
            'leverans.spara-tjansteskrivelse',
            `insert into rapport_tjansteskrivelse as t
               (namnd_id, rapport_id, forslag, bakgrund, barn, underskrifter, skriven_av, skriven_vid, skickas_till)
             select $1, $2, $3, $4, $5, $6, $7, $8, $10 where $9 = 0 or exists (
               select 1 from rapport_tjansteskrivelse x where x.rapport_id = $2)
             on conflict (rapport_id) do update set forslag = excluded.forslag, bakgrund = excluded.bakgrund,
               barn = excluded.barn, skickas_till = excluded.skickas_till, underskrifter = excluded.underskrifter, skriven_av = excluded.skriven_av,
               skriven_vid = excluded.skriven_vid, version = t.version + 1
             where t.version = $9
             returning id`,
            [
              ...[vem.namndId, id, form.forslag, form.bakgrund, form.barn, form.underskrifter],
              ...[vem.personId, this.klocka.nu(), form.version, form.skickasTill],
            ],
          );
          if (!rad) throw new Andrad({ version: form.version });
          await bestallPaket(tx, this.jobb, id);
        },
      }),
    );
  }

  /** What has been done with what the nämnd asked for; printed first in the new utgåva. */
  async besvaraAterremiss(vem: Vem, id: number, form: { version: number; svar: string }): Promise<void> {
    await this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, rapportFlode, 'besvaraAterremiss', {
        ...{ id, version: form.version, form },
        skriv: async () => {
          await tx.sql('leverans.aterremissvar', 'update rapport set aterremiss_svar = $2 where id = $1', [
            id,
            form.svar,
          ]);
        },
      }),
    );
  }
}
