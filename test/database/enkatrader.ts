import type pg from 'pg';
import type { Namnd } from '../givet/organisation.js';

/** A round that the chef of the enhet handles, with a card, a count and a text. Gives the ids of the enkät and the round. */
export const enkatraderI = async (agare: pg.Pool, namnd: Namnd): Promise<{ enkat: number; omgang: number }> => {
  const n = namnd.namndId;
  const ny = async (text: string, ...varden: unknown[]): Promise<number> => {
    const { rows } = await agare.query<{ id: number }>(`insert into ${text} returning id`, varden);
    return rows[0]?.id ?? 0;
  };
  const rad = (text: string, ...varden: unknown[]) => agare.query(`insert into ${text}`, varden);
  const enkat = await ny(
    `enkat (namnd_id, nyckel, namn, skapad_av) values ($1, gen_random_uuid(), 'Enkät', $2)`,
    ...[n, namnd.chef.personId],
  );
  const fraga = await ny(
    `enkatfraga (namnd_id, enkat_id, ordning, slag, vuxen) values ($1, $2, 1, 'fritext', 'Vad vill du säga?')`,
    ...[n, enkat],
  );
  const omgang = await ny(
    `enkatomgang (namnd_id, enkat_id, nyckel, namn, status, malgrupper, oppnar, stanger, satt, ansvarig_id)
     values ($1, $2, gen_random_uuid(), 'Hösten', 'stangd', '{vuxen}', '2026-10-01', '2026-10-31', 'kod', $3)`,
    ...[n, enkat, namnd.chef.personId],
  );
  const har = [n, omgang, namnd.enhet];
  await rad('enkatomgang_enhet (namnd_id, omgang_id, enhet_id, utdelade) values ($1, $2, $3, 1)', ...har);
  await rad(
    `enkatkod (namnd_id, omgang_id, enhet_id, malgrupp, kod_hash) values ($1, $2, $3, 'vuxen', sha256($4::text::bytea))`,
    ...har,
    `k${n}`,
  );
  await rad(
    `enkatkort (namnd_id, omgang_id, enhet_id, malgrupp, antal, kodfro) values ($1, $2, $3, 'vuxen', 1, gen_random_uuid())`,
    ...har,
  );
  await rad(
    `enkat_rakning (namnd_id, omgang_id, enhet_id, malgrupp, varde, antal) values ($1, $2, $3, 'vuxen', 'svar', 9)`,
    ...har,
  );
  await rad(
    `enkat_fritext (namnd_id, omgang_id, enhet_id, fraga_id, text) values ($1, $2, $3, $4, 'Bra.')`,
    ...har,
    fraga,
  );
  return { enkat, omgang };
};
