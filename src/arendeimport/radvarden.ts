/** The version of an enhet that a case belongs to. */
export interface Enhetsplats {
  readonly enhetId: number;
  readonly versionId: number;
  readonly enskildRegi: boolean;
}

/** One row as our fields: read, translated, with what holds when something is missing. */
export class Radvarden {
  constructor(
    private readonly varden: ReadonlyMap<string, string | readonly string[] | null>,
    /** Null when the row names none. */
    readonly enhet: Enhetsplats | null,
  ) {}

  /** The value of a field with one, or null. */
  en(namn: string): string | null {
    const varde = this.varden.get(namn) ?? null;
    return typeof varde === 'string' ? varde : null;
  }

  /** As `en`, of a field that every row has. @throws Error when it has not */
  ett(namn: string): string {
    const varde = this.en(namn);
    if (varde === null) throw new Error(`Raden saknar ${namn}, som den är prövad för.`);
    return varde;
  }

  /** As `en`, for a text that may be empty. */
  text(namn: string): string {
    return this.en(namn) ?? '';
  }

  tal(namn: string): number | null {
    const varde = this.en(namn);
    return varde === null ? null : Number(varde);
  }

  janej(namn: string): boolean | null {
    const varde = this.en(namn);
    return varde === null ? null : varde === 'ja';
  }

  flera(namn: string): readonly string[] {
    const varde = this.varden.get(namn) ?? null;
    return varde === null || typeof varde === 'string' ? [] : varde;
  }
}

/** What does not hang together within a row. */
export interface Brist {
  readonly falt: string;
  readonly text: string;
}

/** The one day is not before the other; a day that is missing is before none. */
export const ordning = (rad: Radvarden, forst: string, sedan: string, vad: string): Brist[] => {
  const [a, b] = [rad.en(forst), rad.en(sedan)];
  return a !== null && b !== null && b < a ? [{ falt: sedan, text: `${b} är före ${a}, ${vad}.` }] : [];
};

/** What is said to be closed has its day, and what has its day is not said to be open. */
export const lageStammer = (rad: Radvarden): Brist[] => {
  const [lage, avslutad] = [rad.en('lage'), rad.en('avslutad')];
  if (lage === 'avslutat' && avslutad === null)
    return [{ falt: 'avslutad', text: 'Ärendet är avslutat men saknar dagen då det avslutades.' }];
  return lage === 'oppet' && avslutad !== null
    ? [{ falt: 'lage', text: `Ärendet är inte avslutat men har en dag då det avslutades, ${avslutad}.` }]
    : [];
};
