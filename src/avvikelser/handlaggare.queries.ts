import type { Tx } from '../database/databas.js';

export interface Handlaggarval {
  readonly id: number;
  readonly namn: string;
}

/** Those who may read the case by their uppdrag: who lead its enhet or what stands above it, and the kvalitetssamordnare. */
export const handlaggarval = (tx: Tx, id: number, idag: string): Promise<Handlaggarval[]> =>
  tx.sql(
    'avvikelser.handlaggarval',
    `with recursive lage as materialized (select l.enhet_id, l.foralder_id from enhet_lage($2, $3::date) l),
     ovan as (
       select a.enhet_id from avvikelse a where a.id = $1
       union
       select l.foralder_id from ovan o join lage l on l.enhet_id = o.enhet_id where l.foralder_id is not null)
     select p.id, p.namn from person p
     where p.namnd_id = $2 and (p.inaktiv_fran is null or p.inaktiv_fran > $3::date) and exists (
       select 1 from uppdrag u where u.person_id = p.id and u.fran <= $3::date and (u.till is null or u.till >= $3::date)
         and (u.roll = 'kvalitetssamordnare' or (u.roll in ('enhetschef', 'verksamhetschef')
           and (u.enhet_id is null or u.enhet_id in (select o.enhet_id from ovan o)))))
     order by p.namn collate "sv-x-icu", p.id`,
    [id, tx.vem.namndId, idag],
  );
