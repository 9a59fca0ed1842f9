/** One kind of source: where its rows are, and how one of them is named on a page that links to it. */
interface Kallslag {
  readonly etikett: string;
  readonly tabell: string;
  /** SQL for the text, of the row `s`. */
  readonly text: string;
  /** SQL for the address, of the row `s`. */
  readonly url: string;
  /** Not offered in the form: it has a page of its own where the åtgärd is made. */
  readonly valjs?: false;
}

const numrerad = (etikett: string, tabell: string, adress: string): Kallslag => ({
  etikett,
  tabell,
  text: `'${etikett} ' || s.id`,
  url: `'${adress}/' || s.id`,
});

/**
 * Everything that an åtgärd can come from, by the name that atgard_kalla has for it. Nothing is known here of what they
 * are: whether the reader may see the row is the database's to say.
 */
export const KALLSLAG: Readonly<Record<string, Kallslag>> = {
  avvikelse: numrerad('Avvikelse', 'avvikelse', '/avvikelser'),
  lex_sarah: numrerad('Lex Sarah', 'lex_sarah', '/lex-sarah'),
  synpunkt: numrerad('Synpunkt', 'synpunkt', '/synpunkter'),
  risk: { etikett: 'Risk', tabell: 'risk', text: `'Risk: ' || s.text`, url: `'/risker/' || s.id` },
  riskanalys: {
    etikett: 'Riskanalys',
    tabell: 'riskanalys',
    text: `'Riskanalys: ' || s.rubrik`,
    url: `'/riskanalyser/' || s.id`,
  },
  egenkontroll: {
    etikett: 'Egenkontroll',
    tabell: 'egenkontroll',
    text: `'Egenkontroll: ' || s.text`,
    url: `'/egenkontroller/' || s.id`,
  },
  kontrolltillfalle: {
    etikett: 'Kontrolltillfälle',
    tabell: 'kontrolltillfalle',
    text: `'Egenkontroll till och med ' || s.till || ': ' || (select e.text from egenkontroll e where e.id = s.egenkontroll_id)`,
    url: `'/kontrolltillfallen/' || s.id`,
  },
  enkatomgang: {
    etikett: 'Enkät',
    tabell: 'enkatomgang',
    text: `'Enkät: ' || s.namn`,
    url: `'/enkatomgangar/' || s.id`,
  },
  kravbedomning: {
    etikett: 'Krav som följts upp',
    tabell: 'kravbedomning',
    text: `(select 'Krav ' || k.nr || ': ' || left(k.text, 120) from krav k where k.id = s.krav_id)`,
    url: `'/kravuppfoljningar/' || s.kravuppfoljning_id`,
    valjs: false,
  },
  granskning: {
    etikett: 'Granskning',
    tabell: 'granskning',
    text: `'Granskning: ' || s.tema`,
    url: `'/granskningar/' || s.id`,
  },
  kravuppfoljning: numrerad('Kravuppföljning', 'kravuppfoljning', '/kravuppfoljningar'),
  monsterforslag: { ...numrerad('Mönster', 'monsterforslag', '/monster'), valjs: false },
  yttre: {
    etikett: 'Utanför systemet',
    tabell: 'atgard_yttre_kalla',
    text: `case s.slag when 'ivo_beslut' then 'Beslut från IVO: ' when 'revision' then 'Revision: '
      when 'namndmal' then 'Nämndens mål: ' else '' end || s.rubrik`,
    url: `'/atgardskallor/' || s.id`,
    valjs: false,
  },
};

/** Reads the source of each row of atgard_kalla `k`; null where the reader may not see it, or nobody knows the kind. */
export const KALLTEXT = `case k.sak ${Object.entries(KALLSLAG)
  .map(
    ([sak, { tabell, text, url }]) =>
      `when '${sak}' then (select jsonb_build_object('text', ${text}, 'url', ${url}) from ${tabell} s where s.id = k.sak_id)`,
  )
  .join(' ')} end`;

/** The kinds that a form offers, where the number says which. */
export const kallval = Object.entries(KALLSLAG)
  .filter(([, { valjs }]) => valjs !== false)
  .map(([varde, { etikett }]) => ({ varde, text: etikett }));

/** What is registered here because no other room keeps it. */
export const yttreSlag = {
  ivo_beslut: { etikett: 'Beslut från IVO' },
  revision: { etikett: 'Revision' },
  namndmal: { etikett: 'Nämndens mål' },
  annat: { etikett: 'Annat' },
} as const;
export type YttreSlag = keyof typeof yttreSlag;
