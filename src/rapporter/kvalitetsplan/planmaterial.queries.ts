import { Injectable } from '@nestjs/common';
import { ArshjulQueries } from '../../arshjul/arshjul.queries.js';
import { Databas, type Tx } from '../../database/databas.js';
import { systemFor, type Vem } from '../../database/vem.js';
import { FaktaQueries } from '../../indikatorer/fakta.queries.js';
import { helaAret } from '../../indikatorer/faktum.js';
import { periodiciteter, vardekallor, type Periodicitet, type Vardekalla } from '../../indikatorer/indikator.texter.js';
import { decimal } from '../../plattform/klocka/datum.js';
import { kvalitetsomraden } from '../../processer/kodlistor.texter.js';
import { PlanQueries, type SparadPlan } from '../../roda-traden/plan.queries.js';
import { svarsrader } from '../planforslag/svar.queries.js';
import { skalanI } from '../riskskala.js';
import { Siffror } from '../siffror.js';
import type { Arshjulsrad, Indikatorrad, Planmaterial } from './material.js';
import { luckrader, planprocesser, type Processbakgrund } from './planrader.js';

/** Gathers all that the chapters of a kvalitetsplan are built from: the plan, and what is true around it. */
@Injectable()
export class PlanmaterialQueries {
  constructor(
    private readonly databas: Databas,
    private readonly fakta: FaktaQueries,
    private readonly plan: PlanQueries,
    private readonly arshjul: ArshjulQueries,
  ) {}

  async planmaterial(vem: Vem, ar: number): Promise<Planmaterial> {
    const plan = await this.plan.planunderlag(vem, ar);
    // an older plan is told as it was: what is true of its processes today is left out
    const { kring: omkring } = plan;
    const { namnd, kontrollindikatorer, ...kring } = await this.databas.las(vem, async (tx) => ({
      namnd: await tx.en<{ namn: string }>('planmaterial.namnd', 'select namn from namnd where id = $1', [vem.namndId]),
      kontrollindikatorer: omkring ? await kontrollindikatorerna(tx, ar) : new Map<number, string>(),
      indikatorer: omkring ? await indikatorerna(tx, ar) : [],
      kallor: omkring ? await kravkallorna(tx, omkring.idag) : new Map<number, string[]>(),
    }));
    if (!namnd) throw new Error('Nämnden finns inte.');
    return {
      ar,
      namnd: namnd.namn,
      texter: plan.texter,
      processer: planprocesser(plan, bakgrunden(plan, kring.kallor), kontrollindikatorer),
      riskskala: skalanI(plan),
      luckor: luckrader(plan),
      omraden: Object.entries(kvalitetsomraden).map(([kod, { etikett }]) => ({ kod, namn: etikett })),
      siffror: await this.siffror(vem, ar),
      arshjul: omkring ? await this.aretsPlikter(vem, ar) : [],
      indikatorer: kring.indikatorer,
      // the same for whoever reads the draft, as the figures are
      svar: await this.databas.las(systemFor(vem.namndId), (tx) => svarsrader(tx, ar)),
    };
  }

  private async siffror(vem: Vem, ar: number): Promise<Siffror> {
    const period = helaAret(ar);
    const koder = ['risk.antal'];
    const varden = await this.fakta.varden(
      vem,
      { koder, period, per: ['ar', 'riskskala', 'sannolikhet', 'konsekvens'] },
      { koder, period, per: ['ar', 'kvalitetsomrade'] },
      { koder, period, per: ['ar', 'process', 'kvalitetsomrade'] },
      { koder, period, per: ['ar', 'process'] },
      { koder: ['risk.antal', 'egenkontroll.antal', 'atgard.antal'], period, per: ['ar'] },
    );
    return new Siffror(period, varden.flat());
  }

  /** What the nämnd has decided to do in the year; what the plan itself holds stands there already. */
  private async aretsPlikter(vem: Vem, ar: number): Promise<Arshjulsrad[]> {
    const plikter = await this.arshjul.plikter(vem, { fran: `${String(ar)}-01-01`, till: `${String(ar)}-12-31` });
    return plikter
      .filter(({ kalla }) => I_PLANEN.has(kalla))
      .map(({ datum, rubrik, ansvarig, roll }) => ({ datum, rubrik, ansvarig: ansvarig ?? roll ?? '' }));
  }
}

