import { NY } from '../floden/flode.js';

/** Rows of the flow for cases from the system that was used before: nothing was done here, and nothing says so. */
export const lexSarahImport = {
  importeraOppen: { fran: NY, till: 'rapporterad', av: 'lex_sarah_ansvarig', lagrum: ['SOSFS 2011:9 7:1'] },
  importeraBeslutad: { fran: NY, till: 'beslutad', av: 'lex_sarah_ansvarig', lagrum: ['SOSFS 2011:9 7:1'] },
  importeraAvslutad: { fran: NY, till: 'avslutad', av: 'lex_sarah_ansvarig', lagrum: ['SOSFS 2011:9 7:1'] },
} as const;
