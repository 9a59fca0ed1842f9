import type { Avsnitt } from '../../underlag.js';
import type { Berattelsematerial } from '../material.js';

/** The year's kvalitetsplan line by line, and what became of it. */
export const forraAretsPlan: Avsnitt<Berattelsematerial> = {
  kod: '17-forra-arets-plan',
  rubrik: 'Uppföljning av årets kvalitetsplan',
  hjalp: 'Kommentera det som inte blev av, och varför.',
  bygg: ({ ar, atgarder }) => ({
    data: {
      ar,
      tabell:
        atgarder.length === 0
          ? null
          : {
              id: 'tabell-plan-uppfoljning',
              rubrik: `Åtgärderna i kvalitetsplan ${String(ar)}`,
              kolumner: [
                { rubrik: 'Åtgärd', siffra: false },
                { rubrik: 'Process', siffra: false },
                { rubrik: 'Läge', siffra: false },
                { rubrik: 'Effekt', siffra: false },
              ],
              rader: atgarder.map(({ text, process, lage, effekt }) => [text, process, lage, effekt]),
            },
    },
  }),
};
