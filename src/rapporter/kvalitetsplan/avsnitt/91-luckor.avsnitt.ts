import { heltal } from '../../../plattform/klocka/datum.js';
import type { Avsnitt } from '../../underlag.js';
import type { Planmaterial } from '../material.js';

/** What the plan lacks and where, so that ledningen adopts it with open eyes. The page /luckor has it sentence by sentence. */
export const luckor: Avsnitt<Planmaterial> = {
  kod: '91-luckor',
  rubrik: 'Det här saknas i planen',
  hjalp: null,
  bilaga: true,
  fast: 'Fryses planen trots att den har fel trycks skälet här.',
  bygg: (material) =>
    material.luckor.length === 0
      ? null
      : {
          data: {
            ...(material.frystTrots && { frystTrots: { ...material.frystTrots } }),
            tabell: {
              id: 'tabell-luckor',
              rubrik: 'Luckor i planen',
              kolumner: [
                { rubrik: 'Lucka', siffra: false },
                { rubrik: 'Slag', siffra: false },
                { rubrik: 'Antal', siffra: true },
                { rubrik: 'Processer', siffra: false },
              ],
              rader: material.luckor.map(({ kod, meningar, rubrik, niva, antal, processer }) => [
                ...[
                  rubrik,
                  niva,
                  {
                    visas: heltal(antal),
                    varde: antal,
                    lank: `/luckor?ar=${String(material.ar)}&lucka=${kod}`,
                    meningar,
                  },
                  processer,
                ],
              ]),
            },
          },
        },
};
