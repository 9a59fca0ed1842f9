import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { FinnsInte, OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { riskanalysFlode } from './riskanalys.flode.js';
import type { Riskanalys } from './riskanalys.krav.js';
import type { Analyshandling, Anledning } from './riskanalys.texter.js';

interface Uppgifter {
  readonly anledning: Anledning;
  readonly rubrik: string;
  readonly datum: string;
  readonly processId?: number | undefined;
  readonly enhetId?: number | undefined;
  readonly team?: string | undefined;
  readonly avgransning?: string | undefined;
}

interface NyRiskanalys extends Uppgifter {
  readonly nyckel?: string | undefined;
}

interface Steg {
  readonly version: number;
}

/** A riskanalys from its occasion to what is left of the risks. SOSFS 2011:9 5 kap. 1 §. */
@Injectable()
export class RiskanalysService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
  ) {}

  /** The same form sent twice makes one. */
  planera(vem: Vem, ny: NyRiskanalys): Promise<number> {
    return this.databas.skriv(vem, (tx) => this.planeraI(tx, ny)).catch(okantVal);
  }

  /** The same within the transaction of what it comes from. */
  async planeraI(tx: Tx, ny: NyRiskanalys): Promise<number> {
    const nyckel = ny.nyckel ?? randomUUID();
    const sak = await this.motor.inled(tx, riskanalysFlode, 'planera', {
      uppgifter: { anledning: ny.anledning },
      skriv: ({ status }) =>
        tx.en<Riskanalys>(
          'riskanalyser.planera',
          `insert into riskanalys (namnd_id, nyckel, anledning, rubrik, datum, process_id, enhet_id, team, avgransning,
             status, skapad_av, skapad_vid)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
           on conflict (namnd_id, nyckel) do nothing returning *`,
          [tx.vem.namndId, nyckel, ...faltvarden(ny), status, tx.vem.personId, this.klocka.nu()],
        ),
    });
    return sak?.id ?? redan(tx, nyckel);
  }

  andra(vem: Vem, id: number, form: Uppgifter & Steg): Promise<Riskanalys> {
    return this.utfor(vem, 'andra', id, form, (tx) =>
      tx.sql(
        'riskanalyser.andra-analys',
        `update riskanalys set anledning = $2, rubrik = $3, datum = $4, process_id = $5, enhet_id = $6, team = $7,
           avgransning = $8 where id = $1`,
        [id, ...faltvarden(form)],
      ),
    ).catch(okantVal);
  }

  paborja(vem: Vem, id: number, form: Steg): Promise<Riskanalys> {
    return this.utfor(vem, 'paborja', id, form);
  }

  /** A risk of the plan that stands in no other riskanalys under way is looked at in this one. */
  taIn(vem: Vem, id: number, form: Steg & { readonly riskId: number }): Promise<Riskanalys> {
    return this.utfor(
      vem,
      'taIn',
      id,
      form,
      async (tx) => {
        const rad = await tx.en(
          'riskanalyser.ta-in-risk',
          `update risk r set riskanalys_id = $1 where r.id = $2 and r.riskanalys_id is distinct from $1
             and not exists (select 1 from riskanalys a where a.id = r.riskanalys_id
               and a.status not in ('avslutad', 'avbruten', 'overford')) returning r.id`,
          [id, form.riskId],
        );
        if (!rad) throw new OgiltigtFormular({ riskId: ['Risken finns redan i en riskanalys som pågår.'] });
      },
      { risk: form.riskId },
    );
  }

  lamna(vem: Vem, id: number, form: Steg & { readonly sammanfattning?: string | undefined }): Promise<Riskanalys> {
    return this.utfor(vem, 'lamna', id, form, (tx) =>
      tx.sql('riskanalyser.lamna-analys', 'update riskanalys set sammanfattning = $2, skal = null where id = $1', [
        id,
        form.sammanfattning ?? '',
      ]),
    );
  }

  aterlamna(vem: Vem, id: number, form: Steg & { readonly skal: string }): Promise<Riskanalys> {
    return this.utfor(vem, 'aterlamna', id, form, (tx) => skrivSkal(tx, id, form.skal));
  }

  besluta(vem: Vem, id: number, form: Steg): Promise<Riskanalys> {
    return this.utfor(vem, 'besluta', id, form, (tx) =>
      tx.sql('riskanalyser.besluta-analys', 'update riskanalys set beslutad_datum = $2 where id = $1', [
        id,
        this.klocka.idag(),
      ]),
    );
  }

  avsluta(vem: Vem, id: number, form: Steg): Promise<Riskanalys> {
    return this.utfor(vem, 'avsluta', id, form);
  }

  avbryt(vem: Vem, id: number, form: Steg & { readonly skal: string }): Promise<Riskanalys> {
    return this.utfor(vem, 'avbryt', id, form, (tx) => skrivSkal(tx, id, form.skal));
  }

  private utfor(
    vem: Vem,
    handling: Analyshandling,
    id: number,
    form: Steg,
    skriv: (tx: Tx) => Promise<unknown> = () => Promise.resolve(),
    uppgifter: Readonly<Record<string, unknown>> = {},
  ): Promise<Riskanalys> {
    return this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, riskanalysFlode, handling, {
        id,
        version: form.version,
        form,
        uppgifter,
        skriv: async () => {
          await skriv(tx);
        },
      }),
    );
  }
}

const faltvarden = (om: Uppgifter): unknown[] => [
  om.anledning,
  om.rubrik,
  om.datum,
  om.processId ?? null,
  om.enhetId ?? null,
  om.team ?? '',
  om.avgransning ?? '',
];

const skrivSkal = (tx: Tx, id: number, skal: string): Promise<unknown> =>
  tx.sql('riskanalyser.analysens-skal', 'update riskanalys set skal = $2 where id = $1', [id, skal]);

const okantVal = (fel: unknown): never => {
  if ((fel as { code?: unknown }).code !== '23503') throw fel;
  throw new OgiltigtFormular({ '': ['Processen eller enheten finns inte. Välj igen.'] });
};

const redan = async (tx: Tx, nyckel: string): Promise<number> => {
  const rad = await tx.en<{ id: number }>('riskanalyser.redan-analys', 'select id from riskanalys where nyckel = $1', [
    nyckel,
  ]);
  if (!rad) throw new FinnsInte();
  return rad.id;
};
