import type { Tx } from '../database/databas.js';
import { riskbedomning, skalmatt, type Riskbedomning, type Riskskalor } from '../processer/skalor.texter.js';
import type { Risk } from './risk.krav.js';
import { beslutstexter, risktexter, type Beslutsslag, type Riskstatus } from './risk.texter.js';

export interface Bedomningsrad {
  /** Neither day nor person for one that came with an imported plan. */
  readonly vid: Date | null;
  readonly vem: string | null;
  readonly sannolikhet: number;
  readonly konsekvens: number;
  readonly motivering: string;
  /** What is left once something has been done about it. */
  readonly kvarstaende: boolean;
  readonly bedomning: Riskbedomning | null;
  /** «4 × 4», when the nämnd has another scale by now. */
  readonly skala: string | null;
}

export interface Beslutsrad {
  readonly vid: Date;
  readonly vem: string;
  readonly beslutstext: string;
  readonly motivering: string;
  readonly till: string | null;
}

export interface Sammarad {
  readonly id: number;
  readonly process: string;
  readonly bedomning: Riskbedomning | null;
  readonly statustext: string;
}

/** In a select from `risk r`: how it was assessed the first time. */
export const FORST_BEDOMD = `(select json_build_object('sannolikhet', b.sannolikhet, 'konsekvens', b.konsekvens, 'skalaId', b.skala_id)
  from riskbedomning b where b.risk_id = r.id order by b.id limit 1) as forst`;

/** In a select from `risk r`: the person who owns it, or else the function that the plan names. */
export const RISKAGARE = `coalesce((select a.namn || case when a.befattning = '' then '' else ', ' || a.befattning end
  from person a where a.id = r.riskagare_id), r.riskagare) as riskagare`;

/** Every assessment, the first one first. */
export const bedomningarAv = async (tx: Tx, riskId: number, skalor: Riskskalor): Promise<Bedomningsrad[]> => {
  const rader = await tx.sql<Omit<Bedomningsrad, 'bedomning' | 'skala'> & { skalaId: number | null }>(
    'riskanalyser.bedomningar',
    `select b.vid, p.namn as vem, b.sannolikhet, b.konsekvens, b.motivering, b.kvarstaende,
       b.skala_id as "skalaId"
     from riskbedomning b left join person p on p.id = b.bedomd_av where b.risk_id = $1 order by b.id`,
    [riskId],
  );
  return rader.map(({ skalaId, ...rad }) => {
    const skala = skalor.for(skalaId);
    return {
      ...rad,
      bedomning: riskbedomning(rad.sannolikhet, rad.konsekvens, skala),
      skala: skala.id === skalor.gallande.id ? null : skalmatt(skala),
    };
  });
};

export const beslutOm = async (tx: Tx, riskId: number): Promise<Beslutsrad[]> => {
  const rader = await tx.sql<Omit<Beslutsrad, 'beslutstext'> & { beslut: Beslutsslag }>(
    'riskanalyser.beslut',
    `select b.vid, p.namn as vem, b.beslut, b.motivering, b.till
     from riskbeslut b join person p on p.id = b.beslutad_av where b.risk_id = $1 order by b.id`,
    [riskId],
  );
  return rader.map(({ beslut, ...rad }) => ({ ...rad, beslutstext: beslutstexter[beslut] }));
};

/** Told as the same one, or with the same words in the same plan, as in a plan that is read in. */
export const sammaRisk = async (tx: Tx, risk: Risk, skalor: Riskskalor): Promise<Sammarad[]> => {
  const rader = await tx.sql<{
    id: number;
    process: string;
    sannolikhet: number | null;
    konsekvens: number | null;
    skalaId: number | null;
    status: Riskstatus;
  }>(
    'riskanalyser.samma-risk',
    `select r.id, p.nummer || ' ' || p.namn as process, r.sannolikhet, r.konsekvens, r.status,
       r.skala_id as "skalaId"
     from risk r join process p on p.id = r.process_id
     where r.plan_ar = $2 and r.id <> $1 and (coalesce(r.samma_som, r.id) = $3
       or lower(rtrim(regexp_replace(r.text, '\\s+', ' ', 'g'), '. ')) = lower(rtrim(regexp_replace($4, '\\s+', ' ', 'g'), '. ')))
     order by r.ordning, r.id`,
    [risk.id, risk.plan_ar, risk.samma_som ?? risk.id, risk.text],
  );
  return rader.map(({ id, process, sannolikhet, konsekvens, skalaId, status }) => ({
    ...{ id, process, statustext: risktexter.status[status] },
    bedomning: riskbedomning(sannolikhet, konsekvens, skalor.for(skalaId)),
  }));
};
