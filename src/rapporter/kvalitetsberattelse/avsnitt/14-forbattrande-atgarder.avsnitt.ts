import type { Avsnitt } from '../../underlag.js';
import type { Berattelsematerial } from '../material.js';

/** SOSFS 2011:9 5 kap. 7–8 §§. Genomförd is not the same as effekt uppföljd. */
export const forbattrandeAtgarder: Avsnitt<Berattelsematerial> = {
  kod: '14-forbattrande-atgarder',
  rubrik: 'Förbättrande åtgärder',
  hjalp: 'Vilka åtgärder gav effekt, vilka gjorde det inte och hur vet ni det?',
  bygg: ({ ar, siffror, kodtext }) => ({
    data: {
      ar,
      antal: siffror.siffra('atgard.antal', { ar }),
      genomforda: siffror.siffra('atgard.genomforda', { ar }),
      medEffekt: siffror.siffra('atgard.med_effekt', { ar }),
      tabell: {
        id: 'tabell-atgarder-per-status',
        rubrik: `Åtgärderna i planen för ${String(ar)}, hur långt de har kommit`,
        kolumner: [
          { rubrik: 'Läge', siffra: false },
          { rubrik: 'Antal', siffra: true },
        ],
        rader: siffror
          .vardenAv('status', 'atgard.antal', { ar })
          .map((kod) => [kodtext('atgardsstatus', String(kod)), siffror.siffra('atgard.antal', { ar, status: kod })]),
      },
    },
  }),
};
