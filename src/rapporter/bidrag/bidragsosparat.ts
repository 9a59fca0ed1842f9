import { laggIhop } from '../skrivande/sammanfoga.js';
import { BIDRAGSDELAR, type Bidragsdel, type Bidragstext } from './bidrag.texter.js';

export interface Skrivlage {
  /** What stands in the boxes. */
  readonly text: Bidragstext;
  /** Something in the boxes is not saved. */
  readonly osparat: boolean;
  /** Parts that somebody else has saved meanwhile in the same place: the own text stands in the box. */
  readonly krockar: readonly Bidragsdel[];
}

/** One part: whoever left it alone gives way, and what was written in different places is laid together. */
const del = (grund: string, egen: string, sparad: string): { text: string; krock: boolean } => {
  if (egen === sparad || egen === grund) return { text: sparad, krock: false };
  if (sparad === grund) return { text: egen, krock: false };
  return laggIhop(grund, egen, sparad);
};

/**
 * What to write on: the saved text, with what the person has typed and not saved.
 * @param grund the saved text that it was typed on
 */
export const medOsparat = (sparad: Bidragstext, egen: Bidragstext | null, grund: Bidragstext): Skrivlage => {
  if (egen === null) return { text: sparad, osparat: false, krockar: [] };
  const delar = BIDRAGSDELAR.map((namn) => ({ namn, ...del(grund[namn], egen[namn], sparad[namn]) }));
  return {
    text: Object.fromEntries(delar.map(({ namn, text }) => [namn, text])) as Bidragstext,
    osparat: delar.some(({ namn, text }) => text !== sparad[namn]),
    krockar: delar.filter(({ krock }) => krock).map(({ namn }) => namn),
  };
};
