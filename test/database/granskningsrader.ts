import type pg from 'pg';
import type { Namnd } from '../givet/organisation.js';

/** A granskning that the chef leads: one akt that the medarbetare looks at, and figures of which some are protected. */
export const granskningsraderI = async (agare: pg.Pool, namnd: Namnd): Promise<void> => {
  const n = namnd.namndId;
  const nu = '2026-11-22T08:00:00Z';
  const ny = async (text: string, varden: unknown[]): Promise<number> => {
    const { rows } = await agare.query<{ id: number }>(`insert into ${text} returning id`, varden);
    return rows[0]?.id ?? 0;
  };
  const granskning = await ny(
    `granskning (namnd_id, nyckel, tema, period_fran, period_till, urval_per_enhet, klar_senast, status, skapad_av, skapad_vid)
     values ($1, gen_random_uuid(), 'Tema', '2026-01-01', '2026-06-30', 1, '2026-12-01', 'pagar', $2, $3)`,
    [n, namnd.chef.personId, nu],
  );
  const fraga = await ny(
    `granskningsfraga (namnd_id, granskning_id, nr, text, svarsslag) values ($1, $2, 1, 'Fråga', 'ja_nej')`,
    [n, granskning],
  );
  await agare.query('insert into granskare (namnd_id, granskning_id, person_id) select $1, $2, unnest($3::bigint[])', [
    n,
    granskning,
    [namnd.medarbetare.personId, namnd.mas.personId],
  ]);
  const akt = await ny(
    `granskningsakt (namnd_id, granskning_id, enhet_id, lopnummer, vald, granskare_id) values ($1, $2, $3, 'A1', true, $4)`,
    [n, granskning, namnd.enhet, namnd.medarbetare.personId],
  );
  await agare.query(
    `insert into granskningsjav (namnd_id, granskning_id, akt_id, person_id, vid) values ($1, $2, $3, $4, $5)`,
    [n, granskning, akt, namnd.mas.personId, nu],
  );
  await agare.query(
    `insert into granskningssvar (namnd_id, granskning_id, akt_id, fraga_id, granskare_id, svar, svarad_vid)
     values ($1, $2, $3, $4, $5, 'ja', $6)`,
    [n, granskning, akt, fraga, namnd.medarbetare.personId, nu],
  );
  await agare.query(
    `insert into granskningsurval (namnd_id, granskning_id, enhet_id, i_listan, valda) values ($1, $2, $3, 1, 1)`,
    [n, granskning, namnd.enhet],
  );
  await agare.query(
    `insert into granskningsresultat (namnd_id, granskning_id, fraga_id, enhet_id, ja, delvis, nej, ej_aktuellt, taljare,
       namnare, skyddad)
     values ($1, $2, $3, $4, 1, 0, 0, 0, 1, 1, true), ($1, $2, $3, null, 9, 0, 0, 0, 9, 9, false)`,
    [n, granskning, fraga, namnd.enhet],
  );
  await agare.query(
    `insert into handelse (namnd_id, sak, sak_id, handling, roll, vid, lagrum)
     values ($1, 'granskning', $2, 'prov', 'system', $3, '{}')`,
    [n, granskning, nu],
  );
};
