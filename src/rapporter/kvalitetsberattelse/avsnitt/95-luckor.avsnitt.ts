import type { Avsnitt } from '../../underlag.js';
import type { Berattelsematerial } from '../material.js';

/** That the berättelse was frozen with errors, by whom and why; left out when it had none. */
export const luckor: Avsnitt<Berattelsematerial> = {
  kod: '95-luckor',
  rubrik: 'Det här saknades när underlaget frystes',
  hjalp: null,
  bilaga: true,
  fast: 'Fryses berättelsen trots att den har fel trycks skälet här.',
  bygg: ({ frystTrots }) =>
    frystTrots === undefined
      ? null
      : {
          data: {
            ...{ av: frystTrots.av, skal: frystTrots.skal },
            tabell: {
              id: 'tabell-berattelsens-luckor',
              rubrik: 'Fel som fanns kvar',
              kolumner: [
                { rubrik: 'Fel', siffra: false },
                { rubrik: 'Vad som saknas', siffra: false },
              ],
              rader: frystTrots.luckor.flatMap(({ rubrik, meningar }) => meningar.map((mening) => [rubrik, mening])),
            },
          },
        },
};
