import type { Flodestexter } from '../floden/flode.js';

export type Synpunktsstatus =
  'inkommen' | 'registrerad' | 'fordelad' | 'utreds' | 'besvarad' | 'avslutad' | 'overlamnad';
export type Overlamningshandling =
  'overklagande' | 'orosanmalan' | 'lexSarah' | 'personuppgiftsincident' | 'felMyndighet' | 'annanNamnd';
export type Synpunktshandling =
  | 'skicka'
  | 'registrera'
  | Overlamningshandling
  | 'kvittera'
  | 'avslutaOverlamnad'
  | 'aterta'
  | 'bekrafta'
  | 'fordela'
  | 'anmalBerord'
  | 'utred'
  | 'meddelaForsening'
  | 'svara'
  | 'beslutaAtgard'
  | 'aterkopplaTillApt'
  | 'avsluta'
  | 'avslutaUtanSvar'
  | 'ateroppna'
  | 'skriv'
  | 'skrivTillbaka'
  | 'nojd'
  | 'inteNojd'
  | 'importeraOppen'
  | 'importeraBesvarad'
  | 'importeraAvslutad';
export type Synpunktsrelation = 'avsandare' | 'berord';

const over = (vad: string, url: string) => ({
  etikett: `Lämna över som ${vad}`,
  url,
  gjort: `lämnade över synpunkten som ${vad}`,
});

export const synpunktstexter: Flodestexter<Synpunktsstatus, Synpunktshandling, Synpunktsrelation> = {
  sak: 'synpunkten',
  status: {
    inkommen: 'Inkommen',
    registrerad: 'Registrerad',
    fordelad: 'Fördelad',
    utreds: 'Utreds',
    besvarad: 'Besvarad',
    avslutad: 'Avslutad',
    overlamnad: 'Överlämnad',
  },
  handling: {
    skicka: { etikett: 'Skicka', url: 'synpunkt', gjort: 'skickade synpunkten' },
    registrera: { etikett: 'Registrera åt någon', url: 'registrering', gjort: 'registrerade synpunkten åt någon' },
    orosanmalan: over('orosanmälan', 'overlamning/orosanmalan'),
    overklagande: over('överklagande', 'overlamning/overklagande'),
    lexSarah: over('rapport enligt lex Sarah', 'overlamning/lex-sarah'),
    personuppgiftsincident: over('personuppgiftsincident', 'overlamning/personuppgiftsincident'),
    felMyndighet: over('ärende hos en annan myndighet', 'overlamning/fel-myndighet'),
    annanNamnd: over('ärende hos en annan nämnd', 'overlamning/annan-namnd'),
    kvittera: {
      etikett: 'Notera att den är mottagen',
      url: 'kvittens',
      gjort: 'noterade att överlämningen är mottagen',
    },
    avslutaOverlamnad: {
      etikett: 'Avsluta som överlämnad',
      url: 'avslut-som-overlamnad',
      gjort: 'avslutade synpunkten som överlämnad',
    },
    aterta: {
      etikett: 'Ta tillbaka från lex Sarah',
      url: 'retur',
      gjort: 'lämnade tillbaka synpunkten från lex Sarah',
    },
    bekrafta: { etikett: 'Bekräfta att den har kommit', url: 'bekraftelse', gjort: 'bekräftade synpunkten' },
    fordela: { etikett: 'Fördela', url: 'fordelning', gjort: 'fördelade synpunkten' },
    anmalBerord: { etikett: 'Anmäl vem den gäller', url: 'jav', gjort: 'anmälde vem synpunkten gäller' },
    utred: { etikett: 'Utred', url: 'utredning', gjort: 'dokumenterade utredningen' },
    meddelaForsening: { etikett: 'Meddela försening', url: 'forsening', gjort: 'meddelade att svaret dröjer' },
    svara: { etikett: 'Svara', url: 'svar', gjort: 'besvarade synpunkten' },
    beslutaAtgard: { etikett: 'Besluta om åtgärd', url: 'atgard', gjort: 'beslutade om en åtgärd' },
    aterkopplaTillApt: { etikett: 'Ta upp på APT', url: 'apt', gjort: 'återkopplade till enhetens APT' },
    avsluta: { etikett: 'Avsluta', url: 'avslut', gjort: 'avslutade synpunkten' },
    avslutaUtanSvar: { etikett: 'Avsluta utan svar', url: 'avslut-utan-svar', gjort: 'avslutade synpunkten utan svar' },
    ateroppna: { etikett: 'Öppna igen', url: 'ateroppnande', gjort: 'öppnade synpunkten igen' },
    skriv: { etikett: 'Skriv till avsändaren', url: 'meddelande', gjort: 'skrev till avsändaren' },
    skrivTillbaka: { etikett: 'Skriv tillbaka', url: 'avsandarens-meddelande', gjort: 'skrev tillbaka med sin kod' },
    nojd: { etikett: 'Notera nöjd', url: 'nojd', gjort: 'noterade att avsändaren är nöjd' },
    inteNojd: { etikett: 'Notera inte nöjd', url: 'inte-nojd', gjort: 'noterade att avsändaren inte är nöjd' },
    importeraOppen: {
      etikett: 'Läs in som öppet',
      url: 'importerat-oppet',
      gjort: 'läste in ärendet från ett tidigare system, där det inte var avslutat',
    },
    importeraBesvarad: {
      etikett: 'Läs in som besvarat',
      url: 'importerat-besvarat',
      gjort: 'läste in ärendet från ett tidigare system, där det var besvarat',
    },
    importeraAvslutad: {
      etikett: 'Läs in som avslutat',
      url: 'importerat-avslutat',
      gjort: 'läste in ärendet från ett tidigare system, där det var avslutat',
    },
  },
  relation: { avsandare: 'avsändare', berord: 'den som synpunkten gäller' },
};

