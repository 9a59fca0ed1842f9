import { konsekvenser, riskbedomning, sannolikheter, type Riskniva } from '../processer/skalor.texter.js';

interface Bedomd {
  readonly sannolikhet: number | null;
  readonly konsekvens: number | null;
}

export interface Matrisrad {
  readonly rubrik: string;
  readonly celler: readonly { readonly tal: number; readonly niva: Riskniva; readonly antal: number }[];
}

export interface Matris {
  readonly kolumner: readonly string[];
  /** Highest consequence first, as the matrix is drawn. */
  readonly rader: readonly Matrisrad[];
  readonly bedomda: number;
  readonly obedomda: number;
}

/** Number of risks by sannolikhet and konsekvens, 4×4. */
export const riskmatris = (risker: readonly Bedomd[]): Matris => {
  const antal = (s: number, k: number): number =>
    risker.filter(({ sannolikhet, konsekvens }) => sannolikhet === s && konsekvens === k).length;
  const obedomda = risker.filter(({ sannolikhet, konsekvens }) => sannolikhet === null || konsekvens === null).length;
  return {
    kolumner: sannolikheter.map((text, nr) => `${nr + 1} ${text}`),
    rader: konsekvenser
      .map((text, nr) => ({
        rubrik: `${nr + 1} ${text}`,
        celler: sannolikheter.map((_text, s) => ({
          tal: (s + 1) * (nr + 1),
          niva: riskbedomning(s + 1, nr + 1)?.niva ?? 1,
          antal: antal(s + 1, nr + 1),
        })),
      }))
      .reverse(),
    bedomda: risker.length - obedomda,
    obedomda,
  };
};
