import type { Kalla } from './faktum.js';

const AR = { av: '$PERIOD', uttryck: `date_part('year', $K)::int` };
const KVARTAL = { av: '$PERIOD', uttryck: `date_part('quarter', $K)::int` };

/** Everything that is planned for a day, and whether it has been done, whichever room plans it. */
const PLANERAT = `(
  select 'arshjul' as slag, p.id, p.namnd_id, p.datum, p.klar_datum is not null as gjord, p.rubrik as text,
    '/arshjul/poster/' || p.id as url from arshjulspost p
  union all select 'egenkontroll', t.id, t.namnd_id, t.senast, t.status not in ('planerad', 'pagar', 'missad'),
    left(e.text, 160), '/kontrolltillfallen/' || t.id
    from kontrolltillfalle t join egenkontroll e on e.id = t.egenkontroll_id where t.status <> 'struken'
  union all select 'granskning', g.id, g.namnd_id, g.klar_senast, g.status not in ('planerad', 'urval_draget', 'pagar'),
    g.tema, '/granskningar/' || g.id from granskning g where g.status <> 'avbruten'
  union all select 'enkat', o.id, o.namnd_id, o.stanger, o.status = 'sammanstalld', o.namn, '/enkatomgangar/' || o.id
    from enkatomgang o where o.status <> 'avbruten'
  union all select 'krav', k.id, k.namnd_id, k.datum, k.klar_vid is not null, 'Kravuppföljning ' || k.id,
    '/kravuppfoljningar/' || k.id from kravuppfoljning k where k.status <> 'avbruten'
  union all select 'riskanalys', r.id, r.namnd_id, r.datum, r.status not in ('planerad', 'pagar'), r.rubrik,
    '/riskanalyser/' || r.id from riskanalys r where r.status <> 'avbruten')`;

/** Quarter ends of the period, with what was not verkställt three months after it should have begun. SoL 34 kap. 1 §. */
const EJ_VERKSTALLT = `(
  with k as (select (q + interval '3 months' - interval '1 day')::date as dag
    from generate_series(date_trunc('quarter', $2::date::timestamp), $3::date::timestamp, interval '3 months') q)
  select 'ej_verkstallt' as slag, u.id, u.namnd_id, u.lopnummer, k.dag from k join oppenvardsuppdrag u
    on u.verkstallas_senast <= k.dag and (u.verkstalld is null or u.verkstalld > k.dag)
      and (u.avslutad is null or u.avslutad > k.dag) where k.dag <= current_date
  union all select 'avbrutet', u.id, u.namnd_id, u.lopnummer, k.dag from k join oppenvardsavbrott a
    on (a.fran + interval '3 months')::date <= k.dag and (a.till is null or a.till > k.dag)
    join oppenvardsuppdrag u on u.id = a.uppdrag_id and (u.avslutad is null or u.avslutad > k.dag)
    where k.dag <= current_date)`;

