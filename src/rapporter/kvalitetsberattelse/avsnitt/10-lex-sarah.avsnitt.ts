import { ALLVARLIGT_FRAN, grader, GRADER, ivoutfall } from '../../../lex-sarah/kodlistor.texter.js';
import { stapelPerAr, tabellPer } from '../../figurer.js';
import type { Avsnitt } from '../../underlag.js';
import { femAr, type Berattelsematerial } from '../material.js';
import { verksamhetsrader } from './uppdelningar.js';

const RAPPORTERADE = 'lex_sarah.rapporterade';
const BESLUTADE = 'lex_sarah.beslutade';
const ANMALDA = 'lex_sarah.anmalda_till_ivo';
const IVO_BESLUTADE = 'lex_sarah.ivo_beslutade';

const kolumner = (ar: number) => femAr(ar).map((ett) => ({ namn: String(ett), varde: ett }));

/** Counts alone: no case, no enhet. What enskilda utförare give stands in a table of its own. */
export const lexSarah: Avsnitt<Berattelsematerial> = {
  kod: '10-lex-sarah',
  rubrik: 'Lex Sarah',
  hjalp: 'Vad har utredningarna lett till? Skriv så att ingen enskild, anställd eller enhet går att känna igen.',
  bygg: (material) => {
    const { ar, siffror, faktanamn } = material;
    return {
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
          kolumner: kolumner(ar),
          siffra: (rad, kolumn) => siffror.siffra(BESLUTADE, { ar: kolumn, grad: rad }),
          not: 'Räknat på beslutsdatum. Det som rapporteras ett år kan beslutas nästa.',
        }),
        anmalningar: tabellPer({
          id: 'tabell-lex-sarah-anmalda',
          rubrik: 'Egen regi och enskilda utförare',
          forsta: 'Mått',
          rader: [RAPPORTERADE, ANMALDA, 'lex_sarah_enskild.rapporter', 'lex_sarah_enskild.anmalningar'].map((kod) => ({
            namn: faktanamn(kod),
            varde: kod,
          })),
          kolumner: kolumner(ar),
          siffra: (kod, kolumn) => siffror.siffra(kod, { ar: kolumn }),
          not: 'Enskilda utförare utreder själva och informerar nämnden. Deras rapporter ingår inte i nämndens egna.',
        }),
        ivo: tillIvo(material),
        perVerksamhet: tabellPer({
          id: 'tabell-lex-sarah-per-verksamhet',
          rubrik: 'Rapporterade enligt lex Sarah per verksamhet',
          forsta: 'Verksamhet',
          rader: verksamhetsrader(material),
          kolumner: kolumner(ar),
          siffra: (verksamhet, ett) => siffror.siffra(RAPPORTERADE, { ar: ett, verksamhet }),
          not: 'Redovisas inte per enhet: så få rapporter skulle kunna peka ut någon.',
        }),
      },
      underrubriker: [{ id: 'lex-sarah-ivo', text: 'Anmälningar till IVO och vad de ledde till' }],
    };
  },
};

/** What was reported to IVO, by how grave it was, and what came of it. */
const tillIvo = ({ ar, siffror, faktanamn }: Berattelsematerial) => ({
  perGrad: tabellPer({
    id: 'tabell-ivo-per-grad',
    rubrik: 'Anmälda till IVO efter hur allvarligt det var',
    forsta: 'Bedömning',
    rader: GRADER.filter((grad) => grad >= ALLVARLIGT_FRAN).map((grad) => ({
      namn: grader[grad].etikett,
      varde: grad,
    })),
    kolumner: [
      ...femAr(ar).map((ett) => ({ namn: String(ett), varde: { kod: ANMALDA, ett } })),
      { namn: `Beslutade av IVO, anmälda ${String(ar)}`, varde: { kod: IVO_BESLUTADE, ett: ar } },
    ],
    siffra: (grad, { kod, ett }) => siffror.siffra(kod, { ar: ett, grad }),
    not: 'Räknat på den dag då anmälan gjordes. En anmälan kan göras innan utredningen är klar och bedömningen beslutad.',
  }),
  utfall: tabellPer({
    id: 'tabell-ivo-utfall',
    rubrik: 'Vad IVO kom fram till',
    forsta: 'IVO:s beslut',
    rader: [
      ...Object.entries(ivoutfall).map(([varde, { etikett }]) => ({ namn: etikett, varde })),
      { namn: 'Utfallet är inte angivet', varde: 'inget' },
    ],
    kolumner: kolumner(ar),
    siffra: (utfall, ett) => siffror.siffra(IVO_BESLUTADE, { ar: ett, utfall }),
    not: 'Efter det år då anmälan gjordes. Ärenden som IVO inte har beslutat om är inte med.',
  }),
  tid: tabellPer({
    id: 'tabell-ivo-tid',
    rubrik: 'Tid från rapport till anmälan',
    forsta: 'Mått',
    rader: ['lex_sarah.tid_till_anmalan'].map((kod) => ({ namn: faktanamn(kod), varde: kod })),
    kolumner: kolumner(ar),
    siffra: (kod, ett) => siffror.siffra(kod, { ar: ett }),
    not: 'Kalenderdagar. Lagen säger snarast (27 kap. 6 § socialtjänstlagen).',
  }),
});
