import { FRAGARE, type Fragare } from './fragare.js';
import { OPPENVARD_MATRIS, OPPENVARD_RATTIGHETER } from './oppenvardsrader.js';
import { ARSHJULSMATRIS, ARSHJULSRATTIGHETER } from './arshjulsmatris.js';
import { ATGARDSMATRIS, ATGARDSRATTIGHETER } from './atgardsmatris.js';
import { EGENKONTROLLRATTIGHETER, egenkontrollmatris } from './egenkontrollmatris.js';
import { ENKATMATRIS, ENKATRATTIGHETER } from './enkatmatris.js';
import { LEVERANSMATRIS, LEVERANSRATTIGHETER } from './leveransrader.js';
import { MONSTERMATRIS, MONSTERRATTIGHETER } from './monsterrader.js';
import { SKRIVMATRIS, SKRIVRATTIGHETER } from './rapportrader.js';
import { GRANSKNINGSRATTIGHETER, granskningsmatris } from './granskningsmatris.js';

export { FRAGARE, type Fragare } from './fragare.js';

const utom = (...inte: Fragare[]): readonly Fragare[] => FRAGARE.filter((en) => !inte.includes(en));

const ALLA = FRAGARE;
/** All but the public. */
const INLOGGADE = utom('allmanhet');
/** All who work in the förvaltning; the nämnd's members do not. */
const FORVALTNINGEN = utom('allmanhet', 'ledamot');
const INGEN: readonly Fragare[] = [];
/** The line above the enhet, and those who answer for the whole. */
const LINJEN: readonly Fragare[] = ['chef', 'verksamhetschef', 'samordnare', 'system'];
/** Those of the lex Sarah case whose utredare is the one who asks. */
const KRETSEN: readonly Fragare[] = ['lexSarahAnsvarig', 'lexSarahUtredare'];
/** Those who sort what the public sends, and the line that it is given to. */
const SORTERAR: readonly Fragare[] = ['samordnare', 'registrator', 'system'];
const CHEFER: readonly Fragare[] = ['chef', 'verksamhetschef'];
/** Those who write in the line's documents, and those who decide on them or register that. */
const SKRIVER: readonly Fragare[] = [...LINJEN, 'forvaltningschef', 'registrator'];
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
  process_version: 'läsa skapa ändra',
  process_remissvar: 'läsa skapa',
  plan_process: 'läsa skapa ändra ta bort',
  plantext: 'läsa skapa ändra ta bort',
  styrdokument: 'läsa skapa ändra',
  styrdokument_version: 'läsa skapa ändra',
  styrdokument_remissvar: 'läsa skapa',
  styrdokument_lasning: 'läsa skapa',
  styrdokument_paminnelse: 'läsa skapa',
  aktivitet: 'läsa skapa ändra ta bort',
  aktivitet_rutin: 'läsa skapa ta bort',
  samverkanspart: 'läsa skapa ändra ta bort',
  kvalitetsdokument: 'läsa skapa ändra',
  kvalitetsmatris: 'läsa skapa ändra',
  process_omrade: 'läsa skapa ta bort',
  kravsamling: 'läsa skapa ändra',
  krav: 'läsa skapa ta bort',
  krav_process: 'läsa skapa ta bort',
  utforare: 'läsa skapa ändra',
  kravuppfoljning: 'läsa skapa ändra',
  kravbedomning: 'läsa skapa ändra',
  riskanalys: 'läsa skapa ändra',
  risk: 'läsa skapa ändra ta bort',
  riskskala: 'läsa skapa',
  riskbedomning: 'läsa skapa',
  riskbeslut: 'läsa skapa',
  ...EGENKONTROLLRATTIGHETER,
  ...GRANSKNINGSRATTIGHETER,
  indikator: 'läsa skapa ändra',
  indikatorserie: 'läsa skapa ändra',
  indikatorvarde: 'läsa skapa ändra',
  indikatorjamforelse: 'läsa skapa ändra',
  ...ATGARDSRATTIGHETER,
  ...ENKATRATTIGHETER,
  ...ARSHJULSRATTIGHETER,
  atgard: 'läsa skapa ändra ta bort',
  atgard_kalla: 'läsa skapa ta bort',
  atgard_yttre_kalla: 'läsa skapa',
  ...MONSTERRATTIGHETER,
  avvikelse: 'läsa skapa ändra',
  avvikelse_fakta: 'läsa skapa',
  avvikelse_utkast: 'läsa skapa ändra ta bort',
  avvikelse_bilaga: 'läsa skapa',
  arende_aggregat: 'läsa skapa ändra ta bort',
  synpunkt: 'läsa ändra',
  synpunkt_fakta: 'läsa skapa',
  synpunkt_meddelande: 'läsa skapa',
  synpunkt_bilaga: 'läsa',
  synpunkt_paminnelse: 'läsa skapa',
  synpunkt_salt: '',
  synpunkt_trafik: '',
  svarsfras: 'läsa skapa ändra ta bort',
  lex_sarah: 'läsa skapa ändra',
  lex_sarah_fakta: 'läsa skapa',
  lex_sarah_uppgift: 'läsa skapa',
  lex_sarah_bilaga: 'läsa skapa',
  lex_sarah_loggkontroll: 'läsa skapa ändra',
  lex_sarah_krets: 'läsa skapa ändra',
  lasning: 'läsa skapa',
  personnummer_motivering: 'läsa skapa',
  lex_sarah_dokument: 'läsa skapa',
  lex_sarah_paminnelse: 'läsa skapa',
  lex_sarah_information: 'läsa skapa ändra',
  anmalan_27_7: 'läsa skapa ändra',
  ...OPPENVARD_RATTIGHETER,
  arendeimport: 'läsa skapa ändra',
  arendeimport_rad: 'läsa skapa',
  arendeimport_mappning: 'läsa skapa ändra',
  rapport: 'läsa skapa ändra',
  rapport_avsnitt: 'läsa skapa ändra',
  rapport_dokument: 'läsa skapa',
  rapport_leverans: 'läsa skapa ändra',
  ...SKRIVRATTIGHETER,
  ...LEVERANSRATTIGHETER,
};