/** The work itself, and with whom it is done. */
export const ARBETETS_KALLOR: Readonly<Record<string, Kalla>> = {
  arbete: {
    namn: 'Planerat kvalitetsarbete',
    tabell: PLANERAT,
    period: { planerat: 't.datum' },
    dimensioner: { ar: AR, kvartal: KVARTAL, slag: { av: 't.slag' } },
    rad: { id: 't.id', datum: 't.datum', text: 't.text', url: 't.url' },
  },
  styrdokument: {
    namn: 'Styrdokument',
    tabell: `(select v.id, v.namnd_id, v.styrdokument_id, v.nr, v.titel, v.galler_fran, v.galler_till, v.granskas_senast, s.slag
      from styrdokument_version v join styrdokument s on s.id = v.styrdokument_id where v.faststalld_vid is not null)`,
    // what is in force stands from year to year
    period: { beslutat: 't.galler_fran' },
    dimensioner: { ar: AR, slag: { av: 't.slag' } },
    rad: {
      id: 't.id',
      datum: 't.galler_fran',
      text: 't.titel',
      url: `'/styrdokument/' || t.styrdokument_id`,
    },
  },
  // the assessment that a risk came with; `risk` has the one that holds now
  risk_forst: {
    namn: 'Risker vid årets början',
    tabell: `(select r.id, r.namnd_id, r.plan_ar, r.text, coalesce(f.sannolikhet, r.sannolikhet) as sannolikhet,
        coalesce(f.konsekvens, r.konsekvens) as konsekvens,
        coalesce(f.skala_id, r.skala_id, 0) as skala
      from risk r left join lateral (select b.sannolikhet, b.konsekvens, b.skala_id from riskbedomning b
        where b.risk_id = r.id order by b.id limit 1) f on true)`,
    period: { plan: 't.plan_ar' },
    dimensioner: {
      ar: { av: 't.plan_ar' },
      riskskala: { av: 't.skala' },
      sannolikhet: { av: 't.sannolikhet' },
      konsekvens: { av: 't.konsekvens' },
    },
    rad: { id: 't.id', datum: 'null::date', text: 't.text', url: `'/risker/' || t.id` },
  },
  atgard_gjord: {
    namn: 'Åtgärder ur planen och ur ärenden',
    tabell: 'atgard',
    period: { avslutat: 't.genomford_datum', planerat: 't.klart_senast' },
    dimensioner: {
      ar: AR,
      kvartal: KVARTAL,
      enhet: { av: 't.enhet_id' },
      effekt: { av: `coalesce(t.effekt, 'inte_uppfoljd')` },
      typ: { av: `coalesce(t.typ, 'annat')` },
      kalla: {
        av: 't.id',
        uttryck: 'kallan.kod',
        lateral: `cross join lateral (select distinct k.sak as kod from atgard_kalla k where k.atgard_id = $K
          union select 'utan' where not exists (select 1 from atgard_kalla k where k.atgard_id = $K)) kallan`,
      },
    },
    rad: { id: 't.id', datum: 't.genomford_datum', text: 't.text', url: `'/atgarder/' || t.id` },
  },
  ej_verkstallt: {
    namn: 'Beslut som inte är verkställda',
    tabell: EJ_VERKSTALLT,
    period: { gäller: 't.dag' },
    dimensioner: { ar: AR, kvartal: KVARTAL, slag: { av: 't.slag' } },
    rad: { id: 't.id', datum: 't.dag', text: `'Uppdrag ' || t.lopnummer`, url: `'/oppenvardsuppdrag/' || t.id` },
  },
  oppenvardsuppdrag: {
    namn: 'Uppdrag i öppenvården',
    tabell: 'oppenvardsuppdrag',
    period: { beslutat: 't.beslutad', planerat: 't.plan_senast' },
    dimensioner: {
      ar: AR,
      regi: { av: 't.utforare_id', uttryck: `case when $K is null then 'egen' else 'enskild' end` },
      utforare: { av: 't.utforare_id', uttryck: 'coalesce($K, 0)::int' },
    },
    rad: { id: 't.id', datum: 't.beslutad', text: `'Uppdrag ' || t.lopnummer`, url: `'/oppenvardsuppdrag/' || t.id` },
  },
  utforare: {
    namn: 'Utförare',
    tabell: 'utforare',
    period: {},
    dimensioner: { utforare: { av: 't.id' } },
    rad: { id: 't.id', datum: 't.avtal_fran', text: 't.namn', url: `'/kravuppfoljningar'` },
  },
  kravbedomning: {
    namn: 'Bedömda krav',
    tabell: `(select u.id, u.namnd_id, u.klar_vid::date as klar, u.utforare_id, b.utfall, k.text
      from kravbedomning b join kravuppfoljning u on u.id = b.kravuppfoljning_id join krav k on k.id = b.krav_id
      where u.klar_vid is not null and u.status <> 'avbruten')`,
    period: { avslutat: 't.klar' },
    dimensioner: {
      ar: AR,
      utfall: { av: 't.utfall' },
      utforare: { av: 't.utforare_id', uttryck: 'coalesce($K, 0)::int' },
    },
    rad: { id: 't.id', datum: 't.klar', text: 'left(t.text, 160)', url: `'/kravuppfoljningar/' || t.id` },
  },
  // whoever has several uppdrag in a role is one
  ansvar: {
    namn: 'Personer med ansvar för kvalitetsarbetet',
    tabell: `(select min(u.id) as id, u.namnd_id, u.person_id, u.roll from uppdrag u
      where u.fran <= $3::date and coalesce(u.till, $3::date) >= $3::date group by u.namnd_id, u.person_id, u.roll)`,
    period: {},
    dimensioner: { slag: { av: 't.roll' } },
    rad: {
      id: 't.id',
      datum: 'null::date',
      text: `coalesce((select p.namn from person p where p.id = t.person_id), 'En person')`,
      url: `'/organisation'`,
    },
  },
  lasning: {
    namn: 'Läskvitton',
    tabell: `(select l.styrdokument_version_id as id, l.namnd_id, l.vid::date as dag, v.titel, v.styrdokument_id
      from styrdokument_lasning l join styrdokument_version v on v.id = l.styrdokument_version_id)`,
    period: { rapporterat: 't.dag' },
    dimensioner: { ar: AR },
    rad: { id: 't.id', datum: 't.dag', text: 't.titel', url: `'/styrdokument/' || t.styrdokument_id` },
  },
  // one row a person, who is never named: it opens to what was reported last
  rapportor: {
    namn: 'Medarbetare som har rapporterat',
    tabell: `(select (array_agg(a.id order by a.rapporterad_datum desc, a.id desc))[1] as id, a.namnd_id,
        max(a.rapporterad_datum) as dag from avvikelse a
      where a.rapportor_id is not null and a.rapporterad_datum between $2::date and $3::date
      group by a.namnd_id, a.rapportor_id)`,
    period: { rapporterat: 't.dag' },
    dimensioner: {},
    rad: {
      id: 't.id',
      datum: 't.dag',
      text: `'En medarbetare, senast med avvikelse ' || t.id`,
      url: `'/avvikelser/' || t.id`,
    },
  },
  arsarbetare: {
    namn: 'Årsarbetare',
    tabell: `(select a.enhet_id as id, a.namnd_id, a.ar, a.antal, coalesce((select v.namn from enhet_version v
        where v.enhet_id = a.enhet_id and v.fran <= $3::date order by v.fran desc limit 1), 'Enhet ' || a.enhet_id) as namn
      from arsarbetare a)`,
    // a year has one number, which holds at its end
    period: { gäller: 'make_date(t.ar, 12, 31)' },
    dimensioner: { ar: { av: 't.ar' }, enhet: { av: 't.id' } },
    rad: { id: 't.id', datum: 'null::date', text: `t.namn || ', ' || t.ar`, url: `'/organisation'` },
  },
  // those that can be set against how many work there: the enheter that have said so for the year that the period begins in
  avvikelsekvot: {
    namn: 'Avvikelser i enheter med känt antal årsarbetare',
    tabell: `(select a.id, a.namnd_id, a.rapporterad_datum from avvikelse a where a.enhet_id in (
        select s.enhet_id from arsarbetare s where s.namnd_id = $1 and s.ar = extract(year from $2::date)))`,
    period: { rapporterat: 't.rapporterad_datum' },
    dimensioner: {},
    rad: { id: 't.id', datum: 't.rapporterad_datum', text: `'Avvikelse ' || t.id`, url: `'/avvikelser/' || t.id` },
  },
  yttre: {
    namn: 'Granskningar utifrån',
    tabell: 'yttre_granskning',
    period: { rapporterat: 't.datum' },
    dimensioner: { ar: AR },
    rad: { id: 't.id', datum: 't.datum', text: 't.rubrik', url: `'/yttre-granskningar/' || t.id` },
  },
};
