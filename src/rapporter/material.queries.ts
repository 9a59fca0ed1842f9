import { Injectable } from '@nestjs/common';
import { atgardstexter } from '../atgarder/atgard.texter.js';
import { kategorier, orsaker } from '../avvikelser/kodlistor.texter.js';
import { Databas, type Tx } from '../database/databas.js';
import { systemFor, type Vem } from '../database/vem.js';
import { FaktaQueries } from '../indikatorer/fakta.queries.js';
import { helaAret } from '../indikatorer/faktum.js';
import { faktum } from '../indikatorer/katalog.js';
import { fall } from '../indikatorer/summor.js';
import { frekvenser, kvalitetsomraden } from '../processer/kodlistor.texter.js';
import { PlanQueries, type SparadPlan } from '../roda-traden/plan.queries.js';
import type { Atgardslage, Berattelsematerial } from './kvalitetsberattelse/material.js';
import { luckrader } from './kvalitetsplan/planrader.js';
import { andelAvHogsta, skalanI } from './riskskala.js';
import { Siffror } from './siffror.js';

interface Namndrad {
  kommun: string;
  namn: string;
}

const etikett = (lista: Readonly<Record<string, { readonly etikett: string }>>, kod: string, utan: string): string =>
  kod === 'utan' || kod === 'saknas' ? utan : (lista[kod]?.etikett ?? kod);

/** Gathers all that the chapters are built from. Aggregates and the plan only: no case text ever comes here. */
@Injectable()
export class MaterialQueries {
  constructor(
    private readonly databas: Databas,
    private readonly fakta: FaktaQueries,
    private readonly plan: PlanQueries,
  ) {}

  namnd(vem: Vem): Promise<Namndrad> {
    return this.databas.las(vem, async (tx) => {
      const rad = await tx.en<Namndrad>('material.namnd', 'select kommun, namn from namnd where id = $1', [
        vem.namndId,
      ]);
      if (!rad) throw new Error('Nämnden finns inte.');
      return rad;
    });
  }

  async berattelsematerial(vem: Vem, ar: number): Promise<Berattelsematerial> {
    const [{ kommun, namn }, siffror, plan] = await Promise.all([
      this.namnd(vem),
      this.siffror(vem, ar),
      this.plan.planunderlag(vem, ar),
    ]);
    const { enheter, atgarder } = await this.databas.las(systemFor(vem.namndId), async (tx) => ({
      enheter: await enheterna(tx, `${String(ar)}-12-31`),
      atgarder: await atgardslagen(tx, ar),
    }));
    const processnamn = new Map(
      plan.processer.map(({ nyckel, nummer, namn: process }) => [nyckel, `${nummer} ${process}`]),
    );
    const rapporterande = new Set(siffror.vardenAv('enhet', 'avvikelse.rapporterade', {}));
    return {
      ar,
      kommun,
      namnd: namn,
      siffror,
      atgarder,
      enheter: enheter.filter(({ id }) => rapporterande.has(id)),
      processer: plan.processer.map(({ nummer, namn: process, grupp }) => ({ nummer, namn: process, grupp })),
      faktanamn: (kod) => faktum(kod).namn,
      kodtext,
      toppRisker: plan.risker
        .toSorted((a, b) => andelen(b) - andelen(a))
        .flatMap(({ process, text, sannolikhet: s, konsekvens: k }) =>
          s === null || k === null ? [] : [{ process: processnamn.get(process) ?? process, text, s, k }],
        )
        .slice(0, 10),
      riskskala: skalanI(plan),
      egenkontroller: plan.egenkontroller.map(({ process, text, frekvens, omfattning }) => ({
        process: processnamn.get(process) ?? process,
        text,
        frekvens: frekvens === null ? 'Anges inte' : frekvenser[frekvens].etikett,
        omfattning: omfattning ?? 'Anges inte',
      })),
      luckor: luckrader(plan).map(({ rubrik, antal }) => ({ rubrik, antal })),
    };
  }

