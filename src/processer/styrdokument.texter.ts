import type { Flodestexter } from '../floden/flode.js';
import type { Kodlista } from './kodlistor.texter.js';

/** Who decides on a kind of document: the nämnd itself, or somebody in the förvaltning. */
export type Beslutsniva = 'namnd' | 'forvaltning' | 'verksamhet';

export const styrdokumentslag = {
  policy: { etikett: 'Policy', niva: 'namnd' },
  riktlinje: { etikett: 'Riktlinje', niva: 'namnd' },
  handbok: { etikett: 'Handbok', niva: 'forvaltning' },
  rutin: { etikett: 'Rutin', niva: 'verksamhet' },
  mall: { etikett: 'Mall', niva: 'verksamhet' },
  checklista: { etikett: 'Checklista', niva: 'verksamhet' },
} as const satisfies Kodlista & Record<string, { niva: Beslutsniva }>;
export type Styrdokumentslag = keyof typeof styrdokumentslag;

export type Styrdokumentstatus = 'utkast' | 'remiss' | 'faststalld' | 'ersatt' | 'upphavd' | 'slopad';
export type Styrdokumenthandling =
  | 'skapa'
  | 'skriv'
  | 'remittera'
  | 'aterta'
  | 'slopa'
  | 'faststallNamnden'
  | 'faststallForvaltningen'
  | 'faststallVerksamheten'
  | 'bekrafta'
  | 'upphavNamndens'
  | 'upphav'
  | 'ersatt';
export type Styrdokumentrelation = 'skribent' | 'ansvarig';

export const styrdokumenttexter: Flodestexter<Styrdokumentstatus, Styrdokumenthandling, Styrdokumentrelation> = {
  sak: 'versionen',
  status: {
    utkast: 'Utkast',
    remiss: 'På remiss',
    faststalld: 'Fastställd',
    ersatt: 'Ersatt',
    upphavd: 'Upphävd',
    slopad: 'Slopat utkast',
  },
  handling: {
    skapa: { etikett: 'Börja på en version', url: 'versioner', gjort: 'började på versionen' },
    skriv: { etikett: 'Skriv', url: 'text', gjort: 'skrev i utkastet' },
    remittera: { etikett: 'Skicka på remiss', url: 'remiss', gjort: 'skickade versionen på remiss' },
    aterta: { etikett: 'Ta tillbaka till utkast', url: 'atertagande', gjort: 'tog tillbaka versionen från remissen' },
    slopa: { etikett: 'Slopa utkastet', url: 'slopande', gjort: 'slopade utkastet' },
    faststallNamnden: {
      etikett: 'Registrera att nämnden fastställt',
      url: 'namndens-faststallelse',
      gjort: 'registrerade att nämnden fastställt versionen',
    },
    faststallForvaltningen: {
      etikett: 'Fastställ för förvaltningen',
      url: 'forvaltningens-faststallelse',
      gjort: 'fastställde versionen för förvaltningen',
    },
    faststallVerksamheten: { etikett: 'Fastställ', url: 'faststallelse', gjort: 'fastställde versionen' },
    bekrafta: {
      etikett: 'Bekräfta att den fortfarande gäller',
      url: 'bekraftelse',
      gjort: 'gick igenom versionen och bekräftade att den gäller',
    },
    upphavNamndens: {
      etikett: 'Registrera att nämnden upphävt',
      url: 'namndens-upphavande',
      gjort: 'registrerade att nämnden upphävt versionen',
    },
    upphav: { etikett: 'Upphäv', url: 'upphavande', gjort: 'upphävde versionen' },
    ersatt: { etikett: 'Ersätt', url: 'ersattning', gjort: 'ersatte versionen med den som nu gäller' },
  },
  relation: { skribent: 'den som har skrivit versionen', ansvarig: 'ansvarig för dokumentet' },
};

/** Colour of the status; never the only thing that tells it. */
export const styrdokumentton: Readonly<Record<Styrdokumentstatus, string>> = {
  utkast: 'neutral',
  remiss: 'info',
  faststalld: 'klar',
  ersatt: 'neutral',
  upphavd: 'varning',
  slopad: 'neutral',
};

/** How often a document is gone through, as a form offers it. */
export const granskningsval = [6, 12, 24, 36].map((antal) => ({ varde: antal, text: `Var ${antal}:e månad` }));
