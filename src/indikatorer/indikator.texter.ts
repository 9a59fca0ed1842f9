import type { Flodestexter } from '../floden/flode.js';
import type { Kodlista } from '../processer/kodlistor.texter.js';

export type Indikatorstatus = 'aktiv' | 'avslutad';
export type Indikatorhandling =
  'skapa' | 'andra' | 'borjaSerie' | 'registrera' | 'ratta' | 'hamta' | 'las' | 'avsluta' | 'ateruppta';
export type Indikatorrelation = 'chef' | 'verksamhetschef' | 'ansvarig';

export const indikatortexter: Flodestexter<Indikatorstatus, Indikatorhandling, Indikatorrelation> = {
  sak: 'indikatorn',
  status: { aktiv: 'Följs', avslutad: 'Följs inte längre' },
  handling: {
    skapa: { etikett: 'Lägg till indikatorn', url: 'skapande', gjort: 'lade till indikatorn' },
    andra: { etikett: 'Ändra uppgifterna', url: 'uppgifter', gjort: 'ändrade uppgifterna om indikatorn' },
    borjaSerie: { etikett: 'Börja en ny serie', url: 'serier', gjort: 'började en ny serie' },
    registrera: { etikett: 'Fyll i ett värde', url: 'varden', gjort: 'fyllde i värden' },
    ratta: { etikett: 'Rätta ett värde', url: 'rattelse', gjort: 'rättade ett värde' },
    hamta: { etikett: 'Hämta värden', url: 'hamtning', gjort: 'hämtade värden' },
    las: { etikett: 'Lås värden', url: 'lasning', gjort: 'låste värden' },
    avsluta: { etikett: 'Sluta följa', url: 'avslut', gjort: 'slutade följa indikatorn' },
    ateruppta: { etikett: 'Följ igen', url: 'aterupptagning', gjort: 'började följa indikatorn igen' },
  },
  relation: {
    chef: 'chef i verksamheten',
    verksamhetschef: 'verksamhetschef',
    ansvarig: 'ansvarig för indikatorn',
  },
};

export const indikatortyper = {
  struktur: { etikett: 'Struktur' },
  process: { etikett: 'Process' },
  resultat: { etikett: 'Resultat' },
  kostnad: { etikett: 'Kostnad' },
} as const satisfies Kodlista;
export type Indikatortyp = keyof typeof indikatortyper;

export const matformer = {
  andel: { etikett: 'Andel i procent' },
  antal: { etikett: 'Antal' },
  medel: { etikett: 'Medelvärde', varianter: ['Medel'] },
  median: { etikett: 'Median' },
  kvot: { etikett: 'Kvot' },
  index: { etikett: 'Index' },
  ja_nej: { etikett: 'Ja eller nej', varianter: ['Ja/nej'] },
} as const satisfies Kodlista;
export type Matform = keyof typeof matformer;

export const riktningar = {
  upp: { etikett: 'Högre är bättre' },
  ned: { etikett: 'Lägre är bättre' },
  intervall: { etikett: 'Ska ligga inom ett intervall' },
  neutral: { etikett: 'Ingen riktning är bättre' },
} as const satisfies Kodlista;
export type Riktning = keyof typeof riktningar;

export const vardekallor = {
  hand: { etikett: 'Fylls i för hand' },
  fil: { etikett: 'Läses från fil' },
  rapportfakta: { etikett: 'Räknas på ärendena i systemet' },
  granskning: { etikett: 'Granskning' },
  enkat: { etikett: 'Enkät' },
  uppdrag: { etikett: 'Uppdragsuppföljning' },
  kolada: { etikett: 'Kolada' },
} as const satisfies Kodlista;
export type Vardekalla = keyof typeof vardekallor;

/** How often there is a value: those of the code list of frekvenser that make equal parts of a year. */
export const periodiciteter = {
  manadsvis: { etikett: 'Varje månad' },
  kvartalsvis: { etikett: 'Varje kvartal' },
  tertialvis: { etikett: 'Varje tertial' },
  halvarsvis: { etikett: 'Varje halvår' },
  arligen: { etikett: 'Varje år' },
} as const satisfies Kodlista;
export type Periodicitet = keyof typeof periodiciteter;

export const konen = {
  T: { etikett: 'Totalt', varianter: ['Alla', 'Båda'] },
  K: { etikett: 'Kvinnor', varianter: ['Kvinna', 'Flickor'] },
  M: { etikett: 'Män', varianter: ['Man', 'Pojkar'] },
} as const satisfies Kodlista;
export type Kon = keyof typeof konen;
