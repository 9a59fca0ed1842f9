import { kategorier as avvikelsekategorier } from '../../../avvikelser/kodlistor.texter.js';
import { orsaker } from '../../../processer/kodlistor.texter.js';
import {
  AVVIKELSENS_OMRADEN,
  SYNPUNKTENS_HUVUDKATEGORIER,
  SYNPUNKTENS_OMRADEN,
} from '../../../indikatorer/kategoriomraden.texter.js';
import { grader, GRADER } from '../../../lex-sarah/kodlistor.texter.js';
import { kvalitetsomraden } from '../../../processer/kodlistor.texter.js';
import { riskbedomning, type Riskskala } from '../../../processer/skalor.texter.js';
import { kategorier as synpunktskategorier } from '../../../synpunkter/kodlistor.texter.js';
import { tabell } from '../../figurer.js';
import type { Avsnitt } from '../../underlag.js';
import type { Berattelsematerial } from '../material.js';

/** The code lists as they read on the day: a later change does not change what was counted. */
export const kodlistor: Avsnitt<Berattelsematerial> = {
  kod: '91-kodlistor',
  rubrik: 'Kodlistor',
  hjalp: null,
  bilaga: true,
  bygg: ({ siffror, ar, riskskala }) => {
    const anvanda = new Set(siffror.vardenAv('kategori', 'avvikelse.rapporterade', { ar }).map(String));
    return {
      data: {
        listor: [
          tabell({
            id: 'tabell-kod-avvikelser',
            rubrik: 'Avvikelsernas kategorier och kvalitetsområden',
            kolumner: ['Huvudkategori', 'Kategori', 'Kvalitetsområde'],
            rader: Object.entries(avvikelsekategorier)
              .filter(([kod]) => anvanda.has(huvud(kod)) || kod in AVVIKELSENS_OMRADEN)
              .map(([kod, { etikett }]) => [
                avvikelsekategorier[huvud(kod)]?.etikett ?? '',
                kod.includes('.') ? etikett : 'I övrigt',
                omradet(AVVIKELSENS_OMRADEN[kod]),
              ]),
          }),
          tabell({
            id: 'tabell-kod-synpunkter',
            rubrik: 'Synpunkternas kategorier, huvudkategorier och kvalitetsområden',
            kolumner: ['Kategori', 'Avvikelsernas huvudkategori', 'Kvalitetsområde'],
            rader: Object.entries(synpunktskategorier).map(([kod, { etikett }]) => [
              etikett,
              avvikelsekategorier[SYNPUNKTENS_HUVUDKATEGORIER[kod] ?? '']?.etikett ?? 'Ingen',
              omradet(SYNPUNKTENS_OMRADEN[kod]),
            ]),
          }),
          tabell({
            id: 'tabell-kod-orsaker',
            rubrik: 'Orsaker',
            kolumner: ['Orsak'],
            rader: Object.values(orsaker).map(({ etikett }) => [etikett]),
          }),
          tabell({
            id: 'tabell-kod-lex-sarah',
            rubrik: 'Bedömningar enligt lex Sarah',
            kolumner: ['Grad', 'Bedömning'],
            rader: GRADER.map((grad) => [String(grad), grader[grad].etikett]),
          }),
          skalan(riskskala),
        ],
      },
    };
  },
};

const huvud = (kod: string): string => kod.split('.')[0] ?? kod;

const omradet = (kod: keyof typeof kvalitetsomraden | undefined): string =>
  kod === undefined ? 'Utan kvalitetsområde' : kvalitetsomraden[kod].etikett;

/** The scale with what the product of both falls under. */
const skalan = (skala: Riskskala) =>
  tabell({
    id: 'tabell-kod-riskskala',
    rubrik: 'Riskskalan: sannolikhet × konsekvens',
    kolumner: ['Konsekvens', ...skala.sannolikheter.map((text, nr) => `${String(nr + 1)} ${text}`)],
    rader: skala.konsekvenser
      .map((text, k) => [
        `${String(k + 1)} ${text}`,
        ...skala.sannolikheter.map((_, s) => {
          const en = riskbedomning(s + 1, k + 1, skala);
          return en === null ? '' : `${String(en.tal)} ${en.text}`;
        }),
      ])
      .reverse(),
  });
