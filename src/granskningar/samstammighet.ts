/** What two granskare answered to the same question about the same akt. */
export type Par = readonly [forsta: string, andra: string];

export interface Samstammighet {
  readonly par: number;
  readonly lika: number;
  /** Cohen's kappa; null when it says nothing, as when both have given every akt the same answer. */
  readonly kappa: number | null;
}

/**
 * How often two agree, and how much more often than chance would have it: κ = (p₀ − pₑ) / (1 − pₑ), where p₀ is the share
 * of pairs with the same answer and pₑ the share that two who answered as often but at random would have had. An answer
 * that the question does not concern the akt is an answer like the others here.
 */
export const samstammighet = (paren: readonly Par[]): Samstammighet => {
  const par = paren.length;
  const lika = paren.filter(([a, b]) => a === b).length;
  if (par === 0) return { par, lika, kappa: null };
  const svar = [...new Set(paren.flat())];
  const andel = (nr: 0 | 1, ett: string): number => paren.filter((ettPar) => ettPar[nr] === ett).length / par;
  const slump = svar.reduce((summa, ett) => summa + andel(0, ett) * andel(1, ett), 0);
  return { par, lika, kappa: slump === 1 ? null : (lika / par - slump) / (1 - slump) };
};

/** How the number is read; after Landis and Koch (1977), whose limits are a convention and no more. */
export const kappaord = (kappa: number | null): string => {
  if (kappa === null) return 'går inte att beräkna: alla svar är lika';
  if (kappa < 0) return 'sämre än slumpen';
  if (kappa <= 0.2) return 'mycket svag';
  if (kappa <= 0.4) return 'svag';
  if (kappa <= 0.6) return 'måttlig';
  if (kappa <= 0.8) return 'god';
  return 'mycket god';
};
