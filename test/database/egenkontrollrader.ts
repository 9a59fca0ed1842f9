import type pg from 'pg';
import type { Namnd } from '../givet/organisation.js';

/** What belongs to an egenkontroll: where it is done, what it follows up, and one time that it was reported. */
export const egenkontrollraderI = async (agare: pg.Pool, namnd: Namnd, egenkontroll: number): Promise<void> => {
  const n = namnd.namndId;
  const jag = namnd.chef.personId;
  const nu = '2026-11-22T08:00:00Z';
  await agare.query('insert into egenkontroll_enhet (namnd_id, egenkontroll_id, enhet_id) values ($1, $2, $3)', [
    n,
    egenkontroll,
    namnd.enhet,
  ]);
  await agare.query(
    `insert into egenkontroll_krav (namnd_id, egenkontroll_id, krav_id)
     select $1, $2, id from krav where namnd_id = $1 limit 1`,
    [n, egenkontroll],
  );
  await agare.query(
    `insert into egenkontroll_tidigare (namnd_id, egenkontroll_id, version, uppgifter, andrad_av, andrad_vid)
     values ($1, $2, 1, '{}', $3, $4)`,
    [n, egenkontroll, jag, nu],
  );
  const { rows } = await agare.query<{ id: number }>(
    `insert into kontrolltillfalle (namnd_id, egenkontroll_id, enhet_id, ar, fran, till, senast, ansvarig_person_id,
       rapportor_id, status, skapad_vid)
     values ($1, $2, $3, 2026, '2026-07-01', '2026-09-30', '2026-10-14', $4, $4, 'inrapporterad', $5) returning id`,
    [n, egenkontroll, namnd.enhet, jag, nu],
  );
  const tillfalle = rows[0]?.id;
  await agare.query(
    `insert into kontrollutfall (namnd_id, kontrolltillfalle_id, nr, avvikelser, text, rapporterad_av, rapporterad_vid)
     values ($1, $2, 1, 0, 'Utfall', $3, $4)`,
    [n, tillfalle, jag, nu],
  );
  await agare.query(
    `insert into kontrollpaminnelse (namnd_id, kontrolltillfalle_id, slag, vid) values ($1, $2, 'snart', $3)`,
    [n, tillfalle, nu],
  );
  await agare.query(
    `insert into handelse (namnd_id, sak, sak_id, handling, roll, vid, lagrum)
     values ($1, 'kontrolltillfalle', $2, 'prov', 'system', $3, '{}')`,
    [n, tillfalle, nu],
  );
};
