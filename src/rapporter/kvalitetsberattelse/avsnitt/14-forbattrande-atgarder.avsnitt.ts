import { effekter } from '../../../atgarder/atgard.texter.js';
import { liggande, stapelPerAr, tabell, tabellPer } from '../../figurer.js';
import type { Avsnitt } from '../../underlag.js';
import { femAr, type Berattelsematerial } from '../material.js';

/** SOSFS 2011:9 5 kap. 7–8 §§. Genomförd is not the same as effekt uppföljd. */
export const forbattrandeAtgarder: Avsnitt<Berattelsematerial> = {
  kod: '14-forbattrande-atgarder',
  rubrik: 'Förbättrande åtgärder',
  hjalp: 'Vilka åtgärder gav effekt, vilka gjorde det inte och hur vet ni det? Nämn rutiner som har ändrats.',
  bygg: (material) => {
    const { ar, siffror, etikettI } = material;
    return {
      data: {
        ar,
        antal: siffror.siffra('atgard.antal', { ar }),
        genomforda: siffror.siffra('atgard.genomforda', { ar }),
        medEffekt: siffror.siffra('atgard.med_effekt', { ar }),
        tabell: liggande(
          tabell({
            id: 'tabell-atgarder-per-status',
            rubrik: `Åtgärderna i planen för ${String(ar)}, hur långt de har kommit`,
            kolumner: ['Läge', '#Antal'],
            rader: siffror
              .vardenAv('status', 'atgard.antal', { ar })
              .map((kod) => [
                etikettI('atgardsstatus', String(kod)),
                siffror.siffra('atgard.antal', { ar, status: kod }),
              ]),
          }),
        ),
        alla: alla(material),
      },
      underrubriker: [
        { id: 'atgarder-planen', text: 'Åtgärderna i planen' },
        { id: 'atgarder-alla', text: 'Alla genomförda åtgärder' },
      ],
    };
  },
};

const EFFEKTER = { ...effekter, inte_uppfoljd: 'Inte uppföljd' } as const;

/** Out of plans and out of cases alike. */
const alla = ({ ar, siffror, faktanamn, etikettI }: Berattelsematerial) => ({
  gjorda: siffror.siffra('atgard_gjord.antal', { ar }),
  medEffekt: siffror.siffra('atgard_gjord.med_effekt', { ar }),
  forsenade: siffror.siffra('atgard_gjord.forsenade', { ar }),
  perAr: stapelPerAr({
    id: 'atgarder-per-ar',
    rubrik: 'Genomförda åtgärder per år',
    ar: femAr(ar),
    siffra: (ett) => siffror.siffra('atgard_gjord.antal', { ar: ett }),
    not: 'Räknat på den dag då åtgärden genomfördes, ur planen och ur ärenden.',
  }),
  perKalla: tabell({
    id: 'tabell-atgarder-per-kalla',
    rubrik: 'Vad de genomförda åtgärderna kom ur',
    kolumner: ['Källa', '#Antal'],
    rader: siffror
      .vardenAv('kalla', 'atgard_gjord.antal', { ar })
      .map((kalla) => [etikettI('atgardskalla', String(kalla)), siffror.siffra('atgard_gjord.antal', { ar, kalla })]),
    not: 'En åtgärd kan komma ur flera, så summan kan bli större än antalet åtgärder.',
  }),
  perEffekt: tabellPer({
    id: 'tabell-atgarder-per-effekt',
    rubrik: 'Gav åtgärderna effekt?',
    forsta: 'Avsedd effekt',
    rader: Object.entries(EFFEKTER).map(([varde, namn]) => ({ namn, varde })),
    kolumner: [{ namn: String(ar), varde: ar }],
    siffra: (effekt, ett) => siffror.siffra('atgard_gjord.antal', { ar: ett, effekt }),
  }),
  overTid: tabellPer({
    id: 'tabell-atgarder-over-tid',
    rubrik: 'Effekt och förseningar över tid',
    forsta: 'Mått',
    rader: ['atgard_gjord.med_effekt', 'atgard_gjord.forsenade'].map((kod) => ({ namn: faktanamn(kod), varde: kod })),
    kolumner: femAr(ar).map((ett) => ({ namn: String(ett), varde: ett })),
    siffra: (kod, ett) => siffror.siffra(kod, { ar: ett }),
  }),
});
