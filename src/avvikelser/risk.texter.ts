import { talval, type Sparat } from '../organisation/installningar.texter.js';
import type { Kod } from './kodlistor.texter.js';

interface Skalsteg extends Kod {
  readonly forklaring: string;
}

/** The 4×4 scale of SKR and Socialstyrelsen. Both factors are stored, never only the product. */
export const sannolikheter: Readonly<Record<1 | 2 | 3 | 4, Skalsteg>> = {
  1: { etikett: 'Mycket liten', forklaring: 'Kan hända ungefär en gång om året.' },
  2: { etikett: 'Liten', forklaring: 'Kan hända varje månad.' },
  3: { etikett: 'Stor', forklaring: 'Kan hända varje vecka.' },
  4: { etikett: 'Mycket stor', forklaring: 'Kan hända varje dag.' },
};

export const allvarligheter: Readonly<Record<1 | 2 | 3 | 4, Skalsteg>> = {
  1: { etikett: 'Mindre', forklaring: 'Obehag eller obetydlig följd för den enskilde.' },
  2: { etikett: 'Måttlig', forklaring: 'Övergående följd för den enskilde.' },
  3: { etikett: 'Betydande', forklaring: 'Bestående måttlig följd för den enskilde.' },
  4: { etikett: 'Katastrofal', forklaring: 'Dödsfall, fara för liv eller bestående stor följd.' },
};

export const RISKNIVAER = [1, 2, 3, 4] as const;
export type Riskniva = (typeof RISKNIVAER)[number];
export const riskniva: Readonly<Record<Riskniva, string>> = {
  1: 'Låg risk',
  2: 'Måttlig risk',
  3: 'Hög risk',
  4: 'Mycket hög risk',
};

/** First and last risk value of the level, as the nämnd has drawn the bands. A local rule, not law. */
export const riskband = (val: Sparat, niva: Riskniva): { readonly fran: number; readonly till: number } => {
  const till = [
    talval(val, 'avvikelse_risk_lag_till'),
    talval(val, 'avvikelse_risk_mattlig_till'),
    talval(val, 'avvikelse_risk_hog_till'),
    16,
  ];
  return { fran: (till[niva - 2] ?? 0) + 1, till: till[niva - 1] ?? 16 };
};

export interface Risk {
  readonly tal: number;
  readonly niva: Riskniva;
  readonly text: string;
}

/** As `riskband` says, without making the bands for each row of a list. */
const nivan = (tal: number, val: Sparat): Riskniva => {
  if (tal <= talval(val, 'avvikelse_risk_lag_till')) return 1;
  if (tal <= talval(val, 'avvikelse_risk_mattlig_till')) return 2;
  return tal <= talval(val, 'avvikelse_risk_hog_till') ? 3 : 4;
};

/** The risk value with its band; null until both factors are assessed. */
export const risken = (sannolikhet: number | null, allvarlighet: number | null, val: Sparat): Risk | null => {
  if (sannolikhet === null || allvarlighet === null) return null;
  const tal = sannolikhet * allvarlighet;
  const niva = nivan(tal, val);
  return { tal, niva, text: riskniva[niva] };
};

/** From here the lex Sarah-ansvarig is asked, whatever the line thinks. A local rule. */
export const kraverLexSarahprovning = (sannolikhet: number, allvarlighet: number, val: Sparat): boolean =>
  sannolikhet * allvarlighet >= talval(val, 'avvikelse_lex_sarah_risk') &&
  allvarlighet >= talval(val, 'avvikelse_lex_sarah_allvarlighet');

/** A scale as a form offers it. */
export const skalval = (skala: Readonly<Record<number, Skalsteg>>) =>
  Object.entries(skala).map(([varde, { etikett, forklaring }]) => ({
    varde,
    text: `${varde} ${etikett}`,
    hjalp: forklaring,
  }));

export const tillbudsval = [
  { varde: 'ja', text: 'Ja, ingen hann ta skada' },
  { varde: 'nej', text: 'Nej' },
] as const;
