import type { Kodlista } from '../processer/kodlistor.texter.js';
import { planfiler, planKolumner, type Innehall, type Planfil } from './plan-kolumner.js';

export interface Formatfil {
  readonly fil: Planfil;
  readonly mallUrl: string;
  readonly kolumner: readonly {
    readonly namn: string;
    readonly tvingande: boolean;
    readonly innehall: string;
    readonly beskrivning: string;
  }[];
}

/** The help page, from the same table that the validator reads. */
export const formatsida = (): Formatfil[] =>
  planfiler.map((fil) => ({
    fil,
    mallUrl: `/plan/mall/${fil}.csv`,
    kolumner: planKolumner[fil].map(({ namn, tvingande, innehall, beskrivning }) => ({
      namn,
      tvingande,
      innehall: innehallstext(innehall),
      beskrivning,
    })),
  }));

const innehallstext = (innehall: Innehall): string => {
  switch (innehall.slag) {
    case 'text':
      return 'Text';
    case 'lista':
      return 'Text, flera med | emellan';
    case 'nyckel':
      return 'Eget id, bara en gång i filen';
    case 'nummer':
      return 'Nummer som 4.10';
    case 'datum':
      return 'Datum, ÅÅÅÅ-MM-DD';
    case 'heltal':
      return `Heltal ${innehall.min}–${innehall.max}`;
    case 'kod':
      return `${innehall.flera ? 'Ett eller flera av' : 'Ett av'}: ${etiketter(innehall.koder)}`;
    case 'hanvisning':
      return `${innehall.flera ? 'Nycklar' : 'Nyckel'} ur ${innehall.fil}.csv`;
  }
};

const etiketter = (koder: Kodlista): string =>
  Object.values(koder)
    .map(({ etikett }) => etikett)
    .join(', ');
