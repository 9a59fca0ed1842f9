import { liggande, tabell, tabellPer } from '../../figurer.js';
import type { Avsnitt, Siffra, Tabell } from '../../underlag.js';
import type { Berattelsematerial } from '../material.js';
import { kvalitetsomradesrader, verksamhetsrader } from './uppdelningar.js';

interface Kolumn<D> {
  readonly namn: string;
  readonly varde: (del: D) => Siffra;
}

/** SOSFS 2011:9 5 kap. 6 §: what came in is read together, to see patterns and trends over all of it. */
export const samladAnalys: Avsnitt<Berattelsematerial> = {
  kod: '13-samlad-analys',
  rubrik: 'Samlad analys',
  kravText: 'Det som har kommit in ska inte bara sammanställas utan också analyseras (SOSFS 2011:9 5 kap. 6 §).',
  hjalp:
    'Läs avvikelser, lex Sarah och klagomål tillsammans med risker och egenkontroller. Vad pekar åt samma håll? Skriv gärna under en rubrik per kvalitetsområde.',
  bygg: (material) => ({
    data: {
      ar: material.ar,
      perVerksamhet: perVerksamhet(material),
      perEnhet: perEnhet(material),
      perOmrade: perOmrade(material),
      perKategori: perKategori(material),
      orsaker: orsaker(material),
      monster: monster(material),
    },
    underrubriker: [
      { id: 'samlat-var', text: 'Var det händer' },
      { id: 'samlat-vad', text: 'Vad det handlar om' },
      { id: 'samlat-varfor', text: 'Varför det händer' },
      ...(material.monster.length > 0 ? [{ id: 'samlat-monster', text: 'Mönster' }] : []),
    ],
  }),
};

const AVVIKELSER = 'avvikelse.rapporterade';
const SYNPUNKTER = 'synpunkt.inkomna';
const LEX_SARAH = 'lex_sarah.rapporterade';

const sidaVidSida = <D extends string | number>(
  om: { readonly id: string; readonly rubrik: string; readonly forsta: string; readonly not?: string },
  rader: readonly { readonly namn: string; readonly varde: D }[],
  kolumner: readonly Kolumn<D>[],
): Tabell => tabellPer({ ...om, rader, kolumner, siffra: (del, varde) => varde(del) });

const perVerksamhet = (material: Berattelsematerial): Tabell => {
  const { ar, siffror } = material;
  return sidaVidSida(
    {
      id: 'tabell-samlat-per-verksamhet',
      rubrik: `Avvikelser, klagomål och lex Sarah per verksamhet ${String(ar)}`,
      forsta: 'Verksamhet',
      not: 'Räknat på rapportdatum. Lex Sarah redovisas per verksamhet och inte per enhet: så få rapporter skulle kunna peka ut någon.',
    },
    verksamhetsrader(material),
    [
      { namn: 'Avvikelser', varde: (verksamhet) => siffror.siffra(AVVIKELSER, { ar, verksamhet }) },
      { namn: 'Klagomål', varde: (verksamhet) => siffror.siffra(SYNPUNKTER, { ar, typ: 'klagomal', verksamhet }) },
      { namn: 'Lex Sarah', varde: (verksamhet) => siffror.siffra(LEX_SARAH, { ar, verksamhet }) },
    ],
  );
};

const perEnhet = ({ ar, siffror, enheter }: Berattelsematerial): Tabell =>
  sidaVidSida(
    {
      id: 'tabell-samlat-per-enhet',
      rubrik: `Avvikelser, klagomål och åtgärder per enhet ${String(ar)}`,
      forsta: 'Enhet',
      not: 'Många avvikelser och klagomål på samma enhet är ett skäl att fråga, aldrig ett omdöme.',
    },
    enheter.map(({ id, namn }) => ({ namn, varde: id })),
    [
      { namn: 'Avvikelser', varde: (enhet) => siffror.siffra(AVVIKELSER, { ar, enhet }) },
      { namn: 'Varav hög risk', varde: (enhet) => siffror.siffra('avvikelse.hog_risk', { ar, enhet }) },
      { namn: 'Klagomål', varde: (enhet) => siffror.siffra(SYNPUNKTER, { ar, enhet, typ: 'klagomal' }) },
      { namn: 'Beröm', varde: (enhet) => siffror.siffra(SYNPUNKTER, { ar, enhet, typ: 'berom' }) },
      { namn: 'Genomförda åtgärder', varde: (enhet) => siffror.siffra('atgard_gjord.antal', { ar, enhet }) },
    ],
  );

