import type { Tx } from '../database/databas.js';
import { plusDagar, plusManader } from '../plattform/klocka/datum.js';
import type { Sparat } from '../organisation/installningar.texter.js';
import { HISTORIK_DAGAR, monstergranser, type Monstergranser } from './monster.js';
import { RUTIN_DAGAR, type Processrad } from './flera-enheter.js';
import type { Kodrad } from './koncentration.js';
import type { Rapportering } from './tystnad.js';
import type { Manadsrad, Rakning } from './upprepning.js';

/** What the nämnd has chosen, or the product's own. */
export const granserna = async (tx: Tx): Promise<Monstergranser> => {
  const rad = await tx.en<{ val: Sparat }>('monster.granser', 'select installningar as val from namnd where id = $1', [
    tx.vem.namndId,
  ]);
  return monstergranser(rad?.val ?? {});
};

/** The first day of the window that ends today. */
export const fonstretsForsta = (idag: string, fonster: number): string => plusDagar(idag, 1 - fonster);

/**
 * Every kind of thing in every enhet, in the window and before it, in one pass over the days that count. The history of an enhet begins with its first report.
 */
export const rakningar = (tx: Tx, idag: string, fonster: number): Promise<Rakning[]> =>
  tx.sql<Rakning>(
    'monster.rakningar',
    `with borjan as materialized (
       select enhet_id, least(${String(HISTORIK_DAGAR)}, $1::date - min(rapporterad_datum)) as historik
       from monster_avvikelse where rapporterad_datum < $1 group by 1),
     rader as materialized (
       select a.enhet_id, a.rapporterad_datum >= $1 as nu, a.kategorier, a.orsaker,
         extract(isodow from a.intraffad_datum)::int as veckodag,
         case when a.intraffad_datum is not null then 2 * (extract(hour from a.intraffad_tid)::int / 2) end as timme
       from monster_avvikelse a
       where a.rapporterad_datum > $1::date - 1 - ${String(HISTORIK_DAGAR)} and a.rapporterad_datum <= $2
         and a.huvudarende_id is null),
     delar as (
       select enhet_id, 'kategori' as dimension, kod, nu, count(*) as antal from rader, unnest(kategorier) kod group by 1, 3, 4
       union all select enhet_id, 'orsak', kod, nu, count(*) from rader, unnest(orsaker) kod group by 1, 3, 4
       union all select enhet_id, 'plats', '', nu, count(*) from rader group by 1, 4
       union all select enhet_id, 'veckodag', veckodag::text, nu, count(*) from rader where veckodag is not null group by 1, 3, 4
       union all select enhet_id, 'timme', timme::text, nu, count(*) from rader where timme is not null group by 1, 3, 4
       union all select k.enhet_id, 'klagomal', kod, k.inkom_datum >= $1, 1
         from monster_klagomal k, unnest(k.kategorier) kod
         where k.inkom_datum > $1::date - 1 - ${String(HISTORIK_DAGAR)} and k.inkom_datum <= $2)
     select d.enhet_id as "enhetId", d.dimension, d.kod, coalesce(sum(antal) filter (where nu), 0)::int as nu,
       coalesce(sum(antal) filter (where not nu), 0)::int as forr, coalesce(b.historik, 0)::int as historik
     from delar d left join borjan b on b.enhet_id = d.enhet_id
     group by d.enhet_id, d.dimension, d.kod, b.historik
     order by d.enhet_id, d.dimension, d.kod`,
    [fonstretsForsta(idag, fonster), idag],
  );

/** The three whole years that ended with the month before this. */
export const trearsdagar = (idag: string): { fran: string; till: string } => {
  const manaden = `${idag.slice(0, 7)}-01`;
  return { fran: plusManader(manaden, -36), till: plusDagar(manaden, -1) };
};

export const manader = (tx: Tx, idag: string): Promise<Manadsrad[]> => {
  const { fran, till } = trearsdagar(idag);
  return tx.sql<Manadsrad>(
    'monster.manader',
    `select enhet_id as "enhetId", extract(year from age(date_trunc('month', rapporterad_datum::timestamp), $1::date::timestamp))::int as ar,
       extract(month from rapporterad_datum)::int as manad, count(*)::int as antal
     from monster_avvikelse where rapporterad_datum between $1 and $2 and huvudarende_id is null
     group by 1, 2, 3 order by 1, 2, 3`,
    [fran, till],
  );
};

