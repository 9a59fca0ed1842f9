import type { Dimensionsvarden } from '../../../indikatorer/faktum.js';
import type { Avsnitt } from '../../underlag.js';
import type { Berattelsematerial } from '../material.js';

const NYCKELTAL: readonly { readonly kod: string; readonly namn?: string; readonly del?: Dimensionsvarden }[] = [
  { kod: 'avvikelse.rapporterade' },
  { kod: 'avvikelse.aterkopplade' },
  { kod: 'lex_sarah.rapporterade' },
  { kod: 'synpunkt.inkomna', namn: 'Inkomna klagomål', del: { typ: 'klagomal' } },
  { kod: 'atgard_gjord.med_effekt' },
];
const RISKER = 3;

/** At most one page: five key figures beside last year's, the highest risks, and what ledningen wants to say. */
export const sammanfattning: Avsnitt<Berattelsematerial> = {
  kod: '01-sammanfattning',
  rubrik: 'Sammanfattning',
  fast: 'Den som bara hinner läsa en sida ska ha den.',
  kravText: 'Berättelsen bör visa vilka resultat som har nåtts (SOSFS 2011:9 7 kap. 1 §, allmänna råd).',
  hjalp:
    'Högst en sida: årets tre viktigaste resultat och tre prioriteringar för nästa år. Fem nyckeltal och de tre högsta riskerna står redan under din text.',
  bygg: ({ ar, siffror, faktanamn, toppRisker }) => ({
    data: {
      ar,
      forra: ar - 1,
      nyckeltal: NYCKELTAL.map(({ kod, namn, del = {} }) => ({
        namn: namn ?? faktanamn(kod),
        nu: siffror.siffra(kod, { ar, ...del }),
        forra: siffror.siffra(kod, { ar: ar - 1, ...del }),
      })),
      ...(toppRisker.length === 0
        ? {}
        : {
            risker: {
              id: 'tabell-tre-risker',
              rubrik: 'De tre högst bedömda riskerna i planen',
              kolumner: [
                { rubrik: 'Risk', siffra: false },
                { rubrik: 'Process', siffra: false },
                { rubrik: 'Sannolikhet × konsekvens', siffra: true },
              ],
              rader: toppRisker
                .slice(0, RISKER)
                .map(({ text, process, s, k }) => [text, process, `${String(s)} × ${String(k)} = ${String(s * k)}`]),
            },
          }),
    },
  }),
};
