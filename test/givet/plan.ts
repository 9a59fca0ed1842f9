import type { Provdatabas } from './databas.js';

/** A process in the plan of 2026 with one risk, made past the gateway. */
export const enProcess = async (
  { agare }: Pick<Provdatabas, 'agare'>,
  namndId: number,
): Promise<{ processId: number; riskId: number }> => {
  const { rows } = await agare.query<{ processId: number; riskId: number }>(
    `with p as (insert into process (namnd_id, nyckel, slag, nummer, namn, grupp, ordning)
       values ($1, 'P1', 'huvudprocess', '4.1', 'Utredning', 'Barn och familj', 1) returning id),
     pp as (insert into plan_process (namnd_id, plan_ar, process_id, ordning) select $1, 2026, id, 1 from p),
     r as (insert into risk (namnd_id, nyckel, plan_ar, process_id, ordning, text, status)
       select $1, 'R1', 2026, id, 1, 'Risk att barnet inte hörs.', 'identifierad' from p returning id, process_id)
     select process_id as "processId", id as "riskId" from r`,
    [namndId],
  );
  if (!rows[0]) throw new Error('Processen skapades inte.');
  return rows[0];
};
