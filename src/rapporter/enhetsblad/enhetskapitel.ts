import { faktum } from '../../indikatorer/katalog.js';
import { typer, type Typ } from '../../synpunkter/kodlistor.texter.js';
import { byggAvsnitt } from '../avsnittsbygge.js';
import { linjer, liggande, stapelPerAr, tabellPer } from '../figurer.js';
import { etikettI } from '../kvalitetsberattelse/etiketter.js';
import { femAr } from '../kvalitetsberattelse/material.js';
import { MATT } from '../kvalitetsberattelse/avsnitt/16-resultat-per-enhet.avsnitt.js';
import type { Siffror } from '../siffror.js';
import type { Avsnitt, FrystAvsnitt } from '../underlag.js';

/** What the chapter of one enhet is built from. */
export interface Kapitelmaterial {
  readonly enhetId: number;
  readonly enhet: string;
  readonly ar: number;
  readonly siffror: Siffror;
}

const RAPPORTERADE = 'avvikelse.rapporterade';
const EGET = 'enheten-berattar';

const egenText: Avsnitt<Kapitelmaterial> = {
  kod: EGET,
  rubrik: 'Enheten berättar',
  hjalp: null,
  bygg: (_, { skrivet }) => (skrivet ? { data: {} } : null),
};

/** The same table as in the chapter of the whole nämnd. */
const iSiffror: Avsnitt<Kapitelmaterial> = {
  kod: 'i-siffror',
  rubrik: 'Fem år i siffror',
  hjalp: null,
  bygg: ({ ar, siffror, enhet, enhetId }) => ({
    data: {
      tabell: tabellPer({
        id: 'tabell-enheten',
        rubrik: `${enhet} i siffror`,
        forsta: 'Mått',
        rader: MATT.map((matt) => ({ namn: 'namn' in matt ? matt.namn : faktum(matt.kod).namn, varde: matt })),
        kolumner: femAr(ar).map((ett) => ({ namn: String(ett), varde: ett })),
        siffra: (matt, ett) =>
          siffror.siffra(matt.kod, { ar: ett, enhet: enhetId, ...('typ' in matt ? { typ: matt.typ } : {}) }),
        not: 'Fler rapporter kan bero på att fler rapporterar, inte att fler fel begås.',
      }),
    },
  }),
};

const avvikelserna: Avsnitt<Kapitelmaterial> = {
  kod: 'avvikelser',
  rubrik: 'Avvikelserna',
  hjalp: null,
  bygg: ({ ar, siffror, enhetId: enhet }) => ({
    data: {
      perAr: stapelPerAr({
        id: 'enhetens-avvikelser-per-ar',
        rubrik: 'Rapporterade avvikelser per år',
        ar: femAr(ar),
        siffra: (ett) => siffror.siffra(RAPPORTERADE, { ar: ett, enhet }),
      }),
      perKvartal: linjer({
        id: 'enhetens-avvikelser-per-kvartal',
        rubrik: 'Rapporterade avvikelser per kvartal',
        forsta: 'Kvartal',
        punkter: [1, 2, 3, 4].map((kvartal) => ({ namn: `Kvartal ${String(kvartal)}`, varde: kvartal })),
        serier: femAr(ar)
          .slice(-2)
          .map((ett) => ({ namn: String(ett), varde: ett })),
        siffra: (kvartal, ett) => siffror.siffra(RAPPORTERADE, { ar: ett, kvartal, enhet }),
      }),
      perKategori: liggande(
        tabellPer({
          id: 'tabell-enhetens-kategorier',
          rubrik: 'Vad avvikelserna handlar om',
          forsta: 'Kategori',
          rader: siffror
            .vardenAv('kategori', RAPPORTERADE, { ar, enhet })
            .map((kod) => ({ namn: etikettI('kategori', String(kod)), varde: kod })),
          kolumner: [ar - 1, ar].map((ett) => ({ namn: String(ett), varde: ett })),
          siffra: (kategori, ett) => siffror.siffra(RAPPORTERADE, { ar: ett, enhet, kategori }),
          not: 'En rapport kan ha flera kategorier, så summan kan bli större än antalet rapporter.',
        }),
      ),
    },
  }),
};

const synpunkterna: Avsnitt<Kapitelmaterial> = {
  kod: 'synpunkter',
  rubrik: 'Vad andra har sagt',
  hjalp: null,
  bygg: ({ ar, siffror, enhetId: enhet }) => ({
    data: {
      perTyp: tabellPer({
        id: 'tabell-enhetens-synpunkter',
        rubrik: 'Inkomna synpunkter och klagomål per typ',
        forsta: 'Typ',
        rader: (Object.keys(typer) as Typ[]).map((typ) => ({ namn: typer[typ].etikett, varde: typ })),
        kolumner: femAr(ar).map((ett) => ({ namn: String(ett), varde: ett })),
        siffra: (typ, ett) => siffror.siffra('synpunkt.inkomna', { ar: ett, enhet, typ }),
        not: 'Att ingen hör av sig betyder inte att alla är nöjda.',
      }),
    },
  }),
};

const saRaknades: Avsnitt<Kapitelmaterial> = {
  kod: 'sa-raknades-siffrorna',
  rubrik: 'Så räknades siffrorna',
  hjalp: null,
  bilaga: true,
  bygg: () => ({ data: {} }),
};

export const KAPITLETS_DELAR = [egenText, iSiffror, avvikelserna, synpunkterna, saRaknades];

/** The enhet's own page of the berättelse, with room to tell more than there. */
export const kapitelavsnitt = (material: Kapitelmaterial, text: string): FrystAvsnitt[] =>
  byggAvsnitt(KAPITLETS_DELAR, material, new Map([[EGET, text]]));
