import type pg from 'pg';
import type { Namnd } from '../givet/organisation.js';

/**
 * Four lex Sarah cases at `enhet`, reported by its medarbetare: a new one out of the given avvikelse, one that is
 * investigated (with everything that belongs to a case, and mas as a named reader), one that waits for a decision and one that is closed.
 */
export const lexSarahraderI = async (agare: pg.Pool, namnd: Namnd, avvikelseId: number): Promise<void> => {
  const n = namnd.namndId;
  const nu = '2026-11-22T08:00:00Z';
  const utredaren = namnd.lexSarahUtredare.personId;
  const ny = async (text: string, ...varden: unknown[]): Promise<number> => {
    const { rows } = await agare.query<{ id: number }>(`insert into ${text} returning id`, varden);
    return rows[0]?.id ?? 0;
  };
  const arende = (nr: number, status: string, om: { utredare?: number; avvikelse?: number } = {}) =>
    ny(
      `lex_sarah (namnd_id, dnr_ar, dnr_nr, enhet_id, enhet_version_id, status, nyckel, rapportor_id, rapportor_namn,
         rapportor_befattning, rapport_text, rapporterad_vid, rapporterad_datum, utredare_id, avvikelse_id)
       values ($1, 2026, $2, $3, (select id from enhet_version where enhet_id = $3), $4, gen_random_uuid(), $5, 'N', 'B',
         'Text', $6, '2026-11-22', $7, $8)`,
      ...[n, nr, namnd.enhet, status, namnd.medarbetare.personId, nu, om.utredare ?? null, om.avvikelse ?? null],
    );
  const rapporterad = await arende(1, 'rapporterad', { avvikelse: avvikelseId });
  await agare.query('update avvikelse set lex_sarah_id = $2 where id = $1', [avvikelseId, rapporterad]);
  const utreds = await arende(2, 'utreds', { utredare: utredaren });
  await arende(3, 'foreslagen');
  await arende(4, 'avslutad');
  await ny(
    `lex_sarah_fakta (namnd_id, lex_sarah_id, fakta, datum, vid, person_id) values ($1, $2, 'taEmot', '2026-11-22', $3, $4)`,
    ...[n, utreds, nu, utredaren],
  );
  await ny(
    `lex_sarah_uppgift (namnd_id, lex_sarah_id, innehall, datum, kalla, art, text, skriven_av, namn, befattning, vid)
     values ($1, $2, 'orsaker', '2026-11-22', 'Samtal', 'faktisk', 'Text', $3, 'N', 'B', $4)`,
    ...[n, utreds, utredaren, nu],
  );
  await ny(
    `lex_sarah_krets (namnd_id, lex_sarah_id, person_id, slag, skal, tillagd_av, tillagd_vid)
     values ($1, $2, $3, 'lasare', 'Behöver läsa', $4, $5)`,
    ...[n, utreds, namnd.mas.personId, namnd.lexSarahAnsvarig.personId, nu],
  );
  await ny(
    `lasning (namnd_id, sak_id, person_id, vad, vid) values ($1, $2, $3, 'arende', $4)`,
    ...[n, utreds, utredaren, nu],
  );
  for (const [del, av] of [
    ['rapport', namnd.medarbetare.personId],
    ['utredning', utredaren],
  ])
    await ny(
      `lex_sarah_bilaga (namnd_id, lex_sarah_id, del, typ, innehall, bifogad_av, vid)
       values ($1, $2, $3, 'pdf', '\\x00', $4, $5)`,
      ...[n, utreds, del, av, nu],
    );
  await ny(
    `lex_sarah_loggkontroll (namnd_id, status, fran_datum, till_datum, lasningar, personer, text, utford_av, utford_vid)
     values ($1, 'utan_anmarkning', '2026-10-01', '2026-10-31', 1, 1, 'Text', $2, $3)`,
    ...[n, namnd.dataskyddsombud.personId, nu],
  );
  await agare.query(
    `insert into lex_sarah_paminnelse (namnd_id, lex_sarah_id, handling, vid) values ($1, $2, 'foresla', $3)`,
    [n, utreds, nu],
  );
  for (const innehall of [null, '\\x00'])
    await ny(
      `lex_sarah_dokument (namnd_id, lex_sarah_id, slag, underlag, underlag_sha256, bestalld_av, bestalld_vid, innehall,
         sha256, sidor, klar_vid)
       values ($1, $2, 'utredning', '{}', '\\x00', $3, $4, $5::bytea, $5::bytea, case when $5 is not null then 1 end,
         case when $5 is not null then $4::timestamptz end)`,
      ...[n, utreds, utredaren, nu, innehall],
    );
  const ansvarig = namnd.lexSarahAnsvarig.personId;
  await ny(
    `lex_sarah_information (namnd_id, slag, status, utforare, mottagen_datum, text, registrerad_av, registrerad_vid, nyckel)
     values ($1, 'rapport', 'mottagen', 'Utföraren', '2026-11-22', 'Text', $2, $3, gen_random_uuid())`,
    ...[n, ansvarig, nu],
  );
  await ny(
    `anmalan_27_7 (namnd_id, grund, status, verksamhet, uppmarksammad_datum, text, upprattad_av, upprattad_vid, nyckel)
     values ($1, 'olamplig', 'upprattad', 'Verksamheten', '2026-11-22', 'Text', $2, $3, gen_random_uuid())`,
    ...[n, ansvarig, nu],
  );
  await ny(
    `handelse (namnd_id, sak, sak_id, handling, roll, vid, lagrum) values ($1, 'lex_sarah', $2, 'prov', 'system', $3, '{}')`,
    ...[n, utreds, nu],
  );
};
