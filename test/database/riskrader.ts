import type pg from 'pg';
import type { Namnd } from '../givet/organisation.js';

/** The scale of the nämnd, one assessment of the risk and one decision on it. */
export const riskraderI = async (agare: pg.Pool, namnd: Namnd, riskId: number): Promise<void> => {
  const nu = '2026-11-22T08:00:00Z';
  await agare.query(
    `insert into riskskala (namnd_id, sannolikheter, konsekvenser, lag_till, mattlig_till, hog_till, eskaleras_fran,
       skapad_vid) values ($1, '{a,b}', '{x,y}', 1, 2, 3, 4, $2)`,
    [namnd.namndId, nu],
  );
  await agare.query('insert into riskbedomning (namnd_id, risk_id, sannolikhet, konsekvens) values ($1, $2, 2, 3)', [
    namnd.namndId,
    riskId,
  ]);
  await agare.query(
    `insert into riskbeslut (namnd_id, risk_id, beslut, till, beslutad_av, vid)
     values ($1, $2, 'bevaka', '2027-01-31', $3, $4)`,
    [namnd.namndId, riskId, namnd.chef.personId, nu],
  );
};
