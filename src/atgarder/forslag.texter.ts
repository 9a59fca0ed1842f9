import type { Flodestexter } from '../floden/flode.js';

export type Forslagsstatus = 'vantar' | 'godtagen' | 'avvisad';
export type Forslagshandling = 'foresla' | 'godta' | 'avvisa';

/** A machine has seen something; whether it means anything is for a person to say. */
export const forslagstexter: Flodestexter<Forslagsstatus, Forslagshandling, never> = {
  sak: 'förslaget',
  status: { vantar: 'Väntar på svar', godtagen: 'Godtaget', avvisad: 'Avvisat' },
  handling: {
    foresla: { etikett: 'Föreslå', url: 'forslag', gjort: 'föreslog att åtgärden inte höll' },
    godta: {
      etikett: 'Åtgärden höll inte: öppna den igen',
      url: 'godtagande',
      gjort: 'höll med om att åtgärden inte höll',
    },
    avvisa: { etikett: 'Det betyder inte det', url: 'avvisande', gjort: 'avvisade förslaget' },
  },
  relation: {},
};
