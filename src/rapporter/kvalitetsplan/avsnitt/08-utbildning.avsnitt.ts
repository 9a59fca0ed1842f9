import type { Avsnitt } from '../../underlag.js';
import type { Planmaterial } from '../material.js';

/** What people learn, and how those who work there and those it is for take part (SOSFS 2011:9 6 kap. 1 §). */
export const utbildning: Avsnitt<Planmaterial> = {
  kod: '08-utbildning',
  rubrik: 'Utbildning och medverkan',
  hjalp: 'Hur personalen får kunskap och tid att delta, och hur barn, brukare och närstående medverkar.',
  bygg: ({ ar, processer }, { skrivet }) => {
    const rader = processer.flatMap(({ nummer, namn, atgarder }) =>
      atgarder
        .filter(({ typ }) => typ === 'utbildning')
        .map(({ text, ansvarig, klart }) => [text, `${nummer} ${namn}`, ansvarig ?? '–', klart ?? '–']),
    );
    if (rader.length === 0 && !skrivet) return null;
    const kolumner = ['Utbildning', 'Process', 'Ansvarig', 'Klart senast'].map((rubrik) => ({ rubrik, siffra: false }));
    const tabell = { id: 'tabell-utbildning', rubrik: `Utbildningar i planen för ${String(ar)}`, kolumner, rader };
    return { data: { tabell: rader.length === 0 ? null : tabell } };
  },
};
