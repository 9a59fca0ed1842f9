import type { Flodestexter } from '../floden/flode.js';

export type LexSarahstatus =
  'rapporterad' | 'mottagen' | 'utreds' | 'foreslagen' | 'beslutad' | 'avslutad' | 'aterlamnad';

export type LexSarahhandling =
  | 'rapportera'
  | 'overta'
  | 'overtaSynpunkt'
  | 'taEmot'
  | 'begarKomplettering'
  | 'komplettera'
  | 'avhjalp'
  | 'bedomUtredas'
  | 'bedomInteUtredas'
  | 'utseUtredare'
  | 'utred'
  | 'rattaUppgift'
  | 'antecknaSamtal'
  | 'bifoga'
  | 'faktagranska'
  | 'foresla'
  | 'aterforvisa'
  | 'besluta'
  | 'anmalTillIvo'
  | 'sandUtredningTillIvo'
  | 'registreraIvoArendenummer'
  | 'registreraIvoBeslut'
  | 'underratta'
  | 'aterkoppla'
  | 'foljUpp'
  | 'avsluta'
  | 'namnLasare'
  | 'avforLasare'
  | 'angeInvolverad'
  | 'importeraOppen'
  | 'importeraBeslutad'
  | 'importeraAvslutad';

export type LexSarahrelation = 'rapportor' | 'utredare' | 'involverad' | 'linjechef';

export const lexSarahtexter: Flodestexter<LexSarahstatus, LexSarahhandling, LexSarahrelation> = {
  sak: 'lex Sarah-ärendet',
  status: {
    rapporterad: 'Rapporterad',
    mottagen: 'Mottagen',
    utreds: 'Utreds',
    foreslagen: 'Väntar på beslut',
    beslutad: 'Beslutad',
    avslutad: 'Avslutad',
    aterlamnad: 'Ska inte utredas',
  },
  handling: {
    rapportera: { etikett: 'Rapportera', url: 'rapport', gjort: 'rapporterade enligt lex Sarah' },
    overta: { etikett: 'Gör till lex Sarah', url: 'overtagande', gjort: 'lämnade över en avvikelse till lex Sarah' },
    overtaSynpunkt: {
      etikett: 'Gör synpunkten till lex Sarah',
      url: 'overtagande-synpunkt',
      gjort: 'lämnade över en synpunkt till lex Sarah',
    },
    taEmot: { etikett: 'Ta emot', url: 'mottagande', gjort: 'tog emot rapporten' },
    begarKomplettering: {
      etikett: 'Fråga rapportören',
      url: 'fraga',
      gjort: 'bad rapportören att komplettera',
    },
    komplettera: { etikett: 'Komplettera', url: 'komplettering', gjort: 'kompletterade rapporten' },
    avhjalp: {
      etikett: 'Dokumentera vad som avhjälpts eller undanröjts',
      url: 'avhjalpande',
      gjort: 'dokumenterade vad som har avhjälpts eller undanröjts',
    },
    bedomUtredas: {
      etikett: 'Bedöm: ska utredas',
      url: 'inledande-bedomning',
      gjort: 'bedömde att det ska utredas',
    },
    bedomInteUtredas: {
      etikett: 'Bedöm: ska inte utredas',
      url: 'ingen-utredning',
      gjort: 'bedömde att det inte ska utredas enligt lex Sarah',
    },
    utseUtredare: { etikett: 'Utse utredare', url: 'utredare', gjort: 'utsåg utredare' },
    utred: { etikett: 'Skriv i utredningen', url: 'uppgift', gjort: 'skrev en uppgift i utredningen' },
    rattaUppgift: { etikett: 'Rätta en uppgift', url: 'rattelse', gjort: 'rättade en uppgift i utredningen' },
    antecknaSamtal: { etikett: 'Anteckna ett samtal', url: 'samtal', gjort: 'antecknade ett samtal' },
    bifoga: { etikett: 'Bifoga en fil', url: 'bilagor', gjort: 'bifogade en fil' },
    faktagranska: {
      etikett: 'Anteckna en faktagranskning',
      url: 'faktagranskning',
      gjort: 'antecknade synpunkter från faktagranskningen',
    },
    foresla: { etikett: 'Lämna förslag till beslut', url: 'forslag', gjort: 'lämnade förslag till beslut' },
    aterforvisa: {
      etikett: 'Lämna tillbaka till utredaren',
      url: 'aterforvisning',
      gjort: 'lämnade tillbaka utredningen för komplettering',
    },
    besluta: { etikett: 'Besluta', url: 'beslut', gjort: 'beslutade' },
    anmalTillIvo: { etikett: 'Anmäl till IVO', url: 'ivo-anmalan', gjort: 'anmälde till IVO' },
    sandUtredningTillIvo: {
      etikett: 'Registrera att utredningen sänts till IVO',
      url: 'ivo-utredning',
      gjort: 'registrerade att utredningen sänts till IVO',
    },
    registreraIvoArendenummer: {
      etikett: 'Registrera IVO:s ärendenummer',
      url: 'ivo-arendenummer',
      gjort: 'registrerade IVO:s ärendenummer',
    },
    registreraIvoBeslut: {
      etikett: 'Registrera IVO:s beslut',
      url: 'ivo-beslut',
      gjort: 'registrerade IVO:s beslut',
    },
    underratta: { etikett: 'Anteckna en underrättelse', url: 'underrattelse', gjort: 'antecknade en underrättelse' },
    aterkoppla: { etikett: 'Återkoppla till rapportören', url: 'aterkoppling', gjort: 'återkopplade till rapportören' },
    foljUpp: { etikett: 'Följ upp åtgärderna', url: 'uppfoljning', gjort: 'följde upp åtgärderna' },
    avsluta: { etikett: 'Avsluta', url: 'avslut', gjort: 'avslutade ärendet' },
    namnLasare: { etikett: 'Ge läsrätt', url: 'lasare', gjort: 'gav en person rätt att läsa ärendet' },
    avforLasare: { etikett: 'Ta bort läsrätt', url: 'avford-lasare', gjort: 'tog bort en persons rätt att läsa' },
    angeInvolverad: {
      etikett: 'Ange en inblandad',
      url: 'involverad',
      gjort: 'angav en person som inblandad i händelsen',
    },
    importeraOppen: {
      etikett: 'Läs in som öppet',
      url: 'importerat-oppet',
      gjort: 'läste in ärendet från ett tidigare system, där det inte var avslutat',
    },
    importeraBeslutad: {
      etikett: 'Läs in som beslutat',
      url: 'importerat-beslutat',
      gjort: 'läste in ärendet från ett tidigare system, där det var beslutat',
    },
    importeraAvslutad: {
      etikett: 'Läs in som avslutat',
      url: 'importerat-avslutat',
      gjort: 'läste in ärendet från ett tidigare system, där det var avslutat',
    },
  },
  relation: {
    rapportor: 'den som rapporterade',
    utredare: 'utredare i ärendet',
    involverad: 'angiven som inblandad i händelsen',
    linjechef: 'chef för enheten som granskas',
  },
};

