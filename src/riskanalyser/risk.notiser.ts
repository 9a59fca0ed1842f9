import type { Notis } from '../floden/notis.js';
import type { Risk } from './risk.krav.js';
import type { Riskhandling } from './risk.texter.js';

const lank = ({ id }: Risk): string => `/risker/${id}`;
/** Those who hold the plan together hear what the line decides. */
const tillSamordnare = () => [{ roll: 'kvalitetssamordnare' as const }];

export const risknotiser: Readonly<Record<Riskhandling, Notis<Risk> | 'ingen'>> = {
  identifiera: 'ingen',
  andra: 'ingen',
  vardera: 'ingen',
  omvardera: 'ingen',
  acceptera: { till: tillSamordnare, text: () => 'En risk är accepterad till en viss dag.', lank },
  bevaka: { till: tillSamordnare, text: () => 'En risk ska bevakas till en viss dag.', lank },
  omprova: 'ingen',
  aterkom: {
    till: () => [{ roll: 'kvalitetssamordnare' }, { roll: 'verksamhetschef' }],
    text: () => 'Dagen för ett beslut om en risk har passerat. Bedöm risken och besluta igen.',
    lank,
  },
  atgarda: { till: tillSamordnare, text: () => 'En risk ska åtgärdas.', lank },
  stang: { till: tillSamordnare, text: () => 'En risk är stängd.', lank },
};
