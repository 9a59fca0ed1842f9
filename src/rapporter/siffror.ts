import type { Dimension, Dimensionsvarden, Faktavarde, Period } from '../indikatorer/faktum.js';
import { talet } from '../indikatorer/faktatal.texter.js';
import { faktum } from '../indikatorer/katalog.js';
import { decimal, heltal, procent } from '../plattform/klocka/datum.js';
import type { Siffra } from './underlag.js';

const nyckel = (kod: string, dimensioner: Dimensionsvarden): string =>
  `${kod}|${Object.entries(dimensioner)
    .map(([namn, varde]) => `${namn}=${String(varde)}`)
    .sort()
    .join('|')}`;

/** The computed values of a document, looked up by faktum and dimensions and written the Swedish way. */
export class Siffror {
  private readonly varden = new Map<string, Faktavarde>();

  constructor(
    readonly period: Period,
    varden: readonly Faktavarde[],
  ) {
    for (const varde of varden) this.varden.set(nyckel(varde.kod, varde.dimensioner), varde);
  }

  /** A count that no row fell into is 0; a share or median of nothing is null. */
  varde(kod: string, dimensioner: Dimensionsvarden = {}): number | null {
    const funnet = this.varden.get(nyckel(kod, dimensioner));
    if (funnet) return funnet.varde;
    return faktum(kod).matt.slag === 'antal' ? 0 : null;
  }

  /** The number as it is printed, with the way to open it. Nothing to compute from is printed as a dash. */
  siffra(kod: string, dimensioner: Dimensionsvarden = {}): Siffra {
    const raknat = this.varden.get(nyckel(kod, dimensioner)) ?? {
      kod,
      dimensioner,
      varde: this.varde(kod, dimensioner),
    };
    return siffraAv(raknat, this.period);
  }

  /** What was computed; undefined where no row fell, or where it was never asked for. */
  raknat(kod: string, dimensioner: Dimensionsvarden): Faktavarde | undefined {
    return this.varden.get(nyckel(kod, dimensioner));
  }

  /** The values of one dimension that were computed for `kod` together with exactly the other dimensions given. */
  vardenAv(dimension: Dimension, kod: string, ovriga: Dimensionsvarden): (string | number)[] {
    const funna = new Set<string | number>();
    for (const varde of this.varden.values()) {
      const ett = varde.dimensioner[dimension];
      if (varde.kod !== kod || ett === undefined) continue;
      if (nyckel(kod, varde.dimensioner) === nyckel(kod, { ...ovriga, [dimension]: ett })) funna.add(ett);
    }
    return [...funna];
  }
}

/** A computed value as it is printed. `del` takes täljare or nämnare of a share. */
export const siffraAv = (raknat: Faktavarde, period: Period, del?: 'taljare' | 'namnare'): Siffra => {
  const { kod, dimensioner } = raknat;
  const varde = del === undefined ? raknat.varde : (raknat[del] ?? 0);
  const fakta = { kod, dimensioner, period, ...(del === undefined ? {} : { del }) };
  return {
    varde,
    fakta,
    visas: varde === null ? '–' : skrivet(raknat, varde, del),
    // what a share is of decides whether the public may see it
    ...(del !== undefined || raknat.namnare === undefined ? {} : { namnare: raknat.namnare }),
    ...(del !== undefined || raknat.taljare === undefined ? {} : { taljare: raknat.taljare }),
  };
};

const skrivet = (raknat: Faktavarde, varde: number, del?: 'taljare' | 'namnare'): string =>
  del === undefined ? talet(faktum(raknat.kod), { ...raknat, varde }) : heltal(varde);

/** Every number in a chapter's data that can be opened, in the order they stand. */
export const siffrorI = (data: unknown, funna: Siffra[] = []): readonly Siffra[] => {
  if (typeof data !== 'object' || data === null) return funna;
  if ('visas' in data && 'fakta' in data) funna.push(data as Siffra);
  else for (const del of Object.values(data)) siffrorI(del, funna);
  return funna;
};

/** A count that was read together with other things, opened as the faktum that it is. */
export const raknat = (kod: string, varde: number, period: Period, dimensioner: Dimensionsvarden = {}): Siffra =>
  siffraAv({ kod, dimensioner, varde }, period);

/** A number that something else than a faktum gives, written the same way. */
export const antalet = (varde: number | null, lank?: string): Siffra => ({
  varde,
  visas: varde === null ? '–' : Number.isInteger(varde) ? heltal(varde) : decimal(varde, 1),
  ...(lank === undefined ? {} : { lank }),
});

/** A share of so many, with the number of them: «82,0 %». */
export const andelen = (taljare: number | null, namnare: number | null, lank?: string): Siffra =>
  taljare === null || namnare === null || namnare === 0
    ? { varde: null, visas: '–' }
    : {
        varde: taljare / namnare,
        visas: procent(taljare, namnare) ?? '–',
        ...{ taljare, namnare },
        ...(lank === undefined ? {} : { lank }),
      };