/** Colour of the status in a list; never the only thing that tells it. */
export const lexSarahton: Readonly<Record<LexSarahstatus, string>> = {
  rapporterad: 'varning',
  mottagen: 'varning',
  utreds: 'info',
  foreslagen: 'info',
  beslutad: 'info',
  avslutad: 'klar',
  aterlamnad: 'klar',
};

/** What the status means to the one who reported. */
export const lexSarahForRapportor: Readonly<Record<LexSarahstatus, string>> = {
  rapporterad: 'Rapporten är inskickad. Lex Sarah-ansvarig har fått veta det.',
  mottagen: 'Rapporten är mottagen. Nu bedöms om den ska utredas.',
  utreds: 'En utredning pågår.',
  foreslagen: 'Utredningen är klar och väntar på beslut.',
  beslutad: 'Beslut är fattat. Åtgärderna följs upp.',
  avslutad: 'Ärendet är avslutat.',
  aterlamnad: 'Bedömningen är att det inte ska utredas enligt lex Sarah.',
};

/** What an act means, where its name does not say it all. */
export const lexSarahhjalp: Readonly<Partial<Record<LexSarahhandling, string>>> = {
  taEmot: 'Rapportören ser att rapporten är mottagen.',
  avhjalp: 'Vad har gjorts för att den enskilde ska vara trygg och säker nu? Skriv vem som gjorde det och när.',
  bedomInteUtredas: 'Kom rapporten ur en avvikelse lämnas den tillbaka till enheten. Bedömningen finns kvar här.',
  utseUtredare: 'Utredaren ska stå fri: inte den som rapporterade, inte inblandad och inte chef för enheten.',
  begarKomplettering: 'Rapportören får en notis och svarar på sin egen sida. Det som skrevs först ändras inte.',
  antecknaSamtal: 'Samtalet antecknas för sig. Det som du bygger på skriver du också som en uppgift i utredningen.',
  bifoga: 'Filen visas bara för dem som handlägger ärendet och loggas när den läses.',
  faktagranska: 'Det som berörda säger om texten hålls isär från utredningen.',
  anmalTillIvo:
    'Anmälan görs hos IVO. Här sparas det som skickades, och det kan inte ändras. Utredningen görs klar även om anmälan redan är skickad.',
  namnLasare: 'Personen kan läsa allt i ärendet. Varje läsning loggas.',
  angeInvolverad: 'Den som är inblandad kan inte bedöma, utreda eller besluta.',
  aterkoppla: 'Rapportören ser det du skriver. Skriv inte om den enskilde.',
};

/** What these acts are called when they have been done once. */
export const ANDRA = {
  utseUtredare: 'Byt utredare',
  registreraIvoArendenummer: 'Ändra IVO:s ärendenummer',
} as const;
