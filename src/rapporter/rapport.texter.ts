import { iOrdHalvan, type Halvar } from './halvar.js';
import type { Rapportslag } from './underlag.js';

interface Slagtexter {
  readonly etikett: string;
  readonly bestamd: string;
  /** «planen», where it is clear which. */
  readonly kort: string;
  readonly url: string;
}

export const rapportslag: Readonly<Record<Rapportslag, Slagtexter>> = {
  kvalitetsplan: { etikett: 'Kvalitetsplan', bestamd: 'kvalitetsplanen', kort: 'planen', url: 'kvalitetsplan' },
  kvalitetsberattelse: {
    etikett: 'Kvalitetsberättelse',
    bestamd: 'kvalitetsberättelsen',
    kort: 'berättelsen',
    url: 'kvalitetsberattelse',
  },
  halvarsredovisning: {
    etikett: 'Halvårsredovisning av klagomål och lex Sarah',
    bestamd: 'halvårsredovisningen av klagomål och lex Sarah',
    kort: 'redovisningen',
    url: 'halvarsredovisning',
  },
};

/** Which document of its kind. */
export interface Rapportval {
  readonly slag: Rapportslag;
  readonly ar: number;
  readonly halvar?: Halvar | null | undefined;
}

/** «2026» or «första halvåret 2026» */
export const avser = ({ ar, halvar }: Omit<Rapportval, 'slag'>): string =>
  halvar === null || halvar === undefined ? String(ar) : iOrdHalvan({ ar, halvar });

/** «Kvalitetsplan 2026», «Halvårsredovisning av klagomål och lex Sarah, första halvåret 2026» */
export const rapporttitel = (om: Rapportval): string =>
  `${rapportslag[om.slag].etikett}${om.halvar === null || om.halvar === undefined ? '' : ','} ${avser(om)}`;

/** A title or a label inside a sentence. */
export const iMening = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** What a file of it is called, without suffix. */
export const rapportfil = ({ slag, ar, halvar }: Rapportval): string =>
  [slag, ar, halvar ?? ''].filter((del) => del !== '').join('-');

export const rapporttexter = {
  sak: 'dokumentet',
  status: {
    utkast: 'Utkast',
    fryst: 'Fryst',
    atertagen: 'Återtaget',
    klar: 'Klart för nämnden',
    faststalld: 'Fastställt',
    aterremitterad: 'Återremitterat',
    publicerad: 'Publicerat',
    arkiverad: 'Arkiverat',
  },
  handling: {
    skapa: { etikett: 'Skapa utkast', url: 'rapporter', gjort: 'påbörjade dokumentet' },
    skriv: { etikett: 'Skriv', url: 'avsnitt', gjort: 'skrev i ett avsnitt' },
    godkannText: { etikett: 'Godkänn texten', url: 'textgodkannande', gjort: 'godkände texten i ett avsnitt' },
    diariefor: { etikett: 'Ange diarienummer', url: 'diarienummer', gjort: 'angav diarienummer' },
    besvaraAterremiss: {
      etikett: 'Svara på återremissen',
      url: 'aterremissvar',
      gjort: 'skrev hur återremissen har besvarats',
    },
    frys: { etikett: 'Frys underlaget', url: 'frysning', gjort: 'frös underlaget' },
    aterta: { etikett: 'Ta tillbaka', url: 'atertagande', gjort: 'tog tillbaka dokumentet' },
    tjansteskriv: { etikett: 'Skriv tjänsteskrivelsen', url: 'tjansteskrivelse', gjort: 'skrev tjänsteskrivelsen' },
    klarmarkera: {
      etikett: 'Godkänn och lämna till nämnden',
      url: 'godkannande',
      gjort: 'lämnade dokumentet till nämnden',
    },
    faststall: {
      etikett: 'Registrera att nämnden fastställt',
      url: 'faststallelse',
      gjort: 'registrerade att nämnden fastställt',
    },
    aterremittera: {
      etikett: 'Registrera återremiss',
      url: 'aterremiss',
      gjort: 'registrerade att nämnden återremitterat',
    },
    publicera: { etikett: 'Publicera', url: 'publicering', gjort: 'publicerade dokumentet' },
    sekretessprova: { etikett: 'Sekretesspröva', url: 'sekretessprovning', gjort: 'sekretessprövade en text' },
    gorOffentlig: { etikett: 'Gör den offentliga utgåvan', url: 'offentlig', gjort: 'gjorde en offentlig utgåva' },
    arkivera: { etikett: 'Arkivera', url: 'arkivering', gjort: 'arkiverade dokumentet' },
  },
  relation: { upprattare: 'den som har upprättat dokumentet' },
} as const;

/** Whom a document waits for, told to the one who prepared it. */
export const vantarPa: Readonly<Partial<Record<keyof typeof rapporttexter.status, string>>> = {
  fryst: 'Förvaltningschefen ska godkänna och lämna till nämnden.',
  klar: 'Nämnden ska besluta. Registratorn för in beslutet.',
  faststalld: 'Fastställt av nämnden. Kan publiceras.',
};
