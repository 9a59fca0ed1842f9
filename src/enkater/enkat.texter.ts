import type { Kodlista } from '../processer/kodlistor.texter.js';

/** Who answers: each reads the questions in words of its own. Malmö asks children from 4 to 18 years. */
export const malgrupper = {
  barn: { etikett: 'Barn 4–9 år', kort: 'Jag är 4–9 år', hjalp: 'En vuxen får gärna läsa för dig.' },
  ung: { etikett: 'Unga 10–18 år', kort: 'Jag är 10–18 år', hjalp: '' },
  vuxen: { etikett: 'Vuxna', kort: 'Jag är vuxen', hjalp: '' },
} as const;
export type Malgrupp = keyof typeof malgrupper;
export const MALGRUPPER = Object.keys(malgrupper) as readonly Malgrupp[];

export const fragslag = {
  stammer: { etikett: 'Skala: hur väl stämmer det?' },
  betyg: { etikett: 'Skala: hur bra är det?' },
  janej: { etikett: 'Ja, delvis eller nej' },
  val: { etikett: 'Välj ett av flera svar' },
  fritext: { etikett: 'Egna ord' },
} as const satisfies Kodlista;
export type Fragslag = keyof typeof fragslag;

/** No answer, and no part of any share. */
export const VET_EJ = 'vet_ej';

type Ord = Readonly<Record<Malgrupp, string>>;
const sammaOrd = (vuxen: string, barn = vuxen): Ord => ({ vuxen, ung: vuxen, barn });

const ORD: Readonly<Record<Exclude<Fragslag, 'val' | 'fritext'>, Readonly<Record<string, Ord>>>> = {
  stammer: {
    5: sammaOrd('Stämmer helt', 'Ja, helt'),
    4: sammaOrd('Stämmer bra', 'Ja, ganska'),
    3: sammaOrd('Stämmer delvis', 'Lite'),
    2: sammaOrd('Stämmer dåligt', 'Nej, inte så'),
    1: sammaOrd('Stämmer inte alls', 'Nej, inte alls'),
  },
  betyg: {
    5: sammaOrd('Mycket bra', 'Jättebra'),
    4: sammaOrd('Bra'),
    3: sammaOrd('Varken bra eller dåligt', 'Mitt emellan'),
    2: sammaOrd('Dåligt'),
    1: sammaOrd('Mycket dåligt', 'Jättedåligt'),
  },
  janej: { ja: sammaOrd('Ja'), delvis: sammaOrd('Delvis', 'Lite'), nej: sammaOrd('Nej') },
};
const VET_EJ_ORD = sammaOrd('Vet inte, vill inte svara', 'Vet inte');

/** The face beside an answer; from 1, not at all well, to 5. */
const MIN: Readonly<Record<string, number>> = { nej: 1, delvis: 3, ja: 5, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 };

export interface Svarsval {
  readonly varde: string;
  readonly text: string;
  /** Null for what no face fits. */
  readonly min: number | null;
}

/** The best first; what nobody can say last. A number as key would come in its own order, so the order is told here. */
const ordnade = (slag: Fragslag): readonly string[] => {
  if (slag === 'janej') return ['ja', 'delvis', 'nej'];
  return slag === 'stammer' || slag === 'betyg' ? ['5', '4', '3', '2', '1'] : [];
};

/** The alternatives of a question as that reader is offered them, without the one for not knowing. */
export const svarsval = (slag: Fragslag, alternativ: readonly string[], malgrupp: Malgrupp = 'vuxen'): Svarsval[] => {
  if (slag === 'val') return alternativ.map((text, nr) => ({ varde: String(nr + 1), text, min: null }));
  if (slag === 'fritext') return [];
  return ordnade(slag).map((varde) => ({
    varde,
    text: ORD[slag][varde]?.[malgrupp] ?? varde,
    min: MIN[varde] ?? null,
  }));
};

export const vetEj = (malgrupp: Malgrupp = 'vuxen'): Svarsval => ({
  varde: VET_EJ,
  text: VET_EJ_ORD[malgrupp],
  min: null,
});

/** What counts as a good answer when nothing else is said; of a free choice nobody but the one who asks can tell. */
export const godaSvar = (slag: Fragslag): readonly string[] => {
  if (slag === 'janej') return ['ja'];
  return slag === 'stammer' || slag === 'betyg' ? ['4', '5'] : [];
};

/** More than this nobody answers in two minutes. */
export const HOGST_FRAGOR = 15;
