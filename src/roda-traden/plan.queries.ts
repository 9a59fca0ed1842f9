import { Injectable } from '@nestjs/common';
import { atgardstexter, effekter, type Atgardsstatus, type Effekt } from '../atgarder/atgard.texter.js';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { riskskalor } from '../processer/riskskala.queries.js';
import type { Riskskala } from '../processer/skalor.texter.js';
import { risktexter, type Riskstatus } from '../riskanalyser/risk.texter.js';
import { kringPlanen } from './kring.queries.js';
import { luckorI, type Lucka } from './luckor.js';
import type { Planatgard, Planegenkontroll, Planprocess, Planrisk, Plantext, Planunderlag } from './planunderlag.js';

export interface SparadProcess extends Planprocess {
  readonly id: number;
  readonly beskrivning: string;
}
export interface SparadRisk extends Planrisk {
  readonly id: number;
  /** What it was assessed on. */
  readonly skala: Riskskala;
  readonly status: Riskstatus;
  readonly statustext: string;
}
export interface SparadEgenkontroll extends Planegenkontroll {
  readonly id: number;
}
export interface SparadAtgard extends Planatgard {
  readonly id: number;
  readonly status: Atgardsstatus;
  readonly statustext: string;
  readonly genomford: string | null;
  readonly effekt: Effekt | null;
  readonly effekttext: string;
  /** Befattning, or else name, of the person who is responsible when no function is written. */
  readonly ansvarigPerson: string | null;
}
export interface SparadText extends Plantext {
  readonly id: number;
}

/** A year's plan as it stands in the database: the plan itself, with ids and how far the work has come. */
export interface SparadPlan extends Planunderlag {
  readonly processer: readonly SparadProcess[];
  readonly risker: readonly SparadRisk[];
  readonly egenkontroller: readonly SparadEgenkontroll[];
  readonly atgarder: readonly SparadAtgard[];
  readonly texter: readonly SparadText[];
}

/** Exactly what is stored, in the order of the plan: what an import compares with and an export writes. */
export const lasPlan = async (tx: Tx, ar: number): Promise<SparadPlan> => {
  const processer = await tx.sql<SparadProcess>(
    'roda-traden.processer',
    `select p.id, p.nyckel, pp.ordning, p.nummer, p.namn, p.slag, p.grupp, p.beskrivning
       from plan_process pp join process p on p.id = pp.process_id where pp.plan_ar = $1 order by pp.ordning, p.id`,
    [ar],
  );
  const risker = await tx.sql<Omit<SparadRisk, 'statustext' | 'skala'> & { skalaId: number | null }>(
    'roda-traden.risker',
    `select r.id, r.nyckel, r.ordning, p.nyckel as process, r.text, r.kvalitetsomraden, r.omrade_i_kallan as "omradeIKallan",
       r.deltema, r.sannolikhet, r.konsekvens, r.riskagare, r.status, r.skala_id as "skalaId"
     from risk r join process p on p.id = r.process_id where r.plan_ar = $1 order by r.ordning, r.id`,
    [ar],
  );
  const skalor = await riskskalor(tx);
  const egenkontroller = await tx.sql<SparadEgenkontroll>(
    'roda-traden.egenkontroller',
    `select e.id, e.nyckel, e.ordning, p.nyckel as process, e.text,
       array(select r.nyckel from egenkontroll_risk x join risk r on r.id = x.risk_id
              where x.egenkontroll_id = e.id order by r.ordning, r.id) as risker,
       e.metod, e.frekvens, e.omfattning, e.ansvarig, e.malvarde, e.indikator
     from egenkontroll e join process p on p.id = e.process_id where e.plan_ar = $1 order by e.ordning, e.id`,
    [ar],
  );
  const atgarder = await tx.sql<Omit<SparadAtgard, 'statustext' | 'effekttext'>>(
    'roda-traden.atgarder',
    `select a.id, a.nyckel, a.ordning, p.nyckel as process, a.text,
       array(select r.nyckel from atgard_kalla k join risk r on r.id = k.sak_id
              where k.atgard_id = a.id and k.sak = 'risk' and r.plan_ar = $1 order by r.ordning, r.id) as risker,
       a.ansvarig, a.start_datum as startdatum, a.klart_senast as "klartSenast", a.mal, a.typ, a.effektmatning,
       a.status, a.genomford_datum as genomford, a.effekt, coalesce(nullif(pe.befattning, ''), pe.namn) as "ansvarigPerson"
     from atgard a join process p on p.id = a.process_id left join person pe on pe.id = a.ansvarig_person_id
     where a.plan_ar = $1 order by a.ordning, a.id`,
    [ar],
  );
  const texter = await tx.sql<SparadText>(
    'roda-traden.texter',
    `select id, nyckel, ordning, kapitel, rubrik, kvalitetsomrade, text from plantext
      where plan_ar = $1 order by ordning, id`,
    [ar],
  );
  return {
    ar,
    processer,
    risker: risker.map(({ skalaId, ...rad }) => ({
      ...rad,
      skala: skalor.for(skalaId),
      statustext: risktexter.status[rad.status],
    })),
    egenkontroller,
    atgarder: atgarder.map((rad) => ({
      ...rad,
      statustext: atgardstexter.status[rad.status],
      effekttext: rad.effekt === null ? '' : effekter[rad.effekt],
    })),
    texter,
  };
};

@Injectable()
export class PlanQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  /** The plan of a year for those who read it: whoever is responsible counts, whether function or person. */
  planunderlag(vem: Vem, ar: number): Promise<SparadPlan> {
    return this.databas.las(vem, (tx) => this.planunderlagI(tx, ar));
  }

  /** The same within a transaction that is already open, so that a report reads all from one snapshot. */
  async planunderlagI(tx: Tx, ar: number): Promise<SparadPlan> {
    const plan = await lasPlan(tx, ar);
    const kring = await kringPlanen(tx, ar, this.klocka.idag());
    return {
      ...plan,
      kring,
      atgarder: plan.atgarder.map((rad) => ({ ...rad, ansvarig: rad.ansvarig ?? rad.ansvarigPerson })),
    };
  }

  /** Exactly what is stored, to be written to files. */
  sparadPlan(vem: Vem, ar: number): Promise<SparadPlan> {
    return this.databas.las(vem, (tx) => lasPlan(tx, ar));
  }

  /** How many errors the plan in force has; an older plan is told as it was. */
  async felSomHindrar(vem: Vem, ar: number): Promise<number> {
    const plan = await this.planunderlag(vem, ar);
    return plan.kring === undefined
      ? 0
      : luckorI(plan).reduce((summa, { niva, fynd }) => summa + (niva === 'fel' ? fynd.length : 0), 0);
  }

  /** What the year's plan lacks. */
  async luckor(vem: Vem, ar: number): Promise<Lucka[]> {
    return luckorI(await this.planunderlag(vem, ar));
  }
}
