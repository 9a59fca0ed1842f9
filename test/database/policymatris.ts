import type { Namnd } from '../givet/organisation.js';

/** Those who ask: somebody of every role in the nämnd, a job, and the public. */
export const FRAGARE = [
  'medarbetare',
  'chef',
  'annanChef',
  'verksamhetschef',
  'samordnare',
  'mas',
  'lexSarahAnsvarig',
  'lexSarahUtredare',
  'forvaltningschef',
  'ledamot',
  'registrator',
  'systemadmin',
  'dataskyddsombud',
  'system',
  'allmanhet',
] as const satisfies readonly (keyof Namnd)[];

export type Fragare = (typeof FRAGARE)[number];

const utom = (...inte: Fragare[]): readonly Fragare[] => FRAGARE.filter((en) => !inte.includes(en));

const ALLA = FRAGARE;
/** All but the public. */
const INLOGGADE = utom('allmanhet');
/** All who work in the förvaltning; the nämnd's members do not. */
const FORVALTNINGEN = utom('allmanhet', 'ledamot');
const INGEN: readonly Fragare[] = [];
/** The line above the enhet, and those who answer for the whole. */
const LINJEN: readonly Fragare[] = ['chef', 'verksamhetschef', 'samordnare', 'system'];
const BEREDNINGEN: readonly Fragare[] = ['verksamhetschef', 'samordnare', 'forvaltningschef', 'registrator', 'system'];

/** What the app role may do to the table at all, whoever asks. */
export const RATTIGHETER: Readonly<Record<string, string>> = {
  namnd: 'läsa ändra',
  enhet: 'läsa skapa ändra',
  enhet_version: 'läsa skapa ändra',
  person: 'läsa skapa ändra',
  uppdrag: 'läsa skapa ändra',
  session: 'läsa skapa ta bort',
  api_token: 'läsa skapa ändra',
  inloggningsforsok: '',
  handelse: 'läsa skapa',
  handelse_kedja: '',
  jobb: 'läsa skapa ändra',
  mejl: 'läsa skapa ändra',
  notis: 'läsa skapa ändra',
  process: 'läsa skapa ändra ta bort',
  plan_process: 'läsa skapa ändra ta bort',
  plantext: 'läsa skapa ändra ta bort',
  risk: 'läsa skapa ändra ta bort',
  egenkontroll: 'läsa skapa ändra ta bort',
  egenkontroll_risk: 'läsa skapa ändra ta bort',
  atgard: 'läsa skapa ändra ta bort',
  atgard_kalla: 'läsa skapa ta bort',
  avvikelse: 'läsa skapa ändra',
  avvikelse_fakta: 'läsa skapa',
  avvikelse_utkast: 'läsa skapa ändra ta bort',
  arende_aggregat: 'läsa skapa ändra ta bort',
  rapport: 'läsa skapa ändra',
  rapport_avsnitt: 'läsa skapa ändra',
  rapport_dokument: 'läsa skapa',
  rapport_leverans: 'läsa skapa ändra',
};

/** Tables without anybody's data: which version the schema has. */
export const UTAN_POLICY = ['schema_filer', 'schema_migreringar'];

/**
 * Table · which row of the own nämnd (all concern `enhet` and its medarbetare) · how to find it · who sees it.
 * Nobody sees the other nämnd's.
 */
export const MATRIS: readonly (readonly [tabell: string, rad: string, villkor: string, ser: readonly Fragare[]])[] = [
  ['namnd', 'nämnden', 'true', ALLA],
  ['enhet', 'en enhet', 'true', ALLA],
  ['enhet_version', 'vad en enhet heter', 'true', ALLA],
  ['person', 'en kollega', 'true', INLOGGADE],
  ['uppdrag', 'en kollegas uppdrag', 'true', INLOGGADE],
  ['session', 'medarbetarens inloggning', 'true', ['medarbetare', 'systemadmin', 'system']],
  ['api_token', 'medarbetarens nyckel', 'true', ['medarbetare']],
  ['inloggningsforsok', 'räkningen av försök', 'true', INGEN],
  ['handelse', 'om avvikelsen', `sak = 'avvikelse'`, [...LINJEN, 'dataskyddsombud']],
  ['handelse', 'om risken', `sak = 'risk'`, FORVALTNINGEN],
  ['handelse', 'om en person', `sak = 'person'`, ['samordnare', 'dataskyddsombud', 'system']],
  ['handelse_kedja', 'kedjans slut', 'true', INGEN],
  ['jobb', 'medarbetaren beställde', 'true', ['medarbetare', 'samordnare', 'systemadmin', 'system']],
  ['mejl', 'till medarbetaren', 'true', ['systemadmin', 'system']],
  ['notis', 'till medarbetaren', 'true', ['medarbetare']],
  ['process', 'en process', 'true', FORVALTNINGEN],
  ['plan_process', 'planens ordning', 'true', FORVALTNINGEN],
  ['plantext', 'planens text', 'true', FORVALTNINGEN],
  ['risk', 'en risk', 'true', FORVALTNINGEN],
  ['egenkontroll', 'en egenkontroll', 'true', FORVALTNINGEN],
  ['egenkontroll_risk', 'vad den kontrollerar', 'true', FORVALTNINGEN],
  ['atgard', 'planens', 'plan_ar is not null', FORVALTNINGEN],
  ['atgard', 'ur avvikelsen, annan chef ansvarig', 'plan_ar is null', [...LINJEN, 'annanChef']],
  ['atgard_kalla', 'den åtgärdens källa', 'true', [...LINJEN, 'annanChef']],
  ['avvikelse', 'en vanlig', 'misstankt_missforhallande is null', LINJEN],
  ['avvikelse', 'misstänkt missförhållande', 'misstankt_missforhallande', [...LINJEN, 'lexSarahAnsvarig']],
  ['avvikelse_fakta', 'om den vanliga', 'true', LINJEN],
  ['avvikelse_utkast', 'medarbetaren skriver på', 'true', ['medarbetare']],
  ['arende_aggregat', 'antal', 'true', FORVALTNINGEN],
  ['rapport', 'utkast', `status = 'utkast'`, BEREDNINGEN],
  ['rapport', 'klar för nämnden', `status = 'klar'`, [...BEREDNINGEN, 'ledamot']],
  ['rapport', 'publicerad', `status = 'publicerad'`, ALLA],
  ['rapport_avsnitt', 'text i utkastet', 'true', BEREDNINGEN],
  ['rapport_dokument', 'till den klara', 'true', [...BEREDNINGEN, 'ledamot']],
  [
    'rapport_leverans',
    'till ledamoten',
    'true',
    ['samordnare', 'forvaltningschef', 'ledamot', 'registrator', 'system'],
  ],
];

/**
 * The functions that run as the owner, past the policies. Each is a door: it must ask for one thing by its key and give
 * back no more than its name says. `nej` = not for the app role itself, only for triggers and other doors.
 */
export const DORRAR: Readonly<Record<string, 'app' | 'nej'>> = {
  api_token_vem: 'app',
  avvikelse_flytta: 'app',
  avvikelse_ny: 'app',
  avvikelse_spara_utkast: 'app',
  handelse_lanka: 'nej',
  har_handelse: 'app',
  inloggning_konto: 'app',
  inloggning_lyckad: 'app',
  jobb_bestall: 'app',
  jobb_bestall_en_gang: 'app',
  jobb_namnder: 'app',
  jobb_osanda: 'app',
  jobb_stada: 'app',
  jobb_utan_arbetare: 'app',
  mejl_bestall: 'app',
  session_vem: 'app',
  vem_for: 'nej',
};
