/**
 * The provisions that flows, texts and reports cite, as dated data. One row is one provision in one act: a code keeps
 * its name (that of the act in force now) and has one row for each act that has carried the rule.
 */
type Rad<Kod extends string> = readonly [
  kod: Kod,
  forfattning: keyof typeof FORFATTNINGAR,
  paragraf: string,
  Giltighet?,
];

interface Giltighet {
  /** When the rule is younger than its act. */
  readonly fran?: string;
  /** When it left its act before the act itself was repealed. */
  readonly till?: string;
}

/**
 * `namn` as a jurist writes it after the section, «27 kap. 2 § socialtjänstlagen (2025:400)», and `kort` as those who work
 * by it say it. Two acts with one abbreviation keep their number.
 */
export const FORFATTNINGAR = {
  SoL01: {
    lag: 'SoL',
    sfs: '2001:453',
    namn: 'socialtjänstlagen (2001:453)',
    kort: 'SoL (2001:453)',
    fran: '2002-01-01',
    till: '2025-06-30',
  },
  SoL25: {
    lag: 'SoL',
    sfs: '2025:400',
    namn: 'socialtjänstlagen (2025:400)',
    kort: 'SoL (2025:400)',
    fran: '2025-07-01',
    till: null,
  },
  LSS: {
    lag: 'LSS',
    sfs: '1993:387',
    namn: 'lagen (1993:387) om stöd och service till vissa funktionshindrade',
    kort: 'LSS',
    fran: '1994-01-01',
    till: null,
  },
  PSL: {
    lag: 'PSL',
    sfs: '2010:659',
    namn: 'patientsäkerhetslagen (2010:659)',
    kort: 'PSL',
    fran: '2011-01-01',
    till: null,
  },
  FL: { lag: 'FL', sfs: '2017:900', namn: 'förvaltningslagen (2017:900)', kort: 'FL', fran: '2018-07-01', till: null },
  GDPR: {
    lag: 'GDPR',
    sfs: '(EU) 2016/679',
    namn: 'dataskyddsförordningen (EU) 2016/679',
    kort: 'dataskyddsförordningen',
    fran: '2018-05-25',
    till: null,
  },
  SoLPUL: {
    lag: 'SoLPUL',
    sfs: '2001:454',
    namn: 'lagen (2001:454) om behandling av personuppgifter inom socialtjänsten',
    kort: 'lagen (2001:454)',
    fran: '2001-10-01',
    till: null,
  },
  KL: { lag: 'KL', sfs: '2017:725', namn: 'kommunallagen (2017:725)', kort: 'KL', fran: '2018-01-01', till: null },
  Ledning: {
    lag: 'SOSFS 2011:9',
    sfs: 'SOSFS 2011:9',
    namn: 'Socialstyrelsens föreskrifter och allmänna råd (SOSFS 2011:9) om ledningssystem för systematiskt kvalitetsarbete',
    kort: 'SOSFS 2011:9',
    fran: '2012-01-01',
    till: null,
  },
  LexSarah: {
    lag: 'SOSFS 2011:5',
    sfs: 'SOSFS 2011:5',
    namn: 'Socialstyrelsens föreskrifter och allmänna råd (SOSFS 2011:5) om lex Sarah',
    kort: 'SOSFS 2011:5',
    fran: '2011-07-01',
    till: null,
  },
} as const;

const rader = <Kod extends string>(...alla: readonly Rad<Kod>[]): readonly Rad<Kod>[] => alla;

/** Lex Sarah in its present shape. Lag (2010:427) and lag (2010:430). */
const LEX_SARAH = { fran: '2011-07-01' };