  /** Every figure of a berättelse, in as few statements as the questions allow. */
  async siffror(vem: Vem, ar: number): Promise<Siffror> {
    const fem = helaAret(ar, 4);
    const tva = helaAret(ar, 1);
    const ett = helaAret(ar);
    const rapporterade = ['avvikelse.rapporterade'];
    const rapportmatt = ['handelser', 'hog_risk', 'efterregistrerade', 'aterkopplade'].map(
      (namn) => `avvikelse.${namn}`,
    );
    const avslutsmatt = ['avslutade', 'handlaggningstid', 'over_30_dagar'].map((namn) => `avvikelse.${namn}`);
    const planmatt = ['antal', 'genomforda', 'med_effekt', 'utan_ansvarig'].map((namn) => `atgard.${namn}`);
    const synpunktsmatt = ['inkomna', 'besvarade_i_tid', 'svarstid', 'obesvarade', 'overlamnade'].map(
      (namn) => `synpunkt.${namn}`,
    );
    const [kub = [], ...ovriga] = await this.fakta.varden(
      vem,
      { koder: rapporterade, period: fem, per: ['ar', 'kvartal', 'enhet'] },
      { koder: rapportmatt, period: tva, per: ['ar'] },
      { koder: avslutsmatt, period: tva, per: ['ar'] },
      { koder: rapporterade, period: tva, per: ['ar', 'kategori'] },
      { koder: rapporterade, period: ett, per: ['ar', 'orsak'] },
      { koder: rapporterade, period: ett, per: ['ar', 'sannolikhet', 'allvarlighet'] },
      { koder: ['process.antal'], period: ett },
      { koder: ['risk.antal', 'risk.utan_omrade'], period: ett, per: ['ar'] },
      { koder: ['risk.antal'], period: ett, per: ['ar', 'kvalitetsomrade'] },
      { koder: ['risk.antal'], period: ett, per: ['ar', 'riskskala', 'sannolikhet', 'konsekvens'] },
      { koder: ['egenkontroll.antal', 'egenkontroll.utan_frekvens_eller_omfattning'], period: ett, per: ['ar'] },
      { koder: planmatt, period: ett, per: ['ar'] },
      { koder: ['atgard.antal'], period: ett, per: ['ar', 'status'] },
      {
        koder: [
          ...['lex_sarah.rapporterade', 'lex_sarah.beslutade', 'lex_sarah.anmalda_till_ivo'],
          ...['lex_sarah_enskild.rapporter', 'lex_sarah_enskild.anmalningar', 'anmalan_27_7.anmalda'],
        ],
        period: fem,
        per: ['ar'],
      },
      { koder: ['lex_sarah.beslutade'], period: fem, per: ['ar', 'grad'] },
      { koder: synpunktsmatt, period: fem, per: ['ar'] },
      { koder: ['synpunkt.inkomna'], period: fem, per: ['ar', 'typ'] },
      { koder: ['synpunkt.inkomna'], period: tva, per: ['ar', 'kategori'] },
    );
    return new Siffror(fem, [
      ...fall(kub, ['ar']),
      ...fall(kub, ['ar', 'kvartal']),
      ...fall(kub, ['ar', 'enhet']),
      ...fall(kub, ['enhet']),
      ...ovriga.flat(),
    ]);
  }
}

const andelen = ({ sannolikhet, konsekvens, skala }: SparadPlan['risker'][number]): number =>
  andelAvHogsta(sannolikhet, konsekvens, skala);

const kodtext: Berattelsematerial['kodtext'] = (lista, kod) => {
  switch (lista) {
    case 'kategori':
      return etikett(kategorier, kod, 'Ännu inte kategoriserad');
    case 'orsak':
      return etikett(orsaker, kod, 'Ännu ingen orsak angiven');
    case 'kvalitetsomrade':
      return etikett(kvalitetsomraden, kod, 'Utan kvalitetsområde');
    case 'atgardsstatus':
      return (atgardstexter.status as Readonly<Record<string, string>>)[kod] ?? kod;
  }
};

const enheterna = (tx: Tx, datum: string): Promise<{ id: number; namn: string }[]> =>
  tx.sql<{ id: number; namn: string }>(
    'material.enheter',
    `select distinct on (v.enhet_id) v.enhet_id as id, v.namn from enhet_version v
     where v.namnd_id = $1 and v.fran <= $2::date order by v.enhet_id, v.fran desc`,
    [tx.vem.namndId, datum],
  );

const EFFEKT = { ja: 'Ja', delvis: 'Delvis', nej: 'Nej' } as const;

const atgardslagen = async (tx: Tx, ar: number): Promise<Atgardslage[]> => {
  const rader = await tx.sql<{
    process: string | null;
    text: string;
    status: string;
    effekt: keyof typeof EFFEKT | null;
  }>(
    'material.atgardslagen',
    `select p.nummer || ' ' || p.namn as process, a.text, a.status, a.effekt
     from atgard a left join process p on p.id = a.process_id
     where a.namnd_id = $1 and a.plan_ar = $2 order by p.ordning, a.ordning, a.id`,
    [tx.vem.namndId, ar],
  );
  return rader.map(({ process, text, status, effekt }) => ({
    process: process ?? '',
    text,
    lage: kodtext('atgardsstatus', status),
    effekt: effekt === null ? 'Inte uppföljd' : EFFEKT[effekt],
  }));
};
