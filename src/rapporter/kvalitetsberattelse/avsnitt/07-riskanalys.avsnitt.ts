import type { Avsnitt } from '../../underlag.js';
import { riskmatris } from '../../figurer.js';
import type { Berattelsematerial } from '../material.js';

/** SOSFS 2011:9 5 kap. 1 §: sannolikhet and negativa konsekvenser, both shown, never only the product. */
export const riskanalys: Avsnitt<Berattelsematerial> = {
  kod: '07-riskanalys',
  rubrik: 'Riskanalys',
  hjalp: 'Vilka riskanalyser har gjorts, vad visade de och vilka risker kvarstår?',
  bygg: ({ ar, siffror, kodtext, toppRisker, riskskala }) => ({
    data: {
      ar,
      antal: siffror.siffra('risk.antal', { ar }),
      utanOmrade: siffror.siffra('risk.utan_omrade', { ar }),
      matris: riskmatris({
        id: 'risker-per-sannolikhet-och-konsekvens',
        rubrik: `Bedömda risker i planen för ${String(ar)}`,
        lodrat: 'Konsekvens',
        skala: riskskala,
        siffra: (sannolikhet, konsekvens) =>
          siffror.siffra('risk.antal', { ar, riskskala: riskskala.id ?? 0, sannolikhet, konsekvens }),
      }),
      omraden: {
        id: 'tabell-risker-per-omrade',
        rubrik: 'Risker per kvalitetsområde',
        kolumner: [
          { rubrik: 'Kvalitetsområde', siffra: false },
          { rubrik: 'Antal risker', siffra: true },
        ],
        rader: siffror
          .vardenAv('kvalitetsomrade', 'risk.antal', { ar })
          .map((kod) => [
            kodtext('kvalitetsomrade', String(kod)),
            siffror.siffra('risk.antal', { ar, kvalitetsomrade: kod }),
          ]),
        not: 'En risk kan höra till flera kvalitetsområden, så summan kan bli större än antalet risker.',
      },
      topp:
        toppRisker.length === 0
          ? null
          : {
              id: 'tabell-topprisker',
              rubrik: 'Högst bedömda risker',
              kolumner: [
                { rubrik: 'Risk', siffra: false },
                { rubrik: 'Process', siffra: false },
                { rubrik: 'Sannolikhet × konsekvens', siffra: true },
              ],
              rader: toppRisker.map(({ text, process, s, k }) => [
                text,
                process,
                `${String(s)} × ${String(k)} = ${String(s * k)}`,
              ]),
            },
    },
  }),
};
