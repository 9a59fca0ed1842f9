import type { Flodestexter } from '../floden/flode.js';

export type Informationsstatus = 'mottagen' | 'avslutad';
export type Informationshandling = 'taEmot' | 'laggTillHandlingarna';

/** What an enskild utförare tells the nämnd. */
export const informationsslag = {
  rapport: { etikett: 'Information om en mottagen rapport' },
  anmalan: { etikett: 'Information om en anmälan till IVO' },
} as const;
export type Informationsslag = keyof typeof informationsslag;

export const informationstexter: Flodestexter<Informationsstatus, Informationshandling, never> = {
  sak: 'informationen',
  status: { mottagen: 'Mottagen', avslutad: 'Lagd till handlingarna' },
  handling: {
    taEmot: { etikett: 'Ta emot information', url: 'mottagande', gjort: 'tog emot informationen' },
    laggTillHandlingarna: {
      etikett: 'Lägg till handlingarna',
      url: 'avslut',
      gjort: 'lade informationen till handlingarna',
    },
  },
  relation: {},
};
