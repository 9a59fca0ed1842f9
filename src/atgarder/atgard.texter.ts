import type { Flodestexter } from '../floden/flode.js';

export type Atgardsstatus =
  'foreslagen' | 'beslutad' | 'pagar' | 'genomford' | 'uppfoljd' | 'avslutad' | 'avbruten' | 'overford';
export type Atgardshandling =
  | 'foresla'
  | 'andra'
  | 'planeraMatning'
  | 'laggTillKalla'
  | 'taBortKalla'
  | 'besluta'
  | 'paborja'
  | 'andraRutin'
  | 'genomfor'
  | 'foljUpp'
  | 'avsluta'
  | 'taOm'
  | 'ateroppna'
  | 'avbryt'
  | 'overfor';
export type Atgardsrelation = 'ansvarig' | 'forslagsstallare';

export const atgardstexter: Flodestexter<Atgardsstatus, Atgardshandling, Atgardsrelation> = {
  sak: 'åtgärden',
  status: {
    foreslagen: 'Föreslagen',
    beslutad: 'Beslutad',
    pagar: 'Pågår',
    genomford: 'Genomförd',
    uppfoljd: 'Effekt uppföljd',
    avslutad: 'Avslutad',
    avbruten: 'Avbruten',
    overford: 'Överförd till nästa plan',
  },
  handling: {
    foresla: { etikett: 'Föreslå åtgärd', url: 'forslag', gjort: 'föreslog åtgärden' },
    andra: { etikett: 'Ändra uppgifterna', url: 'uppgifter', gjort: 'ändrade uppgifterna om åtgärden' },
    planeraMatning: {
      etikett: 'Planera hur effekten mäts',
      url: 'matning',
      gjort: 'planerade hur effekten av åtgärden mäts',
    },
    laggTillKalla: { etikett: 'Lägg till en källa', url: 'kallor', gjort: 'lade till en källa till åtgärden' },
    taBortKalla: { etikett: 'Ta bort källan', url: 'kallborttagning', gjort: 'tog bort en källa från åtgärden' },
    besluta: { etikett: 'Besluta', url: 'beslut', gjort: 'beslutade om åtgärden' },
    paborja: { etikett: 'Påbörja', url: 'paborjande', gjort: 'påbörjade åtgärden' },
    andraRutin: { etikett: 'Ändra en rutin', url: 'rutin', gjort: 'började ändra ett styrdokument genom åtgärden' },
    genomfor: { etikett: 'Markera som genomförd', url: 'genomforande', gjort: 'genomförde åtgärden' },
    foljUpp: { etikett: 'Studera: följ upp effekten', url: 'uppfoljning', gjort: 'följde upp effekten av åtgärden' },
    avsluta: { etikett: 'Agera: inför och avsluta', url: 'avslut', gjort: 'avslutade åtgärden' },
    taOm: { etikett: 'Agera: gör ett omtag', url: 'omtag', gjort: 'började ett nytt varv med åtgärden' },
    ateroppna: { etikett: 'Öppna igen', url: 'ateroppnande', gjort: 'öppnade åtgärden igen, för den höll inte' },
    avbryt: { etikett: 'Avbryt', url: 'avbrott', gjort: 'avbröt åtgärden' },
    overfor: { etikett: 'För över till nästa plan', url: 'overforing', gjort: 'förde över åtgärden till nästa plan' },
  },
  relation: { ansvarig: 'ansvarig för åtgärden', forslagsstallare: 'den som föreslog åtgärden' },
};

export const effekter = { ja: 'Ja', delvis: 'Delvis', nej: 'Nej' } as const;
export type Effekt = keyof typeof effekter;

/** Colour of the status in a list; never the only thing that tells it. */
export const statuston: Readonly<Record<Atgardsstatus, string>> = {
  foreslagen: 'neutral',
  beslutad: 'info',
  pagar: 'info',
  genomford: 'varning',
  uppfoljd: 'varning',
  avslutad: 'klar',
  avbruten: 'neutral',
  overford: 'neutral',
};

/** What is made of what was learned; PDSA's last step. */
export const ageranden = {
  infor: 'Inför det nya arbetssättet',
  anpassa: 'Anpassa och prova igen',
  forkasta: 'Förkasta och prova något annat',
  holl_inte: 'Höll inte, öppnad igen',
} as const;
export type Agerande = keyof typeof ageranden;
