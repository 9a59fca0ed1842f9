import type { Krav, Sakrad } from '../floden/flode.js';
import type { Anledning } from './riskanalys.texter.js';

/** A row of `riskanalys`, with what its risks lack. */
export interface Riskanalys extends Sakrad {
  readonly namnd_id: number;
  readonly anledning: Anledning;
  readonly rubrik: string;
  readonly datum: string;
  readonly process_id: number | null;
  readonly enhet_id: number | null;
  readonly team: string;
  readonly avgransning: string;
  readonly sammanfattning: string;
  readonly skal: string | null;
  readonly skapad_av: number;
  readonly beslutad_datum: string | null;
  /** Filled in by `fyllPa`: how many risks there are, and how many nobody has assessed, decided on or closed. */
  readonly risker?: number;
  readonly obedomda?: number;
  readonly obeslutade?: number;
  readonly atgardas?: number;
}

const antalet = (antal: number): string => `${antal} ${antal === 1 ? 'risk' : 'risker'}`;

// SOSFS 2011:9 6 kap. 1 §: those who do the work take part, so it is said who they are.
export const teamFinns: Krav<Riskanalys> = ({ team }) =>
  team.trim() === '' ? 'Skriv vilka som ingår i teamet.' : null;

export const avgransningFinns: Krav<Riskanalys> = ({ avgransning }) =>
  avgransning.trim() === '' ? 'Skriv vad riskanalysen gäller och vad den inte gäller.' : null;

export const harRisk: Krav<Riskanalys> = ({ risker = 0 }) =>
  risker === 0 ? 'Lägg till minst en risk, eller avbryt riskanalysen om det inte finns någon.' : null;

// SOSFS 2011:9 5 kap. 1 §: likelihood is estimated and the negative consequences are assessed, for every one.
export const allaBedomda: Krav<Riskanalys> = ({ obedomda = 0 }) =>
  obedomda === 0 ? null : `Bedöm sannolikhet och konsekvens för ${antalet(obedomda)} till.`;

export const allaBeslutade: Krav<Riskanalys> = ({ obeslutade = 0 }) =>
  obeslutade === 0 ? null : `Besluta vad som ska göras med ${antalet(obeslutade)} till.`;

/** What is left after the åtgärder is known before anybody calls it done. */
export const ingenAtgardas: Krav<Riskanalys> = ({ atgardas = 0 }) =>
  atgardas === 0 ? null : `${antalet(atgardas)} åtgärdas fortfarande. Bedöm på nytt och stäng först.`;

export const skaletFinns: Krav<Riskanalys> = (_, form) => {
  if (typeof form !== 'object' || form === null) return null;
  const skal: unknown = 'skal' in form ? form.skal : '';
  return typeof skal === 'string' && skal.trim() !== '' ? null : 'Skriv skälet.';
};
