import type { Notis } from '../floden/notis.js';
import type { Granskning } from './granskning.krav.js';
import type { Granskningshandling } from './granskning.texter.js';

const lank = ({ id }: Granskning): string => `/granskningar/${id}`;
const tillLedaren = ({ skapad_av: personId }: Granskning) => [{ personId }];

export const granskningsnotiser: Readonly<Record<Granskningshandling, Notis<Granskning> | 'ingen'>> = {
  planera: 'ingen',
  andra: 'ingen',
  skrivFragor: 'ingen',
  valjGranskare: 'ingen',
  skrivAkter: 'ingen',
  draUrval: 'ingen',
  aterta: 'ingen',
  fordela: 'ingen',
  starta: {
    till: ({ granskare = [] }) => granskare.map((personId) => ({ personId })),
    text: () => 'Du har akter att granska.',
    lank: ({ id }) => `/granskningar/${id}/mina-akter`,
    mejl: 'notis',
  },
  anmalJav: { till: tillLedaren, text: () => 'En granskare har anmält jäv. Akten behöver en ny granskare.', lank },
  klarmarkera: 'ingen',
  oppnaIgen: {
    till: ({ granskare = [] }) => granskare.map((personId) => ({ personId })),
    text: () => 'En granskning som du deltar i är öppnad igen.',
    lank,
  },
  kvalitetssakra: 'ingen',
  aterkoppla: {
    till: ({ enheter = [] }) => enheter.map((enhetId) => ({ roll: 'enhetschef' as const, enhetId })),
    text: () => 'Resultatet av en granskning på din enhet finns att läsa.',
    lank,
  },
  foreslaAtgard: 'ingen',
  sammanstall: {
    till: (sak) => [...tillLedaren(sak), { roll: 'kvalitetssamordnare' }],
    text: () => 'En granskning är sammanställd.',
    lank,
  },
  avsluta: 'ingen',
  avbryt: {
    till: ({ granskare = [] }) => granskare.map((personId) => ({ personId })),
    text: () => 'En granskning som du deltog i är avbruten.',
    lank,
  },
};
