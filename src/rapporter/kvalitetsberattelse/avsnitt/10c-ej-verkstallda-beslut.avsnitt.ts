import { linjer } from '../../figurer.js';
import type { Avsnitt } from '../../underlag.js';
import { femAr, type Berattelsematerial } from '../material.js';

const EJ = 'ej_verkstallt.antal';

/** SoL 34 kap. 1 and 3 §§: told to IVO and the revisorer each quarter, and counted for fullmäktige. */
export const ejVerkstalldaBeslut: Avsnitt<Berattelsematerial> = {
  kod: '10c-ej-verkstallda-beslut',
  rubrik: 'Beslut som inte har verkställts i tid',
  hjalp: 'Varför har beslut inte verkställts, och vad har gjorts för dem som väntar?',
  bygg: ({ ar, siffror }) => ({
    data: {
      ar,
      sista: siffror.siffra(EJ, { ar, kvartal: 4 }),
      forraAret: siffror.siffra(EJ, { ar: ar - 1, kvartal: 4 }),
      perKvartal: linjer({
        id: 'ej-verkstallda-per-kvartal',
        rubrik: 'Beslut om öppenvård som inte var verkställda vid kvartalets slut',
        forsta: 'Kvartal',
        punkter: [1, 2, 3, 4].map((kvartal) => ({ namn: `Kvartal ${String(kvartal)}`, varde: kvartal })),
        serier: femAr(ar)
          .slice(-3)
          .map((ett) => ({ namn: String(ett), varde: ett })),
        siffra: (kvartal, ett) => siffror.siffra(EJ, { ar: ett, kvartal }),
        not: 'Mer än tre månader efter beslutet, eller avbrutna så länge. Samma beslut räknas varje kvartal tills det är verkställt.',
      }),
    },
  }),
};
