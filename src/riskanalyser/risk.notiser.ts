import type { Notis } from '../floden/notis.js';
import { overGransen, type Risk } from './risk.krav.js';
import type { Riskhandling } from './risk.texter.js';

const lank = ({ id }: Risk): string => `/risker/${id}`;
/** Those who hold the plan together hear what the line decides. */
const tillSamordnare = () => [{ roll: 'kvalitetssamordnare' as const }];

/** The line does not keep a high risk to itself. */
const tillForvaltningschef: Notis<Risk> = {
  till: (risk) => (overGransen(risk) ? [{ roll: 'forvaltningschef' }] : []),
  text: () => 'En risk är bedömd så hög att den inte får accepteras utan dig.',
  lank,
};

export const risknotiser: Readonly<Record<Riskhandling, Notis<Risk> | 'ingen'>> = {
  identifiera: 'ingen',
  andra: 'ingen',
  vardera: tillForvaltningschef,
  omvardera: tillForvaltningschef,
  acceptera: { till: tillSamordnare, text: () => 'En risk är accepterad till en viss dag.', lank },
  bevaka: { till: tillSamordnare, text: () => 'En risk ska bevakas till en viss dag.', lank },
  omprova: 'ingen',
  aterkom: {
    till: ({ riskagare_id: agare }) => [
      { roll: 'kvalitetssamordnare' },
      { roll: 'verksamhetschef' },
      ...(agare === null ? [] : [{ personId: agare }]),
    ],
    text: () => 'Dagen för ett beslut om en risk har passerat. Bedöm risken och besluta igen.',
    lank,
  },
  atgarda: { till: tillSamordnare, text: () => 'En risk ska åtgärdas.', lank },
  taMed: 'ingen',
  taBort: 'ingen',
  stang: { till: tillSamordnare, text: () => 'En risk är stängd.', lank },
};
