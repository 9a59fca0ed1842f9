import { LEX_SARAH_SOKTEXT } from '../lex-sarah/lex-sarah.queries.js';
import { egenkontrollmetoder } from '../processer/kodlistor.texter.js';

/** What can be found. The order is that of the page: cases first, then the plan, then the documents. */
export const SOKSLAG = {
  avvikelse: 'Avvikelser',
  lex_sarah: 'Lex Sarah',
  synpunkt: 'Synpunkter',
  riskanalys: 'Riskanalyser',
  risk: 'Risker',
  atgard: 'Åtgärder',
  process: 'Processer',
  egenkontroll: 'Egenkontroller',
  rapport: 'Plan och berättelse',
} as const;
export type Sokslag = keyof typeof SOKSLAG;

/** One's own reports are read without an index for words, and one may have made them for others: so many, no more. */
const EGNA = 500;
const I_URVALET = `rapporterad_datum between coalesce($2::date, '-infinity') and coalesce($3::date, 'infinity')
        and (rapporterad_datum, id) < (coalesce($4::date, 'infinity'), coalesce($5::bigint, 0))`;

/** How an egenkontroll is done, in the words of its page. */
const METOD = `case e.metod ${Object.entries(egenkontrollmetoder)
  .map(([kod, { etikett }]) => `when '${kod}' then '${etikett}'`)
  .join(' ')} end`;

/** Whether there are more of them in the period, $1 and $2, than are read at a time. */
export const FLER_EGNA = `
  select count(*) > ${EGNA} as fler, ${EGNA} as lasta from (
    select 1 from mina_rapporter
    where rapporterad_datum between coalesce($1::date, '-infinity') and coalesce($2::date, 'infinity')
    limit ${EGNA + 1}) m`;

/**
 * The rows of each kind, read under its own policy: id, titel, plats, datum, lank, text, and whether it is one's own
 * report, seen as a reporter sees it. $1 is what was typed, $2 and $3 the period, $4 and $5 the row to go on after, $6
 * how many. What the reporter has added is searched too, once for each case. The two kinds that grow without end come through the doors that use the index for words.
 */
export const KALLOR: Readonly<Record<Sokslag, string>> = {
  avvikelse: `
    select a.id, 'Avvikelse ' || a.id as titel, v.namn as plats, k.datum, '/avvikelser/' || a.id as lank, false as egen,
      a.handelseforlopp || ' ' || a.omedelbar_atgard || ' ' || a.utredning as text
    from sok_avvikelse((select sokfraga($1)), $2, $3, $4, $5, $6) k join avvikelse a on a.id = k.id
      join enhet_version v on v.id = a.enhet_version_id
    where a.lex_sarah_id is null
    union all
    select a.id, 'Avvikelse ' || a.id, v.namn, a.rapporterad_datum, '/avvikelser/' || a.id, false, f.text
    from (select avvikelse_id, string_agg(text, ' ' order by id) as text from avvikelse_fakta
        where fakta = 'komplettering' group by avvikelse_id) f
      join avvikelse a on a.id = f.avvikelse_id and a.lex_sarah_id is null
      join enhet_version v on v.id = a.enhet_version_id
    where not sokord(a.handelseforlopp || ' ' || a.omedelbar_atgard || ' ' || a.utredning) @@ (select sokfraga($1))
    union all
    select m.id, 'Din rapport ' || m.id, m.enhet, m.rapporterad_datum, '/mina-rapporter/' || m.id, true,
      m.handelseforlopp || ' ' || m.omedelbar_atgard
    from (select * from mina_rapporter where ${I_URVALET} order by rapporterad_datum desc, id desc limit ${EGNA}) m
    where not exists (select 1 from avvikelse a where a.id = m.id and a.lex_sarah_id is null)`,
  lex_sarah: `
    select l.id, l.dnr as titel, v.namn as plats, l.rapporterad_datum as datum, '/lex-sarah/' || l.id as lank, false as egen,
      ${LEX_SARAH_SOKTEXT} as text
    from lex_sarah l join enhet_version v on v.id = l.enhet_version_id
    union all
    select m.id, 'Din rapport ' || m.dnr, m.enhet, m.rapporterad_datum, '/mina-lex-sarah/' || m.id, true,
      concat_ws(' ', m.rapport_text, m.plats, m.uppmarksammad_hur, m.omedelbar_atgard)
    from mina_lex_sarah m where not exists (select 1 from lex_sarah l where l.id = m.id)`,
  synpunkt: `
    select s.id, 'Synpunkt ' || s.id as titel, v.namn as plats, k.datum, '/synpunkter/' || s.id as lank, false as egen,
      s.text || ' ' || s.utredning || ' ' || coalesce(s.svar, '') as text
    from sok_synpunkt((select sokfraga($1)), $2, $3, $4, $5, $6) k join synpunkt s on s.id = k.id
      left join enhet_version v on v.id = s.enhet_version_id`,
  riskanalys: `
    select a.id, a.rubrik as titel, p.namn as plats, a.datum, '/riskanalyser/' || a.id as lank, false as egen,
      concat_ws(' ', a.rubrik, a.team, a.avgransning, a.sammanfattning) as text
    from riskanalys a left join process p on p.id = a.process_id`,
  risk: `
    select r.id, 'Risk i planen ' || r.plan_ar as titel, p.namn as plats, make_date(r.plan_ar, 1, 1) as datum,
      '/risker/' || r.id as lank, false as egen, concat_ws(' ', r.text, r.motivering, r.acceptans) as text
    from risk r join process p on p.id = r.process_id`,
  atgard: `
    select a.id, 'Åtgärd ' || a.id as titel, p.namn as plats, a.skapad_vid::date as datum, '/atgarder/' || a.id as lank,
      false as egen, concat_ws(' ', a.text, a.mal, a.resultat, a.effekt_text) as text
    from atgard a left join process p on p.id = a.process_id`,
  process: `
    select p.id, concat_ws(' ', p.nummer, p.namn) as titel, p.grupp as plats, date '-infinity' as datum,
      '/processer/' || p.id as lank, false as egen, concat_ws(' ', p.namn, p.beskrivning) as text
    from process p`,
  egenkontroll: `
    select e.id, 'Egenkontroll i planen ' || e.plan_ar as titel, p.namn as plats, make_date(e.plan_ar, 1, 1) as datum,
      '/egenkontroller/' || e.id as lank, false as egen, concat_ws(' ', e.text, ${METOD}, e.omfattning) as text
    from egenkontroll e join process p on p.id = e.process_id`,
  rapport: `
    select r.id, r.titel, null as plats, r.upprattad_vid::date as datum, '/rapporter/' || r.id as lank, false as egen,
      concat_ws(' ', r.titel, (select string_agg(s.text, ' ' order by s.kod) from rapport_avsnitt s where s.rapport_id = r.id))
        as text
    from rapport r`,
};

