import { ALLVARLIGT_FRAN, grader, GRADER, ivoutfall } from '../../../lex-sarah/kodlistor.texter.js';
import { iOrdHalvan } from '../../halvar.js';
import type { Avsnitt } from '../../underlag.js';
import { jamforda, perHalvar, stapelPerHalvar } from '../halvarsfigurer.js';
import type { Halvarsmaterial } from '../material.js';

const RAPPORTERADE = 'lex_sarah.rapporterade';
const BESLUTADE = 'lex_sarah.beslutade';
const ANMALDA = 'lex_sarah.anmalda_till_ivo';

/** Counts alone: no case, no enhet. What enskilda utförare give stands in a table of its own. */
export const lexSarah: Avsnitt<Halvarsmaterial> = {
  kod: '04-lex-sarah',
  rubrik: 'Lex Sarah',
  hjalp: 'Vad har utredningarna lett till? Skriv så att ingen enskild, anställd eller enhet går att känna igen.',
  bygg: (material) => ({
    data: { ...rapporterna(material), ivo: tillIvo(material) },
    underrubriker: [{ id: 'lex-sarah-ivo', text: 'Anmälningar till IVO och vad de ledde till' }],
  }),
};

const rapporterna = (material: Halvarsmaterial) => {
  const { siffror, faktanamn } = material;
  const { nu } = jamforda(material);
  return {
    halvaret: iOrdHalvan(nu),
    rapporterade: siffror.siffra(nu, RAPPORTERADE),
    beslutade: siffror.siffra(nu, BESLUTADE),
    anmalda: siffror.siffra(nu, ANMALDA),
    perHalvar: stapelPerHalvar(material, {
      id: 'lex-sarah-per-halvar',
      rubrik: 'Rapporterade enligt lex Sarah per halvår',
      siffra: (halva) => siffror.siffra(halva, RAPPORTERADE),
      not: 'Räknat på rapportdatum. Fler rapporter kan bero på att fler rapporterar.',
    }),
    perGrad: perHalvar(material, {
      id: 'tabell-lex-sarah-per-grad',
      rubrik: 'Beslut enligt lex Sarah',
      forsta: 'Bedömning',
      rader: GRADER.map((grad) => ({ namn: grader[grad].etikett, varde: grad })),
      siffra: (grad, halva) => siffror.siffra(halva, BESLUTADE, { grad }),
      not: 'Räknat på beslutsdatum. Det som rapporteras ett halvår kan beslutas nästa.',
    }),
    perVerksamhet: perHalvar(material, {
      id: 'tabell-lex-sarah-per-verksamhet',
      rubrik: 'Rapporterade enligt lex Sarah per verksamhet',
      forsta: 'Verksamhet',
      rader: material.verksamheter,
      siffra: (verksamhet, halva) => siffror.siffra(halva, RAPPORTERADE, { verksamhet }),
      not: 'Redovisas inte per enhet: så få rapporter skulle kunna peka ut någon.',
    }),
    regi: perHalvar(material, {
      id: 'tabell-lex-sarah-regi',
      rubrik: 'Egen regi och enskilda utförare',
      forsta: 'Mått',
      rader: [RAPPORTERADE, ANMALDA, 'lex_sarah_enskild.rapporter', 'lex_sarah_enskild.anmalningar'].map((kod) => ({
        namn: faktanamn(kod),
        varde: kod,
      })),
      siffra: (kod, halva) => siffror.siffra(halva, kod),
      not: 'Enskilda utförare utreder själva och informerar nämnden. Deras rapporter ingår inte i nämndens egna.',
    }),
  };
};

const tillIvo = (material: Halvarsmaterial) => ({
  perGrad: perHalvar(material, {
    id: 'tabell-ivo-per-grad',
    rubrik: 'Anmälda till IVO efter hur allvarligt det var',
    forsta: 'Bedömning',
    rader: GRADER.filter((grad) => grad >= ALLVARLIGT_FRAN).map((grad) => ({
      namn: grader[grad].etikett,
      varde: grad,
    })),
    siffra: (grad, halva) => material.siffror.siffra(halva, ANMALDA, { grad }),
    not: 'Räknat på den dag då anmälan gjordes. En anmälan kan göras innan utredningen är klar och bedömningen beslutad.',
  }),
  utfall: perHalvar(material, {
    id: 'tabell-ivo-utfall',
    rubrik: 'Vad IVO kom fram till',
    forsta: 'IVO:s beslut',
    rader: [
      ...Object.entries(ivoutfall).map(([varde, { etikett }]) => ({ namn: etikett, varde })),
      { namn: 'Utfallet är inte angivet', varde: 'inget' },
    ],
    siffra: (utfall, halva) => material.siffror.siffra(halva, 'lex_sarah.ivo_beslutade', { utfall }),
    not: 'Efter det halvår då anmälan gjordes. Ärenden som IVO inte har beslutat om är inte med.',
  }),
});
