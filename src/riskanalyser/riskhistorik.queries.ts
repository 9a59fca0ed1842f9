import type { Tx } from '../database/databas.js';
import { riskbedomning, type Riskbedomning } from '../processer/skalor.texter.js';
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
export const FORST_BEDOMD = `(select json_build_object('sannolikhet', b.sannolikhet, 'konsekvens', b.konsekvens)
  from riskbedomning b where b.risk_id = r.id order by b.id limit 1) as forst`;

/** Every assessment, the first one first. */
export const bedomningarAv = async (tx: Tx, riskId: number): Promise<Bedomningsrad[]> => {
  const rader = await tx.sql<Omit<Bedomningsrad, 'bedomning'>>(
    'riskanalyser.bedomningar',
    `select b.vid, p.namn as vem, b.sannolikhet, b.konsekvens, b.motivering, b.kvarstaende
     from riskbedomning b left join person p on p.id = b.bedomd_av where b.risk_id = $1 order by b.id`,
    [riskId],
  );
  return rader.map((rad) => ({ ...rad, bedomning: riskbedomning(rad.sannolikhet, rad.konsekvens) }));
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
export const sammaRisk = async (tx: Tx, risk: Risk): Promise<Sammarad[]> => {
  const rader = await tx.sql<{
    id: number;
    process: string;
    sannolikhet: number | null;
    konsekvens: number | null;
    status: Riskstatus;
  }>(
    'riskanalyser.samma-risk',
    `select r.id, p.nummer || ' ' || p.namn as process, r.sannolikhet, r.konsekvens, r.status
     from risk r join process p on p.id = r.process_id
     where r.plan_ar = $2 and r.id <> $1 and (coalesce(r.samma_som, r.id) = $3
       or lower(rtrim(regexp_replace(r.text, '\\s+', ' ', 'g'), '. ')) = lower(rtrim(regexp_replace($4, '\\s+', ' ', 'g'), '. ')))
     order by r.ordning, r.id`,
    [risk.id, risk.plan_ar, risk.samma_som ?? risk.id, risk.text],
  );
  return rader.map(({ id, process, sannolikhet, konsekvens, status }) => ({
    ...{ id, process, statustext: risktexter.status[status] },
    bedomning: riskbedomning(sannolikhet, konsekvens),
  }));
};
