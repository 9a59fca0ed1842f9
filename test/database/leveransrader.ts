import type pg from 'pg';
import type { Namnd } from '../givet/organisation.js';
import type { Fragare } from './fragare.js';

export const LEVERANSRATTIGHETER = {
  namnd_uppdrag: 'läsa skapa ändra',
} as const;

const BEREDNINGEN: readonly Fragare[] = ['verksamhetschef', 'samordnare', 'forvaltningschef', 'registrator', 'system'];

/** The ledamot reads through the view namndens_uppdrag, where an answer in the making is held back. */
export const LEVERANSMATRIS: readonly (readonly [string, string, string, readonly Fragare[]])[] = [
  ['namnd_uppdrag', 'utan ansvarig', 'ansvarig_person_id is null', BEREDNINGEN],
  ['namnd_uppdrag', 'med chefen som ansvarig', 'ansvarig_person_id is not null', ['chef', ...BEREDNINGEN]],
];

/** What the nämnd ordered: one that nobody has taken yet, one that the chef answers. */
export const leveransraderI = async (agare: pg.Pool, namnd: Namnd): Promise<void> => {
  for (const ansvarig of [null, namnd.chef.personId])
    await agare.query(
      `insert into namnd_uppdrag (namnd_id, text, lagt_datum, paragraf, besvaras_ar, ansvarig_person_id, status)
       values ($1, 'Redovisa väntetiderna.', '2026-03-10', '§ 34', 2026, $2, 'oppet')`,
      [namnd.namndId, ansvarig],
    );
};
