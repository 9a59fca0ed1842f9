import type { Notis } from '../floden/notis.js';
import { svensktDatum } from '../plattform/klocka/datum.js';
import type { Processversion } from './processversion.krav.js';
import type { Processversionshandling } from './processversion.texter.js';

const lank = ({ process_id: id, nr }: Processversion): string => `/processer/${id}/versioner/${nr}`;
const namn = ({ innehall }: Processversion): string =>
  innehall === null ? '' : ` ${innehall.nummer} ${innehall.namn}`;
/** Those who lead work by the process and tell the others of it. */
const tillChefer: Notis<Processversion>['till'] = () => [{ roll: 'verksamhetschef' }, { roll: 'enhetschef' }];

export const processversionsnotiser: Readonly<Record<Processversionshandling, Notis<Processversion> | 'ingen'>> = {
  borja: 'ingen',
  remittera: {
    till: tillChefer,
    text: (sak) =>
      `Processen${namn(sak)} är på remiss${sak.svar_senast === null ? '' : ` till och med den ${svensktDatum(sak.svar_senast)}`}.`,
    lank,
  },
  aterta: 'ingen',
  slopa: 'ingen',
  faststall: {
    till: (sak) => [...tillChefer(sak), { personId: sak.skapad_av }],
    text: (sak) => `Processen${namn(sak)} är fastställd och gäller nu.`,
    lank,
  },
  bekrafta: 'ingen',
  ersatt: 'ingen',
  upphav: { till: tillChefer, text: (sak) => `Processen${namn(sak)} gäller inte längre.`, lank },
};
