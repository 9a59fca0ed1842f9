/** The 4×4 scale of SKR and Socialstyrelsen. Both factors are stored, never only the product. */
export const sannolikheter = ['Mycket liten', 'Liten', 'Stor', 'Mycket stor'] as const;
export const konsekvenser = ['Mindre', 'Måttlig', 'Betydande', 'Katastrofal'] as const;

/** From low to very high. */
export type Riskniva = 1 | 2 | 3 | 4;

/** Bands of the product. Local rule, not law. */
const BAND: readonly { readonly till: number; readonly niva: Riskniva; readonly text: string }[] = [
  { till: 3, niva: 1, text: 'Låg risk' },
  { till: 6, niva: 2, text: 'Måttlig risk' },
  { till: 9, niva: 3, text: 'Hög risk' },
  { till: 16, niva: 4, text: 'Mycket hög risk' },
];

export interface Riskbedomning {
  readonly tal: number;
  readonly niva: Riskniva;
  readonly text: string;
}

/** Product and band; null until both factors are assessed. */
export const riskbedomning = (sannolikhet: number | null, konsekvens: number | null): Riskbedomning | null => {
  if (sannolikhet === null || konsekvens === null) return null;
  const tal = sannolikhet * konsekvens;
  const band = BAND.find(({ till }) => tal <= till);
  return band ? { tal, niva: band.niva, text: band.text } : null;
};

/** «3 Stor», as a form offers the scale. */
export const skalval = (steg: readonly string[]): { varde: number; text: string }[] =>
  steg.map((text, nr) => ({ varde: nr + 1, text: `${nr + 1} ${text}` }));
