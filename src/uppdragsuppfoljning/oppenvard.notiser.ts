import type { Notis } from '../floden/notis.js';
import type { Oppenvardsuppdrag } from './oppenvard.krav.js';
import type { Uppdragshandling } from './oppenvard.texter.js';

/** Dates that the enhet writes for itself disturb nobody; what somebody else must act on does. */
export const uppdragsnotiser: Readonly<Record<Uppdragshandling, Notis<Oppenvardsuppdrag> | 'ingen'>> = {
  registrera: 'ingen',
  lasInBestallt: 'ingen',
  lasInPagaende: 'ingen',
  lasInAvslutat: 'ingen',
  andra: 'ingen',
  fordela: 'ingen',
  hallUppstartsmote: 'ingen',
  verkstall: 'ingen',
  planKlar: 'ingen',
  ateruppta: 'ingen',
  boka: 'ingen',
  lamnaUnderlag: 'ingen',
  foljUpp: 'ingen',
  forlang: 'ingen',
  angeSkal: 'ingen',
  ejNyttjas: 'ingen',
  omprova: {
    till: ({ enhet_id: enhetId }) => [{ roll: 'enhetschef', enhetId }],
    text: ({ lopnummer }) => `Beslutet bakom öppenvårdsuppdrag ${lopnummer} är lämnat för omprövning.`,
    lank: ({ id }) => `/oppenvardsuppdrag/${id}`,
  },
  avsluta: 'ingen',
};
