import type { Notis } from '../floden/notis.js';
import type { Forslag } from './forslag.krav.js';
import type { Forslagshandling } from './forslag.texter.js';

const lank = ({ id }: Forslag): string => `/monster/${id}`;

/** The line above one enhet; what concerns several is for those who see them all. */
const tillLinjen = ({ enheter }: Forslag) => {
  const [enhetId, annan] = enheter;
  return enhetId === undefined || annan !== undefined ? [] : [{ roll: 'enhetschef' as const, enhetId }];
};

export const forslagsnotiser: Readonly<Record<Forslagshandling, Notis<Forslag> | 'ingen'>> = {
  foresla: {
    till: (forslag) => [{ roll: 'kvalitetssamordnare' }, ...tillLinjen(forslag)],
    text: () => 'Ett nytt mönster syns i det som rapporteras. Ta ställning till vad det betyder.',
    lank,
  },
  overvag: 'ingen',
  analysera: { till: tillLinjen, text: () => 'Ett mönster på din enhet ska analyseras i en riskanalys.', lank },
  atgarda: { till: tillLinjen, text: () => 'En åtgärd är föreslagen mot ett mönster på din enhet.', lank },
  avfarda: { till: () => [{ roll: 'kvalitetssamordnare' }], text: () => 'Ett mönster är avfärdat med skäl.', lank },
};
