import type { Personroll } from '../database/vem.js';
import { AVVIKELSEFALT } from './falt-avvikelse.js';
import { LEX_SARAHFALT } from './falt-lex-sarah.js';
import { SYNPUNKTSFALT } from './falt-synpunkt.js';

export type Sak = 'avvikelse' | 'lex_sarah' | 'synpunkt';

/** A code of ours, and what other systems and spreadsheets call it. */
export interface Importkod {
  readonly kod: string;
  readonly etikett: string;
  readonly synonymer?: readonly string[];
}

/** What a cell may hold. `flera` means several values with | or ; between. An enhet is looked up in the organisation. */
export type Innehall =
  | { readonly slag: 'nyckel' | 'text' | 'kort' | 'datum' | 'enhet' }
  | { readonly slag: 'kod'; readonly koder: readonly Importkod[]; readonly flera: boolean };

export interface Importfalt {
  readonly namn: string;
  readonly etikett: string;
  readonly beskrivning: string;
  readonly innehall: Innehall;
  /** No row may be without it, unless the mapping says what holds when it is missing. */
  readonly tvingande: boolean;
  /** What columns are called elsewhere. The label and the name of the field need not be repeated. */
  readonly synonymer: readonly string[];
  /** The code that is proposed for rows that lack a value. */
  readonly standard?: string;
}

export interface Importsak {
  readonly etikett: string;
  readonly falt: readonly Importfalt[];
  /** Who reads in this kind of case, and sees the file. */
  readonly roll: Personroll;
  /** The day that places the case in a year. */
  readonly dag: string;
}

/** Everything that can be read in. The page, the template file, the mapping and the reading all come out of this table. */
export const IMPORTSAKER: Readonly<Record<Sak, Importsak>> = {
  avvikelse: { etikett: 'Avvikelser', falt: AVVIKELSEFALT, roll: 'kvalitetssamordnare', dag: 'rapporterad' },
  lex_sarah: { etikett: 'Lex Sarah', falt: LEX_SARAHFALT, roll: 'lex_sarah_ansvarig', dag: 'rapporterad' },
  synpunkt: { etikett: 'Synpunkter och klagomål', falt: SYNPUNKTSFALT, roll: 'kvalitetssamordnare', dag: 'inkom' },
};

export const SAKER = Object.keys(IMPORTSAKER) as Sak[];
export const arSak = (text: string): text is Sak => Object.hasOwn(IMPORTSAKER, text);
