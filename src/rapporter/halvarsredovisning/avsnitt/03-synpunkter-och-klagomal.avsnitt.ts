import { kodtext } from '../../../processer/kodlistor.texter.js';
import { avsandartyper, kanaler, kategorier, typer, type Typ } from '../../../synpunkter/kodlistor.texter.js';
import { liggande } from '../../figurer.js';
import { iOrdHalvan } from '../../halvar.js';
import { REGIER_OCH_INGEN } from '../../kvalitetsberattelse/avsnitt/uppdelningar.js';
import type { Avsnitt } from '../../underlag.js';
import { jamforda, perHalvar, stapelPerHalvar } from '../halvarsfigurer.js';
import type { Halvarsmaterial } from '../material.js';

const INKOMNA = 'synpunkt.inkomna';
const KLAGOMAL = { typ: 'klagomal' } as const;

/** SOSFS 2011:9 5 kap. 3 och 6 §§: what people say is received, put together and looked through for patterns. */
export const synpunkterOchKlagomal: Avsnitt<Halvarsmaterial> = {
  kod: '03-synpunkter-och-klagomal',
  rubrik: 'Klagomål och synpunkter',
  hjalp:
    'Vad handlar klagomålen om, och vad är nytt? Skriv så att ingen som har lämnat ett klagomål går att känna igen.',
  bygg: (material) => ({
    data: { ...antalen(material), ...innehallet(material), ...vagen(material) },
    underrubriker: [
      { id: 'klagomal-innehall', text: 'Vad klagomålen handlar om' },
      { id: 'klagomal-var', text: 'Vilka verksamheter det gäller' },
      { id: 'klagomal-avsandare', text: 'Vem som hör av sig, och hur' },
    ],
  }),
};

const antalen = (material: Halvarsmaterial) => {
  const { siffror } = material;
  const { nu, nyss, fjol } = jamforda(material);
  const inkomna = (halva: typeof nu, typ = {}) => siffror.siffra(halva, INKOMNA, typ);
  return {
    halvaret: iOrdHalvan(nu),
    ...{ fjolaret: iOrdHalvan(fjol), nyssHalvaret: iOrdHalvan(nyss) },
    klagomal: { nu: inkomna(nu, KLAGOMAL), nyss: inkomna(nyss, KLAGOMAL), fjol: inkomna(fjol, KLAGOMAL) },
    alla: inkomna(nu),
    perHalvar: stapelPerHalvar(material, {
      id: 'klagomal-per-halvar',
      rubrik: 'Inkomna klagomål per halvår',
      siffra: (halva) => siffror.siffra(halva, INKOMNA, KLAGOMAL),
      not: 'Räknat på den dag då klagomålet kom in. Att få klagomål kommer in betyder inte att alla är nöjda.',
    }),
    perTyp: perHalvar(material, {
      id: 'tabell-synpunkter-per-typ',
      rubrik: 'Allt som kom in, efter typ',
      forsta: 'Typ',
      rader: (Object.keys(typer) as Typ[]).map((typ) => ({ namn: typer[typ].etikett, varde: typ })),
      siffra: (typ, halva) => siffror.siffra(halva, INKOMNA, { typ }),
    }),
  };
};

const innehallet = (material: Halvarsmaterial) => {
  const { siffror, enheter } = material;
  const klagomal = (dimensioner: object, halva: Parameters<typeof siffror.siffra>[0]) =>
    siffror.siffra(halva, INKOMNA, { ...dimensioner, ...KLAGOMAL });
  return {
    perKategori: liggande(
      perHalvar(material, {
        id: 'tabell-klagomal-per-kategori',
        rubrik: 'Klagomål per kategori',
        forsta: 'Kategori',
        rader: siffror
          .vardenAv('kategori', INKOMNA, KLAGOMAL)
          .map((kod) => ({ namn: kategorinamn(String(kod)), varde: kod })),
        siffra: (kategori, halva) => klagomal({ kategori }, halva),
        not: 'Ett klagomål kan ha flera kategorier, så summan kan bli större än antalet klagomål.',
      }),
    ),
    perVerksamhet: perHalvar(material, {
      id: 'tabell-klagomal-per-verksamhet',
      rubrik: 'Klagomål per verksamhet',
      forsta: 'Verksamhet',
      rader: material.verksamheter,
      siffra: (verksamhet, halva) => klagomal({ verksamhet }, halva),
      not: 'Klagomål som inte gäller någon enhet är inte med.',
    }),
    perEnhet: perHalvar(material, {
      id: 'tabell-klagomal-per-enhet',
      rubrik: 'Klagomål per enhet',
      forsta: 'Enhet',
      rader: enheter.map(({ id, namn }) => ({ namn, varde: id })),
      siffra: (enhet, halva) => klagomal({ enhet }, halva),
      not: 'Enheter som ingen har sagt något om under de fem halvåren är inte med.',
    }),
    perRegi: perHalvar(material, {
      id: 'tabell-synpunkter-per-regi',
      rubrik: 'Allt som kom in, i egen och enskild regi',
      forsta: 'Regi',
      rader: REGIER_OCH_INGEN,
      siffra: (regi, halva) => siffror.siffra(halva, INKOMNA, { regi }),
    }),
  };
};

const vagen = (material: Halvarsmaterial) => ({
  perAvsandare: perHalvar(material, {
    id: 'tabell-synpunkter-per-avsandare',
    rubrik: 'Vem som hör av sig',
    forsta: 'Avsändare',
    rader: [
      ...Object.entries(avsandartyper).map(([varde, { etikett }]) => ({ namn: etikett, varde })),
      { namn: 'Anges inte', varde: 'okand' },
    ],
    siffra: (avsandartyp, halva) => material.siffror.siffra(halva, INKOMNA, { avsandartyp }),
  }),
  perKanal: perHalvar(material, {
    id: 'tabell-synpunkter-per-kanal',
    rubrik: 'Hur det kommer in',
    forsta: 'Väg in',
    rader: Object.entries(kanaler).map(([varde, { etikett }]) => ({ namn: etikett, varde })),
    siffra: (kanal, halva) => material.siffror.siffra(halva, INKOMNA, { kanal }),
  }),
});

const kategorinamn = (kod: string): string => (kod === 'utan' ? 'Ännu inte kategoriserad' : kodtext(kategorier, kod));
