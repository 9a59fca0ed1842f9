import type { Flodestexter } from '../floden/flode.js';

export type Kontrollstatus =
  'planerad' | 'pagar' | 'inrapporterad' | 'kvalitetssakrad' | 'analyserad' | 'klar' | 'missad' | 'struken';
export type Kontrollhandling =
  | 'planera'
  | 'tilldela'
  | 'paborja'
  | 'rapportera'
  | 'aterlamna'
  | 'kvalitetssakra'
  | 'analysera'
  | 'foreslaAtgard'
  | 'klarmarkera'
  | 'missa'
  | 'forklara'
  | 'taUpp'
  | 'stryk';
export type Kontrollrelation = 'ansvarig' | 'rapportor' | 'chef';

/** What there is for somebody to do: too late, now, handed in, and not yet. */
export const KONTROLLGRUPPER = ['missade', 'nu', 'attGranska', 'kommande'] as const;
export type Kontrollgrupp = (typeof KONTROLLGRUPPER)[number];

export const kontrolltexter: Flodestexter<Kontrollstatus, Kontrollhandling, Kontrollrelation> = {
  sak: 'kontrollen',
  status: {
    planerad: 'Planerad',
    pagar: 'Pågår',
    inrapporterad: 'Inrapporterad',
    kvalitetssakrad: 'Kvalitetssäkrad',
    analyserad: 'Analyserad',
    klar: 'Klar',
    missad: 'Missad',
    struken: 'Struken',
  },
  handling: {
    planera: { etikett: 'Planera kontrollen', url: 'planering', gjort: 'planerade kontrollen' },
    tilldela: { etikett: 'Byt ansvarig', url: 'ansvarig', gjort: 'bytte ansvarig för kontrollen' },
    paborja: { etikett: 'Påbörja', url: 'start', gjort: 'påbörjade kontrollen' },
    rapportera: { etikett: 'Rapportera utfallet', url: 'utfall', gjort: 'rapporterade utfallet' },
    aterlamna: { etikett: 'Lämna tillbaka', url: 'aterlamning', gjort: 'lämnade tillbaka utfallet' },
    kvalitetssakra: { etikett: 'Kvalitetssäkra', url: 'kvalitetssakring', gjort: 'kvalitetssäkrade utfallet' },
    analysera: { etikett: 'Analysera', url: 'analys', gjort: 'analyserade utfallet' },
    foreslaAtgard: { etikett: 'Föreslå en åtgärd', url: 'atgarder', gjort: 'föreslog en åtgärd' },
    klarmarkera: { etikett: 'Klarmarkera', url: 'avslut', gjort: 'klarmarkerade kontrollen' },
    missa: { etikett: 'Missad', url: 'missad', gjort: 'noterade att kontrollen är missad' },
    forklara: { etikett: 'Skriv varför den är missad', url: 'forklaring', gjort: 'skrev varför kontrollen är missad' },
    taUpp: { etikett: 'Gör den i efterhand', url: 'efterhand', gjort: 'tog upp kontrollen i efterhand' },
    stryk: { etikett: 'Stryk', url: 'strykning', gjort: 'strök kontrollen' },
  },
  relation: { ansvarig: 'ansvarig', rapportor: 'den som har rapporterat utfallet', chef: 'chef i verksamheten' },
};

export const kontrollton: Readonly<Record<Kontrollstatus, string>> = {
  planerad: 'neutral',
  pagar: 'info',
  inrapporterad: 'info',
  kvalitetssakrad: 'info',
  analyserad: 'info',
  klar: 'klar',
  missad: 'fara',
  struken: 'neutral',
};
