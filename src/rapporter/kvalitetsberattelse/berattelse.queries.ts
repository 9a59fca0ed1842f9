import { Injectable } from '@nestjs/common';
import { Databas } from '../../database/databas.js';
import { systemFor, type Vem } from '../../database/vem.js';
import { arsutfall } from '../../indikatorer/arsutfall.queries.js';
import { faktum } from '../../indikatorer/katalog.js';
import { ForslagQueries } from '../../monster/forslag.queries.js';
import { frekvenser } from '../../processer/kodlistor.texter.js';
import { PlanQueries, type SparadPlan } from '../../roda-traden/plan.queries.js';
import { luckrader } from '../kvalitetsplan/planrader.js';
import { malForAr } from '../mal/mal.queries.js';
import { uppdragForAr } from '../namnduppdrag/namnduppdrag.queries.js';
import { andelAvHogsta, skalanI } from '../riskskala.js';
import type { Siffror } from '../siffror.js';
import { bidragForAr } from '../bidrag/bidrag.queries.js';
import { yttreForAr } from '../yttre/yttre.queries.js';
import { etikettI } from './etiketter.js';
import { arbetet, granskningarna } from './lasning/arbete.js';
import { enheterna, ledningen } from './lasning/ledning.js';
import { planraderna } from './lasning/plan.js';
import { detTidigare } from './lasning/tidigare.js';
import { utforarna } from './lasning/utforare.js';
import type { Berattelsematerial, Monsterrad } from './material.js';

const TOPP = 10;

/** Gathers what the chapters of a berättelse are built from, all but the figures in one transaction. */
@Injectable()
export class BerattelseQueries {
  constructor(
    private readonly databas: Databas,
    private readonly plan: PlanQueries,
    private readonly monster: ForslagQueries,
  ) {}

  async material(vem: Vem, ar: number, rakna: Promise<Siffror>): Promise<Berattelsematerial> {
    const system = systemFor(vem.namndId);
    const [siffror, plan, monster, last] = await Promise.all([
      rakna,
      this.plan.planunderlag(vem, ar),
      this.monstren(system, ar),
      this.databas.las(system, async (tx) => ({
        namnden: await tx.en<{ kommun: string; namn: string }>(
          'berattelse.namnd',
          'select kommun, namn from namnd where id = $1',
          [vem.namndId],
        ),
        enheter: await enheterna(tx, `${String(ar)}-12-31`),
        plan: await planraderna(tx, ar),
        indikatorer: await arsutfall(tx, ar),
        granskningar: await granskningarna(tx, ar),
        arbete: await arbetet(tx, ar),
        ledning: await ledningen(tx, ar),
        utforare: await utforarna(tx, ar),
        tidigare: await detTidigare(tx, ar),
        bidrag: await bidragForAr(tx, ar),
        mal: await malForAr(tx, ar),
        uppdrag: await uppdragForAr(tx, ar),
        yttre: await yttreForAr(tx, ar),
      })),
    ]);
    const { namnden, enheter, ...bar } = last;
    if (!namnden) throw new Error('Nämnden finns inte.');
    // who has reported something, who has something to tell, and who is silent: that is something to look into
    const berattar = new Set<string | number>([
      ...siffror.vardenAv('enhet', 'avvikelse.rapporterade', {}),
      ...bar.bidrag.map(({ enhetId }) => enhetId),
    ]);
    return {
      ...bar,
      ar,
      siffror,
      monster,
      kommun: namnden.kommun,
      namnd: namnden.namn,
      enheter: enheter.filter(({ id, oppen }) => oppen || berattar.has(id)),
      faktanamn: (kod) => faktum(kod).namn,
      etikettI,
      ...urPlanen(plan),
    };
  }

  /** Those that were there at some time of the year. */
  private async monstren(system: Vem, ar: number): Promise<Monsterrad[]> {
    const rader = await this.monster.lista(system, { visa: 'alla' });
    return rader
      .filter(({ upptackt, sedd }) => upptackt <= `${String(ar)}-12-31` && sedd >= `${String(ar)}-01-01`)
      .map(({ rubrik, mening, statustext }) => ({ slag: rubrik, mening, lage: statustext }));
  }
}

const urPlanen = (
  plan: SparadPlan,
): Pick<Berattelsematerial, 'processer' | 'toppRisker' | 'riskskala' | 'egenkontroller' | 'luckor'> => {
  const processnamn = new Map(plan.processer.map(({ nyckel, nummer, namn }) => [nyckel, `${nummer} ${namn}`]));
  const processen = (nyckel: string): string => processnamn.get(nyckel) ?? nyckel;
  return {
    processer: plan.processer.map(({ nummer, namn, grupp }) => ({ nummer, namn, grupp })),
    toppRisker: plan.risker
      .toSorted((a, b) => andelen(b) - andelen(a))
      .flatMap(({ process, text, sannolikhet: s, konsekvens: k }) =>
        s === null || k === null ? [] : [{ process: processen(process), text, s, k }],
      )
      .slice(0, TOPP),
    riskskala: skalanI(plan),
    egenkontroller: plan.egenkontroller.map(({ process, text, frekvens, omfattning }) => ({
      process: processen(process),
      text,
      frekvens: frekvens === null ? 'Anges inte' : frekvenser[frekvens].etikett,
      omfattning: omfattning ?? 'Anges inte',
    })),
    // a year without a plan lacks nothing in it
    luckor: plan.processer.length === 0 ? [] : luckrader(plan),
  };
};

const andelen = ({ sannolikhet, konsekvens, skala }: SparadPlan['risker'][number]): number =>
  andelAvHogsta(sannolikhet, konsekvens, skala);
