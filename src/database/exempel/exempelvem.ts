import type pg from 'pg';
import type { Vem } from '../vem.js';
import type { Exempelnamnd } from './organisation.js';

/** Somebody of the example as the database knows them today, so that the example is made by those who would make it. */
export const exempelvem = async (agare: pg.Pool, { personer }: Exempelnamnd, epost: string): Promise<Vem> => {
  const { rows } = await agare.query<{ vem: Vem | null }>('select vem_for($1, current_date) as vem', [personer[epost]]);
  if (!rows[0]?.vem) throw new Error(`${epost} finns inte i exemplet.`);
  return rows[0].vem;
};
