import { riskmatris, stapelPerAr, tabell } from '../../figurer.js';
import type { Avsnitt } from '../../underlag.js';
import { femAr, type Berattelsematerial } from '../material.js';

/** SOSFS 2011:9 5 kap. 1 §: sannolikhet and negativa konsekvenser, both shown, never only the product. */
export const riskanalys: Avsnitt<Berattelsematerial> = {
  kod: '07-riskanalys',
  rubrik: 'Riskanalys',
  hjalp: 'Vilka riskanalyser har gjorts, vad visade de och vilka risker kvarstår?',
  bygg: (material) => {
    const { ar, siffror, etikettI, toppRisker, riskskala } = material;
    return {
      data: {
        ar,
        antal: siffror.siffra('risk.antal', { ar }),
        utanOmrade: siffror.siffra('risk.utan_omrade', { ar }),
        matris: riskmatris({
          id: 'risker-per-sannolikhet-och-konsekvens',
          rubrik: `Riskerna i planen för ${String(ar)}, senaste bedömningen`,
          lodrat: 'Konsekvens',
          skala: riskskala,
          siffra: (sannolikhet, konsekvens) =>
            siffror.siffra('risk.antal', { ar, riskskala: riskskala.id ?? 0, sannolikhet, konsekvens }),
        }),
        omraden: tabell({
          id: 'tabell-risker-per-omrade',
          rubrik: 'Risker per kvalitetsområde',
          kolumner: ['Kvalitetsområde', '#Antal risker'],
          rader: siffror
            .vardenAv('kvalitetsomrade', 'risk.antal', { ar })
            .map((kod) => [
              etikettI('kvalitetsomrade', String(kod)),
              siffror.siffra('risk.antal', { ar, kvalitetsomrade: kod }),
            ]),
          not: 'En risk kan höra till flera kvalitetsområden, så summan kan bli större än antalet risker.',
        }),
        topp:
          toppRisker.length === 0
            ? null
            : tabell({
                id: 'tabell-topprisker',
                rubrik: 'Högst bedömda risker',
                kolumner: ['Risk', 'Process', '#Sannolikhet × konsekvens'],
                rader: toppRisker.map(({ text, process, s, k }) => [text, process, produkt({ s, k })]),
              }),
        kvar: kvarstaende(material),
      },
    };
  },
};

const produkt = ({ s, k }: { readonly s: number; readonly k: number }): string =>
  `${String(s)} × ${String(k)} = ${String(s * k)}`;

/** A year without a plan has no risks to count, which is not the same as none; one plan alone shows no development. */
const planerna = (siffror: Berattelsematerial['siffror'], ar: number) => {
  const antal = new Map(femAr(ar).map((ett) => [ett, siffror.siffra('risk.antal', { ar: ett })]));
  const harPlan = (ett: number): boolean => (antal.get(ett)?.varde ?? 0) > 0;
  return femAr(ar).filter(harPlan).length < 2
    ? null
    : stapelPerAr({
        id: 'risker-per-ar',
        rubrik: 'Risker i planen per år',
        ar: femAr(ar),
        siffra: (ett) => (harPlan(ett) ? siffror.siffra('risk.antal', { ar: ett }) : { varde: null, visas: '–' }),
        not: 'Ett år utan stapel hade ingen plan i systemet.',
      });
};

/** Where the year began and where it ended, and what is left. */
const kvarstaende = ({ ar, siffror, plan, riskskala }: Berattelsematerial) => {
  const hoga = plan.flatMap((rad) =>
    rad.slag === 'risk' && rad.fore !== null && rad.efter !== null && rad.hog
      ? [{ ...rad, fore: rad.fore, efter: rad.efter }]
      : [],
  );
  return {
    start: riskmatris({
      id: 'risker-vid-start',
      rubrik: `Riskerna i planen för ${String(ar)}, första bedömningen`,
      lodrat: 'Konsekvens',
      skala: riskskala,
      siffra: (sannolikhet, konsekvens) =>
        siffror.siffra('risk_forst.antal', { ar, riskskala: riskskala.id ?? 0, sannolikhet, konsekvens }),
    }),
    hogKvar: siffror.siffra('risk.hog_kvar', { ar }),
    ombedomda: siffror.siffra('risk.ombedomda', { ar }),
    perAr: planerna(siffror, ar),
    hoga:
      hoga.length === 0
        ? null
        : tabell({
            id: 'tabell-kvarstaende-risk',
            rubrik: 'Höga risker från början till slut',
            kolumner: ['Risk', '#Före', '#Efter', 'Läge'],
            rader: hoga.map(({ text, fore, efter, lage }) => [text, produkt(fore), produkt(efter), lage]),
            not: 'Sannolikhet × konsekvens. Efter är den senaste bedömningen, den kvarstående risken.',
          }),
  };
};