/** Colour of the status in a list; never the only thing that tells it. */
export const statuston: Readonly<Record<Synpunktsstatus, string>> = {
  inkommen: 'varning',
  registrerad: 'info',
  fordelad: 'info',
  utreds: 'info',
  besvarad: 'info',
  avslutad: 'klar',
  overlamnad: 'klar',
};

/** What the status means to the one who sent it. */
export const statusForAvsandare: Readonly<Record<Synpunktsstatus, string>> = {
  inkommen: 'Vi har fått det du skickade. Ingen har börjat läsa det än.',
  registrerad: 'Vi har läst det du skickade. Nu ser vi till att rätt person tar hand om det.',
  fordelad: 'En chef har fått det du skickade.',
  utreds: 'Vi tar reda på mer.',
  besvarad: 'Du har fått ett svar.',
  avslutad: 'Ärendet är avslutat.',
  overlamnad: 'Ärendet är avslutat hos oss, eftersom vi har lämnat det vidare.',
};

/** What sorting it again is called. */
export const FORDELA_OM = 'Fördela om';

/** What an act means, where its name does not say it all. */
export const handlingshjalp: Readonly<Partial<Record<Synpunktshandling, string>>> = {
  kvittera: 'Den som tog emot tar nu hand om det. Skriv vem och när.',
  avslutaOverlamnad: 'Synpunkten räknas som överlämnad, aldrig som besvarad.',
  bekrafta: 'Avsändaren ser bekräftelsen med sin kod. Har ni fått en kontaktväg: bekräfta där också.',
  fordela: 'Läs texten först. Är den något annat än en synpunkt ska den lämnas över i stället.',
  anmalBerord: 'Den som synpunkten gäller ser den inte och svarar inte på den. Närmaste chef över tar över.',
  meddelaForsening: 'Avsändaren ska veta i tid att svaret dröjer, och varför.',
  svara: 'Avsändaren kan alltid läsa svaret med sin kod. Ge det muntligt också, om avsändaren vill.',
  beslutaAtgard:
    'Åtgärden får en ansvarig och ett slutdatum. Effekten mäts i antalet klagomål på enheten, ett halvår före och ett halvår efter. På åtgärdens sida kan du planera mätningen på ett annat sätt.',
  aterkopplaTillApt: 'Berätta vad synpunkten handlade om utan att någon kan känna igen den som lämnade den.',
  skriv: 'Avsändaren ser meddelandet med sin kod, och kan svara.',
  avslutaUtanSvar: 'Avsändaren har inte bett om svar. Skriv vad synpunkten ledde till.',
};
