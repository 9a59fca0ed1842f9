import { tabellPer } from '../../figurer.js';
import type { Avsnitt } from '../../underlag.js';
import { femAr, type Berattelsematerial } from '../material.js';

const ANMALDA = 'anmalan_27_7.anmalda';
/** The provision is of 2026: before it there was nothing to report. SoL 27 kap. 7 §, lag (2025:1299). */
const FORSTA_AR = 2026;

/** Brister in a verksamhet that needs tillstånd, told to IVO. Not lex Sarah, and never counted as it. */
export const anmalningar277: Avsnitt<Berattelsematerial> = {
  kod: '10b-anmalningar-27-7',
  rubrik: 'Anmälningar av brister i tillståndspliktig verksamhet',
  hjalp:
    'Vilka brister har anmälts, och vad har de lett till för dem som bor eller får stöd där? Nämn ingen utförare vid namn om utredning pågår.',
  bygg: ({ ar, siffror, faktanamn }) => {
    const aren = femAr(ar).filter((ett) => ett >= FORSTA_AR);
    return {
      data: {
        ar,
        galler: aren.length > 0,
        antal: siffror.siffra(ANMALDA, { ar }),
        tabell:
          aren.length === 0
            ? null
            : tabellPer({
                id: 'tabell-anmalningar-27-7',
                rubrik: 'Anmälningar enligt 27 kap. 7 § socialtjänstlagen',
                forsta: 'Mått',
                rader: [{ namn: faktanamn(ANMALDA), varde: ANMALDA }],
                kolumner: aren.map((ett) => ({ namn: String(ett), varde: ett })),
                siffra: (kod, ett) => siffror.siffra(kod, { ar: ett }),
                not: 'Räknat på den dag då anmälan gjordes.',
              }),
      },
    };
  },
};
