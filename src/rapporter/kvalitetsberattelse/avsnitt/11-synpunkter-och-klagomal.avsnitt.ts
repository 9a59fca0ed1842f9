import { kategorier, kodtext, typer, type Typ } from '../../../synpunkter/kodlistor.texter.js';
import { stapelPerAr, tabellPer } from '../../figurer.js';
import type { Avsnitt } from '../../underlag.js';
import { femAr, type Berattelsematerial } from '../material.js';

const INKOMNA = 'synpunkt.inkomna';

/** SOSFS 2011:9 5 kap. 3 och 6 §§: what people say is received, put together and looked through for patterns. */
export const synpunkterOchKlagomal: Avsnitt<Berattelsematerial> = {
  kod: '11-synpunkter-och-klagomal',
  rubrik: 'Synpunkter och klagomål',
  hjalp:
    'Vad handlar synpunkterna om, och vad har de lett till? Skriv så att ingen som har lämnat en går att känna igen.',
  bygg: ({ ar, siffror, faktanamn }) => ({
    data: {
      ar,
      inkomna: siffror.siffra(INKOMNA, { ar }),
      forraAret: siffror.siffra(INKOMNA, { ar: ar - 1 }),
      klagomal: siffror.siffra(INKOMNA, { ar, typ: 'klagomal' }),
      perAr: stapelPerAr({
        id: 'synpunkter-per-ar',
        rubrik: 'Inkomna synpunkter och klagomål per år',
        ar: femAr(ar),
        siffra: (ett) => siffror.siffra(INKOMNA, { ar: ett }),
        not: 'Att få synpunkter kommer in betyder inte att alla är nöjda.',
      }),
      perTyp: tabellPer({
        id: 'tabell-synpunkter-per-typ',
        rubrik: 'Inkomna per typ',
        forsta: 'Typ',
        rader: (Object.keys(typer) as Typ[]).map((typ) => ({ namn: typer[typ].etikett, varde: typ })),
        kolumner: femAr(ar).map((ett) => ({ namn: String(ett), varde: ett })),
        siffra: (rad, kolumn) => siffror.siffra(INKOMNA, { ar: kolumn, typ: rad }),
      }),
      perKategori: tabellPer({
        id: 'tabell-synpunkter-per-kategori',
        rubrik: 'Vad synpunkterna handlar om',
        forsta: 'Kategori',
        rader: siffror
          .vardenAv('kategori', INKOMNA, { ar })
          .map((kod) => ({ namn: kategorinamn(String(kod)), varde: kod })),
        kolumner: [ar - 1, ar].map((ett) => ({ namn: String(ett), varde: ett })),
        siffra: (rad, kolumn) => siffror.siffra(INKOMNA, { ar: kolumn, kategori: rad }),
        not: 'En synpunkt kan ha flera kategorier, så summan kan bli större än antalet synpunkter.',
      }),
      svar: tabellPer({
        id: 'tabell-synpunkter-svar',
        rubrik: 'Svar',
        forsta: 'Mått',
        rader: ['besvarade_i_tid', 'svarstid', 'obesvarade', 'overlamnade'].map((namn) => ({
          namn: faktanamn(`synpunkt.${namn}`),
          varde: `synpunkt.${namn}`,
        })),
        kolumner: femAr(ar).map((ett) => ({ namn: String(ett), varde: ett })),
        siffra: (kod, kolumn) => siffror.siffra(kod, { ar: kolumn }),
        not: 'Svarstid i kalenderdagar. Tidsgränsen för svar är nämndens egen, inte ett lagkrav.',
      }),
    },
  }),
};

const kategorinamn = (kod: string): string => (kod === 'utan' ? 'Ännu inte kategoriserad' : kodtext(kategorier, kod));