/** Tables without anybody's data: which version the schema has. */
export const UTAN_POLICY = ['schema_filer', 'schema_migreringar'];

/**
 * Table · which row of the own nämnd (all concern `enhet` and its medarbetare) · how to find it · who sees it.
 * Nobody sees the other nämnd's.
 */
export const MATRIS: readonly (readonly [tabell: string, rad: string, villkor: string, ser: readonly Fragare[]])[] = [
  ['namnd', 'nämnden', 'true', ALLA],
  ...['enhet', 'enhet_version'].map((tabell) => [tabell, 'en enhet', 'true', ALLA] as const),
  ['person', 'en kollega', 'true', INLOGGADE],
  ['uppdrag', 'en kollegas uppdrag', 'true', INLOGGADE],
  ['session', 'medarbetarens inloggning', 'true', ['medarbetare', 'systemadmin', 'system']],
  ['api_token', 'medarbetarens nyckel', 'true', ['medarbetare']],
  ['inloggningsforsok', 'räkningen av försök', 'true', INGEN],
  ['handelse', 'om avvikelsen', `sak = 'avvikelse'`, [...LINJEN, 'dataskyddsombud']],
  ['handelse', 'om risken', `sak = 'risk'`, FORVALTNINGEN],
  ['handelse', 'om indikatorn', `sak = 'indikator'`, FORVALTNINGEN],
  ['handelse', 'om riskanalysen', `sak = 'riskanalys'`, FORVALTNINGEN],
  ['handelse', 'om en person', `sak = 'person'`, ['samordnare', 'dataskyddsombud', 'system']],
  ['handelse_kedja', 'kedjans slut', 'true', INGEN],
  ['jobb', 'medarbetaren beställde', 'true', ['medarbetare', 'samordnare', 'systemadmin', 'system']],
  ['mejl', 'till medarbetaren', 'true', ['systemadmin', 'system']],
  ['notis', 'till medarbetaren', 'true', ['medarbetare']],
  ...MONSTERMATRIS,
  ['process_version', 'en version', 'true', FORVALTNINGEN],
  ['process_remissvar', 'på remissen', 'true', FORVALTNINGEN],
  ['handelse', 'om processens version', `sak = 'process_version'`, FORVALTNINGEN],
  ...['process', 'plan_process', 'plantext'].map((tabell) => [tabell, 'i planen', 'true', FORVALTNINGEN] as const),
  ['styrdokument', 'en rutin', `slag = 'rutin'`, FORVALTNINGEN],
  ['styrdokument', 'en policy', `slag = 'policy'`, INLOGGADE],
  ['styrdokument_version', 'rutinen som gäller', `titel = 'Rutin' and nr = 1`, FORVALTNINGEN],
  ['styrdokument_version', 'policyn som gäller', `titel = 'Policy'`, INLOGGADE],
  ['styrdokument_version', 'på remiss', `status = 'remiss'`, FORVALTNINGEN],
  ['styrdokument_version', 'utkast för enheten, mas ansvarar', `status = 'utkast'`, [...SKRIVER, 'mas']],
  ['styrdokument_remissvar', 'på remissen', 'true', FORVALTNINGEN],
  ['styrdokument_lasning', 'medarbetaren har läst', 'true', [...LINJEN, 'medarbetare', 'forvaltningschef']],
  ['styrdokument_paminnelse', 'om genomgången', 'true', FORVALTNINGEN],
  ...['aktivitet', 'aktivitet_rutin', 'samverkanspart'].map(
    (tabell) => [tabell, 'i processen', 'true', FORVALTNINGEN] as const,
  ),
  ['kvalitetsdokument', 'utskrivet', 'true', FORVALTNINGEN],
  ['kvalitetsmatris', 'en ruta', 'true', FORVALTNINGEN],
  ['process_omrade', 'processens område', 'true', FORVALTNINGEN],
  ['kravsamling', 'föreskriften', 'true', FORVALTNINGEN],
  ['krav', 'i samlingen', 'true', FORVALTNINGEN],
  ['krav_process', 'processen som svarar', 'true', FORVALTNINGEN],
  ['utforare', 'med avtal', 'true', FORVALTNINGEN],
  ['kravuppfoljning', 'av utföraren', 'true', FORVALTNINGEN],
  ['kravbedomning', 'av kravet', 'true', FORVALTNINGEN],
  ['riskanalys', 'en riskanalys', 'true', FORVALTNINGEN],
  ['risk', 'en risk', 'true', FORVALTNINGEN],
  ['riskskala', 'nämndens skala', 'true', FORVALTNINGEN],
  ...['riskbedomning', 'riskbeslut'].map((tabell) => [tabell, 'om risken', 'true', FORVALTNINGEN] as const),
  ...egenkontrollmatris(FORVALTNINGEN),
  ...ENKATMATRIS,
  ...granskningsmatris(FORVALTNINGEN),
  ...ARSHJULSMATRIS,
  ['indikator', 'en indikator', 'true', FORVALTNINGEN],
  ['indikatorserie', 'så som den räknas', 'true', FORVALTNINGEN],
  ['indikatorvarde', 'enhetens värde', 'true', FORVALTNINGEN],
  ['indikatorjamforelse', 'rikets värde', 'true', FORVALTNINGEN],
  ...ATGARDSMATRIS,
  ['avvikelse', 'en vanlig', 'misstankt_missforhallande is null', LINJEN],
  ['avvikelse', 'misstänkt missförhållande', 'misstankt_missforhallande', [...LINJEN, 'lexSarahAnsvarig']],
  ['avvikelse_fakta', 'om den vanliga', 'true', LINJEN],
  ['avvikelse_bilaga', 'medarbetarens', 'true', [...LINJEN, 'medarbetare']],
  ['avvikelse_utkast', 'medarbetaren skriver på', 'true', ['medarbetare']],
  ['arende_aggregat', 'antal', 'true', FORVALTNINGEN],
  ['synpunkt', 'som ingen har sorterat', 'enhet_id is null', SORTERAR],
  ['synpunkt', 'fördelad till enheten', `text = 'Fördelad'`, [...SORTERAR, ...CHEFER]],
  ['synpunkt', 'om enhetens chef', `berorda <> '{}'`, [...SORTERAR, 'verksamhetschef']],
  ['synpunkt', 'överlämnad till lex Sarah', `overlamnad_for <> '{}'`, [...SORTERAR, 'lexSarahAnsvarig']],
  ['synpunkt_fakta', 'om den fördelade', 'true', [...SORTERAR, ...CHEFER]],
  ['synpunkt_meddelande', 'om den fördelade', 'true', [...SORTERAR, ...CHEFER]],
  ['synpunkt_bilaga', 'till den fördelade', 'true', [...SORTERAR, ...CHEFER]],
  ['synpunkt_paminnelse', 'om den fördelade', 'true', [...SORTERAR, ...CHEFER]],
  ['synpunkt_salt', 'dagens salt', 'true', INGEN],
  ['synpunkt_trafik', 'timmens antal', 'true', INGEN],
  ['svarsfras', 'en fras', 'true', [...SORTERAR, ...CHEFER, 'annanChef']],
  ['avvikelse', 'har blivit lex Sarah', 'lex_sarah_id is not null', ['lexSarahAnsvarig', 'system']],
  ['lex_sarah', 'rapporterad', `status = 'rapporterad'`, ['lexSarahAnsvarig']],
  ['lex_sarah', 'utreds, med läsare', `status = 'utreds'`, [...KRETSEN, 'mas']],
  ['lex_sarah', 'väntar på beslut', `status = 'foreslagen'`, ['lexSarahAnsvarig', 'forvaltningschef']],
  ['lex_sarah', 'avslutad', `status = 'avslutad'`, ['lexSarahAnsvarig']],
  ['lex_sarah_fakta', 'i den som utreds', 'true', [...KRETSEN, 'mas']],
  ['lex_sarah_uppgift', 'i utredningen', 'true', [...KRETSEN, 'mas']],
  ['lex_sarah_bilaga', 'med rapporten', `del = 'rapport'`, [...KRETSEN, 'mas', 'medarbetare']],
  ['lex_sarah_bilaga', 'i utredningen', `del = 'utredning'`, [...KRETSEN, 'mas']],
  [
    'lex_sarah_loggkontroll',
    'av loggen',
    'true',
    ['dataskyddsombud', 'lexSarahAnsvarig', 'forvaltningschef', 'system'],
  ],
  ['lex_sarah_krets', 'vem som får läsa', 'true', [...KRETSEN, 'mas']],
  ['lasning', 'utredaren har läst lex Sarah', `sak = 'lex_sarah'`, ['lexSarahAnsvarig', 'dataskyddsombud']],
  ['lasning', 'chefen har läst avvikelsen', `sak = 'avvikelse'`, ['samordnare', 'dataskyddsombud']],
  ['lasning', 'chefen har läst synpunkten', `sak = 'synpunkt'`, ['samordnare', 'dataskyddsombud']],
  ['personnummer_motivering', 'i avvikelsen', `sak = 'avvikelse'`, LINJEN],
  ['personnummer_motivering', 'i synpunkten', `sak = 'synpunkt'`, [...SORTERAR, ...CHEFER]],
  ['lasning', 'vad chefen har sökt', `sak = 'sok'`, ['dataskyddsombud']],
  ['lex_sarah_dokument', 'utskrivet', 'innehall is not null', [...KRETSEN, 'mas']],
  ['lex_sarah_dokument', 'ska skrivas ut', 'innehall is null', [...KRETSEN, 'mas', 'system']],
  ['lex_sarah_paminnelse', 'om tiden', 'true', [...KRETSEN, 'mas', 'system']],
  ['lex_sarah_information', 'från en enskild utförare', 'true', ['lexSarahAnsvarig', 'forvaltningschef']],
  ['anmalan_27_7', 'brister i en verksamhet', 'true', ['lexSarahAnsvarig', 'forvaltningschef']],
  ['handelse', 'om lex Sarah-ärendet', `sak = 'lex_sarah'`, [...KRETSEN, 'mas', 'dataskyddsombud', 'system']],
  ...OPPENVARD_MATRIS,
  // a file of old cases is as secret as the cases in it
  ...['arendeimport', 'arendeimport_mappning'].flatMap((tabell) => [
    [tabell, 'gamla avvikelser', `sak = 'avvikelse'`, ['samordnare']] as const,
    [tabell, 'gamla lex Sarah-ärenden', `sak = 'lex_sarah'`, ['lexSarahAnsvarig']] as const,
  ]),
  // what a case was called before is seen with the case
  ['arendeimport_rad', 'en gammal avvikelse', `sak = 'avvikelse'`, LINJEN],
  ['arendeimport_rad', 'ett gammalt lex Sarah-ärende', `sak = 'lex_sarah'`, [...KRETSEN, 'mas']],
  ['rapport', 'utkast', `status = 'utkast'`, BEREDNINGEN],
  ['rapport', 'klar för nämnden', `status = 'klar'`, [...BEREDNINGEN, 'ledamot']],
  ['rapport', 'publicerad', `status = 'publicerad'`, [...BEREDNINGEN, 'ledamot']],
  ['rapport_avsnitt', 'text i utkastet', 'true', BEREDNINGEN],
  ['rapport_dokument', 'till den klara', 'true', [...BEREDNINGEN, 'ledamot']],
  ['rapport_leverans', 'till ledamoten', 'true', [...SORTERAR, 'forvaltningschef', 'ledamot']],
  ...SKRIVMATRIS,
  ...LEVERANSMATRIS,
];
