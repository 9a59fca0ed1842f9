import type { Flodestexter } from '../floden/flode.js';

export type Avvikelsestatus = 'inkommen' | 'granskas' | 'utreds' | 'foljs_upp' | 'avslutad' | 'overlamnad';
export type Avvikelsehandling =
  | 'rapportera'
  | 'taEmot'
  | 'bedom'
  | 'misstankMissforhallande'
  | 'begarProvning'
  | 'avskrivMisstanke'
  | 'bifoga'
  | 'tilldela'
  | 'parkera'
  | 'ateruppta'
  | 'begarKomplettering'
  | 'utred'
  | 'beslutaAtgard'
  | 'avstaAtgard'
  | 'aterkoppla'
  | 'flytta'
  | 'lanka'
  | 'lossa'
  | 'komplettera'
  | 'avsluta'
  | 'avslutaLankad'
  | 'ateroppna'
  | 'overlamna'
  | 'aterta'
  | 'importeraOppen'
  | 'importeraAvslutad';
export type Avvikelserelation = 'rapportor';

export const avvikelsetexter: Flodestexter<Avvikelsestatus, Avvikelsehandling, Avvikelserelation> = {
  sak: 'avvikelsen',
  status: {
    inkommen: 'Inkommen',
    granskas: 'Granskas',
    utreds: 'Utreds',
    foljs_upp: 'Följs upp',
    avslutad: 'Avslutad',
    overlamnad: 'Överlämnad till lex Sarah',
  },
  handling: {
    rapportera: { etikett: 'Rapportera', url: 'rapport', gjort: 'rapporterade avvikelsen' },
    taEmot: { etikett: 'Ta emot', url: 'mottagande', gjort: 'tog emot avvikelsen' },
    bedom: { etikett: 'Bedöm', url: 'bedomning', gjort: 'bedömde avvikelsen' },
    misstankMissforhallande: {
      etikett: 'Anmäl misstanke om missförhållande',
      url: 'missforhallande',
      gjort: 'anmälde misstanke om missförhållande till lex Sarah-ansvarig',
    },
    begarProvning: {
      etikett: 'Fråga lex Sarah-ansvarig',
      url: 'lex-sarah-fraga',
      gjort: 'bad lex Sarah-ansvarig bedöma om det är ett missförhållande',
    },
    avskrivMisstanke: {
      etikett: 'Ska inte utredas enligt lex Sarah',
      url: 'avskriven-misstanke',
      gjort: 'bedömde att avvikelsen inte ska utredas enligt lex Sarah',
    },
    bifoga: { etikett: 'Lägg till filer', url: 'bilagor', gjort: 'lade till filer' },
    tilldela: { etikett: 'Utse handläggare', url: 'handlaggare', gjort: 'utsåg handläggare' },
    parkera: { etikett: 'Parkera', url: 'parkering', gjort: 'parkerade avvikelsen' },
    ateruppta: { etikett: 'Ta upp igen', url: 'aterupptagande', gjort: 'tog upp avvikelsen igen' },
    begarKomplettering: {
      etikett: 'Fråga rapportören',
      url: 'fraga',
      gjort: 'bad rapportören om en komplettering',
    },
    utred: { etikett: 'Utred', url: 'utredning', gjort: 'dokumenterade utredningen' },
    beslutaAtgard: { etikett: 'Besluta om åtgärd', url: 'atgard', gjort: 'beslutade om en åtgärd' },
    avstaAtgard: { etikett: 'Ingen åtgärd behövs', url: 'ingen-atgard', gjort: 'beslutade att ingen åtgärd behövs' },
    aterkoppla: { etikett: 'Återkoppla till rapportören', url: 'aterkoppling', gjort: 'återkopplade till rapportören' },
    flytta: { etikett: 'Flytta till en annan enhet', url: 'flytt', gjort: 'flyttade avvikelsen till en annan enhet' },
    lanka: { etikett: 'Länka till samma händelse', url: 'lankning', gjort: 'länkade rapporten till samma händelse' },
    lossa: { etikett: 'Ta bort länkningen', url: 'lossning', gjort: 'tog bort länkningen' },
    komplettera: { etikett: 'Komplettera', url: 'komplettering', gjort: 'kompletterade rapporten' },
    avsluta: { etikett: 'Avsluta', url: 'avslut', gjort: 'avslutade avvikelsen' },
    avslutaLankad: {
      etikett: 'Avsluta med huvudärendet',
      url: 'avslut-med-huvudarende',
      gjort: 'avslutade rapporten tillsammans med huvudärendet',
    },
    ateroppna: { etikett: 'Öppna igen', url: 'ateroppnande', gjort: 'öppnade avvikelsen igen' },
    overlamna: { etikett: 'Gör till lex Sarah', url: 'lex-sarah', gjort: 'lämnade över avvikelsen till lex Sarah' },
    aterta: { etikett: 'Lämna tillbaka', url: 'atertagande', gjort: 'lämnade tillbaka avvikelsen till enheten' },
    importeraOppen: {
      etikett: 'Läs in som öppet',
      url: 'importerat-oppet',
      gjort: 'läste in ärendet från ett tidigare system, där det inte var avslutat',
    },
    importeraAvslutad: {
      etikett: 'Läs in som avslutat',
      url: 'importerat-avslutat',
      gjort: 'läste in ärendet från ett tidigare system, där det var avslutat',
    },
  },
  relation: { rapportor: 'rapportör' },
};