const perOmrade = (material: Berattelsematerial): Tabell => {
  const { ar, siffror } = material;
  return sidaVidSida(
    {
      id: 'tabell-samlat-per-omrade',
      rubrik: `Avvikelser, klagomål, lex Sarah och risker per kvalitetsområde ${String(ar)}`,
      forsta: 'Kvalitetsområde',
      not: 'Det som hör till flera kvalitetsområden räknas i vart och ett av dem. Lex Sarah som inte kom ur en avvikelse är utan område.',
    },
    kvalitetsomradesrader(material),
    [
      { namn: 'Avvikelser', varde: (kvalitetsomrade) => siffror.siffra(AVVIKELSER, { ar, kvalitetsomrade }) },
      {
        namn: 'Klagomål',
        varde: (kvalitetsomrade) => siffror.siffra(SYNPUNKTER, { ar, typ: 'klagomal', kvalitetsomrade }),
      },
      { namn: 'Lex Sarah', varde: (kvalitetsomrade) => siffror.siffra(LEX_SARAH, { ar, kvalitetsomrade }) },
      { namn: 'Risker i planen', varde: (kvalitetsomrade) => siffror.siffra('risk.antal', { ar, kvalitetsomrade }) },
    ],
  );
};

const perKategori = ({ ar, siffror, etikettI }: Berattelsematerial): Tabell => {
  const funna = new Set(
    [
      siffror.vardenAv('huvudkategori', AVVIKELSER, { ar }),
      siffror.vardenAv('huvudkategori', SYNPUNKTER, { ar, typ: 'klagomal' }),
      siffror.vardenAv('huvudkategori', LEX_SARAH, { ar }),
    ]
      .flat()
      .map(String),
  );
  return sidaVidSida(
    {
      id: 'tabell-samlat-per-kategori',
      rubrik: `Avvikelser, klagomål och lex Sarah per huvudkategori ${String(ar)}`,
      forsta: 'Huvudkategori',
      not: 'Klagomålens kategorier är förda till avvikelsernas huvudkategorier (se bilagan med kodlistor). Ett ärende kan ha flera kategorier.',
    },
    [...funna]
      .sort((a, b) => Number(a === 'utan') - Number(b === 'utan'))
      .map((kod) => ({ namn: etikettI('kategori', kod), varde: kod })),
    [
      { namn: 'Avvikelser', varde: (huvudkategori) => siffror.siffra(AVVIKELSER, { ar, huvudkategori }) },
      {
        namn: 'Klagomål',
        varde: (huvudkategori) => siffror.siffra(SYNPUNKTER, { ar, huvudkategori, typ: 'klagomal' }),
      },
      { namn: 'Lex Sarah', varde: (huvudkategori) => siffror.siffra(LEX_SARAH, { ar, huvudkategori }) },
    ],
  );
};

const orsaker = ({ ar, siffror, etikettI }: Berattelsematerial) =>
  liggande({
    ...tabellPer({
      id: 'tabell-samlat-orsaker',
      rubrik: 'Orsaker som har utretts i avvikelserna',
      forsta: 'Orsak',
      rader: siffror
        .vardenAv('orsak', AVVIKELSER, { ar })
        .filter((kod) => kod !== 'utan')
        .map((kod) => ({ namn: etikettI('orsak', String(kod)), varde: kod })),
      kolumner: [{ namn: String(ar), varde: ar }],
      siffra: (orsak, ett) => siffror.siffra(AVVIKELSER, { ar: ett, orsak }),
      not: 'En avvikelse kan ha flera orsaker. De som ännu inte är utredda är inte med.',
    }),
  });

const monster = ({ monster: funna }: Berattelsematerial): Tabell | null =>
  funna.length === 0
    ? null
    : tabell({
        id: 'tabell-monster',
        rubrik: 'Mönster som systemet har sett under året',
        kolumner: ['Mönster', 'Vad som syns', 'Läge'],
        rader: funna.map(({ slag, mening, lage }) => [slag, mening, lage]),
        not: 'Ett mönster är ett skäl att ta reda på mer, aldrig ett omdöme om någon.',
      });
