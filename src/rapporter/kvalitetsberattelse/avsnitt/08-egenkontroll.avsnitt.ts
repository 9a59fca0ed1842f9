import type { Avsnitt } from '../../underlag.js';
import type { Berattelsematerial } from '../material.js';

/** SOSFS 2011:9 5 kap. 2 §: egenkontroll with the frequency and scope that is needed. */
export const egenkontroll: Avsnitt<Berattelsematerial> = {
  kod: '08-egenkontroll',
  rubrik: 'Egenkontroll',
  hjalp: 'Vad visade årets egenkontroller jämfört med mål och tidigare år?',
  bygg: ({ ar, siffror, egenkontroller }) => ({
    data: {
      antal: siffror.siffra('egenkontroll.antal', { ar }),
      utanFrekvens: siffror.siffra('egenkontroll.utan_frekvens_eller_omfattning', { ar }),
      tabell: {
        id: 'tabell-egenkontroller',
        rubrik: `Egenkontroller i planen för ${String(ar)}`,
        kolumner: [
          { rubrik: 'Egenkontroll', siffra: false },
          { rubrik: 'Process', siffra: false },
          { rubrik: 'Frekvens', siffra: false },
          { rubrik: 'Omfattning', siffra: false },
        ],
        rader: egenkontroller.map(({ text, process, frekvens, omfattning }) => [text, process, frekvens, omfattning]),
      },
    },
  }),
};
