import { grader, GRADER } from '../../../lex-sarah/kodlistor.texter.js';
import { stapelPerAr, tabellPer } from '../../figurer.js';
import type { Avsnitt } from '../../underlag.js';
import { femAr, type Berattelsematerial } from '../material.js';

const RAPPORTERADE = 'lex_sarah.rapporterade';
const BESLUTADE = 'lex_sarah.beslutade';
const ANMALDA = 'lex_sarah.anmalda_till_ivo';

/** Counts alone: no case, no enhet. What enskilda utförare and 27 kap. 7 § give stands in a table of its own. */
export const lexSarah: Avsnitt<Berattelsematerial> = {
  kod: '10-lex-sarah',
  rubrik: 'Lex Sarah',
  hjalp: 'Vad har utredningarna lett till? Skriv så att ingen enskild, anställd eller enhet går att känna igen.',
  bygg: ({ ar, siffror, faktanamn }) => ({
    data: {
      ar,
      rapporterade: siffror.siffra(RAPPORTERADE, { ar }),
      beslutade: siffror.siffra(BESLUTADE, { ar }),
      anmalda: siffror.siffra(ANMALDA, { ar }),
      perAr: stapelPerAr({
        id: 'lex-sarah-per-ar',
        rubrik: 'Rapporterade enligt lex Sarah per år',
        ar: femAr(ar),
        siffra: (ett) => siffror.siffra(RAPPORTERADE, { ar: ett }),
        not: 'Räknat på rapportdatum. Fler rapporter kan bero på att fler rapporterar.',
      }),
      perGrad: tabellPer({
        id: 'tabell-lex-sarah-per-grad',
        rubrik: 'Beslut enligt lex Sarah',
        forsta: 'Bedömning',
        rader: GRADER.map((grad) => ({ namn: grader[grad].etikett, varde: grad })),
        kolumner: femAr(ar).map((ett) => ({ namn: String(ett), varde: ett })),
        siffra: (rad, kolumn) => siffror.siffra(BESLUTADE, { ar: kolumn, grad: rad }),
        not: 'Räknat på beslutsdatum. Det som rapporteras ett år kan beslutas nästa.',
      }),
      anmalningar: tabellPer({
        id: 'tabell-lex-sarah-anmalda',
        rubrik: 'Anmälda till IVO, och det som räknas för sig',
        forsta: 'Mått',
        rader: [ANMALDA, 'lex_sarah_enskild.rapporter', 'lex_sarah_enskild.anmalningar', 'anmalan_27_7.anmalda'].map(
          (kod) => ({ namn: faktanamn(kod), varde: kod }),
        ),
        kolumner: femAr(ar).map((ett) => ({ namn: String(ett), varde: ett })),
        siffra: (kod, kolumn) => siffror.siffra(kod, { ar: kolumn }),
        not: 'Enskilda utförare utreder själva och informerar nämnden. Deras rapporter ingår inte i nämndens egna.',
      }),
    },
  }),
};
