import type { Flodestexter } from '../floden/flode.js';

export type Atgardsstatus = 'foreslagen' | 'beslutad' | 'pagar' | 'genomford' | 'uppfoljd' | 'avslutad' | 'avbruten';
export type Atgardshandling =
  'foresla' | 'andra' | 'besluta' | 'paborja' | 'genomfor' | 'foljUpp' | 'avsluta' | 'taOm' | 'avbryt';
export type Atgardsrelation = 'ansvarig';

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
  },
  handling: {
    foresla: { etikett: 'Föreslå åtgärd', url: 'forslag', gjort: 'föreslog åtgärden' },
    andra: { etikett: 'Ändra uppgifterna', url: 'uppgifter', gjort: 'ändrade uppgifterna om åtgärden' },
    besluta: { etikett: 'Besluta', url: 'beslut', gjort: 'beslutade om åtgärden' },
    paborja: { etikett: 'Påbörja', url: 'paborjande', gjort: 'påbörjade åtgärden' },
    genomfor: { etikett: 'Markera som genomförd', url: 'genomforande', gjort: 'genomförde åtgärden' },
    foljUpp: { etikett: 'Följ upp effekten', url: 'uppfoljning', gjort: 'följde upp effekten av åtgärden' },
    avsluta: { etikett: 'Avsluta', url: 'avslut', gjort: 'avslutade åtgärden' },
    taOm: { etikett: 'Gör ett omtag', url: 'omtag', gjort: 'började ett nytt varv med åtgärden' },
    avbryt: { etikett: 'Avbryt', url: 'avbrott', gjort: 'avbröt åtgärden' },
  },
  relation: { ansvarig: 'ansvarig för åtgärden' },
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
};
