/** From low to very high. */
export type Riskniva = 1 | 2 | 3 | 4;

const NIVATEXTER: Readonly<Record<Riskniva, string>> = {
  1: 'Låg risk',
  2: 'Måttlig risk',
  3: 'Hög risk',
  4: 'Mycket hög risk',
};

/** How a nämnd assesses its risks. Both factors are stored, never only the product. A local rule, not law. */
export interface Riskskala {
  /** Null for the scale of the product, which holds until the nämnd has made its own. */
  readonly id: number | null;
  /** Names of the steps, from the first. */
  readonly sannolikheter: readonly string[];
  readonly konsekvenser: readonly string[];
  /** Last risk value of each band. */
  readonly lagTill: number;
  readonly mattligTill: number;
  readonly hogTill: number;
  /** From this risk value on the förvaltningschef decides. */
  readonly eskalerasFran: number;
}

/** The 4×4 scale of SKR and Socialstyrelsen. */
export const SKR_SKALA: Riskskala = {
  id: null,
  sannolikheter: ['Mycket liten', 'Liten', 'Stor', 'Mycket stor'],
  konsekvenser: ['Mindre', 'Måttlig', 'Betydande', 'Katastrofal'],
  ...{ lagTill: 3, mattligTill: 6, hogTill: 9, eskalerasFran: 12 },
};

/** «5 × 4»: sannolikhet first. */
export const skalmatt = ({ sannolikheter, konsekvenser }: Riskskala): string =>
  `${sannolikheter.length} × ${konsekvenser.length}`;

/** The scales that a nämnd has had, and which of them holds. */
export class Riskskalor {
  constructor(
    /** The latest first. */
    private readonly egna: readonly Riskskala[],
  ) {}

  get gallande(): Riskskala {
    return this.egna[0] ?? SKR_SKALA;
  }

  /** The scale that an assessment was made on. */
  for(id: number | null): Riskskala {
    return this.egna.find((skala) => skala.id === id) ?? SKR_SKALA;
  }
}

export interface Riskbedomning {
  readonly tal: number;
  readonly niva: Riskniva;
  readonly text: string;
}

const nivan = (tal: number, { lagTill, mattligTill, hogTill }: Riskskala): Riskniva => {
  if (tal <= lagTill) return 1;
  if (tal <= mattligTill) return 2;
  return tal <= hogTill ? 3 : 4;
};

/** Product and band; null until both factors are assessed. */
export const riskbedomning = (
  sannolikhet: number | null,
  konsekvens: number | null,
  skala: Riskskala,
): Riskbedomning | null => {
  if (sannolikhet === null || konsekvens === null) return null;
  const tal = sannolikhet * konsekvens;
  const niva = nivan(tal, skala);
  return { tal, niva, text: NIVATEXTER[niva] };
};

/** «3 Stor», as a form offers the scale. */
export const skalval = (steg: readonly string[]): { varde: number; text: string }[] =>
  steg.map((text, nr) => ({ varde: nr + 1, text: `${nr + 1} ${text}` }));
