import type pg from 'pg';
import type { Namnd } from '../givet/organisation.js';

/** A policy and a rutin in force, one on remiss and one that is written, with all that hangs on them. */
export const styrdokumentraderI = async (agare: pg.Pool, namnd: Namnd, processId: number): Promise<void> => {
  const n = namnd.namndId;
  const nu = '2026-11-22T08:00:00Z';
  const ny = async (text: string, ...varden: unknown[]): Promise<number> => {
    const { rows } = await agare.query<{ id: number }>(`insert into ${text} returning id`, varden);
    return rows[0]?.id ?? 0;
  };
  const dokument = (slag: string): Promise<number> =>
    ny(
      `styrdokument (namnd_id, slag, enhet_id, process_id, ansvarig_person_id, nyckel)
       values ($1, $2, $3, $4, $5, gen_random_uuid())`,
      ...[n, slag, namnd.enhet, processId, namnd.mas.personId],
    );
  const version = (id: number, nr: number, titel: string, status: string): Promise<number> =>
    ny(
      `styrdokument_version (namnd_id, styrdokument_id, nr, status, titel, skriven_av, skriven_vid, faststalld_vid, galler_fran)
       values ($1, $2, $3, $4, $5, $6, $7::timestamptz, case when $4 = 'faststalld' then $7::timestamptz end,
         case when $4 = 'faststalld' then date '2026-01-01' end)`,
      ...[n, id, nr, status, titel, namnd.chef.personId, nu],
    );
  await version(await dokument('policy'), 1, 'Policy', 'faststalld');
  const rutin = await dokument('rutin');
  const galler = await version(rutin, 1, 'Rutin', 'faststalld');
  const remiss = await version(rutin, 2, 'Rutin', 'remiss');
  await version(await dokument('checklista'), 1, 'Checklista', 'utkast');
  const rad = (text: string, ...varden: unknown[]) => agare.query(`insert into ${text}`, varden);
  await rad(
    `styrdokument_remissvar (namnd_id, styrdokument_version_id, person_id, text, vid) values ($1, $2, $3, 'Bra', $4)`,
    ...[n, remiss, namnd.medarbetare.personId, nu],
  );
  await rad(
    `styrdokument_lasning (namnd_id, styrdokument_version_id, person_id, vid) values ($1, $2, $3, $4)`,
    ...[n, galler, namnd.medarbetare.personId, nu],
  );
  await rad(
    `styrdokument_paminnelse (namnd_id, styrdokument_version_id, slag, granskas_senast, vid)
     values ($1, $2, 'snart', '2027-01-01', $3)`,
    ...[n, galler, nu],
  );
  const aktivitet = await ny(
    `aktivitet (namnd_id, process_id, ordning, namn) values ($1, $2, 1, 'Ta emot')`,
    ...[n, processId],
  );
  await rad(`aktivitet_rutin (namnd_id, aktivitet_id, styrdokument_id) values ($1, $2, $3)`, n, aktivitet, rutin);
  await rad(`samverkanspart (namnd_id, process_id, slag, namn) values ($1, $2, 'extern', 'Skolan')`, n, processId);
  await rad(
    `kvalitetsdokument (namnd_id, sak, sak_id, titel, underlag, underlag_sha256, bestalld_av, bestalld_vid)
     values ($1, 'process', $2, 'Process', '{}', '\\x00', $3, $4)`,
    ...[n, processId, namnd.chef.personId, nu],
  );
  const samling = await ny(
    `kravsamling (namnd_id, slag, namn, kalla, galler_fran) values ($1, 'forfattning', 'Krav', 'Källa', '2012-01-01')`,
    n,
  );
  const krav = await ny(
    `krav (namnd_id, kravsamling_id, nr, avsnitt, text) values ($1, $2, 1, 'Ett', 'Ska')`,
    ...[n, samling],
  );
  await rad(`krav_process (namnd_id, krav_id, process_id) values ($1, $2, $3)`, n, krav, processId);
  const utforare = await ny(`utforare (namnd_id, namn, avtal_fran) values ($1, 'Bolaget', '2024-01-01')`, n);
  const uppfoljning = await ny(
    `kravuppfoljning (namnd_id, kravsamling_id, utforare_id, status, datum, gjord_av, skapad_vid, nyckel)
     values ($1, $2, $3, 'pagar', '2026-11-22', $4, $5, gen_random_uuid())`,
    ...[n, samling, utforare, namnd.samordnare.personId, nu],
  );
  await rad(
    `kravbedomning (namnd_id, kravuppfoljning_id, krav_id, utfall, bedomd_av, bedomd_vid) values ($1, $2, $3, 'inte', $4, $5)`,
    ...[n, uppfoljning, krav, namnd.samordnare.personId, nu],
  );
  await rad(
    `kvalitetsmatris (namnd_id, omrade, princip, text, skriven_av, skriven_vid) values ($1, 'bemotande', 'grund', 'Så', $2, $3)`,
    ...[n, namnd.samordnare.personId, nu],
  );
  await rad(`process_omrade (namnd_id, process_id, omrade) values ($1, $2, 'bemotande')`, n, processId);
  await agare.query(
    `with v as (insert into process_version (namnd_id, process_id, nr, status, skapad_av, skapad_vid)
       values ($1, $2, 1, 'utkast', $3, $4) returning id),
     svar as (insert into process_remissvar (namnd_id, process_version_id, person_id, text, vid)
       select $1, id, $3, 'Bra', $4 from v)
     insert into handelse (namnd_id, sak, sak_id, handling, roll, vid, lagrum)
     select $1, 'process_version', id, 'borja', 'kvalitetssamordnare', $4, '{}' from v`,
    [n, processId, namnd.samordnare.personId, nu],
  );
};