const I_PLANEN = new Set(['post', 'granskning', 'enkat', 'riskanalys', 'styrdokument', 'krav']);

const bakgrunden =
  (plan: SparadPlan, kallor: ReadonlyMap<number, readonly string[]>) =>
  (id: number): Processbakgrund => ({
    beskrivning: plan.kring === undefined ? '' : (plan.processer.find((en) => en.id === id)?.beskrivning ?? ''),
    kravkallor: kallor.get(id) ?? [],
  });

const kravkallorna = async (tx: Tx, idag: string): Promise<Map<number, string[]>> => {
  const rader = await tx.sql<{ id: number; namn: string[] }>(
    'planmaterial.kravkallor',
    `select kp.process_id as id, array_agg(distinct g.namn order by g.namn) as namn
     from krav_process kp join krav k on k.id = kp.krav_id join kravsamling g on g.id = k.kravsamling_id
     where g.galler_fran <= $1 and (g.galler_till is null or g.galler_till >= $1) group by kp.process_id`,
    [idag],
  );
  return new Map(rader.map(({ id, namn }) => [id, namn]));
};

const kontrollindikatorerna = async (tx: Tx, ar: number): Promise<Map<number, string>> => {
  const rader = await tx.sql<{ id: number; namn: string }>(
    'planmaterial.kontrollindikatorer',
    `select e.id, i.namn from egenkontroll e join indikator i on i.id = e.indikator_id where e.plan_ar = $1`,
    [ar],
  );
  return new Map(rader.map(({ id, namn }) => [id, namn]));
};

interface Definitionsrad {
  namn: string;
  taljare: string;
  namnare: string | null;
  enhet: string;
  mal: number | null;
  malTill: number | null;
  riktning: 'upp' | 'ned' | 'intervall' | 'neutral';
  frekvens: Periodicitet;
  kalla: Vardekalla;
}

/** Those that the plan is followed with: named by an egenkontroll of it, or tied to one of its processes. */
const indikatorerna = async (tx: Tx, ar: number): Promise<Indikatorrad[]> => {
  const rader = await tx.sql<Definitionsrad>(
    'planmaterial.indikatorer',
    `select i.namn, s.taljare_def as taljare, s.namnare_def as namnare, s.enhet, s.mal::float8 as mal,
       s.mal_till::float8 as "malTill", i.riktning, i.frekvens, i.kalla
     from indikator i join indikatorserie s on s.indikator_id = i.id and s.giltig_till is null
     where i.status <> 'avslutad' and (
       exists (select 1 from egenkontroll e where e.indikator_id = i.id and e.plan_ar = $1)
       or exists (select 1 from plan_process pp where pp.process_id = i.process_id and pp.plan_ar = $1))
     order by i.namn, i.id`,
    [ar],
  );
  return rader.map(({ namn, taljare, namnare, frekvens, kalla, ...rad }) => ({
    namn,
    definition: namnare ? `${taljare} av ${namnare.charAt(0).toLowerCase()}${namnare.slice(1)}` : taljare,
    mal: malet(rad),
    frekvens: periodiciteter[frekvens].etikett,
    kalla: vardekallor[kalla].etikett,
  }));
};

const tal = (varde: number): string => decimal(varde, Number.isInteger(varde) ? 0 : 1);

const malet = ({ mal, malTill, riktning, enhet }: Pick<Definitionsrad, 'mal' | 'malTill' | 'riktning' | 'enhet'>) => {
  if (mal === null) return 'Inget mål';
  const slut = enhet === 'procent' ? '\u00a0%' : ` ${enhet}`;
  if (riktning === 'intervall' && malTill !== null) return `${tal(mal)}–${tal(malTill)}${slut}`;
  const minst = riktning === 'upp' ? 'Minst ' : riktning === 'ned' ? 'Högst ' : '';
  return `${minst}${tal(mal)}${slut}`;
};
