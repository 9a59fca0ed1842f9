import type { Notis } from '../floden/notis.js';
import type { Indikatorhandling } from './indikator.texter.js';
import type { Indikator } from './indikator.krav.js';

const lank = ({ id }: Indikator): string => `/indikatorer/${String(id)}`;
const tillAnsvarig = ({ ansvarig_person_id: personId }: Indikator) => (personId === null ? [] : [{ personId }]);

export const indikatornotiser: Readonly<Record<Indikatorhandling, Notis<Indikator> | 'ingen'>> = {
  skapa: { till: tillAnsvarig, text: () => 'Du ansvarar för en ny indikator.', lank },
  andra: 'ingen',
  borjaSerie: {
    till: tillAnsvarig,
    text: () => 'En indikator som du ansvarar för räknas på ett nytt sätt. En ny serie har börjat.',
    lank,
  },
  registrera: 'ingen',
  ratta: 'ingen',
  hamta: 'ingen',
  las: 'ingen',
  avsluta: { till: tillAnsvarig, text: () => 'En indikator som du ansvarar för följs inte längre.', lank },
  ateruppta: { till: tillAnsvarig, text: () => 'En indikator som du ansvarar för följs igen.', lank },
};
