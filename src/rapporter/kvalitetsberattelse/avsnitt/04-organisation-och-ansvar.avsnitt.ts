import { helaAret } from '../../../indikatorer/faktum.js';
import { raknat } from '../../siffror.js';
import type { Avsnitt } from '../../underlag.js';
import { tabell } from '../../figurer.js';
import type { Berattelsematerial, Enhetsplats } from '../material.js';

/** SOSFS 2011:9 3 kap. 3 §: it is told how the work is divided. In the order of the ladder, the nämnd first. */
const ANSVAR: readonly (readonly [roll: string, namn: string, ansvar: string])[] = [
  ['namndledamot', 'Nämndens ledamöter', 'Beslutar om mål, kvalitetsplan och kvalitetsberättelse.'],
  ['forvaltningschef', 'Förvaltningschef', 'Leder kvalitetsarbetet, bereder till nämnden och beslutar om höga risker.'],
  [
    'verksamhetschef',
    'Verksamhetschef',
    'Fastställer rutiner och följer upp resultat och avvikelser i sin verksamhet.',
  ],
  ['enhetschef', 'Enhetschef', 'Tar emot, utreder och återkopplar avvikelser och klagomål och gör egenkontroller.'],
  [
    'kvalitetssamordnare',
    'Kvalitetssamordnare',
    'Samordnar årshjul, riskanalyser, egenkontroller och den här berättelsen.',
  ],
  ['lex_sarah_ansvarig', 'Lex Sarah-ansvarig', 'Tar emot och bedömer rapporter enligt lex Sarah och anmäler till IVO.'],
  ['lex_sarah_utredare', 'Lex Sarah-utredare', 'Utreder missförhållanden, fri från det som har hänt.'],
  ['mas', 'Medicinskt ansvarig sjuksköterska', 'Utreder vårdskador och svarar för patientsäkerheten.'],
  ['registrator', 'Registrator', 'Registrerar och lämnar över handlingar.'],
  [
    'medarbetare',
    'Medarbetare',
    'Arbetar efter processer och rutiner, rapporterar brister och deltar i förbättringarna.',
  ],
];

const REGI = { egen: 'Egen regi', enskild: 'Enskild regi' } as const;

/** Who answers for what, and by whom the work is done. */
export const organisationOchAnsvar: Avsnitt<Berattelsematerial> = {
  kod: '04-organisation-och-ansvar',
  rubrik: 'Organisation och ansvar för kvalitetsarbetet',
  hjalp:
    'Har ansvar eller organisation ändrats under året? Ansvarsfördelningen, enheterna och utförarna skrivs av systemet.',
  bygg: ({ ar, enheter, ledning, siffror }) => {
    const antal = new Map(ledning.roller.map((rad) => [rad.roll, rad.antal]));
    return {
      data: {
        utforare: siffror.siffra('utforare.antal'),
        ansvar: tabell({
          id: 'tabell-ansvar',
          rubrik: 'Ansvar för kvalitetsarbetet',
          kolumner: ['Roll', 'Ansvar', '#Antal'],
          rader: ANSVAR.filter(([roll]) => antal.has(roll)).map(([roll, namn, ansvar]) => [
            namn,
            ansvar,
            raknat('ansvar.personer', antal.get(roll) ?? 0, helaAret(ar), { slag: roll }),
          ]),
          not: 'Antal personer som hade rollen årets sista dag. En person kan ha flera roller.',
        }),
        enheter: tabell({
          id: 'tabell-enheter',
          rubrik: 'Verksamheter och enheter',
          kolumner: ['Verksamhet', 'Enheter', 'Regi'],
          rader: verksamheterna(enheter),
        }),
      },
    };
  },
};

const verksamheterna = (enheter: readonly Enhetsplats[]): string[][] => {
  const grupper = new Map<string, Enhetsplats[]>();
  for (const enhet of enheter) {
    const nyckel = `${String(enhet.verksamhetId)} ${enhet.regi}`;
    grupper.set(nyckel, [...(grupper.get(nyckel) ?? []), enhet]);
  }
  return [...grupper.values()].map((grupp) => [
    grupp[0]?.verksamhet ?? '',
    grupp.map(({ namn }) => namn).join(', '),
    REGI[grupp[0]?.regi ?? 'egen'],
  ]);
};
