import { dimensionstext } from '../../indikatorer/dimension.texter.js';
import type { Dimension } from '../../indikatorer/faktum.js';
import {
  andelsmening,
  aren,
  jamforelse,
  medianmening,
  planjamforelse,
  vanligast,
  type Andelsord,
  type Ord,
} from './meningar.js';
import type { Raknare } from './raknare.js';

/** What a draft is written from. */
export interface Utkastmaterial {
  readonly ar: number;
  readonly raknare: Raknare;
  /** Enheter that were open and reported no avvikelse. */
  readonly tysta: readonly string[];
  /** What each enhet is called, by its number. */
  readonly enhetsnamn: ReadonlyMap<string, string>;
  /** The year is not over, and cannot be set beside a whole one without saying so. */
  readonly pagar: boolean;
}

export const AVVIKELSER = 'avvikelse.rapporterade';
export const LEX_SARAH = 'lex_sarah.rapporterade';
export const SYNPUNKTER = 'synpunkt.inkomna';

export const AVVIKELSEORD: Ord = {
  ...{ ental: 'avvikelse', flertal: 'avvikelser' },
  ...{ antalet: 'rapporterade avvikelser', skedde: 'rapporterades' },
};
export const LEX_SARAHORD: Ord = {
  ...{ ental: 'rapport enligt lex Sarah', flertal: 'rapporter enligt lex Sarah' },
  ...{ antalet: 'rapporter enligt lex Sarah', skedde: 'kom det in' },
};
export const SYNPUNKTSORD: Ord = {
  ...{ ental: 'synpunkt', flertal: 'synpunkter' },
  ...{ antalet: 'inkomna synpunkter', skedde: 'kom det in' },
};
export const KLAGOMALSORD: Ord = {
  ...{ ental: 'klagomål', flertal: 'klagomål' },
  ...{ antalet: 'inkomna klagomål', skedde: 'kom det in' },
};

export const GENOMFORDA: Andelsord = {
  ...{ ental: 'åtgärd i planen', flertal: 'åtgärder i planen' },
  ar: ['var % genomförd', 'var % genomförda'],
  inget: 'Planen har inga åtgärder att räkna på.',
};
export const MED_EFFEKT: Andelsord = {
  ...{ ental: 'åtgärd vars effekt är uppföljd', flertal: 'åtgärder vars effekt är uppföljd' },
  ar: ['hade % gett avsedd effekt helt eller delvis', 'hade % gett avsedd effekt helt eller delvis'],
  inget: 'Effekten är ännu inte uppföljd för någon åtgärd i planen.',
};
export const MED_EFFEKT_ALLA: Andelsord = {
  ...{ ental: 'åtgärd vars effekt är uppföljd', flertal: 'åtgärder vars effekt är uppföljd' },
  ar: ['hade % gett avsedd effekt helt eller delvis', 'hade % gett avsedd effekt helt eller delvis'],
  inget: 'Effekten är ännu inte uppföljd för någon av dem.',
};
export const ATERKOPPLADE: Andelsord = {
  ...{ ental: 'avvikelse med en känd rapportör', flertal: 'avvikelser med en känd rapportör' },
  ar: ['hade % fått återkoppling', 'hade % fått återkoppling'],
  inget: 'Det finns inga avvikelser att återkoppla om.',
};
export const LANGA: Andelsord = {
  ...{ ental: 'avslutad avvikelse', flertal: 'avslutade avvikelser' },
  ar: ['tog % mer än 30 dagar', 'tog % mer än 30 dagar'],
  inget: 'Inga avvikelser avslutades under året.',
};
export const I_TID: Andelsord = {
  ...{ ental: 'besvarad synpunkt', flertal: 'besvarade synpunkter' },
  ar: [
    'fick % sitt första svar inom nämndens lokala tidsgräns',
    'fick % sitt första svar inom nämndens lokala tidsgräns',
  ],
  inget: 'Inga synpunkter är besvarade.',
};

export const mot = ({ ar, raknare }: Utkastmaterial, kod: string, ord: Ord, ovrigt: { typ?: string } = {}): string =>
  jamforelse(raknare.tal(kod, { ar, ...ovrigt }), raknare.tal(kod, { ar: ar - 1, ...ovrigt }), aren(ar), ord);

export const andel = ({ ar, raknare }: Utkastmaterial, kod: string, ord: Andelsord): string =>
  andelsmening(raknare.andel(kod), raknare.andel(kod, { ar: ar - 1 }), aren(ar), ord);

export const median = ({ ar, raknare }: Utkastmaterial, kod: string, vad: string, inget: string): string =>
  medianmening(raknare.median(kod), raknare.median(kod, { ar: ar - 1 }), aren(ar), vad, inget);

/** The largest of a split; what nobody has sorted yet is no value of its own. */
export const flest = (
  { raknare }: Utkastmaterial,
  [kod, dimension, kalla]: readonly [string, Dimension, string],
  inledning: string,
  not: string,
): string => {
  const led = raknare.fordelning(kod, dimension, (varde) => dimensionstext(kalla, dimension, varde));
  return vanligast(
    led.filter((ett) => ett.kod !== 'utan' && ett.kod !== 'saknas'),
    inledning,
    not,
  );
};

export const plan = ({ ar, raknare }: Utkastmaterial, kod: string, ord: readonly [string, string]): string =>
  planjamforelse(raknare.tal(kod), raknare.tal(kod, { ar: ar - 1 }), ar, ord);

/** Paragraphs of the chapter; each is one or more sentences, an empty one falls away. */
export type Kapitelutkast = (material: Utkastmaterial) => readonly (readonly string[])[];
