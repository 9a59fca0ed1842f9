import type pg from 'pg';
import type { Namnd } from '../givet/organisation.js';

/** One åtgärd of the plan, and one of the enhet that another chef sees to, with what belongs to it. Gives the latter's id. */
export const atgardsraderI = async (agare: pg.Pool, namnd: Namnd, processId: number): Promise<number> => {
  const n = namnd.namndId;
  const nu = '2026-11-22T08:00:00Z';
  const ny = async (text: string, ...varden: unknown[]): Promise<number> => {
    const { rows } = await agare.query<{ id: number }>(`insert into ${text} returning id`, varden);
    return rows[0]?.id ?? 0;
  };
  await ny(
    `atgard (namnd_id, nyckel, plan_ar, process_id, ordning, text, status, skapad_vid)
     values ($1, 'a', 2026, $2, 1, 'Planens', 'planerad', $3)`,
    ...[n, processId, nu],
  );
  const atgard = await ny(
    `atgard (namnd_id, text, status, enhet_id, ansvarig_person_id, skapad_vid, foreslagen_av)
     values ($1, 'Ärendets', 'planerad', $2, $3, $4, $5)`,
    ...[n, namnd.enhet, namnd.annanChef.personId, nu, namnd.lexSarahAnsvarig.personId],
  );
  await ny(
    `atgard_yttre_kalla (namnd_id, slag, rubrik, datum, skapad_av, skapad_vid)
     values ($1, 'ivo_beslut', 'Beslut', '2026-11-22', $2, $3)`,
    ...[n, namnd.chef.personId, nu],
  );
  await ny(
    `atgard_effekt (namnd_id, atgard_id, varv, definition, enhet, fore_fran, fore_till, efter_fran, efter_till, punkter,
       underlag, raknad_vid)
     values ($1, $2, 1, 'Avvikelser', 'antal', '2026-01-01', '2026-03-31', '2026-04-01', '2026-06-30', '[]', '{}', $3)`,
    ...[n, atgard, nu],
  );
  await ny(
    `atgard_forslag (namnd_id, atgard_id, varv, enhet_id, status, avvikelser, skapad_vid)
     values ($1, $2, 1, $3, 'vantar', '{}', $4)`,
    ...[n, atgard, namnd.enhet, nu],
  );
  await agare.query(
    `insert into atgard_paminnelse (namnd_id, atgard_id, slag, dag, vid) values ($1, $2, 'snart', '2026-12-31', $3)`,
    [n, atgard, nu],
  );
  await agare.query(
    `insert into atgard_styrdokument (namnd_id, atgard_id, styrdokument_version_id, kopplad_av, kopplad_vid)
     select $1, $2, v.id, $3, $4 from styrdokument_version v where v.namnd_id = $1 and v.titel = 'Rutin' and v.nr = 1`,
    [n, atgard, namnd.chef.personId, nu],
  );
  return atgard;
};
