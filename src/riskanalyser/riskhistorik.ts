import type { Tx } from '../database/databas.js';
import type { Riskskala } from '../processer/skalor.texter.js';
import type { Risk } from './risk.krav.js';

export interface Bedomning {
  readonly sannolikhet: number;
  readonly konsekvens: number;
  readonly motivering?: string | undefined;
}

export interface Beslut {
  readonly beslut: 'atgarda' | 'acceptera' | 'bevaka';
  readonly motivering?: string;
  readonly till?: string;
}

/**
 * One assessment more, and the risk shows the latest. What it was assessed as when it came with an imported plan is
 * kept the first time somebody assesses it here. SOSFS 2011:9 5 kap. 1 § and 7 kap. 1 §.
 */
export const loggaBedomning = async (tx: Tx, risk: Risk, en: Bedomning, skala: Riskskala, vid: Date): Promise<void> => {
  await tx.sql(
    'riskanalyser.bedomning-ur-planen',
    `insert into riskbedomning (namnd_id, risk_id, sannolikhet, konsekvens, skala_id, motivering)
     select namnd_id, id, sannolikhet, konsekvens, skala_id, coalesce(motivering, '') from risk
     where id = $1 and sannolikhet is not null and konsekvens is not null
       and not exists (select 1 from riskbedomning b where b.risk_id = $1)`,
    [risk.id],
  );
  await tx.sql(
    'riskanalyser.logga-bedomning',
    `insert into riskbedomning (namnd_id, risk_id, riskanalys_id, sannolikhet, konsekvens, motivering, kvarstaende,
       bedomd_av, vid, skala_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[tx.vem.namndId, risk.id, risk.riskanalys_id, en.sannolikhet, en.konsekvens, en.motivering ?? ''],
      ...[risk.status === 'atgardas', tx.vem.personId, vid, skala.id],
    ],
  );
  await tx.sql(
    'riskanalyser.bedom',
    'update risk set sannolikhet = $2, konsekvens = $3, motivering = $4, skala_id = $5 where id = $1',
    [risk.id, en.sannolikhet, en.konsekvens, en.motivering ?? null, skala.id],
  );
};

/** What was decided, why, until when and by whom: a later decision does not take the place of an earlier. */
export const loggaBeslut = (
  tx: Tx,
  riskId: number,
  { beslut, motivering, till }: Beslut,
  vid: Date,
): Promise<unknown> =>
  tx.sql(
    'riskanalyser.logga-beslut',
    `insert into riskbeslut (namnd_id, risk_id, beslut, motivering, till, beslutad_av, vid)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.vem.namndId, riskId, beslut, motivering ?? '', till ?? null, tx.vem.personId, vid],
  );
