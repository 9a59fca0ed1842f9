import type pg from 'pg';
import type { Namnd } from '../givet/organisation.js';
import type { Fragare, MATRIS } from './policymatris.js';

export const PLANFORSLAGSRATTIGHETER: Readonly<Record<string, string>> = { planforslag: 'läsa skapa ändra' };

const BEREDER: readonly Fragare[] = ['samordnare', 'forvaltningschef', 'system'];

/** What the next plan could have is for those who prepare it. */
export const PLANFORSLAGSMATRIS: typeof MATRIS = [
  ['planforslag', 'en rad för nästa plan', 'true', BEREDER],
  ['handelse', 'om förslaget till planen', `sak = 'planforslag'`, [...BEREDER, 'dataskyddsombud']],
];

export const planforslagsraderI = async (agare: pg.Pool, { namndId }: Namnd): Promise<void> => {
  await agare.query(
    `with f as (insert into planforslag (namnd_id, ar, nyckel, grund, rad_nyckel, text, skal, lank, status)
       values ($1, 2027, 'risk-1', 'risk', 'R1', 'Risk', 'Öppen.', '/risker/1', 'foreslaget') returning id)
     insert into handelse (namnd_id, sak, sak_id, handling, roll, vid, lagrum)
     select $1, 'planforslag', f.id, 'prov', 'system', '2026-11-22T08:00:00Z', '{}' from f`,
    [namndId],
  );
};
