import type { Tx } from '../database/databas.js';
import type { Matform, Matvarde, Rakningsrad } from './effekt.js';

/** An åtgärd whose window has passed and whose effect nobody has computed. */
export interface Vantande {
  readonly id: number;
  readonly varv: number;
  readonly matsatt: 'indikator' | 'avvikelser' | 'klagomal';
  readonly indikatorId: number | null;
  readonly orsak: string | null;
  readonly enhetId: number | null;
  readonly ansvarig: number | null;
  readonly foreFran: string | null;
  readonly foreTill: string | null;
  readonly efterFran: string;
  readonly efterTill: string;
}

/** The day after the last day of the window, not before. */
export const vantande = (tx: Tx, idag: string): Promise<Vantande[]> =>
  tx.sql<Vantande>(
    'indikatorer.vantar-pa-effekt',
    `select a.id, a.varv, a.matsatt, a.indikator_id as "indikatorId", a.orsak, a.enhet_id as "enhetId",
       a.ansvarig_person_id as ansvarig, a.fore_fran as "foreFran", a.fore_till as "foreTill",
       a.efter_fran as "efterFran", a.efter_till as "efterTill"
     from atgard a
     where a.namnd_id = $1 and a.status in ('genomford', 'uppfoljd', 'avslutad') and a.efter_till < $2
       and a.matsatt in ('indikator', 'avvikelser', 'klagomal')
       and not exists (select 1 from atgard_effekt e where e.atgard_id = a.id and e.varv = a.varv)
     order by a.id`,
    [tx.vem.namndId, idag],
  );

export interface Indikatorn {
  readonly namn: string;
  readonly matform: Matform;
  readonly enhet: string;
}

export const indikatorn = (tx: Tx, id: number): Promise<Indikatorn | null> =>
  tx.en<Indikatorn>(
    'indikatorer.effektens-indikator',
    `select i.namn, i.matform, s.enhet from indikator i join indikatorserie s on s.indikator_id = i.id
     where i.id = $1 order by s.nr desc limit 1`,
    [id],
  );

/** The values whose whole period lies within the window: of the enhet, or of the whole nämnd where null. */
export const indikatorvarden = (
  tx: Tx,
  id: number,
  enhetId: number | null,
  fran: string,
  till: string,
): Promise<Matvarde[]> =>
  tx.sql<Matvarde>(
    'indikatorer.effektens-varden',
    `select v.id, s.nr as "serieNr", v.fran, v.till, v.taljare::float8 as taljare, v.namnare::float8 as namnare,
       v.varde::float8 as varde
     from indikatorvarde v join indikatorserie s on s.id = v.serie_id
     where s.indikator_id = $1 and v.enhet_id is not distinct from $2 and coalesce(v.kon, 'T') = 'T'
       and v.fran >= $3 and v.till <= $4
     order by v.fran, v.till, v.id`,
    [id, enhetId, fran, till],
  );

/**
 * Each händelse on the enhet and below it, on the day it happened, or was told of where nobody knows. Several reports of
 * one händelse are one.
 */
export const avvikelsernaPa = (
  tx: Tx,
  enhetId: number,
  orsak: string | null,
  fran: string,
  till: string,
): Promise<(Rakningsrad & { readonly utredd: boolean })[]> =>
  tx.sql(
    'indikatorer.effektens-avvikelser',
    `select a.id, coalesce(a.intraffad_datum, a.rapporterad_datum) as dag, ($3::text is null or $3 = any (a.orsaker)) as traff,
       a.orsaker <> '{}' as utredd
     from avvikelse a
     where a.namnd_id = $1 and a.enhet_id in (select enhet_under($1, $5::date, array[$2::bigint]))
       and a.huvudarende_id is null
       and coalesce(a.intraffad_datum, a.rapporterad_datum) between $4::date and $5::date
     order by dag, a.id`,
    [tx.vem.namndId, enhetId, orsak, fran, till],
  );

export const klagomalenPa = (tx: Tx, enhetId: number, fran: string, till: string): Promise<Rakningsrad[]> =>
  tx.sql(
    'indikatorer.effektens-klagomal',
    `select s.id, s.inkom_datum as dag, true as traff
     from synpunkt s
     where s.namnd_id = $1 and s.typ = 'klagomal' and s.enhet_id in (select enhet_under($1, $4::date, array[$2::bigint]))
       and s.inkom_datum between $3::date and $4::date
     order by dag, s.id`,
    [tx.vem.namndId, enhetId, fran, till],
  );

/** An åtgärd with an orsak, and the avvikelser with the same one that have come on its enhet since it was carried out. */
export interface Aterkommen {
  readonly atgardId: number;
  readonly varv: number;
  readonly enhetId: number;
  readonly ansvarig: number | null;
  readonly avvikelser: readonly number[];
}

/** How long an åtgärd that nobody has planned to measure is looked after. */
const UTAN_MATNING = 90;

/**
 * Only within the window, only after it was carried out, and only what no earlier proposal has named. Where a number was
 * expected, as many as that are as they should be.
 */
export const aterkomna = (tx: Tx, idag: string): Promise<Aterkommen[]> =>
  tx.sql<Aterkommen>(
    'indikatorer.aterkomna',
    `select r."atgardId", r.varv, r."enhetId", r.ansvarig, to_jsonb(r.avvikelser) as avvikelser from (
       select a.id as "atgardId", a.varv, a.enhet_id as "enhetId", a.ansvarig_person_id as ansvarig,
         case when a.matsatt = 'avvikelser' then coalesce(a.forvantat, 0) else 0 end as tal,
         array(
           select v.id from avvikelse v
           where v.namnd_id = a.namnd_id and o.orsaker && v.orsaker and v.huvudarende_id is null
             and (o.kategorier is null or o.kategorier && v.kategorier)
             and v.enhet_id in (select enhet_under(a.namnd_id, o.fran, array[a.enhet_id]))
             and coalesce(v.intraffad_datum, v.rapporterad_datum) between o.fran and o.till
             and coalesce(v.intraffad_datum, v.rapporterad_datum) > a.genomford_datum
           order by v.id) as avvikelser,
         array(select unnest(f.avvikelser) from atgard_forslag f where f.atgard_id = a.id and f.varv = a.varv) as namnda
       from atgard a cross join lateral (
         select array[a.orsak] as orsaker, null::text[] as kategorier, a.efter_fran as fran, a.efter_till as till
           where a.orsak is not null and a.efter_fran is not null
         union all
         -- nobody has planned how it is measured: then by the orsak and kind of what it came from, for so long
         select array_agg(distinct x.orsak), array_agg(distinct x.kategori), a.genomford_datum + 1,
             a.genomford_datum + ${String(UTAN_MATNING)}
           from (select unnest(v.orsaker) as orsak, unnest(v.kategorier) as kategori from atgard_kalla k
             join avvikelse v on v.id = k.sak_id where k.atgard_id = a.id and k.sak = 'avvikelse') x
           where (a.orsak is null or a.efter_fran is null) and a.genomford_datum >= $2::date - ${String(UTAN_MATNING)}) o
       where a.namnd_id = $1 and a.status in ('genomford', 'uppfoljd', 'avslutad') and o.orsaker is not null
         and a.enhet_id is not null and a.genomford_datum is not null
         and not exists (select 1 from atgard_forslag f where f.atgard_id = a.id and f.status = 'vantar')) r
     where cardinality(r.avvikelser) > r.tal and not r.avvikelser <@ r.namnda
     order by r."atgardId"`,
    [tx.vem.namndId, idag],
  );