export interface Kodurval {
  readonly fran: string;
  readonly till: string;
  /** The enheter that are counted; none means all that may be seen. */
  readonly enheter: readonly number[];
}

/** What nobody has sorted yet. */
export const UTAN = 'utan';

/** How many of each kategori or orsak; one case with two kategorier counts in both. */
export const koder = (tx: Tx, vad: 'kategorier' | 'orsaker', { fran, till, enheter }: Kodurval): Promise<Kodrad[]> =>
  tx.sql<Kodrad>(
    `monster.koder-${vad}`,
    `select kod, sum(antal)::int as antal
     from (select ${vad} as koder, count(*) as antal from monster_avvikelse
       where rapporterad_datum between $1 and $2 and huvudarende_id is null
         and (cardinality($3::bigint[]) = 0 or enhet_id = any ($3)) group by 1) r
     cross join lateral unnest(case when koder = '{}' then '{${UTAN}}'::text[] else koder end) kod
     group by 1 order by 2 desc, 1`,
    [fran, till, enheter],
  );

/** The same of klagomål. */
export const klagomalskoder = (tx: Tx, { fran, till, enheter }: Kodurval): Promise<Kodrad[]> =>
  tx.sql<Kodrad>(
    'monster.koder-klagomal',
    `select kod, count(*)::int as antal from monster_klagomal
     cross join lateral unnest(case when kategorier = '{}' then '{${UTAN}}'::text[] else kategorier end) kod
     where inkom_datum between $1 and $2 and (cardinality($3::bigint[]) = 0 or enhet_id = any ($3))
     group by 1 order by 2 desc, 1`,
    [fran, till, enheter],
  );

/** By process and enhet: of the kinds that tell of the process, with a rutin as cause. */
export const iProcesserna = (tx: Tx, idag: string): Promise<Processrad[]> =>
  tx.sql<Processrad>(
    'monster.i-processerna',
    `with slag as (select process_id, array_agg(kod) as koder from process_kategori where sak = 'avvikelse' group by 1),
     rader as materialized (
       select enhet_id, kategorier, count(*)::int as antal from monster_avvikelse
       where rapporterad_datum between $1 and $2 and huvudarende_id is null and 'rutiner' = any (orsaker) group by 1, 2)
     select s.process_id as "processId", r.enhet_id as "enhetId", sum(r.antal)::int as antal
     from slag s join rader r on r.kategorier && s.koder group by 1, 2 order by 1, 2`,
    [rutinensForsta(idag), idag],
  );

export const rutinensForsta = (idag: string): string => plusDagar(idag, 1 - RUTIN_DAGAR);

/**
 * How every open enhet reports. Those that are linked to another are reports too. An enhet could have begun when it was
 * opened, and not before the nämnd did: with its first report, or when it was made.
 */
export const rapporteringar = (tx: Tx, idag: string): Promise<Rapportering[]> =>
  tx.sql<Rapportering>(
    'monster.rapporteringar',
    `with oppna as (
       select l.enhet_id, (select min(v.fran) from enhet_version v where v.enhet_id = l.enhet_id) as fran
       from enhet_lage($1, $2) l join enhet e on e.id = l.enhet_id where l.oppen and e.niva = 'enhet'),
     per as materialized (
       select enhet_id, max(rapporterad_datum) as senast, min(rapporterad_datum) as forst,
         count(*) filter (where rapporterad_datum > $2::date - 365)::int as antal,
         count(allvarlighet) filter (where rapporterad_datum > $2::date - 365)::int as bedomda,
         -- one that was assessed before anybody asked is a near-miss when it was of the lowest allvarlighet
         count(*) filter (where rapporterad_datum > $2::date - 365 and coalesce(tillbud, allvarlighet = 1))::int as tillbud
       from monster_avvikelse where rapporterad_datum <= $2 group by 1),
     borjan as (select least((select min(forst) from per), (select skapad_vid::date from namnd where id = $1)) as dag)
     select o.enhet_id as "enhetId", greatest(o.fran, b.dag) as sedan, p.senast, coalesce(p.antal, 0) as antal,
       coalesce(p.bedomda, 0) as bedomda, coalesce(p.tillbud, 0) as tillbud,
       (select a.antal from arsarbetare a where a.enhet_id = o.enhet_id and a.ar <= extract(year from $2::date)
         order by a.ar desc limit 1) as arsarbetare
     from oppna o cross join borjan b left join per p on p.enhet_id = o.enhet_id order by o.enhet_id`,
    [tx.vem.namndId, idag],
  );
