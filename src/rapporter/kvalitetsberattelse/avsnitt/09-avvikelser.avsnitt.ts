import { stapelPerAr, tabellPer } from '../../figurer.js';
import { riskmatris } from '../../figurer.js';
import type { Avsnitt } from '../../underlag.js';
import { femAr, type Berattelsematerial } from '../material.js';

const RAPPORTERADE = 'avvikelse.rapporterade';

/** Five years, quarters, enheter, categories, causes and risk. Counted on the day of the report unless said otherwise. */
export const avvikelser: Avsnitt<Berattelsematerial> = {
  kod: '09-avvikelser',
  rubrik: 'Avvikelser',
  hjalp: 'Vad säger avvikelserna? Skriv mönster, orsaker som är utredda och vad som har förändrats.',
  bygg: (material) => ({
    data: { ...utveckling(material), ...fordelning(material), ...handlaggning(material) },
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
  perKvartal: tabellPer({
    id: 'tabell-avvikelser-per-kvartal',
    rubrik: 'Rapporterade avvikelser per kvartal',
    forsta: 'År',
    rader: femAr(ar).map((ett) => ({ namn: String(ett), varde: ett })),
    kolumner: [1, 2, 3, 4].map((kvartal) => ({ namn: `Kvartal ${String(kvartal)}`, varde: kvartal })),
    siffra: (rad, kolumn) => siffror.siffra(RAPPORTERADE, { ar: rad, kvartal: kolumn }),
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

const fordelning = ({ ar, siffror, kodtext }: Berattelsematerial) => ({
  perKategori: tabellPer({
    id: 'tabell-avvikelser-per-kategori',
    rubrik: 'Rapporterade avvikelser per kategori',
    forsta: 'Kategori',
    rader: siffror
      .vardenAv('kategori', RAPPORTERADE, { ar })
      .map((kod) => ({ namn: kodtext('kategori', String(kod)), varde: kod })),
    kolumner: [ar - 1, ar].map((ett) => ({ namn: String(ett), varde: ett })),
    siffra: (rad, kolumn) => siffror.siffra(RAPPORTERADE, { ar: kolumn, kategori: rad }),
    not: 'En rapport kan ha flera kategorier, så summan kan bli större än antalet rapporter.',
  }),
  perOrsak: tabellPer({
    id: 'tabell-avvikelser-per-orsak',
    rubrik: 'Orsaker',
    forsta: 'Orsak',
    rader: siffror
      .vardenAv('orsak', RAPPORTERADE, { ar })
      .map((kod) => ({ namn: kodtext('orsak', String(kod)), varde: kod })),
    kolumner: [{ namn: String(ar), varde: ar }],
    siffra: (rad, kolumn) => siffror.siffra(RAPPORTERADE, { ar: kolumn, orsak: rad }),
    not: 'En rapport kan ha flera orsaker.',
  }),
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
