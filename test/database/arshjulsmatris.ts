import type pg from 'pg';
import type { Namnd } from '../givet/organisation.js';
import type { Fragare, MATRIS } from './policymatris.js';

export const ARSHJULSRATTIGHETER: Readonly<Record<string, string>> = {
  arshjulspost: 'läsa skapa ändra ta bort',
  arshjulsdelegering: 'läsa skapa ta bort',
  arshjulskalender: 'läsa skapa ändra ta bort',
  arshjulspaminnelse: 'läsa skapa',
};

const FORVALTNINGEN: readonly Fragare[] = [
  ...(['medarbetare', 'chef', 'annanChef', 'verksamhetschef', 'samordnare', 'mas', 'lexSarahAnsvarig'] as const),
  ...(['lexSarahUtredare', 'forvaltningschef', 'registrator', 'systemadmin', 'dataskyddsombud', 'system'] as const),
];

export const ARSHJULSMATRIS: typeof MATRIS = [
  ['handelse', 'om uppgiften i årshjulet', `sak = 'arshjulspost'`, FORVALTNINGEN],
  ['arshjulspost', 'en uppgift', 'true', FORVALTNINGEN],
  ['arshjulsdelegering', 'vem som tar över för medarbetaren', 'true', [...FORVALTNINGEN, 'ledamot']],
  ['arshjulskalender', 'medarbetarens', 'true', ['medarbetare']],
  ['arshjulspaminnelse', 'till medarbetaren', 'true', ['system']],
];

/** One of each. Gives the id of the duty. */
export const arshjulsraderI = async (agare: pg.Pool, { namndId, medarbetare, chef }: Namnd): Promise<number> => {
  const jag = medarbetare.personId;
  const { rows } = await agare.query<{ id: number }>(
    `insert into arshjulspost (namnd_id, nyckel, slag, rubrik, datum, roll)
     values ($1, gen_random_uuid(), 'annat', 'Uppgift', '2026-11-22', 'mas') returning id`,
    [namndId],
  );
  await agare.query(
    `insert into arshjulsdelegering (namnd_id, person_id, till_person_id, fran, till) values ($1, $2, $3, '2026-11-22', '2026-11-23')`,
    [namndId, jag, chef.personId],
  );
  await agare.query(
    'insert into arshjulskalender (namnd_id, person_id, hash) values ($1, $2, sha256($3::text::bytea))',
    [...[namndId, jag, `a${namndId}`]],
  );
  await agare.query('insert into arshjulspaminnelse (namnd_id, person_id, ar, vecka) values ($1, $2, 2026, 47)', [
    namndId,
    jag,
  ]);
  return rows[0]?.id ?? 0;
};
