import { Injectable } from '@nestjs/common';
import { AtgardQueries, type Atgardsrad } from '../atgarder/atgard.queries.js';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { arendesida, type Arendesida } from '../processer/arendesida.queries.js';
import { kodtext, kvalitetsomraden, type Kvalitetsomrade } from '../processer/kodlistor.texter.js';
import type { Val } from '../processer/process.queries.js';
import { riskskalor } from '../processer/riskskala.queries.js';
import { riskbedomning, skalmatt, type Riskbedomning, type Riskskalor } from '../processer/skalor.texter.js';
import { fyllPaRisk, riskFlode } from './risk.flode.js';
import type { Risk } from './risk.krav.js';
import {
  bedomningarAv,
  beslutOm,
  FORST_BEDOMD,
  RISKAGARE,
  sammaRisk,
  type Bedomningsrad,
  type Beslutsrad,
  type Sammarad,
} from './riskhistorik.queries.js';
import { risktexter, type Riskstatus } from './risk.texter.js';
import { foreOchNu, iRutan, type Forst, type Matriser, type Ruta } from './riskmatris.js';

export interface Riskrad {
  readonly id: number;
  readonly text: string;
  readonly omraden: readonly string[];
  readonly processId: number;
  readonly process: string;
  readonly sannolikhet: number | null;
  readonly konsekvens: number | null;
  readonly skalaId: number | null;
  readonly aktivitet: string | null;
  readonly bedomning: Riskbedomning | null;
  /** As it was assessed the first time. */
  readonly forst: Forst | null;
  readonly statustext: string;
}

export interface Riskfilter {
  readonly omrade?: Kvalitetsomrade | 'utan' | undefined;
  readonly process?: number | undefined;
}

export interface Risksida extends Arendesida {
  readonly risk: Risk;
  readonly process: string;
  readonly aktivitet: string | null;
  /** The person who owns it, or the function that the plan names. */
  readonly riskagare: string | null;
  /** The nämnd's scales: the one that holds is the one it is assessed on next. */
  readonly skalor: Riskskalor;
  /** «4 × 4», when it was assessed on a scale that no longer holds. */
  readonly aldreSkala: string | null;
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
    const { rader, skalor } = await this.databas.las(vem, async (tx) => ({
      skalor: await riskskalor(tx),
      rader: await tx.sql<Rad>(
        'riskanalyser.lista',
        `select r.id, r.text, r.kvalitetsomraden as omraden, r.process_id as "processId", r.sannolikhet, r.konsekvens,
           r.skala_id as "skalaId", r.status, p.nummer || ' ' || p.namn as process, k.namn as aktivitet, ${FORST_BEDOMD}
         from risk r join process p on p.id = r.process_id left join aktivitet k on k.id = r.aktivitet_id
         where r.plan_ar = $1 and ($2::bigint is null or r.process_id = $2)
           and ($3::text is null or $3 = any (r.kvalitetsomraden) or ($3 = 'utan' and r.kvalitetsomraden = '{}'))
         order by r.ordning, r.id`,
        [ar, filter.process ?? null, filter.omrade ?? null],
      ),
    }));
    return rader.map(({ status, omraden, ...rad }) => ({
      ...rad,
      omraden: etiketter(omraden),
      bedomning: riskbedomning(rad.sannolikhet, rad.konsekvens, skalor.for(rad.skalaId)),
      statustext: risktexter.status[status],
    }));
  }

  /** The same as they stand in the matrix, before and after. */
  matriser(vem: Vem, risker: readonly Riskrad[]): Promise<Matriser> {
    return this.databas.las(vem, async (tx) => foreOchNu(risker, await riskskalor(tx)));
  }

  /** Those of one square, and what the square is called; all of them when none is chosen. */
  iRutan(
    vem: Vem,
    alla: readonly Riskrad[],
    { sannolikhet, konsekvens, bedomning = 'nu' }: Partial<Ruta>,
  ): Promise<{ risker: readonly Riskrad[]; ruta: string | null }> {
    if (sannolikhet === undefined || konsekvens === undefined) return Promise.resolve({ risker: alla, ruta: null });
    return this.databas.las(vem, async (tx) => {
      const { gallande } = await riskskalor(tx);
      const steg = (av: readonly string[], nr: number): string => `${nr} ${av[nr - 1]?.toLowerCase() ?? ''}`.trim();
      const [s, k] = [steg(gallande.sannolikheter, sannolikhet), steg(gallande.konsekvenser, konsekvens)];
      return {
        risker: alla.filter(iRutan({ sannolikhet, konsekvens, bedomning }, gallande)),
        ruta: `${bedomning === 'forst' ? 'Först bedömda' : 'Bedömda'} med sannolikhet ${s} och konsekvens ${k}`,
      };
    });
  }

  sida(vem: Vem, id: number): Promise<Risksida> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<
        Risk & { process: string; riskanalys: string | null; aktivitet: string | null; agare: string | null }
      >(
        'riskanalyser.sida',
        `select r.*, p.nummer || ' ' || p.namn as process, a.rubrik as riskanalys, k.namn as aktivitet,
           (select o.agare from (select ${RISKAGARE}) o(agare)) as agare
         from risk r join process p on p.id = r.process_id left join aktivitet k on k.id = r.aktivitet_id left join riskanalys a on a.id = r.riskanalys_id where r.id = $1`,
        [id],
      );
      if (!rad) throw new FinnsInte();
      const { process, riskanalys, aktivitet, agare, ...bar } = rad;
      const skalor = await riskskalor(tx);
      const skala = skalor.for(bar.skala_id);
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
        aktivitet,
        riskagare: agare,
        skalor,
        aldreSkala: risk.sannolikhet === null || skala.id === skalor.gallande.id ? null : skalmatt(skala),
        statustext: risktexter.status[risk.status as Riskstatus],
        omraden: etiketter(risk.kvalitetsomraden),
        bedomning: riskbedomning(risk.sannolikhet, risk.konsekvens, skala),
        bedomningar: await bedomningarAv(tx, id, skalor),
        beslut: await beslutOm(tx, id),
        samma: await sammaRisk(tx, risk, skalor),
        egenkontroller,
        atgarder: await this.atgarder.atgarderForI(tx, 'risk', id),
      };
    });
  }

  /** What a form offers: the aktiviteter of a process, in their order. */
  aktiviteter(vem: Vem, processId: number): Promise<Val[]> {
    return this.databas.las(vem, (tx) =>
      tx.sql<Val>(
        'riskanalyser.aktiviteter',
        'select id as varde, namn as text from aktivitet where process_id = $1 order by ordning, id',
        [processId],
      ),
    );
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