/** Colour of the status in a list; never the only thing that tells it. */
export const statuston: Readonly<Record<Avvikelsestatus, string>> = {
  inkommen: 'varning',
  granskas: 'info',
  utreds: 'info',
  foljs_upp: 'info',
  avslutad: 'klar',
  overlamnad: 'info',
};

/** What the status means to the one who reported. */
export const statusForRapportor: Readonly<Record<Avvikelsestatus, string>> = {
  inkommen: 'Chefen har fått din rapport men inte börjat med den än.',
  granskas: 'Chefen läser din rapport och bedömer hur allvarligt det är.',
  utreds: 'Chefen tar reda på varför det hände.',
  foljs_upp: 'Beslut är fattat. Nu följs det upp.',
  avslutad: 'Ärendet är avslutat.',
  overlamnad: 'Din rapport hanteras nu enligt lex Sarah. Följ den under Mina lex Sarah-rapporter.',
};

/** What a button says when the act has been done before and now changes it. */
export const ANDRA = { bedom: 'Ändra bedömningen', utred: 'Ändra utredningen', aterkoppla: 'Återkoppla igen' } as const;

/** Acts beside the way from report to closing: shown apart, so that the next step is easy to find. */
export const VID_SIDAN: readonly Avvikelsehandling[] = [
  ...([
    'misstankMissforhallande',
    'begarProvning',
    'begarKomplettering',
    'bifoga',
    'tilldela',
    'parkera',
    'ateruppta',
  ] as const),
  ...(['flytta', 'lanka', 'lossa'] as const),
];

/** What an act means, where its name does not say it all. */
export const handlingshjalp: Readonly<Partial<Record<Avvikelsehandling, string>>> = {
  taEmot: 'Visar rapportören att du har läst rapporten.',
  bedom: 'Hur sannolikt och hur allvarligt är det om det händer igen?',
  misstankMissforhallande: 'Lex Sarah-ansvarig får veta det genast och kan läsa ärendet.',
  utred: 'Vad berodde det på?',
  begarProvning: 'När du är osäker. Vid hög risk och allvarlig följd sker det av sig självt.',
  avskrivMisstanke: 'Enheten fortsätter med ärendet som en avvikelse. Din bedömning sparas i det.',
  tilldela: 'Den du väljer får en notis. Bara de som får läsa ärendet går att välja.',
  parkera: 'När inget kan göras just nu, till exempel i väntan på en annan myndighet. Dagen syns i listan.',
  begarKomplettering: 'Rapportören får en notis och svarar på sin egen sida. Det som skrevs först ändras aldrig.',
  beslutaAtgard:
    'Åtgärden får en ansvarig och ett slutdatum. Effekten mäts i antalet avvikelser med samma orsak på enheten, ett halvår före och ett halvår efter. På åtgärdens sida kan du planera mätningen på ett annat sätt.',
  overlamna: 'Lex Sarah-ansvarig tar över. Du och andra i linjen kan inte längre läsa ärendet.',
  aterkoppla: 'Rapportören ser det du skriver. Det gör även de som har rapporterat samma händelse.',
  flytta: 'Rapportens text ändras inte. Du ser inte längre ärendet om du inte ansvarar för den andra enheten.',
  lanka: 'Flera rapporter om samma händelse handläggs som en.',
  avsluta: 'Länkade rapporter avslutas samtidigt.',
  komplettera: 'Din första text ändras inte. Tillägget får dagens datum.',
};
