import { KATALOG } from '../../../indikatorer/katalog.js';
import { tabell } from '../../figurer.js';
import type { Avsnitt } from '../../underlag.js';
import type { Berattelsematerial } from '../material.js';

/** How small numbers are kept from pointing anybody out in the public edition. */
export const undertryckning: Avsnitt<Berattelsematerial> = {
  kod: '93-undertryckning',
  rubrik: 'Metod för undertryckning',
  hjalp: null,
  bilaga: true,
  bygg: () => ({
    data: {
      tabell: tabell({
        id: 'tabell-undertryckning',
        rubrik: 'Siffror där små antal döljs i den offentliga utgåvan',
        kolumner: ['Siffra', 'Räknebas'],
        rader: KATALOG.filter(({ smatal }) => smatal === 'undertryck').map(({ namn, bas }) => [namn, bas]),
      }),
    },
  }),
};
