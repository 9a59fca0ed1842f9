import type { Rapportslag } from './underlag.js';

export const rapportslag: Readonly<Record<Rapportslag, { etikett: string; bestamd: string; url: string }>> = {
  kvalitetsplan: { etikett: 'Kvalitetsplan', bestamd: 'kvalitetsplanen', url: 'kvalitetsplan' },
  kvalitetsberattelse: { etikett: 'Kvalitetsberättelse', bestamd: 'kvalitetsberättelsen', url: 'kvalitetsberattelse' },
};

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
