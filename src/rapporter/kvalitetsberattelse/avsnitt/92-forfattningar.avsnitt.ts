import { FORFATTNINGAR } from '../../../floden/forfattningar.js';
import { svensktDatum } from '../../../plattform/klocka/datum.js';
import { versal } from '../../../plattform/text/versal.js';
import { tabell } from '../../figurer.js';
import type { Avsnitt } from '../../underlag.js';
import type { Berattelsematerial } from '../material.js';

/** What each act asks of the quality work, in a line. */
const VAD: Readonly<Partial<Record<keyof typeof FORFATTNINGAR, string>>> = {
  SoL01: 'God kvalitet, systematisk uppföljning, lex Sarah och ej verkställda beslut.',
  SoL25: 'God kvalitet (5 kap. 1–2 §§), lex Sarah (27 kap.) och ej verkställda beslut (34 kap.).',
  LSS: 'God kvalitet (6 §) och lex Sarah (24 a–24 g §§).',
  PSL: 'Vårdskador, lex Maria och patientsäkerhetsberättelse (3 kap.).',
  FL: 'Handläggning, jäv och överklagande.',
  GDPR: 'Skydd för personuppgifter.',
  SoLPUL: 'Behandling av personuppgifter i socialtjänsten.',
  KL: 'Nämndens intern kontroll och delegering.',
  Ledning: 'Ledningssystem, riskanalys, egenkontroll, avvikelser och kvalitetsberättelse.',
  LexSarah: 'Hur lex Sarah rapporteras, utreds och anmäls.',
};

/** The acts that were in force some day of the year; a step cites the law of its own day. */
export const forfattningar: Avsnitt<Berattelsematerial> = {
  kod: '92-forfattningar',
  rubrik: 'Författningar',
  hjalp: null,
  bilaga: true,
  bygg: ({ ar }) => ({
    data: {
      tabell: tabell({
        id: 'tabell-forfattningar',
        rubrik: `Lagar och föreskrifter som gällde under ${String(ar)}`,
        kolumner: ['Författning', 'Gällde', 'Vad den kräver av kvalitetsarbetet'],
        rader: (Object.keys(FORFATTNINGAR) as (keyof typeof FORFATTNINGAR)[])
          .map((kod) => ({ ...FORFATTNINGAR[kod], vad: VAD[kod] ?? '' }))
          .filter(({ fran, till }) => fran <= `${String(ar)}-12-31` && (till === null || till >= `${String(ar)}-01-01`))
          .map(({ namn, fran, till, vad }) => [
            versal(namn),
            till === null ? `Från ${svensktDatum(fran)}` : `Till ${svensktDatum(till)}`,
            vad,
          ]),
        not: 'Varje steg i ett ärende hänvisar till den lag som gällde den dag då det togs.',
      }),
    },
  }),
};
