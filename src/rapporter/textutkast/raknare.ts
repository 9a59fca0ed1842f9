import type { Dimension, Dimensionsvarden } from '../../indikatorer/faktum.js';
import { faktum } from '../../indikatorer/katalog.js';
import type { Halva } from '../halvar.js';
import type { Siffror } from '../siffror.js';
import { skrivToken } from '../textfakta/token.js';

/** A count as it is now, and how it is written so that it stays live. */
export interface Tal {
  readonly varde: number;
  readonly skrivs: string;
}

/** A share with what it is made of; null when there is nothing to be a share of. */
export interface Andel {
  readonly procent: string;
  readonly taljare: Tal;
  readonly namnare: Tal;
}

/** One value of a split: «Bemötande», 45. */
export interface Led {
  readonly namn: string;
  readonly kod: string;
  readonly tal: Tal;
}

/** Values for a draft. Whatever is asked for must have been computed (see utkastfragor). */
export class Raknare {
  private readonly aret: Dimensionsvarden;

  /** @param halva the half that the figures are of, when they are not split by year: it is written in every token */
  constructor(
    readonly ar: number,
    private readonly siffror: Siffror,
    private readonly halva: Partial<Halva> = {},
  ) {
    this.aret = halva.halvar === undefined ? { ar } : {};
  }

  tal(kod: string, dimensioner = this.aret): Tal {
    return { varde: this.siffror.varde(kod, dimensioner) ?? 0, skrivs: this.skriv(kod, dimensioner) };
  }

  /** A median: null when no row fell. */
  median(kod: string, dimensioner = this.aret): Tal | null {
    const varde = this.siffror.varde(kod, dimensioner);
    return varde === null ? null : { varde, skrivs: this.skriv(kod, dimensioner) };
  }

  andel(kod: string, dimensioner = this.aret): Andel | null {
    const raknat = this.siffror.raknat(kod, dimensioner);
    if (faktum(kod).matt.slag !== 'andel' || !raknat?.namnare) return null;
    return {
      procent: this.skriv(kod, dimensioner),
      taljare: { varde: raknat.taljare ?? 0, skrivs: this.skriv(kod, dimensioner, 'taljare') },
      namnare: { varde: raknat.namnare, skrivs: this.skriv(kod, dimensioner, 'namnare') },
    };
  }

  /** The split of a count over one dimension, the largest first and then by name. */
  fordelning(kod: string, dimension: Dimension, namn: (kod: string) => string, ovriga: Dimensionsvarden = {}): Led[] {
    return this.siffror
      .vardenAv(dimension, kod, { ...this.aret, ...ovriga })
      .map((varde) => ({
        namn: namn(String(varde)),
        kod: String(varde),
        tal: this.tal(kod, { ...this.aret, ...ovriga, [dimension]: varde }),
      }))
      .filter(({ tal }) => tal.varde > 0)
      .sort((a, b) => b.tal.varde - a.tal.varde || a.namn.localeCompare(b.namn, 'sv'));
  }

  private skriv(kod: string, dimensioner: Dimensionsvarden, del?: 'taljare' | 'namnare'): string {
    return skrivToken(kod, { ...this.halva, ...dimensioner }, del);
  }
}
