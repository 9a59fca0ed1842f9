import { tabellPer } from '../../figurer.js';
import type { Avsnitt } from '../../underlag.js';
import type { Planmaterial } from '../material.js';

/** Eight columns beside the names of the processes leave no room for more. */
const KORTA: Readonly<Record<string, string>> = {
  ...{ sjalvbestammande: 'Självbest.', helhetssyn: 'Helhetssyn', trygghet: 'Trygghet' },
  ...{ kunskapsbaserad: 'Kunskap', tillganglighet: 'Tillgängl.', effektivitet: 'Effektivitet' },
};

/** Which process has risks in which kvalitetsområde: an empty row or column is a question to ask. */
export const riskProcessMatris: Avsnitt<Planmaterial> = {
  kod: '93-risk-process-matris',
  rubrik: 'Risker per process och kvalitetsområde',
  hjalp: null,
  bilaga: true,
  bygg: ({ ar, processer, omraden, siffror }) => {
    if (processer.every(({ risker }) => risker.length === 0)) return null;
    return {
      data: {
        tabell: tabellPer({
          id: 'tabell-risk-process',
          rubrik: `Antal risker i planen för ${String(ar)}`,
          forsta: 'Process',
          rader: processer.map(({ id, nummer, namn }) => ({ namn: `${nummer} ${namn}`, varde: id })),
          kolumner: [
            ...omraden.map(({ kod, namn }) => ({ namn: KORTA[kod] ?? namn, varde: kod })),
            { namn: 'Inget', varde: 'utan' },
            { namn: 'Alla', varde: null },
          ],
          siffra: (process, kvalitetsomrade) =>
            siffror.siffra('risk.antal', { ar, process, ...(kvalitetsomrade === null ? {} : { kvalitetsomrade }) }),
          not: 'En risk kan höra till flera kvalitetsområden. Inget är risker utan kvalitetsområde, Alla räknar varje risk en gång.',
        }),
      },
    };
  },
};
