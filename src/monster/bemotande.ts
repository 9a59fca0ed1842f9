import { dagarMellan } from '../plattform/klocka/datum.js';
import type { Forslagsstatus } from './forslag.texter.js';
import { FORVALDA, type Monster } from './monster.js';

/** The latest proposal of a pattern. */
export interface Tidigare {
  readonly id: number;
  readonly status: Forslagsstatus;
  readonly styrka: number;
  readonly sedd: string;
}

export type Bemotande = 'foresla' | 'vaxer' | 'kvar';

/** Half as much again, and not only by one or two. */
const TYDLIGT = 1.5;
const MINST_FLER = 3;
const tydligtVarre = (nu: number, da: number): boolean => nu >= da * TYDLIGT && nu - da >= Math.min(MINST_FLER, da);

/**
 * What is done with a pattern that is there tonight. While somebody has it before him the proposal grows with it. What
 * has been dismissed comes back only when it is clearly worse; what has been acted on also when it has been gone for a
 * whole window and is there again.
 */
export const bemot = (monster: Monster, tidigare: Tidigare | undefined, idag: string): Bemotande => {
  if (!tidigare) return 'foresla';
  const { status, styrka, sedd } = tidigare;
  if (status === 'ny' || status === 'overvags') return monster.styrka > styrka ? 'vaxer' : 'kvar';
  if (tydligtVarre(monster.styrka, styrka)) return 'foresla';
  return status !== 'avfardad' && dagarMellan(sedd, idag) > FORVALDA.fonster ? 'foresla' : 'kvar';
};
