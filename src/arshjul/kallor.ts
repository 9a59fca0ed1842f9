/** One kind of duty: where it comes from. */
export interface Pliktkalla {
  readonly kod: string;
  /** The column that it stands in. */
  readonly grupp: string;
  /** What a calendar outside of the product says of it: never the text of a case. */
  readonly ikalendern: string;
  /**
   * Gives id, datum, rubrik, enhet_id, ansvarig_id, roll, lank, klar: null when it was missed and nothing is left to do.
   * What the one who asks may not see is not there.
   */
  readonly sql: string;
}

/** Every kind, in the order of the columns. A room that plans something over the year adds its own here. */
export const PLIKTKALLOR: readonly Pliktkalla[] = [
  {
    kod: 'post',
    grupp: 'Lag och nämnd',
    ikalendern: 'Årshjulet',
    sql: `select p.id, p.datum, p.rubrik, p.enhet_id, p.ansvarig_id, p.roll, '/arshjul/poster/' || p.id as lank,
      p.klar_datum is not null as klar from arshjulspost p`,
  },
  {
    kod: 'egenkontroll',
    grupp: 'Egenkontroller',
    ikalendern: 'Egenkontroll',
    sql: `select t.id, t.senast, left(e.text, 160), t.enhet_id, t.ansvarig_person_id,
      case when t.enhet_id is null then 'kvalitetssamordnare' else 'enhetschef' end, '/kontrolltillfallen/' || t.id,
      case when t.status <> 'missad' then t.status not in ('planerad', 'pagar') when t.skal = '' then false end
      from kontrolltillfalle t join egenkontroll e on e.id = t.egenkontroll_id where t.status <> 'struken'`,
  },
  {
    kod: 'granskning',
    grupp: 'Granskningar',
    ikalendern: 'Granskning',
    sql: `select g.id, g.klar_senast, g.tema, null::bigint, g.skapad_av, null, '/granskningar/' || g.id,
      g.status not in ('planerad', 'urval_draget', 'pagar') from granskning g where g.status <> 'avbruten'`,
  },
  {
    kod: 'enkat',
    grupp: 'Enkäter',
    ikalendern: 'Enkät',
    sql: `select o.id, o.stanger, e.namn || ', ' || o.namn, null::bigint, o.ansvarig_id, null, '/enkatomgangar/' || o.id,
      o.status = 'sammanstalld' from enkatomgang o join enkat e on e.id = o.enkat_id where o.status <> 'avbruten'`,
  },
  {
    kod: 'oppenvard',
    grupp: 'Öppenvård',
    ikalendern: 'Uppföljning i öppenvården',
    sql: `select u.id, f.senast, 'Uppföljning av uppdrag ' || u.lopnummer, u.enhet_id, null::bigint, 'enhetschef',
      '/oppenvardsuppdrag/' || u.id, f.genomford is not null
      from oppenvardsuppfoljning f join oppenvardsuppdrag u on u.id = f.uppdrag_id where u.status <> 'avslutat'`,
  },
  {
    kod: 'styrdokument',
    grupp: 'Styrdokument',
    ikalendern: 'Styrdokument att gå igenom',
    sql: `select s.id, v.granskas_senast, v.titel, s.enhet_id, s.ansvarig_person_id, null, '/styrdokument/' || s.id, false
      from styrdokument s join styrdokument_version v on v.styrdokument_id = s.id and v.status = 'faststalld'
      where v.granskas_senast is not null`,
  },
  {
    kod: 'krav',
    grupp: 'Krav',
    ikalendern: 'Kravuppföljning',
    sql: `select k.id, k.datum, s.namn, k.enhet_id, k.gjord_av, null, '/kravuppfoljningar/' || k.id, k.klar_vid is not null
      from kravuppfoljning k join kravsamling s on s.id = k.kravsamling_id where k.status <> 'avbruten'`,
  },
  {
    kod: 'riskanalys',
    grupp: 'Risker',
    ikalendern: 'Riskanalys',
    sql: `select r.id, r.datum, r.rubrik, r.enhet_id, r.skapad_av, null, '/riskanalyser/' || r.id,
      r.status not in ('planerad', 'pagar') from riskanalys r where r.status <> 'avbruten'`,
  },
  {
    kod: 'risk',
    grupp: 'Risker',
    ikalendern: 'Risk att bedöma på nytt',
    sql: `select r.id, r.beslut_till, left(r.text, 160), null::bigint, null::bigint, 'kvalitetssamordnare', '/risker/' || r.id,
      false from risk r where r.beslut_till is not null and r.status in ('accepterad', 'bevakas')`,
  },
  {
    kod: 'atgard',
    grupp: 'Åtgärder',
    ikalendern: 'Åtgärd',
    sql: `select a.id, a.klart_senast, left(a.text, 160), a.enhet_id, a.ansvarig_person_id,
      case when a.enhet_id is null then 'kvalitetssamordnare' else 'enhetschef' end, '/atgarder/' || a.id,
      a.genomford_datum is not null from atgard a where a.klart_senast is not null
      and a.status not in ('avbruten', 'overford')`,
  },
  {
    kod: 'effekt',
    grupp: 'Åtgärder',
    ikalendern: 'Åtgärd att följa upp',
    sql: `select a.id, a.efter_till, 'Följ upp effekten: ' || left(a.text, 140), a.enhet_id, a.ansvarig_person_id,
      case when a.enhet_id is null then 'kvalitetssamordnare' else 'enhetschef' end, '/atgarder/' || a.id,
      a.effekt is not null from atgard a where a.efter_till is not null and a.genomford_datum is not null
      and a.status not in ('avbruten', 'overford')`,
  },
  {
    kod: 'bidrag',
    grupp: 'Rapporter',
    ikalendern: 'Enhetens del av berättelsen',
    sql: `select b.id, b.senast, 'Enhetens del av kvalitetsberättelsen ' || i.ar, b.enhet_id, null::bigint, 'enhetschef',
      '/bidrag/' || b.id, b.klar_vid is not null
      from rapport_bidrag b join rapport_insamling i on i.id = b.insamling_id where b.status <> 'struket'`,
  },
  {
    kod: 'rapport',
    grupp: 'Rapporter',
    ikalendern: 'Rapport till nämnden',
    sql: `select r.id, r.sammantrade, r.titel, null::bigint, r.upprattad_av, 'kvalitetssamordnare', '/rapporter/' || r.id,
      r.beslutad_vid is not null from rapport r where r.sammantrade is not null`,
  },
];

/** What may be said of a duty where the text of a case may not go. */
export const slagetFor = (kalla: string): string =>
  PLIKTKALLOR.find(({ kod }) => kod === kalla)?.ikalendern ?? 'Uppgift';

export const GRUPPER: readonly string[] = [...new Set(PLIKTKALLOR.map(({ grupp }) => grupp))];

/** All of them as one table. The names of the first one's columns hold for all. */
export const PLIKTER = PLIKTKALLOR.map(
  ({ kod, sql }) =>
    `select '${kod}' as kalla, x.* from (${sql}) as x (id, datum, rubrik, enhet_id, ansvarig_id, roll, lank, klar)`,
).join('\nunion all\n');
