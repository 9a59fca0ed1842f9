import type { Mottagare, Notis } from '../floden/notis.js';
import { svensktDatum } from '../plattform/klocka/datum.js';
import type { Omgang } from './omgang.krav.js';
import type { Omgangshandling } from './omgang.texter.js';

const lank = ({ id }: Omgang): string => `/enkatomgangar/${id}`;
const tillAnsvarig = ({ ansvarig_id: personId }: Omgang): Mottagare[] => [{ personId }];
const tillCheferna = ({ enheter = [] }: Omgang): Mottagare[] =>
  enheter.map((enhetId) => ({ roll: 'enhetschef', enhetId }));

/** Only chefer and the one who answers for it are told. Who is to answer is nobody that we know. */
export const omgangsnotiser: Readonly<Record<Omgangshandling, Notis<Omgang> | 'ingen'>> = {
  planera: 'ingen',
  andra: 'ingen',
  delaUt: 'ingen',
  anges: 'ingen',
  oppna: { till: tillCheferna, text: ({ namn }) => `En enkät är öppen på din enhet: ${namn}.`, lank },
  paminn: {
    till: tillCheferna,
    text: ({ namn, stanger }) =>
      `Enkäten ${namn} stänger den ${svensktDatum(stanger)}. Påminn gärna om den på enheten.`,
    lank,
    paminnelse: true,
  },
  stang: { till: tillAnsvarig, text: ({ namn }) => `Enkäten ${namn} är stängd. Sammanställ svaren.`, lank },
  sammanstall: { till: tillCheferna, text: ({ namn }) => `Enkäten ${namn} är sammanställd.`, lank },
  avbryt: { till: tillAnsvarig, text: ({ namn }) => `Enkäten ${namn} är avbruten.`, lank },
};
