import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { arendesida, type Arendesida } from '../processer/arendesida.queries.js';
import type { Val } from '../processer/process.queries.js';
import { riskskalor } from '../processer/riskskala.queries.js';
import { riskbedomning, type Riskbedomning } from '../processer/skalor.texter.js';
import { FORST_BEDOMD } from './riskhistorik.queries.js';
import { foreOchNu, type Forst, type Matriser } from './riskmatris.js';
import { risktexter, type Riskstatus } from './risk.texter.js';
import { fyllPaRiskanalys, riskanalysFlode } from './riskanalys.flode.js';
import type { Riskanalys } from './riskanalys.krav.js';
import { analyston, analystexter, anledningar, type Analysstatus, type Anledning } from './riskanalys.texter.js';

/** What is shown of a riskanalys wherever it is shown. */
interface Gemensamt {
  readonly process: string | null;
  readonly enhet: string | null;
  readonly anledningstext: string;
  readonly statustext: string;
  readonly ton: string;
}

export interface Analysrad extends Gemensamt {
  readonly id: number;
  readonly rubrik: string;
  readonly datum: string;
  readonly risker: number;
}

export interface Analysrisk {
  readonly id: number;
  readonly text: string;
  readonly process: string;
  readonly bedomning: Riskbedomning | null;
  readonly statustext: string;
  readonly sannolikhet: number | null;
  readonly konsekvens: number | null;
  /** As it was assessed the first time. */
  readonly skalaId: number | null;
  readonly forst: Forst | null;
}

export interface Analyssida extends Arendesida, Gemensamt {
  readonly analys: Riskanalys;
  readonly risker: readonly Analysrisk[];
  readonly matriser: Matriser;
}

const NAMN = `p.nummer || ' ' || p.namn as process,
  (select v.namn from enhet_version v where v.enhet_id = a.enhet_id order by v.fran desc limit 1) as enhet`;

const texterna = ({ anledning, status }: { anledning: Anledning; status: string }) => ({
  anledningstext: anledningar[anledning].etikett,
  statustext: analystexter.status[status as Analysstatus],
  ton: analyston[status as Analysstatus],
});

@Injectable()
export class RiskanalysQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  /** The latest first. */
  async lista(vem: Vem): Promise<Analysrad[]> {
    const rader = await this.databas.las(vem, (tx) =>
      tx.sql<Omit<Analysrad, 'anledningstext' | 'statustext' | 'ton'> & { anledning: Anledning; status: string }>(
        'riskanalyser.analyser',
        `select a.id, a.rubrik, a.datum, a.anledning, a.status, ${NAMN},
           (select count(*)::int from risk r where r.riskanalys_id = a.id) as risker
         from riskanalys a left join process p on p.id = a.process_id order by a.datum desc, a.id desc`,
      ),
    );
    return rader.map((rad) => ({ ...rad, ...texterna(rad) }));
  }

  sida(vem: Vem, id: number): Promise<Analyssida> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<Riskanalys & { process: string | null; enhet: string | null }>(
        'riskanalyser.analys',
        `select a.*, ${NAMN} from riskanalys a left join process p on p.id = a.process_id where a.id = $1`,
        [id],
      );
      if (!rad) throw new FinnsInte();
      const { process, enhet, ...bar } = rad;
      const analys = await fyllPaRiskanalys(tx, bar);
      const skalor = await riskskalor(tx);
      const risker = await tx.sql<Omit<Analysrisk, 'bedomning' | 'statustext'> & { status: Riskstatus }>(
        'riskanalyser.risker-i-analysen',
        `select r.id, r.text, r.sannolikhet, r.konsekvens, r.skala_id as "skalaId", r.status,
           p.nummer || ' ' || p.namn as process, ${FORST_BEDOMD}
         from risk r join process p on p.id = r.process_id where r.riskanalys_id = $1
         order by r.sannolikhet * r.konsekvens desc nulls first, r.id`,
        [id],
      );
      return {
        ...(await arendesida(tx, riskanalysFlode, analys, `/riskanalyser/${id}`, this.klocka.idag())),
        ...texterna(analys),
        ...{ analys, process, enhet, matriser: foreOchNu(risker, skalor) },
        risker: risker.map(({ status, ...risk }) => ({
          ...risk,
          bedomning: riskbedomning(risk.sannolikhet, risk.konsekvens, skalor.for(risk.skalaId)),
          statustext: risktexter.status[status],
        })),
      };
    });
  }

  /** Risks of a year's plan that stand in no riskanalys under way, to take in. */
  oanalyserade(vem: Vem, ar: number, processId: number | null): Promise<Val[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<Val>(
        'riskanalyser.oanalyserade',
        `select r.id as varde, left(p.nummer || ' ' || r.text, 120) as text
         from risk r join process p on p.id = r.process_id left join riskanalys a on a.id = r.riskanalys_id
         where r.plan_ar = $1 and ($2::bigint is null or r.process_id = $2) and r.status <> 'stangd'
           and (a.id is null or a.status in ('avslutad', 'avbruten', 'overford')) order by r.ordning, r.id`,
        [ar, processId],
      ),
    );
  }
}
