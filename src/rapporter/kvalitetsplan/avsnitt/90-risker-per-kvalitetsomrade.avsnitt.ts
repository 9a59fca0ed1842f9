import type { Avsnitt } from '../../underlag.js';
import type { Planmaterial } from '../material.js';

/** All six kvalitetsområden, also those that no risk is tied to: an empty area shall be visible. */
export const riskerPerKvalitetsomrade: Avsnitt<Planmaterial> = {
  kod: '90-risker-per-kvalitetsomrade',
  rubrik: 'Risker per kvalitetsområde',
  hjalp: null,
  bilaga: true,
  bygg: ({ ar, omraden, siffror }) => ({
    data: {
      tabell: {
        id: 'tabell-risker-per-omrade',
        rubrik: `Risker i kvalitetsplan ${String(ar)} per kvalitetsområde`,
        kolumner: [
          { rubrik: 'Kvalitetsområde', siffra: false },
          { rubrik: 'Antal risker', siffra: true },
        ],
        rader: [...omraden, { kod: 'utan', namn: 'Utan kvalitetsområde' }].map(({ kod, namn }) => [
          namn,
          siffror.siffra('risk.antal', { ar, kvalitetsomrade: kod }),
        ]),
        not: 'En risk kan höra till flera kvalitetsområden.',
      },
    },
  }),
};
