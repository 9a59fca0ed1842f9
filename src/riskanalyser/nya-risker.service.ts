import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { FinnsInte, OgiltigtFormular, Regelbrott } from '../plattform/fel.js';
import type { Kvalitetsomrade } from '../processer/kodlistor.texter.js';
import { riskFlode } from './risk.flode.js';
import { kravKopplingar } from './riskkoppling.js';
import type { Risk } from './risk.krav.js';
import { deltemanI, riskmening, type Riskdelar } from './riskmening.js';

export interface NyRisk extends Riskdelar {
  readonly nyckel?: string | undefined;
  readonly ar: number;
  readonly processId: number;
  readonly riskanalysId?: number | undefined;
  readonly barnperspektiv?: string | undefined;
  readonly kvalitetsomraden?: readonly Kvalitetsomrade[] | undefined;
  /** Several with | between. */
  readonly deltema?: string | undefined;
  readonly riskagareId?: number | undefined;
  readonly aktivitetId?: number | undefined;
}

/** What a new row holds, however it came to be told. */
interface Rad extends Omit<NyRisk, keyof Riskdelar | 'deltema'> {
  readonly text: string;
  readonly delar: Riskdelar | null;
  readonly deltema?: readonly string[];
  readonly sammaSom?: number;
  /** As the plan writes it. */
  readonly riskagare?: string | null;
}

/** Risks that are found: in a riskanalys or beside one. SOSFS 2011:9 5 kap. 1 §. */
@Injectable()
export class NyaRisker {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
  ) {}

  /** Last in the plan. The same form sent twice makes one risk. */
  identifiera(vem: Vem, ny: NyRisk): Promise<number> {
    const { vadHander, berorPa, lederTill, deltema, ...ovrigt } = ny;
    const delar = { vadHander, berorPa, lederTill };
    return this.databas
      .skriv(vem, async (tx) => {
        if (ny.riskanalysId !== undefined) await kravPagar(tx, ny.riskanalysId);
        await kravKopplingar(tx, ny.processId, ny);
        return this.lagg(tx, { ...ovrigt, delar, text: riskmening(delar), deltema: deltemanI(deltema) });
      })
      .catch(okandProcess);
  }

  /** The same risk under one process more: told once, assessed in each. */
  upprepa(
    vem: Vem,
    id: number,
    om: { readonly processId: number; readonly nyckel?: string | undefined },
  ): Promise<number> {
    return this.databas
      .skriv(vem, async (tx) => {
        const risk = await tx.en<Risk>('riskanalyser.att-upprepa', 'select * from risk where id = $1', [id]);
        if (!risk) throw new FinnsInte();
        const sammaSom = risk.samma_som ?? risk.id;
        const finns = await tx.en(
          'riskanalyser.finns-i-processen',
          'select 1 as finns from risk where plan_ar = $1 and process_id = $2 and (id = $3 or samma_som = $3) and nyckel is distinct from $4',
          [risk.plan_ar, om.processId, sammaSom, om.nyckel === undefined ? null : `R${om.nyckel}`],
        );
        if (finns) throw new OgiltigtFormular({ processId: ['Risken finns redan i den processen.'] });
        const { vad_hander: vadHander, beror_pa: berorPa, leder_till: lederTill } = risk;
        return this.lagg(tx, {
          ...{ nyckel: om.nyckel, ar: risk.plan_ar, processId: om.processId, text: risk.text, sammaSom },
          delar:
            vadHander === null || berorPa === null || lederTill === null ? null : { vadHander, berorPa, lederTill },
          ...{ kvalitetsomraden: risk.kvalitetsomraden, deltema: risk.deltema, barnperspektiv: risk.barnperspektiv },
          ...{ riskagare: risk.riskagare, riskagareId: risk.riskagare_id ?? undefined },
        });
      })
      .catch(okandProcess);
  }

  private async lagg(tx: Tx, ny: Rad): Promise<number> {
    const nyckel = ny.nyckel === undefined ? null : `R${ny.nyckel}`;
    const { delar } = ny;
    const sak = await this.motor.inled(tx, riskFlode, 'identifiera', {
      uppgifter: { plan: ny.ar },
      skriv: ({ status }) =>
        tx.en<Risk>(
          'riskanalyser.identifiera',
          `insert into risk (namnd_id, nyckel, plan_ar, process_id, ordning, text, kvalitetsomraden, riskagare, status,
             riskanalys_id, vad_hander, beror_pa, leder_till, barnperspektiv, samma_som, deltema, riskagare_id,
             aktivitet_id)
           select $1, coalesce($2::text, 'R' || gen_random_uuid()), $3, $4, coalesce(max(ordning), 0) + 1, $5, $6, $7, $8,
             $9, $10, $11, $12, $13, $14, $15, $16, $17
           from risk where plan_ar = $3
           on conflict do nothing returning *`,
          [
            ...[tx.vem.namndId, nyckel, ny.ar, ny.processId, ny.text, ny.kvalitetsomraden ?? [], ny.riskagare ?? null],
            ...[status, ny.riskanalysId ?? null, delar?.vadHander ?? null, delar?.berorPa ?? null],
            ...[delar?.lederTill ?? null, ny.barnperspektiv ?? '', ny.sammaSom ?? null, ny.deltema ?? []],
            ...[ny.riskagareId ?? null, ny.aktivitetId ?? null],
          ],
        ),
    });
    return sak?.id ?? redan(tx, nyckel, ny.ar);
  }
}

const okandProcess = (fel: unknown): never => {
  if ((fel as { code?: unknown }).code !== '23503') throw fel;
  throw new OgiltigtFormular({ processId: ['Processen finns inte. Välj en annan.'] });
};

/** Risks are found while the team works: one that waits for a decision is not added to behind the decider's back. */
const kravPagar = async (tx: Tx, id: number): Promise<void> => {
  const rad = await tx.en<{ status: string }>(
    'riskanalyser.analys-pagar',
    'select status from riskanalys where id = $1 for share',
    [id],
  );
  if (!rad) throw new FinnsInte();
  if (rad.status !== 'pagar') throw new Regelbrott(['Risker läggs bara till medan riskanalysen pågår.']);
};

const redan = async (tx: Tx, nyckel: string | null, ar: number): Promise<number> => {
  const rad = await tx.en<{ id: number }>(
    'riskanalyser.redan',
    'select id from risk where nyckel = $1 and plan_ar = $2',
    [nyckel, ar],
  );
  if (!rad) throw new FinnsInte();
  return rad.id;
};
