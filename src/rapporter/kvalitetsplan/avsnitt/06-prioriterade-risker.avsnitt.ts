import { riskmatris } from '../../figurer.js';
import type { Avsnitt } from '../../underlag.js';
import type { Planmaterial } from '../material.js';

/** The highest assessed risks and the matrix of the scale they were assessed on; left out as long as nothing is assessed. */
export const prioriteradeRisker: Avsnitt<Planmaterial> = {
  kod: '06-prioriterade-risker',
  rubrik: 'Prioriterade risker',
  hjalp: 'Vilka risker prioriterar ni, och varför just de?',
  bygg: ({ ar, processer, siffror, riskskala }) => {
    const bedomda = processer
      .flatMap(({ nummer, namn, risker }) => risker.map((risk) => ({ ...risk, process: `${nummer} ${namn}` })))
      .flatMap((risk) => (risk.s === null || risk.k === null ? [] : [{ ...risk, s: risk.s, k: risk.k }]))
      .sort((a, b) => b.andel - a.andel);
    if (bedomda.length === 0) return null;
    return {
      data: {
        matris: riskmatris({
          id: 'riskmatris',
          rubrik: `Bedömda risker i planen för ${String(ar)}`,
          lodrat: 'Konsekvens',
          skala: riskskala,
          siffra: (sannolikhet, konsekvens) =>
            siffror.siffra('risk.antal', { ar, riskskala: riskskala.id ?? 0, sannolikhet, konsekvens }),
        }),
        tabell: {
          id: 'tabell-prioriterade-risker',
          rubrik: 'De högst bedömda riskerna',
          kolumner: [
            { rubrik: 'Risk', siffra: false },
            { rubrik: 'Process', siffra: false },
            { rubrik: 'Sannolikhet × konsekvens', siffra: true },
          ],
          rader: bedomda
            .slice(0, 10)
            .map(({ text, process, s, k }) => [text, process, `${String(s)} × ${String(k)} = ${String(s * k)}`]),
        },
      },
    };
  },
};
