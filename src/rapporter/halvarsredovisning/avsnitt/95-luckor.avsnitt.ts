import { tabell } from '../../figurer.js';
import type { Avsnitt } from '../../underlag.js';
import type { Halvarsmaterial } from '../material.js';

/** That it was frozen with errors, by whom and why; left out when it had none. */
export const luckor: Avsnitt<Halvarsmaterial> = {
  kod: '95-luckor',
  rubrik: 'Det här saknades när underlaget frystes',
  hjalp: null,
  bilaga: true,
  fast: 'Fryses redovisningen trots att den har fel trycks skälet här.',
  bygg: ({ frystTrots }) =>
    frystTrots === undefined
      ? null
      : {
          data: {
            ...{ av: frystTrots.av, skal: frystTrots.skal },
            tabell: tabell({
              id: 'tabell-redovisningens-luckor',
              rubrik: 'Fel som fanns kvar',
              kolumner: ['Fel', 'Vad som saknas'],
              rader: (frystTrots.luckor ?? []).flatMap(({ rubrik, meningar }) => meningar.map((en) => [rubrik, en])),
            }),
          },
        },
};
