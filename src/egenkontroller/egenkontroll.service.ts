import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Andrad, FinnsInte, OgiltigtFormular } from '../plattform/fel.js';
import { Kvalitetslogg } from '../processer/kvalitetslogg.service.js';

export interface Egenkontrolluppgifter {
  readonly text: string;
  readonly frekvens: string;
  readonly omfattning: string;
  readonly metod?: string | undefined;
  readonly ansvarig?: string | undefined;
  readonly malvarde?: string | undefined;
  readonly indikator?: string | undefined;
  /** Ids of the risks that it follows up; none means the whole process. */
  readonly risker?: readonly (string | number)[] | undefined;
}

export interface NyEgenkontroll extends Egenkontrolluppgifter {
  readonly nyckel?: string | undefined;
  readonly ar: number;
  readonly processId: number;
}

/** SOSFS 2011:9 5 kap. 2 §. An egenkontroll has no status of its own yet, so its changes are logged without a flow. */
@Injectable()
export class EgenkontrollService {
  constructor(
    private readonly databas: Databas,
    private readonly logg: Kvalitetslogg,
  ) {}

  /** Last in the year's plan. The same form sent twice makes one. */
  skapa(vem: Vem, ny: NyEgenkontroll): Promise<number> {
    const nyckel = ny.nyckel === undefined ? null : `E${ny.nyckel}`;
    return this.databas
      .skriv(vem, async (tx) => {
        const rad = await tx.en<{ id: number }>(
          'egenkontroller.skapa',
          `insert into egenkontroll (namnd_id, nyckel, plan_ar, process_id, ordning, text, frekvens, omfattning, metod,
             ansvarig, malvarde, indikator)
           select $1, coalesce($2::text, 'E' || gen_random_uuid()), $3, $4, coalesce(max(ordning), 0) + 1,
             $5, $6, $7, $8, $9, $10, $11 from egenkontroll where plan_ar = $3
           on conflict do nothing returning id`,
          [vem.namndId, nyckel, ny.ar, ny.processId, ...varden(ny)],
        );
        if (!rad) return redan(tx, nyckel, ny.ar);
        await this.koppla(tx, rad.id, ny.risker);
        await this.logg.logga(tx, {
          sak: 'egenkontroll',
          sakId: rad.id,
          handling: 'skapa',
          lagrum: ['SOSFS 2011:9 5:2'],
          uppgifter: { plan: ny.ar },
        });
        return rad.id;
      })
      .catch(okantVal);
  }

  andra(vem: Vem, id: number, ny: Egenkontrolluppgifter & { version: number }): Promise<void> {
    return this.databas
      .skriv(vem, async (tx) => {
        const nu = await tx.en<{ version: number; text: string; frekvens: string | null; omfattning: string | null }>(
          'egenkontroller.las',
          'select version, text, frekvens, omfattning from egenkontroll where id = $1 for update',
          [id],
        );
        if (!nu) throw new FinnsInte();
        if (nu.version !== ny.version) throw new Andrad(nu);
        await tx.sql(
          'egenkontroller.andra',
          `update egenkontroll set text = $2, frekvens = $3, omfattning = $4, metod = $5, ansvarig = $6, malvarde = $7,
             indikator = $8, version = version + 1 where id = $1`,
          [id, ...varden(ny)],
        );
        await this.koppla(tx, id, ny.risker);
        await this.logg.logga(tx, { sak: 'egenkontroll', sakId: id, handling: 'andra', lagrum: ['SOSFS 2011:9 5:2'] });
      })
      .catch(okantVal);
  }

  /** Exactly these risks from now on, and only such as stand under the same process in the same plan. */
  private async koppla(tx: Tx, id: number, valda: readonly (string | number)[] = []): Promise<void> {
    const risker = valda.map(Number).filter((ett) => Number.isSafeInteger(ett) && ett > 0);
    await tx.sql('egenkontroller.ta-bort-risker', 'delete from egenkontroll_risk where egenkontroll_id = $1', [id]);
    const lagda = await tx.sql<{ risk_id: number }>(
      'egenkontroller.koppla',
      `insert into egenkontroll_risk (namnd_id, egenkontroll_id, risk_id)
       select $1, e.id, r.id from egenkontroll e join risk r on r.plan_ar = e.plan_ar and r.process_id = e.process_id
        where e.id = $2 and r.id = any ($3::bigint[]) returning risk_id`,
      [tx.vem.namndId, id, risker],
    );
    if (lagda.length !== new Set(risker).size) {
      throw new OgiltigtFormular({ risker: ['Välj risker som hör till samma process.'] });
    }
  }
}

const varden = (ny: Egenkontrolluppgifter): (string | null)[] => [
  ny.text,
  ny.frekvens,
  ny.omfattning,
  ny.metod ?? null,
  ny.ansvarig ?? null,
  ny.malvarde ?? null,
  ny.indikator ?? null,
];

const redan = async (tx: Tx, nyckel: string | null, ar: number): Promise<number> => {
  const rad = await tx.en<{ id: number }>(
    'egenkontroller.redan',
    'select id from egenkontroll where nyckel = $1 and plan_ar = $2',
    [nyckel, ar],
  );
  if (!rad) throw new FinnsInte();
  return rad.id;
};

/** A process that is not this nämnd's: the foreign key knows. */
const okantVal = (fel: unknown): never => {
  if ((fel as { code?: unknown }).code !== '23503') throw fel;
  throw new OgiltigtFormular({ processId: ['Processen finns inte. Välj en annan.'] });
};
