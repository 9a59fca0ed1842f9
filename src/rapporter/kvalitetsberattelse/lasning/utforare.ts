import type { Tx } from '../../../database/databas.js';

/** Somebody who does the work by avtal, and the latest time that it was looked at how. */
export interface Utforarrad {
  readonly id: number;
  readonly namn: string;
  readonly avtal: string;
  readonly fran: string;
  readonly till: string | null;
  readonly uppfoljd: string | null;
  readonly sammanfattning: string;
}

export const utforarna = (tx: Tx, ar: number): Promise<Utforarrad[]> =>
  tx.sql<Utforarrad>(
    'berattelse.utforare',
    `select f.id, f.namn, f.avtal_dnr as avtal, f.avtal_fran as fran, f.avtal_till as till, u.klar as uppfoljd,
       coalesce(u.sammanfattning, '') as sammanfattning
     from utforare f left join lateral (select k.klar_vid::date as klar, k.sammanfattning from kravuppfoljning k
       where k.utforare_id = f.id and k.klar_vid::date between $2 and $3 order by k.klar_vid desc limit 1) u on true
     where f.namnd_id = $1 and f.avtal_fran <= $3 and (f.avtal_till is null or f.avtal_till >= $2)
     order by f.namn collate "sv-x-icu"`,
    [tx.vem.namndId, `${String(ar)}-01-01`, `${String(ar)}-12-31`],
  );