export const RADER = rader(
  // Socialtjänstlagen, old and new side by side. SoL 2025:400, övergångsbestämmelserna 1–2.
  ['SoL 5:1 st 1', 'SoL01', '3 kap. 3 § första stycket'],
  ['SoL 5:1 st 1', 'SoL25', '5 kap. 1 § första stycket'],
  ['SoL 5:1 st 2', 'SoL01', '14 kap. 2 §', LEX_SARAH],
  ['SoL 5:1 st 2', 'SoL25', '5 kap. 1 § andra stycket'],
  ['SoL 5:2', 'SoL01', '3 kap. 3 § tredje stycket'],
  ['SoL 5:2', 'SoL25', '5 kap. 2 §'],
  ['SoL 5:3', 'SoL01', '3 kap. 3 § andra stycket'],
  ['SoL 5:3', 'SoL25', '5 kap. 3 §'],
  // Beslut on insatser that are given after prövning.
  ['SoL 11:1', 'SoL01', '4 kap. 1 §'],
  ['SoL 11:1', 'SoL25', '11 kap. 1 §'],
  ['SoL 14:6', 'SoL01', '11 kap. 6 §'],
  ['SoL 14:6', 'SoL25', '14 kap. 6 §'],
  ['SoL 15:9', 'SoL25', '15 kap. 9 §'],
  ['SoL 17:10', 'SoL01', '7 kap. 6 §', LEX_SARAH],
  ['SoL 17:10', 'SoL25', '17 kap. 10 §'],
  ['SoL 19:1', 'SoL01', '14 kap. 1 §'],
  ['SoL 19:1', 'SoL25', '19 kap. 1 §'],
  // New in 2025: routines against every missförhållande, not those of children alone.
  ['SoL 27:1', 'SoL25', '27 kap. 1 §'],
  ['SoL 27:2', 'SoL01', '14 kap. 3 §', LEX_SARAH],
  ['SoL 27:2', 'SoL25', '27 kap. 2 §'],
  ['SoL 27:3', 'SoL01', '14 kap. 4 §', LEX_SARAH],
  ['SoL 27:3', 'SoL25', '27 kap. 3 §'],
  ['SoL 27:4', 'SoL01', '14 kap. 5 §', LEX_SARAH],
  ['SoL 27:4', 'SoL25', '27 kap. 4 §'],
  ['SoL 27:5', 'SoL01', '14 kap. 6 §', LEX_SARAH],
  ['SoL 27:5', 'SoL25', '27 kap. 5 §'],
  ['SoL 27:6', 'SoL01', '14 kap. 7 §', LEX_SARAH],
  ['SoL 27:6', 'SoL25', '27 kap. 6 §'],
  // Lag (2025:1299). Not lex Sarah.
  ['SoL 27:7', 'SoL25', '27 kap. 7 §', { fran: '2026-01-01' }],
  // Beslut that are not verkställda: to IVO and the revisorer, when they are, and the statistics to fullmäktige.
  ['SoL 34:1', 'SoL01', '16 kap. 6 f §'],
  ['SoL 34:1', 'SoL25', '34 kap. 1 §'],
  ['SoL 34:2', 'SoL01', '16 kap. 6 g §'],
  ['SoL 34:2', 'SoL25', '34 kap. 2 §'],
  ['SoL 34:3', 'SoL01', '16 kap. 6 h §'],
  ['SoL 34:3', 'SoL25', '34 kap. 3 §'],

  ['LSS 6', 'LSS', '6 §'],
  ['LSS 23 g', 'LSS', '23 g §', { fran: '2019-01-01' }],
  ['LSS 24 a', 'LSS', '24 a §', LEX_SARAH],
  ['LSS 24 b', 'LSS', '24 b §', LEX_SARAH],
  ['LSS 24 c', 'LSS', '24 c §', LEX_SARAH],
  ['LSS 24 d', 'LSS', '24 d §', LEX_SARAH],
  ['LSS 24 e', 'LSS', '24 e §', LEX_SARAH],
  ['LSS 24 f', 'LSS', '24 f §', LEX_SARAH],

  ['PSL 3:3', 'PSL', '3 kap. 3 §'],
  ['PSL 3:5', 'PSL', '3 kap. 5 §'],
  ['PSL 3:8', 'PSL', '3 kap. 8 §'],
  ['PSL 3:10', 'PSL', '3 kap. 10 §'],

  ['FL 6', 'FL', '6 §'],
  ['FL 9', 'FL', '9 §'],
  ['FL 11', 'FL', '11 §'],
  ['FL 12', 'FL', '12 §'],
  ['FL 16', 'FL', '16 §'],
  ['FL 27', 'FL', '27 §'],
  ['FL 36', 'FL', '36 §'],
  ['FL 44', 'FL', '44 §'],
  ['FL 45', 'FL', '45 §'],
  ['GDPR 33', 'GDPR', 'artikel 33'],
  // Access only for who needs it, documented, and checked systematically. Lag (2023:821).
  ['SoLPUL 10', 'SoLPUL', '10 §', { fran: '2024-01-01' }],
  ['KL 6:6', 'KL', '6 kap. 6 §'],
  ['KL 6:37', 'KL', '6 kap. 37 §'],
  ['KL 7:5', 'KL', '7 kap. 5 §'],
  ['KL 8:12', 'KL', '8 kap. 12 §'],

  ['SOSFS 2011:9 3:1', 'Ledning', '3 kap. 1 §'],
  ['SOSFS 2011:9 3:2', 'Ledning', '3 kap. 2 §'],
  ['SOSFS 2011:9 3:3', 'Ledning', '3 kap. 3 §'],
  ['SOSFS 2011:9 4:2', 'Ledning', '4 kap. 2 §'],
  ['SOSFS 2011:9 4:3', 'Ledning', '4 kap. 3 §'],
  ['SOSFS 2011:9 4:4', 'Ledning', '4 kap. 4 §'],
  ['SOSFS 2011:9 4:5', 'Ledning', '4 kap. 5 §'],
  ['SOSFS 2011:9 4:6', 'Ledning', '4 kap. 6 §'],
  ['SOSFS 2011:9 5:1', 'Ledning', '5 kap. 1 §'],
  ['SOSFS 2011:9 5:2', 'Ledning', '5 kap. 2 §'],
  ['SOSFS 2011:9 5:3', 'Ledning', '5 kap. 3 §'],
  ['SOSFS 2011:9 5:4', 'Ledning', '5 kap. 4 §'],
  ['SOSFS 2011:9 5:5', 'Ledning', '5 kap. 5 §'],
  ['SOSFS 2011:9 5:6', 'Ledning', '5 kap. 6 §'],
  ['SOSFS 2011:9 5:7', 'Ledning', '5 kap. 7 §'],
  ['SOSFS 2011:9 5:8', 'Ledning', '5 kap. 8 §'],
  ['SOSFS 2011:9 6:1', 'Ledning', '6 kap. 1 §'],
  ['SOSFS 2011:9 7:1', 'Ledning', '7 kap. 1 §'],

  ['SOSFS 2011:5 2', 'LexSarah', '2 kap.'],
  ['SOSFS 2011:5 3', 'LexSarah', '3 kap.'],
  ['SOSFS 2011:5 4', 'LexSarah', '4 kap.'],
  ['SOSFS 2011:5 5', 'LexSarah', '5 kap.'],
  ['SOSFS 2011:5 6', 'LexSarah', '6 kap.'],
  ['SOSFS 2011:5 7:1', 'LexSarah', '7 kap. 1 §'],
);
