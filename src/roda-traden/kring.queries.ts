import type { Tx } from '../database/databas.js';
import { plusDagar, svensktDatum } from '../plattform/klocka/datum.js';
import type { Kring, Kringtillfalle, Processfakta } from './kring.js';

/** As the database tells it: an egenkontroll is done many times, so its day and enhet say which one it is. */
type Tillfallesrad = Kringtillfalle & { readonly fran: string; readonly enhet: string | null };

/**
 * All that the rules of the whole thread ask for. A plan holds until the next one: only the latest, and none that is
 * more than a year old, is held against what is true today.
 */
export const kringPlanen = async (tx: Tx, ar: number, idag: string): Promise<Kring | undefined> => {
  const rad = await tx.en<{ senaste: number | null }>(
    'roda-traden.senaste-planen',
    'select max(plan_ar) as senaste from plan_process',
  );
  if (rad?.senaste !== ar || ar < Number(idag.slice(0, 4)) - 1) return undefined;
  const kring = await tx.en<Omit<Kring, 'idag' | 'tillfallen'> & { readonly tillfallen: readonly Tillfallesrad[] }>(
    'roda-traden.kring',
    ALLT,
    [ar, idag, plusDagar(idag, -364)],
  );
  if (!kring) throw new Error('Databasen svarade inte om planen.');
  return { idag, ...kring, tillfallen: kring.tillfallen.map(medNamn) };
};

const medNamn = ({ fran, enhet, ...rad }: Tillfallesrad): Kringtillfalle => ({
  ...rad,
  text: [rad.text, svensktDatum(fran), ...(enhet === null ? [] : [enhet])].join(', '),
});

/** What is known of each process of the plan, and what the last year's cases tell of it. */
export const lasUtfall = (tx: Tx, ar: number, idag: string): Promise<(Processfakta & { readonly id: number })[]> =>
  tx.sql('roda-traden.kring-processer', PROCESSER, [ar, idag, plusDagar(idag, -364)]);

const RISKER = `
  select r.id, p.nyckel as process, r.text, '/risker/' || r.id as url, r.status, r.beslut_till as "beslutTill",
    (select max(b.vid)::date from riskbedomning b where b.risk_id = r.id) as bedomd
  from risk r join process p on p.id = r.process_id where r.plan_ar = $1 order by r.ordning, r.id`;

const TILLFALLEN = `
  select t.id, p.nyckel as process, '/kontrolltillfallen/' || t.id as url, t.status, t.skal, t.senast,
    rtrim(e.text, '. ') as text, t.fran,
    (select v.namn from enhet_version v where v.enhet_id = t.enhet_id order by v.fran desc limit 1) as enhet,
    coalesce((select u.avvikelser from kontrollutfall u where u.kontrolltillfalle_id = t.id order by u.nr desc limit 1), 0)
      as avvikelser,
    (select count(*)::int from atgard_kalla k where k.sak = 'kontrolltillfalle' and k.sak_id = t.id) as atgarder,
    t.ingen_atgard as "ingenAtgard"
  from kontrolltillfalle t join egenkontroll e on e.id = t.egenkontroll_id join process p on p.id = e.process_id
  where e.plan_ar = $1 and t.status not in ('planerad', 'pagar', 'struken') order by t.senast, t.id`;

const ATGARDER = `
  select a.id, p.nyckel as process, a.text, '/atgarder/' || a.id as url, a.status, a.klart_senast as "klartSenast",
    a.efter_till as "efterTill"
  from atgard a join process p on p.id = a.process_id where a.plan_ar = $1 order by a.ordning, a.id`;

