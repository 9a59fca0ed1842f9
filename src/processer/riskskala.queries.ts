import type { Tx } from '../database/databas.js';
import { Riskskalor, type Riskskala } from './skalor.texter.js';

/** Every scale that the nämnd has had, inside a transaction that is already open. */
export const riskskalor = async (tx: Tx): Promise<Riskskalor> =>
  new Riskskalor(
    await tx.sql<Riskskala>(
      'processer.riskskalor',
      `select id, sannolikheter, konsekvenser, lag_till as "lagTill", mattlig_till as "mattligTill",
         hog_till as "hogTill", eskaleras_fran as "eskalerasFran"
       from riskskala order by id desc`,
    ),
  );
