import { procent } from '../plattform/klocka/datum.js';
import type { Utfall } from './kravuppfoljning.texter.js';

export interface Kravresultat {
  readonly uppfyllt: number;
  readonly delvis: number;
  readonly inte: number;
  readonly ejAktuellt: number;
  readonly obedomda: number;
  /** What could have been met: without those that do not concern this one, and those that nobody has looked at. */
  readonly namnare: number;
  /** «32 av 40 (80,0 %)»; null when there is nothing to be a share of. */
  readonly text: string | null;
}

/** Of `krav` requirements these have been assessed. What is met in part is not met. */
export const kravresultat = (utfall: readonly Utfall[], krav: number): Kravresultat => {
  const antal = (ett: Utfall): number => utfall.filter((en) => en === ett).length;
  const [uppfyllt, delvis, inte] = [antal('uppfyllt'), antal('delvis'), antal('inte')];
  const namnare = uppfyllt + delvis + inte;
  const andel = procent(uppfyllt, namnare);
  return {
    ...{ uppfyllt, delvis, inte, namnare, ejAktuellt: antal('ej_aktuellt'), obedomda: krav - utfall.length },
    text: andel === null ? null : `${uppfyllt} av ${namnare} (${andel})`,
  };
};
