import { svensktDatum } from '../../../plattform/klocka/datum.js';
import { utfallen } from '../../../processer/kravuppfoljning.texter.js';
import { tabell, tabellPer } from '../../figurer.js';
import type { Avsnitt } from '../../underlag.js';
import { femAr, type Berattelsematerial } from '../material.js';
import { REGIER } from './uppdelningar.js';

/** What is done by others is followed up as one's own (SoL 5 kap. 1 §, 15 kap. 9 §). Left out when nobody has an avtal. */
export const utforareOchAvtal: Avsnitt<Berattelsematerial> = {
  kod: '15-utforare-och-avtal',
  rubrik: 'Uppföljning av utförare och avtal',
  hjalp:
    'Vad visade uppföljningen av avtalen? Skriv om brister som har åtgärdats, viten och det som ska följas upp igen.',
  bygg: ({ ar, siffror, faktanamn, utforare }) => {
    if (utforare.length === 0) return null;
    const rader = utforare.map(({ id, namn }) => ({ namn, varde: id }));
    return {
      data: {
        ar,
        antal: siffror.siffra('utforare.antal'),
        lista: tabell({
          id: 'tabell-utforare',
          rubrik: `Utförare med avtal under ${String(ar)}`,
          kolumner: ['Utförare', 'Avtal', 'Gäller', 'Senast uppföljd under året'],
          rader: utforare.map(({ namn, avtal, fran, till, uppfoljd, sammanfattning }) => [
            namn,
            avtal === '' ? '–' : avtal,
            till === null ? `Från ${svensktDatum(fran)}` : `${svensktDatum(fran)} – ${svensktDatum(till)}`,
            uppfoljd === null ? 'Inte under året' : [svensktDatum(uppfoljd), sammanfattning].filter(Boolean).join('. '),
          ]),
        }),
        krav: tabellPer({
          id: 'tabell-krav-per-utforare',
          rubrik: 'Bedömda krav per utförare',
          forsta: 'Utförare',
          rader,
          kolumner: Object.entries(utfallen).map(([varde, { etikett }]) => ({ namn: etikett, varde })),
          siffra: (id, utfall) => siffror.siffra('kravbedomning.antal', { ar, utforare: id, utfall }),
          not: 'De krav som bedömdes i kravuppföljningar som blev klara under året.',
        }),
        uppdrag: tabellPer({
          id: 'tabell-uppdrag-per-utforare',
          rubrik: 'Uppdrag i öppenvården hos utförarna',
          forsta: 'Utförare',
          rader: [{ namn: 'Egen regi', varde: 0 }, ...rader],
          kolumner: ['oppenvardsuppdrag.beslutade', 'oppenvardsuppdrag.plan_i_tid'].map((kod) => ({
            namn: faktanamn(kod),
            varde: kod,
          })),
          siffra: (id, kod) => siffror.siffra(kod, { ar, utforare: id }),
          not: 'Tidsgränsen för genomförandeplanen är nämndens egen eller avtalets.',
        }),
        perRegi: tabellPer({
          id: 'tabell-uppdrag-per-regi',
          rubrik: 'Uppdrag i öppenvården i egen och enskild regi',
          forsta: 'Regi',
          rader: REGIER,
          kolumner: femAr(ar).map((ett) => ({ namn: String(ett), varde: ett })),
          siffra: (regi, ett) => siffror.siffra('oppenvardsuppdrag.beslutade', { ar: ett, regi }),
          not: 'Räknat på den dag då insatsen beslutades.',
        }),
      },
    };
  },
};
