import type pg from 'pg';
import type { Namnd } from '../givet/organisation.js';
import type { Fragare } from './fragare.js';

export const LEVERANSRATTIGHETER = {
  namnd_uppdrag: 'läsa skapa ändra',
  rapport_tjansteskrivelse: 'läsa skapa ändra',
  rapport_paket: 'läsa skapa',
} as const;

const LAMNAR: readonly Fragare[] = ['samordnare', 'forvaltningschef', 'registrator', 'system'];
const BEREDNINGEN: readonly Fragare[] = ['verksamhetschef', 'samordnare', 'forvaltningschef', 'registrator', 'system'];

/** The ledamot reads through the view namndens_uppdrag, where an answer in the making is held back. */
export const LEVERANSMATRIS: readonly (readonly [string, string, string, readonly Fragare[]])[] = [
  ['namnd_uppdrag', 'utan ansvarig', 'ansvarig_person_id is null', BEREDNINGEN],
  ['namnd_uppdrag', 'med chefen som ansvarig', 'ansvarig_person_id is not null', ['chef', ...BEREDNINGEN]],
  ['rapport_tjansteskrivelse', 'till det som är klart', 'true', LAMNAR],
  ['rapport_paket', 'med det som är klart', 'true', [...LAMNAR, 'ledamot']],
];

/** What the nämnd ordered: one that nobody has taken yet, one that the chef answers. */
export const leveransraderI = async (agare: pg.Pool, namnd: Namnd): Promise<void> => {
  await agare.query(
    `with r as (select id from rapport where namnd_id = $1 and status = 'klar'),
     t as (insert into rapport_tjansteskrivelse (namnd_id, rapport_id, forslag, bakgrund, underskrifter, skriven_vid)
       select $1, id, 'Nämnden fastställer.', 'Bakgrund.', 'Namn', '2026-11-22T08:00:00Z' from r)
     insert into rapport_paket (namnd_id, rapport_id, sha256, innehall, skapad_vid)
     select $1, id, '\\x00', '\\x00', '2026-11-22T08:00:00Z' from r`,
    [namnd.namndId],
  );
  for (const ansvarig of [null, namnd.chef.personId])
    await agare.query(
      `insert into namnd_uppdrag (namnd_id, text, lagt_datum, paragraf, besvaras_ar, ansvarig_person_id, status)
       values ($1, 'Redovisa väntetiderna.', '2026-03-10', '§ 34', 2026, $2, 'oppet')`,
      [namnd.namndId, ansvarig],
    );
};
