import type { Notis } from '../../floden/notis.js';
import type { Namnduppdrag } from './namnduppdrag.krav.js';
import type { Uppdragshandling } from './namnduppdrag.texter.js';

const lank = ({ id }: Namnduppdrag): string => `/namnd/uppdrag/${String(id)}`;

export const uppdragsnotiser: Readonly<Record<Uppdragshandling, Notis<Namnduppdrag> | 'ingen'>> = {
  ge: {
    till: () => [{ roll: 'forvaltningschef' }, { roll: 'kvalitetssamordnare' }],
    text: ({ besvaras_ar: ar }) =>
      `Nämnden har gett förvaltningen ett uppdrag som ska besvaras i kvalitetsberättelsen för ${String(ar)}.`,
    lank,
    mejl: 'notis',
  },
  fordela: {
    till: ({ ansvarig_person_id: personId }) => (personId === null ? [] : [{ personId }]),
    text: () => 'Du ska svara på ett uppdrag från nämnden.',
    lank,
    mejl: 'notis',
  },
  besvara: {
    till: () => [{ roll: 'kvalitetssamordnare' }],
    text: () => 'Ett uppdrag från nämnden är besvarat.',
    lank,
  },
  andra: 'ingen',
  avsluta: 'ingen',
  aterkalla: {
    till: ({ ansvarig_person_id: personId }) => [
      { roll: 'kvalitetssamordnare' },
      ...(personId === null ? [] : [{ personId }]),
    ],
    text: () => 'Nämnden har återkallat ett uppdrag.',
    lank,
  },
};
