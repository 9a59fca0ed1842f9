import { Injectable } from '@nestjs/common';
import { AtgardQueries, type Atgardsrad } from '../atgarder/atgard.queries.js';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { arendesida, type Arendesida } from '../processer/arendesida.queries.js';
import { kodtext, kvalitetsomraden, type Kvalitetsomrade } from '../processer/kodlistor.texter.js';
import type { Val } from '../processer/process.queries.js';
import { riskbedomning, type Riskbedomning } from '../processer/skalor.texter.js';
import { fyllPaRisk, riskFlode } from './risk.flode.js';
import type { Risk } from './risk.krav.js';
import {
  bedomningarAv,
  beslutOm,
  FORST_BEDOMD,
  sammaRisk,
  type Bedomningsrad,
  type Beslutsrad,
  type Sammarad,
} from './riskhistorik.queries.js';
import { risktexter, type Riskstatus } from './risk.texter.js';

export interface Riskrad {
  readonly id: number;
  readonly text: string;
  readonly omraden: readonly string[];
  readonly processId: number;
  readonly process: string;
  readonly sannolikhet: number | null;
  readonly konsekvens: number | null;
  readonly bedomning: Riskbedomning | null;
  /** As it was assessed the first time. */
  readonly forst: { readonly sannolikhet: number; readonly konsekvens: number } | null;
  readonly statustext: string;
}

export interface Riskfilter {
  readonly omrade?: Kvalitetsomrade | 'utan' | undefined;
  readonly process?: number | undefined;
}

export interface Risksida extends Arendesida {
  readonly risk: Risk;
  readonly process: string;
  /** The riskanalys it was found or looked at in. */
  readonly riskanalys: string | null;
  readonly statustext: string;
  readonly omraden: readonly string[];
  readonly bedomning: Riskbedomning | null;
  readonly bedomningar: readonly Bedomningsrad[];
  readonly beslut: readonly Beslutsrad[];
  /** The same risk under other processes. */
  readonly samma: readonly Sammarad[];
  readonly egenkontroller: readonly { readonly id: number; readonly text: string }[];
  readonly atgarder: readonly Atgardsrad[];
}

type Rad = Omit<Riskrad, 'omraden' | 'bedomning' | 'statustext'> & { omraden: Kvalitetsomrade[]; status: Riskstatus };

const etiketter = (koder: readonly string[]): string[] => koder.map((kod) => kodtext(kvalitetsomraden, kod));

@Injectable()
export class RiskQueries {
  constructor(
    private readonly databas: Databas,
    private readonly atgarder: AtgardQueries,
    private readonly klocka: Klocka,
  ) {}

  /** The risks of a year's plan in its order. */
  async lista(vem: Vem, ar: number, filter: Riskfilter): Promise<Riskrad[]> {
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<Rad>(
        'riskanalyser.lista',
        `select r.id, r.text, r.kvalitetsomraden as omraden, r.process_id as "processId", r.sannolikhet, r.konsekvens,
           r.status, p.nummer || ' ' || p.namn as process, ${FORST_BEDOMD}
         from risk r join process p on p.id = r.process_id
         where r.plan_ar = $1 and ($2::bigint is null or r.process_id = $2)
           and ($3::text is null or $3 = any (r.kvalitetsomraden) or ($3 = 'utan' and r.kvalitetsomraden = '{}'))
         order by r.ordning, r.id`,
        [ar, filter.process ?? null, filter.omrade ?? null],
      ),
    );
    return rader.map(({ status, omraden, ...rad }) => ({
      ...rad,
      omraden: etiketter(omraden),
      bedomning: riskbedomning(rad.sannolikhet, rad.konsekvens),
      statustext: risktexter.status[status],
    }));
  }

  sida(vem: Vem, id: number): Promise<Risksida> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<Risk & { process: string; riskanalys: string | null }>(
        'riskanalyser.sida',
        `select r.*, p.nummer || ' ' || p.namn as process, a.rubrik as riskanalys
         from risk r join process p on p.id = r.process_id left join riskanalys a on a.id = r.riskanalys_id where r.id = $1`,
        [id],
      );
      if (!rad) throw new FinnsInte();
      const { process, riskanalys, ...bar } = rad;
      const risk = await fyllPaRisk(tx, bar);
      const egenkontroller = await tx.sql<{ id: number; text: string }>(
        'riskanalyser.egenkontroller',
        `select e.id, e.text from egenkontroll e where e.plan_ar = $2 and e.process_id = $3
           and (exists (select 1 from egenkontroll_risk x where x.egenkontroll_id = e.id and x.risk_id = $1)
             or not exists (select 1 from egenkontroll_risk x where x.egenkontroll_id = e.id)) order by e.ordning, e.id`,
        [id, risk.plan_ar, risk.process_id],
      );
      return {
        ...(await arendesida(tx, riskFlode, risk, `/risker/${id}`, this.klocka.idag())),
        risk,
        process,
        riskanalys,
        statustext: risktexter.status[risk.status as Riskstatus],
        omraden: etiketter(risk.kvalitetsomraden),
        bedomning: riskbedomning(risk.sannolikhet, risk.konsekvens),
        bedomningar: await bedomningarAv(tx, id),
        beslut: await beslutOm(tx, id),
        samma: await sammaRisk(tx, risk),
        egenkontroller,
        atgarder: await this.atgarder.atgarderForI(tx, 'risk', id),
      };
    });
  }

  /** What a form offers: the risks of one process in the year's plan, or of the whole plan. */
  async valbara(vem: Vem, ar: number, processId?: number): Promise<Val[]> {
    const rader = await this.lista(vem, ar, { process: processId });
    return rader.map(({ id, text, process }) => ({
      varde: id,
      text: `${process.split(' ')[0] ?? ''} ${text}`.slice(0, 120),
    }));
  }
}
