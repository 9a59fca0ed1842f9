import type { Avsnitt } from '../../underlag.js';
import type { Berattelsematerial } from '../material.js';

/** How the work was done (SOSFS 2011:9 7 kap. 1 § allmänt råd), written by people; the plan's gaps are counted. */
export const kvalitetsarbetetUnderAret: Avsnitt<Berattelsematerial> = {
  kod: '06-kvalitetsarbetet-under-aret',
  rubrik: 'Hur kvalitetsarbetet har bedrivits',
  hjalp: 'Genomförda aktiviteter, medarbetarnas medverkan och hur barn och brukare har varit delaktiga.',
  bygg: ({ luckor }) => ({
    data: {
      tabell:
        luckor.length === 0
          ? null
          : {
              id: 'tabell-luckor',
              rubrik: 'Det här saknas i årets kvalitetsplan',
              kolumner: [
                { rubrik: 'Lucka', siffra: false },
                { rubrik: 'Antal', siffra: true },
              ],
              rader: luckor.map(({ rubrik, antal }) => [rubrik, String(antal)]),
            },
    },
  }),
};
