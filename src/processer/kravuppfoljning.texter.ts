import type { Flodestexter } from '../floden/flode.js';
import type { Kodlista } from './kodlistor.texter.js';

export const kravslag = {
  forfattning: { etikett: 'Lag eller föreskrift' },
  namnd: { etikett: 'Nämndens krav' },
  avtal: { etikett: 'Avtal' },
} as const satisfies Kodlista;
export type Kravslag = keyof typeof kravslag;

export const utfallen = {
  uppfyllt: { etikett: 'Uppfyllt', ton: 'klar' },
  delvis: { etikett: 'Delvis uppfyllt', ton: 'varning' },
  inte: { etikett: 'Inte uppfyllt', ton: 'fara' },
  ej_aktuellt: { etikett: 'Ej aktuellt', ton: 'neutral' },
} as const satisfies Kodlista & Record<string, { ton: string }>;
export type Utfall = keyof typeof utfallen;

export type Kravstatus = 'pagar' | 'klar' | 'delgiven' | 'avbruten';
export type Kravhandling = 'paborja' | 'bedom' | 'klarmarkera' | 'delge' | 'avbryt';

export const kravtexter: Omit<Flodestexter<Kravstatus, Kravhandling, never>, 'relation'> = {
  sak: 'kravuppföljningen',
  status: { pagar: 'Pågår', klar: 'Klar', delgiven: 'Delgiven', avbruten: 'Avbruten' },
  handling: {
    paborja: { etikett: 'Påbörja', url: 'paborjande', gjort: 'påbörjade kravuppföljningen' },
    bedom: { etikett: 'Bedöm', url: 'bedomning', gjort: 'bedömde ett krav' },
    klarmarkera: { etikett: 'Avsluta bedömningen', url: 'avslut', gjort: 'avslutade bedömningen' },
    delge: { etikett: 'Registrera att resultatet är lämnat', url: 'delgivning', gjort: 'lämnade resultatet' },
    avbryt: { etikett: 'Avbryt', url: 'avbrott', gjort: 'avbröt kravuppföljningen' },
  },
};

export const kravton: Readonly<Record<Kravstatus, string>> = {
  pagar: 'info',
  klar: 'varning',
  delgiven: 'klar',
  avbruten: 'neutral',
};
