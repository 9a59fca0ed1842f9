import type { Avsnitt } from '../../underlag.js';
import type { Berattelsematerial } from '../material.js';

const NYCKELTAL = [
  'avvikelse.rapporterade',
  'avvikelse.handelser',
  'avvikelse.hog_risk',
  'avvikelse.aterkopplade',
  'avvikelse.handlaggningstid',
];

/** At most one page: five key figures beside last year's, and what ledningen wants to say. */
export const sammanfattning: Avsnitt<Berattelsematerial> = {
  kod: '01-sammanfattning',
  rubrik: 'Sammanfattning',
  fast: 'Den som bara hinner läsa en sida ska ha den.',
  hjalp: 'Högst en sida: årets tre viktigaste resultat, tre risker och tre prioriteringar för nästa år.',
  bygg: ({ ar, siffror, faktanamn }) => ({
    data: {
      ar,
      forra: ar - 1,
      nyckeltal: NYCKELTAL.map((kod) => ({
        namn: faktanamn(kod),
        nu: siffror.siffra(kod, { ar }),
        forra: siffror.siffra(kod, { ar: ar - 1 }),
      })),
    },
  }),
};
