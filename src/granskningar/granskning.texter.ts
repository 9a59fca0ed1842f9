import type { Flodestexter } from '../floden/flode.js';
import type { Svar } from './granskningsresultat.js';

export type Granskningsstatus =
  | 'planerad'
  | 'urval_draget'
  | 'pagar'
  | 'klar'
  | 'kvalitetssakrad'
  | 'aterkopplad'
  | 'sammanstalld'
  | 'avslutad'
  | 'avbruten';
export type Granskningshandling =
  | 'planera'
  | 'andra'
  | 'skrivFragor'
  | 'valjGranskare'
  | 'skrivAkter'
  | 'draUrval'
  | 'aterta'
  | 'fordela'
  | 'starta'
  | 'anmalJav'
  | 'klarmarkera'
  | 'oppnaIgen'
  | 'kvalitetssakra'
  | 'aterkoppla'
  | 'foreslaAtgard'
  | 'sammanstall'
  | 'avsluta'
  | 'avbryt';
export type Granskningsrelation = 'ledare' | 'granskare';

export const granskningstexter: Flodestexter<Granskningsstatus, Granskningshandling, Granskningsrelation> = {
  sak: 'granskningen',
  status: {
    planerad: 'Planerad',
    urval_draget: 'Urval draget',
    pagar: 'Granskning pågår',
    klar: 'Granskad',
    kvalitetssakrad: 'Kvalitetssäkrad',
    aterkopplad: 'Återkopplad',
    sammanstalld: 'Sammanställd',
    avslutad: 'Avslutad',
    avbruten: 'Avbruten',
  },
  handling: {
    planera: { etikett: 'Planera en granskning', url: 'planering', gjort: 'planerade granskningen' },
    andra: { etikett: 'Ändra uppgifterna', url: 'uppgifter', gjort: 'ändrade uppgifterna om granskningen' },
    skrivFragor: { etikett: 'Frågor', url: 'fragor', gjort: 'skrev frågorna' },
    valjGranskare: { etikett: 'Granskare', url: 'granskare', gjort: 'valde granskare' },
    skrivAkter: { etikett: 'Lista med akter', url: 'akter', gjort: 'lade in listan med akter' },
    draUrval: { etikett: 'Dra urvalet', url: 'urval', gjort: 'drog urvalet' },
    aterta: { etikett: 'Ta tillbaka urvalet', url: 'atertagande', gjort: 'tog tillbaka urvalet' },
    fordela: { etikett: 'Fördela om', url: 'fordelning', gjort: 'fördelade akter som saknade granskare' },
    starta: { etikett: 'Starta granskningen', url: 'start', gjort: 'startade granskningen' },
    anmalJav: { etikett: 'Anmäl jäv', url: 'jav', gjort: 'anmälde jäv i en akt' },
    klarmarkera: { etikett: 'Avsluta granskningen av akter', url: 'slut', gjort: 'avslutade granskningen av akter' },
    oppnaIgen: { etikett: 'Öppna igen', url: 'oppning', gjort: 'öppnade granskningen igen' },
    kvalitetssakra: { etikett: 'Kvalitetssäkra', url: 'kvalitetssakring', gjort: 'kvalitetssäkrade resultatet' },
    aterkoppla: { etikett: 'Återkoppla', url: 'aterkoppling', gjort: 'återkopplade resultatet till enheterna' },
    foreslaAtgard: { etikett: 'Föreslå en åtgärd', url: 'atgarder', gjort: 'föreslog en åtgärd' },
    sammanstall: {
      etikett: 'Sammanställ',
      url: 'sammanstallning',
      gjort: 'sammanställde och gallrade akternas uppgifter',
    },
    avsluta: { etikett: 'Avsluta', url: 'avslut', gjort: 'avslutade granskningen' },
    avbryt: { etikett: 'Avbryt', url: 'avbrott', gjort: 'avbröt granskningen och gallrade akternas uppgifter' },
  },
  relation: { ledare: 'den som leder granskningen', granskare: 'granskare' },
};

export const granskningston: Readonly<Record<Granskningsstatus, string>> = {
  planerad: 'neutral',
  urval_draget: 'info',
  pagar: 'info',
  klar: 'info',
  kvalitetssakrad: 'info',
  aterkopplad: 'info',
  sammanstalld: 'klar',
  avslutad: 'klar',
  avbruten: 'neutral',
};

export const svarstexter: Readonly<Record<Svar, string>> = {
  ja: 'Ja',
  delvis: 'Delvis',
  nej: 'Nej',
  ej_aktuellt: 'Ej aktuellt',
  '4': '4, helt',
  '3': '3, till stor del',
  '2': '2, till liten del',
  '1': '1, inte alls',
};
