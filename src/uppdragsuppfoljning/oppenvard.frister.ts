import { talval, type Sparat } from '../organisation/installningar.texter.js';
import { plusArbetsdagar, plusDagar, plusManader } from '../plattform/klocka/datum.js';

/** SoL 34 kap. 1 §: «inom tre månader från dagen för beslutet», and again from the day it was broken off. Not a setting. */
const LAGENS_MANADER = 3;

/** The last day of the law's three months. */
export const verkstallasSenast = (beslutad: string): string => plusManader(beslutad, LAGENS_MANADER);

/** A local limit of days that ends on a day when nobody works is up on the next that somebody does. */
const nastaArbetsdag = (datum: string): string => plusArbetsdagar(datum, 0);

/** The nämnd's own time limits, and the avtal's where it has one. Local all of them, none of them law. */
export class LokalaTidsgranser {
  constructor(
    private readonly sparat: Sparat,
    /** Days for the genomförandeplan by avtal with the utförare. */
    private readonly avtaletsPlandagar: number | null = null,
  ) {}

  uppstart(fordelad: string): string {
    return nastaArbetsdag(plusDagar(fordelad, talval(this.sparat, 'oppenvard_uppstart_dagar')));
  }

  plan(verkstalld: string): string {
    const dagar = this.avtaletsPlandagar ?? talval(this.sparat, 'oppenvard_plan_dagar');
    return nastaArbetsdag(plusDagar(verkstalld, dagar));
  }

  /** Counted backwards it is not moved: the one who reads shall have the whole week. */
  underlag(bokad: string): string {
    return plusDagar(bokad, -talval(this.sparat, 'oppenvard_underlag_dagar'));
  }

  /** In time to decide whether the bistånd goes on, when that comes sooner. Too short for that: before its last day. */
  uppfoljning(fran: string, bistandTill: string | null = null): string {
    const senast = plusManader(fran, talval(this.sparat, 'oppenvard_uppfoljning_manader'));
    if (bistandTill === null) return senast;
    const foreSlutet = plusManader(bistandTill, -talval(this.sparat, 'oppenvard_fore_slut_manader'));
    return [senast, foreSlutet > fran ? foreSlutet : bistandTill].sort()[0] ?? senast;
  }

  omprovning(fran: string): string {
    return plusManader(fran, talval(this.sparat, 'oppenvard_ej_nyttjad_manader'));
  }
}
