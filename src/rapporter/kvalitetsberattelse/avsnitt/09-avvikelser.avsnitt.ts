import { helaAret } from '../../../indikatorer/faktum.js';
import { liggande, linjer, riskmatris, stapelPerAr, tabell, tabellPer } from '../../figurer.js';
import { antalet, raknat, siffraAv } from '../../siffror.js';
import type { Avsnitt } from '../../underlag.js';
import { femAr, type Berattelsematerial } from '../material.js';
import { kvalitetsomradesrader, REGIER } from './uppdelningar.js';

const RAPPORTERADE = 'avvikelse.rapporterade';
const EFTER = 'avvikelse.efter_berattelsen';

/** Five years, quarters, enheter, categories, causes and risk. Counted on the day of the report unless said otherwise. */
export const avvikelser: Avsnitt<Berattelsematerial> = {
  kod: '09-avvikelser',
  rubrik: 'Avvikelser',
  hjalp: 'Vad säger avvikelserna? Skriv mönster, orsaker som är utredda och vad som har förändrats.',
  bygg: (material) => ({
    data: { ...utveckling(material), ...fordelning(material), ...handlaggning(material), mer: mer(material) },
    underrubriker: [
      { id: 'avvikelser-utveckling', text: 'Utveckling över tid' },
      { id: 'avvikelser-fordelning', text: 'Vad avvikelserna handlar om' },
      { id: 'avvikelser-handlaggning', text: 'Hur de har tagits om hand' },
    ],
  }),
};

const utveckling = ({ ar, siffror, enheter }: Berattelsematerial) => ({
  ar,
  rapporterade: siffror.siffra(RAPPORTERADE, { ar }),
  forraAret: siffror.siffra(RAPPORTERADE, { ar: ar - 1 }),
  handelser: siffror.siffra('avvikelse.handelser', { ar }),
  perAr: stapelPerAr({
    id: 'avvikelser-per-ar',
    rubrik: 'Rapporterade avvikelser per år',
    ar: femAr(ar),
    siffra: (ett) => siffror.siffra(RAPPORTERADE, { ar: ett }),
    not: 'Räknat på rapportdatum. Fler rapporter kan bero på att fler rapporterar, inte att fler fel begås.',
  }),
  // a table once, a chart since: what was frozen then is printed as it was
  perKvartal: linjer({
    id: 'avvikelser-per-kvartal',
    rubrik: 'Rapporterade avvikelser per kvartal',
    forsta: 'Kvartal',
    punkter: [1, 2, 3, 4].map((kvartal) => ({ namn: `Kvartal ${String(kvartal)}`, varde: kvartal })),
    serier: femAr(ar)
      .slice(-3)
      .map((ett) => ({ namn: String(ett), varde: ett })),
    siffra: (kvartal, ett) => siffror.siffra(RAPPORTERADE, { ar: ett, kvartal }),
  }),
  perEnhet: tabellPer({
    id: 'tabell-avvikelser-per-enhet',
    rubrik: 'Rapporterade avvikelser per enhet',
    forsta: 'Enhet',
    rader: enheter.map(({ id, namn }) => ({ namn, varde: id })),
    kolumner: femAr(ar).map((ett) => ({ namn: String(ett), varde: ett })),
    siffra: (rad, kolumn) => siffror.siffra(RAPPORTERADE, { ar: kolumn, enhet: rad }),
    not: 'En enhet utan rapporter är något att uppmärksamma, inte ett tecken på att allt är bra.',
  }),
});

const fordelning = ({ ar, siffror, etikettI }: Berattelsematerial) => ({
  perKategori: liggande(
    tabellPer({
      id: 'tabell-avvikelser-per-kategori',
      rubrik: 'Rapporterade avvikelser per kategori',
      forsta: 'Kategori',
      rader: siffror
        .vardenAv('kategori', RAPPORTERADE, { ar })
        .map((kod) => ({ namn: etikettI('kategori', String(kod)), varde: kod })),
      kolumner: femAr(ar).map((ett) => ({ namn: String(ett), varde: ett })),
      siffra: (rad, kolumn) => siffror.siffra(RAPPORTERADE, { ar: kolumn, kategori: rad }),
      not: 'En rapport kan ha flera kategorier, så summan kan bli större än antalet rapporter.',
    }),
  ),
  perOrsak: liggande(
    tabellPer({
      id: 'tabell-avvikelser-per-orsak',
      rubrik: 'Orsaker till avvikelserna',
      forsta: 'Orsak',
      rader: siffror
        .vardenAv('orsak', RAPPORTERADE, { ar })
        .map((kod) => ({ namn: etikettI('orsak', String(kod)), varde: kod })),
      kolumner: [{ namn: String(ar), varde: ar }],
      siffra: (rad, kolumn) => siffror.siffra(RAPPORTERADE, { ar: kolumn, orsak: rad }),
      not: 'En rapport kan ha flera orsaker, så summan kan bli större än antalet rapporter.',
    }),
  ),
  matris: riskmatris({
    id: 'avvikelser-per-sannolikhet-och-allvarlighet',
    rubrik: `Bedömd risk, avvikelser rapporterade ${String(ar)}`,
    lodrat: 'Allvarlighet',
    siffra: (sannolikhet, allvarlighet) => siffror.siffra(RAPPORTERADE, { ar, sannolikhet, allvarlighet }),
  }),
});

