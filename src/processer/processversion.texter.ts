import type { Flodestexter } from '../floden/flode.js';

export type Processversionsstatus = 'utkast' | 'remiss' | 'faststalld' | 'ersatt' | 'upphavd' | 'slopad';
export type Processversionshandling =
  'borja' | 'remittera' | 'aterta' | 'slopa' | 'faststall' | 'bekrafta' | 'ersatt' | 'upphav';
export type Processversionsrelation = 'skribent' | 'verksamhetschef';

export const processversionstexter: Flodestexter<
  Processversionsstatus,
  Processversionshandling,
  Processversionsrelation
> = {
  sak: 'processen',
  status: {
    utkast: 'Utkast',
    remiss: 'På remiss',
    faststalld: 'Fastställd',
    ersatt: 'Ersatt',
    upphavd: 'Upphävd',
    slopad: 'Slopat utkast',
  },
  handling: {
    borja: { etikett: 'Börja på en version', url: 'versioner', gjort: 'började på versionen' },
    remittera: { etikett: 'Skicka på remiss', url: 'remiss', gjort: 'skickade processen på remiss' },
    aterta: { etikett: 'Ta tillbaka till utkast', url: 'atertagande', gjort: 'tog tillbaka processen från remissen' },
    slopa: { etikett: 'Slopa utkastet', url: 'slopande', gjort: 'slopade utkastet' },
    faststall: { etikett: 'Fastställ processen', url: 'faststallelse', gjort: 'fastställde processen' },
    bekrafta: {
      etikett: 'Bekräfta att den fortfarande gäller',
      url: 'bekraftelse',
      gjort: 'gick igenom processen och bekräftade att den gäller',
    },
    ersatt: { etikett: 'Ersätt', url: 'ersattning', gjort: 'ersatte versionen med den som nu gäller' },
    upphav: { etikett: 'Upphäv', url: 'upphavande', gjort: 'upphävde processen' },
  },
  relation: { skribent: 'den som har skrivit i beskrivningen', verksamhetschef: 'verksamhetschef' },
};

/** Colour of the status; never the only thing that tells it. */
export const processversionston: Readonly<Record<Processversionsstatus, string>> = {
  utkast: 'neutral',
  remiss: 'info',
  faststalld: 'klar',
  ersatt: 'neutral',
  upphavd: 'varning',
  slopad: 'neutral',
};