/** A case by its number, $1, its diarienummer, $2, or its number in the system before, $3, in the words of the same rows. */
export const NUMMER = `
  select a.id, 'avvikelse' as slag, 'Avvikelse ' || a.id as titel, v.namn as plats, a.rapporterad_datum as datum,
    '/avvikelser/' || a.id as lank, false as egen, a.handelseforlopp as text
  from avvikelse a join enhet_version v on v.id = a.enhet_version_id where a.id = $1 and a.lex_sarah_id is null
  union all
  select m.id, 'avvikelse', 'Din rapport ' || m.id, m.enhet, m.rapporterad_datum, '/mina-rapporter/' || m.id, true,
    m.handelseforlopp
  from mina_rapporter m
  where m.id = $1 and not exists (select 1 from avvikelse a where a.id = m.id and a.lex_sarah_id is null)
  union all
  select s.id, 'synpunkt', 'Synpunkt ' || s.id, v.namn, s.inkom_datum, '/synpunkter/' || s.id, false, s.text
  from synpunkt s left join enhet_version v on v.id = s.enhet_version_id where s.id = $1
  union all
  select l.id, 'lex_sarah', l.dnr, v.namn, l.rapporterad_datum, '/lex-sarah/' || l.id, false, l.rapport_text
  from lex_sarah l join enhet_version v on v.id = l.enhet_version_id where l.dnr = $2
  union all
  select m.id, 'lex_sarah', 'Din rapport ' || m.dnr, m.enhet, m.rapporterad_datum, '/mina-lex-sarah/' || m.id, true,
    m.rapport_text
  from mina_lex_sarah m where m.dnr = $2 and not exists (select 1 from lex_sarah l where l.id = m.id)
  union all
  select a.id, 'avvikelse', 'Avvikelse ' || a.id || ', tidigare ' || r.kall_id, v.namn, a.rapporterad_datum,
    '/avvikelser/' || a.id, false, a.handelseforlopp
  from arendeimport_rad r join avvikelse a on a.id = r.sak_id and a.lex_sarah_id is null
    join enhet_version v on v.id = a.enhet_version_id
  where r.sak = 'avvikelse' and r.kall_id = $3 and a.id is distinct from $1
  union all
  select s.id, 'synpunkt', 'Synpunkt ' || s.id || ', tidigare ' || r.kall_id, v.namn, s.inkom_datum, '/synpunkter/' || s.id,
    false, s.text
  from arendeimport_rad r join synpunkt s on s.id = r.sak_id left join enhet_version v on v.id = s.enhet_version_id
  where r.sak = 'synpunkt' and r.kall_id = $3 and s.id is distinct from $1
  union all
  select l.id, 'lex_sarah', l.dnr || ', tidigare ' || r.kall_id, v.namn, l.rapporterad_datum, '/lex-sarah/' || l.id, false,
    l.rapport_text
  from arendeimport_rad r join lex_sarah l on l.id = r.sak_id join enhet_version v on v.id = l.enhet_version_id
  where r.sak = 'lex_sarah' and r.kall_id = $3 and l.dnr is distinct from $2`;