/** The value of the whole nämnd for both sexes; one that is counted per enhet alone is told by its latest day only. */
const INDIKATORER = `
  select i.id, p.nyckel as process, i.namn as text, '/indikatorer/' || i.id as url, i.riktning, s.mal, v.varde,
    s.giltig_fran as sedan,
    (select max(x.till) from indikatorvarde x where x.serie_id = s.id and x.varde is not null) as "vardeTill",
    case i.frekvens when 'manadsvis' then 1 when 'kvartalsvis' then 3 when 'tertialvis' then 4 when 'halvarsvis' then 6
      else 12 end as manader,
    -- by an index each: either of two conditions would be looked for in every åtgärd there is
    (select count(*)::int from (
      select a.id from atgard a where a.indikator_id = i.id and a.status not in ('avslutad', 'avbruten', 'overford')
      union select a.id from atgard a where a.plan_ar = $1 and a.process_id = i.process_id
        and a.status not in ('avslutad', 'avbruten', 'overford')) x) as atgarder
  from indikator i join indikatorserie s on s.indikator_id = i.id and s.giltig_till is null
  left join process p on p.id = i.process_id
  left join lateral (select x.varde from indikatorvarde x where x.serie_id = s.id and x.varde is not null
    and x.enhet_id is null and coalesce(x.kon, 'T') = 'T' order by x.till desc limit 1) v on true
  where i.status <> 'avslutad' order by i.namn, i.id`;

const I_PROCESSEN = `(s.process_id = p.id or exists (select 1 from aktivitet a join aktivitet_rutin r
    on r.aktivitet_id = a.id where a.process_id = p.id and r.styrdokument_id = s.id))`;
const GALLER = 'v.galler_fran <= $2 and (v.galler_till is null or v.galler_till >= $2)';

const DOKUMENT = `
  select s.id, p.nyckel as process, v.titel as text, '/styrdokument/' || s.id as url, v.granskas_senast as granskas
  from plan_process pp join process p on p.id = pp.process_id join styrdokument s on ${I_PROCESSEN}
  join styrdokument_version v on v.styrdokument_id = s.id and ${GALLER}
  where pp.plan_ar = $1 order by pp.ordning, v.titel, s.id`;

const KRAV = `
  select k.id, p.nyckel as process, k.text, '/krav/' || k.kravsamling_id as url, exists (
    select 1 from egenkontroll_krav x join egenkontroll e on e.id = x.egenkontroll_id
    where x.krav_id = k.id and e.plan_ar = $1) as kontrolleras
  from krav k join kravsamling g on g.id = k.kravsamling_id join krav_process kp on kp.krav_id = k.id
  join process p on p.id = kp.process_id join plan_process pp on pp.process_id = p.id and pp.plan_ar = $1
  where g.galler_fran <= $2 and (g.galler_till is null or g.galler_till >= $2) order by pp.ordning, k.kravsamling_id, k.nr`;

const PROCESSER = `
  select p.id, p.nyckel as process, (select count(*)::int from aktivitet a where a.process_id = p.id) as aktiviteter,
    case when f.utan_rutin <> '' then 0 else (select count(*)::int from aktivitet a where a.process_id = p.id
      and not exists (select 1 from aktivitet_rutin r join styrdokument_version v on v.styrdokument_id = r.styrdokument_id
        and ${GALLER} where r.aktivitet_id = a.id)) end as "utanRutin",
    f.id is not null as faststalld, f.granskas_senast as granskas,
    (select count(*)::int from styrdokument s join styrdokument_version v on v.styrdokument_id = s.id and ${GALLER}
      where ${I_PROCESSEN}) as rutiner,
    (select count(*)::int from risk r where r.plan_ar = $1 and r.process_id = p.id) as risker,
    u.avvikelser, u.hog_risk as "hogRisk", u.klagomal, u.monster
  from plan_process pp join process p on p.id = pp.process_id join process_utfall($3, $2) u on u.process_id = p.id
    left join process_version f on f.process_id = p.id and f.galler_fran <= $2 and f.galler_till is null
  where pp.plan_ar = $1 order by pp.ordning, p.id`;

const lista = (namn: keyof Omit<Kring, 'idag'>, sql: string): string =>
  `(select coalesce(json_agg(x), '[]') from (${sql}) x) as ${namn}`;

/** Every page of the plan asks for all of it: one question, not seven. */
const ALLT = `select ${[
  ...[lista('risker', RISKER), lista('tillfallen', TILLFALLEN), lista('atgarder', ATGARDER)],
  ...[lista('indikatorer', INDIKATORER), lista('styrdokument', DOKUMENT), lista('krav', KRAV)],
  lista('processer', PROCESSER),
].join(', ')}`;
