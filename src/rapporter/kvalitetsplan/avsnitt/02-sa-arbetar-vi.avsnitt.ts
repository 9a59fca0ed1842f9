import type { Avsnitt } from '../../underlag.js';
import type { Planmaterial, Planprocessrad } from '../material.js';

type Rader = 'egenkontroller' | 'atgarder';

/** «4.1 (2), 4.3»: the processes where somebody has rows, and how many when there are several. */
const dar = (processer: readonly Planprocessrad[], slag: Rader, ansvarig: string): string =>
  processer
    .flatMap((process) => {
      const antal = process[slag].filter((rad) => rad.ansvarig === ansvarig).length;
      return antal === 0 ? [] : [antal === 1 ? process.nummer : `${process.nummer} (${String(antal)})`];
    })
    .join(', ');

/** The ledningssystem and who answers for what in the plan (SOSFS 2011:9 3 kap. 1 §). */
export const saArbetarVi: Avsnitt<Planmaterial> = {
  kod: '02-sa-arbetar-vi',
  rubrik: 'Så arbetar vi',
  hjalp: 'Ledningssystemet, förbättringshjulet, årets gång, och vem som gör vad.',
  bygg: ({ ar, processer }, { skrivet }) => {
    const ansvariga = new Set(
      processer.flatMap(({ egenkontroller, atgarder }) =>
        [...egenkontroller, ...atgarder].flatMap(({ ansvarig }) => ansvarig ?? []),
      ),
    );
    if (!skrivet && ansvariga.size === 0) return null;
    return {
      data: {
        ar,
        ansvar: {
          id: 'tabell-ansvar',
          rubrik: `Vem som ansvarar för vad i planen för ${String(ar)}`,
          kolumner: [
            { rubrik: 'Ansvarig', siffra: false },
            { rubrik: 'Egenkontroller i process', siffra: false },
            { rubrik: 'Åtgärder i process', siffra: false },
          ],
          rader: [...ansvariga]
            .sort((a, b) => a.localeCompare(b, 'sv'))
            .map((en) => [en, dar(processer, 'egenkontroller', en) || '–', dar(processer, 'atgarder', en) || '–']),
          not: 'Siffran inom parentes är antalet i processen.',
        },
      },
    };
  },
};
