import type { Faktum } from '../faktum.js';

// No number here has a good direction: more reports can be a culture that speaks, fewer can be silence.
const GRUND = { matt: { slag: 'antal' }, riktning: 'ingen', smatal: 'undertryck', villkor: 'true' } as const;

export const lexSarahRapporterade: Faktum = {
  ...GRUND,
  kod: 'lex_sarah.rapporterade',
  namn: 'Rapporterade enligt lex Sarah',
  definition:
    'Antal rapporter enligt lex Sarah som kom in under perioden om verksamhet i egen regi. Även de som blev lex Sarah ur en avvikelse.',
  kalla: 'lex_sarah',
  bas: 'rapporterat',
};

export const lexSarahBeslutade: Faktum = {
  ...GRUND,
  kod: 'lex_sarah.beslutade',
  namn: 'Beslut enligt lex Sarah',
  definition:
    'Antal utredningar enligt lex Sarah som avslutades med beslut under perioden, oavsett när de rapporterades.',
  kalla: 'lex_sarah',
  bas: 'beslutat',
};

export const lexSarahAnmaldaTillIvo: Faktum = {
  ...GRUND,
  kod: 'lex_sarah.anmalda_till_ivo',
  namn: 'Lex Sarah-anmälningar till IVO',
  definition:
    'Antal allvarliga missförhållanden eller påtagliga risker för sådana som nämnden anmälde till Inspektionen för vård och omsorg under perioden.',
  kalla: 'lex_sarah',
  bas: 'anmält',
};

export const lexSarahInformationRapport: Faktum = {
  ...GRUND,
  kod: 'lex_sarah_enskild.rapporter',
  namn: 'Information om rapporter från enskilda utförare',
  definition:
    'Antal gånger under perioden som den som bedriver enskild verksamhet informerade nämnden om en mottagen lex Sarah-rapport. Räknas aldrig in i nämndens egna.',
  kalla: 'lex_sarah_enskild',
  bas: 'rapporterat',
  villkor: `t.slag = 'rapport'`,
};

export const lexSarahInformationAnmalan: Faktum = {
  ...GRUND,
  kod: 'lex_sarah_enskild.anmalningar',
  namn: 'Information om anmälningar från enskilda utförare',
  definition:
    'Antal gånger under perioden som den som bedriver enskild verksamhet informerade nämnden om en lex Sarah-anmälan till IVO. Räknas aldrig in i nämndens egna.',
  kalla: 'lex_sarah_enskild',
  bas: 'rapporterat',
  villkor: `t.slag = 'anmalan'`,
};

export const anmalan277Anmalda: Faktum = {
  ...GRUND,
  kod: 'anmalan_27_7.anmalda',
  namn: 'Anmälda brister enligt 27 kap. 7 §',
  definition:
    'Antal anmälningar till IVO under perioden av brister i verksamhet som kräver tillstånd (27 kap. 7 § socialtjänstlagen, från 2026). Är inte lex Sarah.',
  kalla: 'anmalan_27_7',
  bas: 'anmält',
};

export const lexSarahIvoBeslut: Faktum = {
  ...GRUND,
  kod: 'lex_sarah.ivo_beslutade',
  namn: 'Anmälningar som IVO har beslutat om',
  definition: 'Antal av de lex Sarah-anmälningar som gjordes under perioden där IVO har fattat beslut, oavsett när.',
  kalla: 'lex_sarah',
  bas: 'anmält',
  villkor: 't.ivo_beslut_datum is not null',
};

export const lexSarahTidTillAnmalan: Faktum = {
  ...GRUND,
  kod: 'lex_sarah.tid_till_anmalan',
  namn: 'Tid från rapport till anmälan, median',
  definition:
    'Median av antalet kalenderdagar från rapport till anmälan till IVO, för anmälningar som gjordes under perioden. Lagen säger snarast.',
  kalla: 'lex_sarah',
  bas: 'anmält',
  matt: { slag: 'median', uttryck: 't.ivo_anmald_datum - t.rapporterad_datum', enhet: 'dagar' },
  riktning: 'lägre',
};

export const lexSarahUtredningstid: Faktum = {
  ...GRUND,
  kod: 'lex_sarah.utredningstid',
  namn: 'Tid från rapport till beslut, median',
  definition:
    'Median av antalet kalenderdagar från rapport till beslut enligt lex Sarah, för utredningar som avslutades med beslut under perioden. Lagen säger utan dröjsmål.',
  kalla: 'lex_sarah',
  bas: 'beslutat',
  matt: { slag: 'median', uttryck: 't.beslutad_datum - t.rapporterad_datum', enhet: 'dagar' },
  riktning: 'lägre',
};
