import type { Avsnitt } from '../../underlag.js';
import type { Planmaterial } from '../material.js';

/** How what the plan is followed with is counted, so that next year's number means the same. */
export const indikatordefinitioner: Avsnitt<Planmaterial> = {
  kod: '92-indikatordefinitioner',
  rubrik: 'Indikatorer och hur de räknas',
  hjalp: null,
  bilaga: true,
  bygg: ({ ar, indikatorer }) => {
    if (indikatorer.length === 0) return null;
    const kolumner = ['Indikator', 'Så räknas den', 'Mål', 'Hur ofta', 'Varifrån'].map((rubrik) => ({
      rubrik,
      siffra: false,
    }));
    return {
      data: {
        tabell: {
          id: 'tabell-indikatorer',
          rubrik: `Indikatorer som planen för ${String(ar)} följs upp med`,
          kolumner,
          rader: indikatorer.map(({ namn, definition, mal, frekvens, kalla }) => [
            ...[namn, definition, mal, frekvens, kalla],
          ]),
        },
      },
    };
  },
};
