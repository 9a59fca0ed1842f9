import type { Notis } from '../floden/notis.js';
import type { Riskanalys } from './riskanalys.krav.js';
import type { Analyshandling } from './riskanalys.texter.js';

const lank = ({ id }: Riskanalys): string => `/riskanalyser/${id}`;
const tillAnsvarig = ({ skapad_av: personId }: Riskanalys) => [{ personId }];

/** Who decides: the chef over the enhet, otherwise those over the whole. */
const tillBeslutsfattare = ({ enhet_id: enhetId }: Riskanalys) => [
  enhetId === null ? { roll: 'forvaltningschef' as const } : { roll: 'verksamhetschef' as const, enhetId },
];

export const analysnotiser: Readonly<Record<Analyshandling, Notis<Riskanalys> | 'ingen'>> = {
  planera: 'ingen',
  andra: 'ingen',
  paborja: 'ingen',
  taIn: 'ingen',
  lamna: { till: tillBeslutsfattare, text: () => 'En riskanalys väntar på ditt beslut.', lank },
  aterlamna: { till: tillAnsvarig, text: () => 'En riskanalys som du planerade är lämnad tillbaka.', lank },
  besluta: {
    till: (analys) => [...tillAnsvarig(analys), { roll: 'kvalitetssamordnare' }],
    text: () => 'Beslut är fattat om riskerna i en riskanalys.',
    lank,
  },
  avsluta: 'ingen',
  avbryt: { till: tillAnsvarig, text: () => 'En riskanalys som du planerade är avbruten.', lank },
};