const handlaggning = ({ ar, siffror, faktanamn }: Berattelsematerial) => ({
  handlaggning: tabellPer({
    id: 'tabell-handlaggning',
    rubrik: 'Handläggning och återkoppling',
    forsta: 'Mått',
    rader: [
      'avvikelse.avslutade',
      'avvikelse.handlaggningstid',
      'avvikelse.over_30_dagar',
      'avvikelse.aterkopplade',
      'avvikelse.efterregistrerade',
    ].map((kod) => ({ namn: faktanamn(kod), varde: kod })),
    kolumner: [ar - 1, ar].map((ett) => ({ namn: String(ett), varde: ett })),
    siffra: (kod, kolumn) => siffror.siffra(kod, { ar: kolumn }),
    not: 'Handläggningstid i kalenderdagar. Mer än 30 dagar är en lokal uppmärksamhetsgräns, inte ett lagkrav.',
  }),
});

const mer = (material: Berattelsematerial) => {
  const { ar, siffror, faktanamn } = material;
  const perHundra = siffror.raknat('avvikelsekvot.per_100_arsarbetare', {});
  return {
    perRegi: tabellPer({
      id: 'tabell-avvikelser-per-regi',
      rubrik: 'Rapporterade avvikelser i egen och enskild regi',
      forsta: 'Regi',
      rader: REGIER,
      kolumner: femAr(ar).map((ett) => ({ namn: String(ett), varde: ett })),
      siffra: (regi, ett) => siffror.siffra(RAPPORTERADE, { ar: ett, regi }),
      not: 'Enskild regi är enheter i systemet som drivs av någon annan. Vad utförarna själva har utrett ingår inte.',
    }),
    perOmrade: tabellPer({
      id: 'tabell-avvikelser-per-omrade',
      rubrik: 'Rapporterade avvikelser per kvalitetsområde',
      forsta: 'Kvalitetsområde',
      rader: kvalitetsomradesrader(material),
      kolumner: femAr(ar).map((ett) => ({ namn: String(ett), varde: ett })),
      siffra: (kvalitetsomrade, ett) => siffror.siffra(RAPPORTERADE, { ar: ett, kvalitetsomrade }),
      not: 'Kvalitetsområdet följer av kategorin (se bilagan med kodlistor). En rapport kan höra till flera, så summan kan bli större än antalet rapporter.',
    }),
    risk: tabellPer({
      id: 'tabell-avvikelser-risk',
      rubrik: 'Hög risk över tid',
      forsta: 'Mått',
      rader: ['avvikelse.rapporterade', 'avvikelse.hog_risk'].map((kod) => ({
        namn: faktanamn(kod),
        varde: kod,
      })),
      kolumner: femAr(ar).map((ett) => ({ namn: String(ett), varde: ett })),
      siffra: (kod, ett) => siffror.siffra(kod, { ar: ett }),
    }),
    ...(perHundra ? { perHundra: siffraAv(perHundra, helaAret(ar)) } : {}),
    sena: senare(material),
  };
};

/** What has come in since a berättelse of an earlier year was frozen: its number stands, and the new beside it. */
const senare = ({ ar, siffror, tidigare }: Berattelsematerial) => {
  const aren = femAr(ar).filter((ett) => tidigare.rapporterade[ett] !== undefined);
  if (aren.length === 0) return null;
  return tabell({
    id: 'tabell-avvikelser-efterregistrerade',
    rubrik: 'Siffran i tidigare berättelser och nu',
    kolumner: ['År', '#I berättelsen för året', '#Räknat nu', '#Skillnad'],
    rader: aren.map((ett) => {
      const nu = siffror.varde(RAPPORTERADE, { ar: ett }) ?? 0;
      const { antal: da = 0, rapportId, tillkomna } = tidigare.rapporterade[ett] ?? {};
      // where the number stands in what was frozen
      const dokumentet = `/rapporter/${String(rapportId)}/lasning#avvikelser-per-ar`;
      return [
        String(ett),
        {
          ...{ ...antalet(da, dokumentet), taljare: da, namnare: nu },
          berattar: { kod: RAPPORTERADE, dimensioner: { ar: ett }, period: siffror.period },
        },
        siffror.siffra(RAPPORTERADE, { ar: ett }),
        tillkomna === nu - da ? raknat(EFTER, tillkomna, helaAret(ett)) : antalet(nu - da, dokumentet),
      ];
    }),
    not: 'En fastställd berättelse ändras aldrig. Skillnaden är avvikelser som har registrerats för året sedan dess.',
  });
};
