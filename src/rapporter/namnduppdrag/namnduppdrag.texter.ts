import type { Flodestexter } from '../../floden/flode.js';

export type Uppdragsstatus = 'oppet' | 'besvarat' | 'avslutat' | 'aterkallat';
export type Uppdragshandling = 'ge' | 'fordela' | 'besvara' | 'andra' | 'avsluta' | 'aterkalla';

export const uppdragstexter: Flodestexter<Uppdragsstatus, Uppdragshandling, 'ansvarig'> = {
  sak: 'uppdraget',
  status: { oppet: 'Väntar på svar', besvarat: 'Besvarat', avslutat: 'Avslutat', aterkallat: 'Återkallat' },
  handling: {
    ge: { etikett: 'För in ett uppdrag', url: 'uppdrag', gjort: 'förde in nämndens uppdrag' },
    fordela: { etikett: 'Välj vem som svarar', url: 'ansvarig', gjort: 'valde vem som svarar' },
    besvara: { etikett: 'Svara nämnden', url: 'svar', gjort: 'skrev svaret till nämnden' },
    andra: { etikett: 'Ändra svaret', url: 'andring', gjort: 'ändrade svaret till nämnden' },
    avsluta: { etikett: 'Avsluta', url: 'avslut', gjort: 'avslutade uppdraget: nämnden har fått svaret' },
    aterkalla: { etikett: 'Återkalla', url: 'aterkallelse', gjort: 'förde in att nämnden återkallat uppdraget' },
  },
  relation: { ansvarig: 'den som ska svara' },
};

export const uppdragston: Readonly<Record<Uppdragsstatus, string>> = {
  oppet: 'varning',
  besvarat: 'info',
  avslutat: 'klar',
  aterkallat: 'neutral',
};
