import { Injectable } from '@nestjs/common';
import { Overforing } from '../atgarder/overforing.service.js';
import type { Tx } from '../database/databas.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Kvalitetslogg } from '../processer/kvalitetslogg.service.js';
import { lagraPlan } from './plan-lagring.js';
import { lasPlan } from './plan.queries.js';
import type { Planskillnad } from './planskillnad.js';
import { tillagget, type Tillaggsrad } from './plantillagg.js';
import { taMedEgenkontroller, taMedRisker } from './plantillagg.queries.js';

/** Adds rows to a year's plan, beside those that stand there. A key that is there already is left as it is. */
@Injectable()
export class Plantillagg {
  constructor(
    private readonly overforing: Overforing,
    private readonly logg: Kvalitetslogg,
    private readonly klocka: Klocka,
  ) {}

  /**
   * All in the caller's transaction. Nothing closed comes along, whenever it was closed.
   * @param fran the year of the plan before; null when there is none
   */
  async laggTillI(tx: Tx, ar: number, fran: number | null, rader: readonly Tillaggsrad[]): Promise<void> {
    await tx.sql(
      'roda-traden.las-import',
      `select pg_advisory_xact_lock(hashtext('plan ' || $1::int || ' ' || $2::int))`,
      [...[tx.vem.namndId, ar]],
    );
    await processerI(tx, ar, fran, rader);
    const plan = await lasPlan(tx, ar);
    const forra = fran === null ? null : await lasPlan(tx, fran);
    const skillnad = tillagget(plan, forra, rader);
    await lagraPlan(tx, ar, skillnad, this.klocka.nu());
    if (fran !== null) await this.taMed(tx, ar, fran, skillnad);
    await this.logg.logga(tx, {
      ...{ sak: 'plan', sakId: ar, handling: 'laggTill', lagrum: ['SOSFS 2011:9 7:1'] },
      uppgifter: {
        risker: skillnad.risker.nya.length,
        egenkontroller: skillnad.egenkontroller.nya.length,
        atgarder: skillnad.atgarder.nya.length,
      },
    });
  }

  /** What is known of a row besides what a plan says, and how far an åtgärd had come. */
  private async taMed(
    tx: Tx,
    ar: number,
    fran: number,
    { risker, egenkontroller, atgarder }: Planskillnad,
  ): Promise<void> {
    const nycklar = (rader: readonly { readonly nyckel: string }[]): string[] => rader.map(({ nyckel }) => nyckel);
    await taMedRisker(tx, ar, fran, nycklar(risker.nya));
    await taMedEgenkontroller(tx, ar, fran, nycklar(egenkontroller.nya));
    for (const nyckel of nycklar(atgarder.nya)) await this.overforing.overforI(tx, nyckel, fran, ar);
  }
}

/** The processes of the plan before, so that an empty one is seen, and those that the rows need. */
const processerI = async (tx: Tx, ar: number, fran: number | null, rader: readonly Tillaggsrad[]): Promise<void> => {
  await tx.sql(
    'roda-traden.planens-processer',
    `insert into plan_process (namnd_id, plan_ar, process_id, ordning)
     select p.namnd_id, $1, p.id, coalesce(pp.ordning, 1000 + p.ordning) from process p
       left join plan_process pp on pp.process_id = p.id and pp.plan_ar = $2
     where pp.process_id is not null or p.id = any ($3) on conflict do nothing`,
    [ar, fran, rader.map(({ processId }) => processId)],
  );
};
