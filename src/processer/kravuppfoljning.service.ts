import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { FinnsInte, OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { kravuppfoljningFlode } from './kravuppfoljning.flode.js';
import type { Kravuppfoljning } from './kravuppfoljning.krav.js';
import type { Kravhandling, Utfall } from './kravuppfoljning.texter.js';

interface Ny {
  readonly nyckel?: string | undefined;
  readonly kravsamlingId: number;
  readonly enhetId?: number | undefined;
  readonly utforareId?: number | undefined;
  readonly datum: string;
}

interface Bedomning {
  readonly version: number;
  readonly utfall: Utfall;
  readonly bevis?: string | undefined;
  /** In words, from before an åtgärd was a matter of its own; a page does not ask for it any more. */
  readonly atgard?: string | undefined;
  readonly atgardSenast?: string | undefined;
}

interface Steg {
  readonly version: number;
}

/** How the krav are met by an enhet or by somebody with an avtal. SoL 5 kap. 2 §. */
@Injectable()
export class KravuppfoljningService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
  ) {}

  async paborja(vem: Vem, ny: Ny): Promise<number> {
    if ((ny.enhetId === undefined) === (ny.utforareId === undefined))
      throw new OgiltigtFormular({ utforareId: ['Välj antingen en enhet eller en utförare.'] });
    const nyckel = ny.nyckel ?? randomUUID();
    return this.databas
      .skriv(vem, async (tx) => {
        const sak = await this.motor.inled(tx, kravuppfoljningFlode, 'paborja', {
          uppgifter: { kravsamling: ny.kravsamlingId },
          skriv: ({ status }) =>
            tx.en<Kravuppfoljning>(
              'processer.paborja-kravuppfoljning',
              `insert into kravuppfoljning (namnd_id, kravsamling_id, enhet_id, utforare_id, status, datum, gjord_av,
                 skapad_vid, nyckel)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (namnd_id, nyckel) do nothing returning *`,
              [
                ...[vem.namndId, ny.kravsamlingId, ny.enhetId ?? null, ny.utforareId ?? null, status, ny.datum],
                ...[vem.personId, this.klocka.nu(), nyckel],
              ],
            ),
        });
        return sak?.id ?? redan(tx, nyckel);
      })
      .catch((fel: unknown) => {
        if ((fel as { code?: unknown }).code !== '23503') throw fel;
        throw new OgiltigtFormular({ '': ['Kravsamlingen, enheten eller utföraren finns inte. Välj igen.'] });
      });
  }

  /** One krav. Assessed again, the later assessment counts; the log has them all. */
  bedom(vem: Vem, id: number, kravId: number, form: Bedomning): Promise<Kravuppfoljning> {
    return this.utfor(
      vem,
      'bedom',
      id,
      form,
      async (tx, sak) => {
        const rad = await tx.en(
          'processer.bedom-krav',
          `insert into kravbedomning (namnd_id, kravuppfoljning_id, krav_id, utfall, bevis, atgard, atgard_senast, bedomd_av,
             bedomd_vid)
           select $1, $2, k.id, $4, $5, $6, $7, $8, $9 from krav k where k.id = $3 and k.kravsamling_id = $10
           on conflict (kravuppfoljning_id, krav_id) do update set utfall = excluded.utfall, bevis = excluded.bevis,
             atgard = coalesce(nullif(excluded.atgard, ''), kravbedomning.atgard),
             atgard_senast = coalesce(excluded.atgard_senast, kravbedomning.atgard_senast), bedomd_av = excluded.bedomd_av,
             bedomd_vid = excluded.bedomd_vid
           returning krav_id`,
          [
            ...[vem.namndId, id, kravId, form.utfall, form.bevis ?? '', form.atgard ?? '', form.atgardSenast ?? null],
            ...[vem.personId, this.klocka.nu(), sak.kravsamling_id],
          ],
        );
        if (!rad) throw new FinnsInte();
      },
      { krav: kravId, utfall: form.utfall },
    );
  }

  klarmarkera(vem: Vem, id: number, form: Steg & { sammanfattning?: string | undefined }): Promise<Kravuppfoljning> {
    return this.utfor(vem, 'klarmarkera', id, form, (tx) =>
      tx.sql('processer.klarmarkera', 'update kravuppfoljning set sammanfattning = $2, klar_vid = $3 where id = $1', [
        id,
        form.sammanfattning ?? '',
        this.klocka.nu(),
      ]),
    );
  }

  delge(vem: Vem, id: number, form: Steg): Promise<Kravuppfoljning> {
    return this.utfor(vem, 'delge', id, form, (tx) =>
      tx.sql('processer.delge', 'update kravuppfoljning set delgiven_datum = $2 where id = $1', [
        id,
        this.klocka.idag(),
      ]),
    );
  }

  avbryt(vem: Vem, id: number, form: Steg & { skal: string }): Promise<Kravuppfoljning> {
    return this.utfor(vem, 'avbryt', id, form, (tx) =>
      tx.sql('processer.avbryt-kravuppfoljning', 'update kravuppfoljning set skal = $2 where id = $1', [id, form.skal]),
    );
  }

  private utfor(
    vem: Vem,
    handling: Kravhandling,
    id: number,
    form: Steg,
    skriv: (tx: Tx, sak: Kravuppfoljning) => Promise<unknown>,
    uppgifter: Readonly<Record<string, unknown>> = {},
  ): Promise<Kravuppfoljning> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, kravuppfoljningFlode, handling, {
        id,
        version: form.version,
        form,
        uppgifter,
        skriv: async (sak) => {
          await skriv(tx, sak);
        },
      }),
    );
  }
}

const redan = async (tx: Tx, nyckel: string): Promise<number> => {
  const rad = await tx.en<{ id: number }>(
    'processer.redan-kravuppfoljning',
    'select id from kravuppfoljning where nyckel = $1',
    [nyckel],
  );
  if (!rad) throw new FinnsInte();
  return rad.id;
};
