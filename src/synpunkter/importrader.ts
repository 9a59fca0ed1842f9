import { NY } from '../floden/flode.js';

/** Rows of the flow for cases from the system that was used before: nothing was done here, and nothing says so. */
export const synpunktImport = {
  importeraOppen: { fran: NY, till: 'inkommen', av: 'kvalitetssamordnare', lagrum: ['SOSFS 2011:9 7:1'] },
  importeraBesvarad: { fran: NY, till: 'besvarad', av: 'kvalitetssamordnare', lagrum: ['SOSFS 2011:9 7:1'] },
  importeraAvslutad: { fran: NY, till: 'avslutad', av: 'kvalitetssamordnare', lagrum: ['SOSFS 2011:9 7:1'] },
} as const;
