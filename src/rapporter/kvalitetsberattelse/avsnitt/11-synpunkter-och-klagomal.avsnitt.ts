import { kodtext } from '../../../processer/kodlistor.texter.js';
import { avsandartyper, kanaler, kategorier, typer, type Typ } from '../../../synpunkter/kodlistor.texter.js';
import { liggande, linjer, stapelPerAr, tabellPer } from '../../figurer.js';
import type { Avsnitt } from '../../underlag.js';
import { femAr, type Berattelsematerial } from '../material.js';
import { kvalitetsomradesrader, REGIER_OCH_INGEN } from './uppdelningar.js';

const INKOMNA = 'synpunkt.inkomna';
const tvaAr = (ar: number) => [ar - 1, ar].map((ett) => ({ namn: String(ett), varde: ett }));
const allaAr = (ar: number) => femAr(ar).map((ett) => ({ namn: String(ett), varde: ett }));

/** SOSFS 2011:9 5 kap. 3 och 6 §§: what people say is received, put together and looked through for patterns. */
export const synpunkterOchKlagomal: Avsnitt<Berattelsematerial> = {
  kod: '11-synpunkter-och-klagomal',
  rubrik: 'Synpunkter och klagomål',
  hjalp:
    'Vad handlar synpunkterna om, och vad har de lett till? Skriv så att ingen som har lämnat en går att känna igen.',
  bygg: (material) => ({
    data: { ...grunden(material), mer: mer(material) },
    underrubriker: [
      { id: 'synpunkter-innehall', text: 'Vad synpunkterna handlar om' },
      { id: 'synpunkter-avsandare', text: 'Vem som hör av sig, och hur' },
      { id: 'synpunkter-svar', text: 'Svar' },
    ],
  }),
};

const grunden = ({ ar, siffror, faktanamn }: Berattelsematerial) => ({
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
    kolumner: allaAr(ar),
    siffra: (rad, kolumn) => siffror.siffra(INKOMNA, { ar: kolumn, typ: rad }),
  }),
  perKategori: liggande(
    tabellPer({
      id: 'tabell-synpunkter-per-kategori',
      rubrik: 'Synpunkter och klagomål per kategori',
      forsta: 'Kategori',
      rader: siffror
        .vardenAv('kategori', INKOMNA, { ar })
        .map((kod) => ({ namn: kategorinamn(String(kod)), varde: kod })),
      kolumner: tvaAr(ar),
      siffra: (rad, kolumn) => siffror.siffra(INKOMNA, { ar: kolumn, kategori: rad }),
      not: 'En synpunkt kan ha flera kategorier, så summan kan bli större än antalet synpunkter.',
    }),
  ),
  svar: tabellPer({
    id: 'tabell-synpunkter-svar',
    rubrik: 'Hur snabbt synpunkterna besvaras',
    forsta: 'Mått',
    rader: ['besvarade_i_tid', 'svarstid', 'obesvarade', 'overlamnade'].map((namn) => ({
      namn: faktanamn(`synpunkt.${namn}`),
      varde: `synpunkt.${namn}`,
    })),
    kolumner: allaAr(ar),
    siffra: (kod, kolumn) => siffror.siffra(kod, { ar: kolumn }),
    not: 'Svarstid i kalenderdagar. Tidsgränsen för svar är nämndens egen, inte ett lagkrav.',
  }),
});

const mer = (material: Berattelsematerial) => {
  const { ar, siffror, enheter } = material;
  return {
    perKvartal: linjer({
      id: 'synpunkter-per-kvartal',
      rubrik: 'Inkomna synpunkter och klagomål per kvartal',
      forsta: 'Kvartal',
      punkter: [1, 2, 3, 4].map((kvartal) => ({ namn: `Kvartal ${String(kvartal)}`, varde: kvartal })),
      serier: allaAr(ar).slice(-3),
      siffra: (kvartal, ett) => siffror.siffra(INKOMNA, { ar: ett, kvartal }),
    }),
    perEnhet: tabellPer({
      id: 'tabell-synpunkter-per-enhet',
      rubrik: 'Inkomna per enhet',
      forsta: 'Enhet',
      rader: enheter.map(({ id, namn }) => ({ namn, varde: id })),
      kolumner: allaAr(ar),
      siffra: (enhet, ett) => siffror.siffra(INKOMNA, { ar: ett, enhet }),
      not: 'Synpunkter som inte gäller någon enhet är inte med.',
    }),
    perRegi: tabellPer({
      id: 'tabell-synpunkter-per-regi',
      rubrik: 'Inkomna i egen och enskild regi',
      forsta: 'Regi',
      rader: REGIER_OCH_INGEN,
      kolumner: allaAr(ar),
      siffra: (regi, ett) => siffror.siffra(INKOMNA, { ar: ett, regi }),
    }),
    perOmrade: tabellPer({
      id: 'tabell-klagomal-per-omrade',
      rubrik: 'Klagomål per kvalitetsområde',
      forsta: 'Kvalitetsområde',
      rader: kvalitetsomradesrader(material),
      kolumner: allaAr(ar),
      siffra: (kvalitetsomrade, ett) => siffror.siffra(INKOMNA, { ar: ett, typ: 'klagomal', kvalitetsomrade }),
      not: 'Kvalitetsområdet följer av kategorin (se bilagan med kodlistor). Ett klagomål kan höra till flera.',
    }),
    perAvsandare: tabellPer({
      id: 'tabell-synpunkter-per-avsandare',
      rubrik: 'Vem som hör av sig',
      forsta: 'Avsändare',
      rader: [
        ...Object.entries(avsandartyper).map(([varde, { etikett }]) => ({ namn: etikett, varde })),
        { namn: 'Anges inte', varde: 'okand' },
      ],
      kolumner: tvaAr(ar),
      siffra: (avsandartyp, ett) => siffror.siffra(INKOMNA, { ar: ett, avsandartyp }),
    }),
    perKanal: tabellPer({
      id: 'tabell-synpunkter-per-kanal',
      rubrik: 'Hur synpunkterna kommer in',
      forsta: 'Väg in',
      rader: Object.entries(kanaler).map(([varde, { etikett }]) => ({ namn: etikett, varde })),
      kolumner: tvaAr(ar),
      siffra: (kanal, ett) => siffror.siffra(INKOMNA, { ar: ett, kanal }),
    }),
  };
};

const kategorinamn = (kod: string): string => (kod === 'utan' ? 'Ännu inte kategoriserad' : kodtext(kategorier, kod));
