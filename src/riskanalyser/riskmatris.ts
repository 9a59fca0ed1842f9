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

/** Where each risk began and where it stands now. */
interface Foljd extends Bedomd {
  readonly forst: { readonly sannolikhet: number; readonly konsekvens: number } | null;
}

/** The matrix as first assessed and as it is now; only one while nothing has been assessed again. */
export const foreOchNu = (risker: readonly Foljd[]): { matris: Matris; forematris: Matris | null } => {
  const andrad = ({ forst, sannolikhet, konsekvens }: Foljd): boolean =>
    forst !== null && (forst.sannolikhet !== sannolikhet || forst.konsekvens !== konsekvens);
  return {
    matris: riskmatris(risker),
    forematris: risker.some(andrad) ? riskmatris(risker.map((en) => en.forst ?? en)) : null,
  };
};

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
