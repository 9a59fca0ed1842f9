import type { Flodestexter } from '../floden/flode.js';

export const monsterslag = {
  upprepning: { etikett: 'Upprepning' },
  tidpunkt: { etikett: 'Veckodag eller tid på dygnet' },
  arstid: { etikett: 'Återkommer samma månad' },
  koncentration: { etikett: 'Få slag står för det mesta' },
  flera_enheter: { etikett: 'Samma rutin i flera enheter' },
  tystnad: { etikett: 'Tyst enhet' },
  fa_lindriga: { etikett: 'Få lindriga avvikelser' },
  fa_rapporter: { etikett: 'Få rapporter' },
} as const;
export type Monsterslag = keyof typeof monsterslag;

export type Forslagsstatus = 'ny' | 'overvags' | 'riskanalys' | 'atgard' | 'avfardad';
export type Forslagshandling = 'foresla' | 'overvag' | 'analysera' | 'atgarda' | 'avfarda';
export type Forslagsrelation = 'chef';

export const forslagstexter: Flodestexter<Forslagsstatus, Forslagshandling, Forslagsrelation> = {
  sak: 'mönstret',
  status: {
    ny: 'Nytt',
    overvags: 'Övervägs',
    riskanalys: 'Blev riskanalys',
    atgard: 'Blev åtgärd',
    avfardad: 'Avfärdat',
  },
  handling: {
    foresla: { etikett: 'Föreslå', url: 'forslag', gjort: 'upptäckte mönstret' },
    overvag: { etikett: 'Ta upp till övervägande', url: 'overvagande', gjort: 'tog upp mönstret till övervägande' },
    analysera: { etikett: 'Planera en riskanalys', url: 'riskanalys', gjort: 'planerade en riskanalys av mönstret' },
    atgarda: { etikett: 'Föreslå en åtgärd', url: 'atgard', gjort: 'föreslog en åtgärd mot mönstret' },
    avfarda: { etikett: 'Avfärda', url: 'avfardande', gjort: 'avfärdade mönstret' },
  },
  relation: { chef: 'chef över alla enheter som mönstret gäller' },
};

export const forslagston: Readonly<Record<Forslagsstatus, string>> = {
  ny: 'varning',
  overvags: 'info',
  riskanalys: 'klar',
  atgard: 'klar',
  avfardad: 'neutral',
};
