import type { Flodestexter } from '../../floden/flode.js';

export type Bidragsstatus = 'begart' | 'pagar' | 'klar' | 'struket';
export type Bidragshandling = 'begar' | 'skriv' | 'klarmarkera' | 'ateroppna' | 'flytta' | 'stryk';

export const bidragstexter: Flodestexter<Bidragsstatus, Bidragshandling, never> = {
  sak: 'bidraget',
  status: { begart: 'Inte påbörjat', pagar: 'Skrivs', klar: 'Klart', struket: 'Lämnas inte' },
  handling: {
    begar: { etikett: 'Be om bidrag', url: 'begaran', gjort: 'bad om bidraget' },
    skriv: { etikett: 'Spara texten', url: 'text', gjort: 'skrev i bidraget' },
    klarmarkera: { etikett: 'Klarmarkera', url: 'klarmarkering', gjort: 'klarmarkerade bidraget' },
    ateroppna: { etikett: 'Öppna igen', url: 'ateroppning', gjort: 'öppnade bidraget igen' },
    flytta: { etikett: 'Ändra sista dag', url: 'sista-dag', gjort: 'ändrade sista dag för bidraget' },
    stryk: { etikett: 'Enheten lämnar inget bidrag', url: 'strykning', gjort: 'strök bidraget' },
  },
  relation: {},
};

export const bidragston: Readonly<Record<Bidragsstatus, string>> = {
  begart: 'neutral',
  pagar: 'info',
  klar: 'klar',
  struket: 'neutral',
};

export const BIDRAGSDELAR = ['uppdrag', 'resultat', 'analys', 'atgarder'] as const;
export type Bidragsdel = (typeof BIDRAGSDELAR)[number];
export type Bidragstext = Readonly<Record<Bidragsdel, string>>;

/** What is asked for, and the questions that help to write it. */
export const bidragsdelar: Readonly<Record<Bidragsdel, { readonly rubrik: string; readonly hjalp: string }>> = {
  uppdrag: {
    rubrik: 'Uppdrag',
    hjalp: 'Vilka arbetar ni för, och vad gör ni? Har något i uppdraget ändrats under året?',
  },
  resultat: {
    rubrik: 'Årets resultat',
    hjalp: 'Vad har blivit bättre eller sämre för dem ni är till för? Vad visar siffrorna, och vad visar de inte?',
  },
  analys: {
    rubrik: 'Analys',
    hjalp: 'Varför blev det så? Vad har avvikelser, synpunkter och egenkontroller lärt er?',
  },
  atgarder: {
    rubrik: 'Åtgärder',
    hjalp: 'Vad har ni ändrat och gav det effekt? Vad gör ni nästa år?',
  },
};

/** The contribution as it is printed: the parts that have a text, each under its heading. */
export const bidragsmarkdown = (text: Bidragstext): string =>
  BIDRAGSDELAR.filter((del) => text[del].trim() !== '')
    .map((del) => `### ${bidragsdelar[del].rubrik}\n\n${text[del].trim()}`)
    .join('\n\n');
