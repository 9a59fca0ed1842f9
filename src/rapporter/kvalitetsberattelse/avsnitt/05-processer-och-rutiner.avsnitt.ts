import type { Avsnitt } from '../../underlag.js';
import type { Berattelsematerial } from '../material.js';

/** SOSFS 2011:9 4 kap.: processes are identified, described and fastställda. */
export const processerOchRutiner: Avsnitt<Berattelsematerial> = {
  kod: '05-processer-och-rutiner',
  rubrik: 'Ledningssystemets grund: processer och rutiner',
  hjalp: 'Vilka processer och rutiner har tillkommit eller ändrats, och hur är de kända i verksamheten?',
  bygg: ({ processer, siffror }) => ({
    data: {
      antal: siffror.siffra('process.antal'),
      tabell: {
        id: 'tabell-processer',
        rubrik: 'Processer i ledningssystemet',
        kolumner: [
          { rubrik: 'Process', siffra: false },
          { rubrik: 'Hör till', siffra: false },
        ],
        rader: processer.map(({ nummer, namn, grupp }) => [`${nummer} ${namn}`, grupp]),
      },
    },
  }),
};
