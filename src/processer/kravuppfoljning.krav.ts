import type { Krav, Sakrad } from '../floden/flode.js';

/** A row of `kravuppfoljning`, with what its bedömningar lack. */
export interface Kravuppfoljning extends Sakrad {
  readonly kravsamling_id: number;
  readonly enhet_id: number | null;
  readonly utforare_id: number | null;
  readonly datum: string;
  readonly sammanfattning: string;
  readonly gjord_av: number;
  readonly klar_vid: Date | null;
  readonly delgiven_datum: string | null;
  readonly skal: string | null;
  /** Filled in by `fyllPa`: how many krav nobody has assessed, lack bevis, or lack an åtgärd. */
  readonly obedomda: number;
  readonly utanBevis: number;
  readonly utanAtgard: number;
}

const form = (varde: unknown): { skal?: string } | null => (typeof varde === 'object' && varde !== null ? varde : null);
const kravord = (antal: number): string => `${antal} krav`;

export const allaBedomda: Krav<Kravuppfoljning> = ({ obedomda }) =>
  obedomda === 0 ? null : `${kravord(obedomda)} är inte bedömda.`;

/** That a krav is met is a finding, not a belief. */
export const bevisFinns: Krav<Kravuppfoljning> = ({ utanBevis }) =>
  utanBevis === 0 ? null : `${kravord(utanBevis)} saknar bevis: skriv vad bedömningen bygger på.`;

// SOSFS 2011:9 5 kap. 7 §: what is not as it should be is put right.
export const atgarderFinns: Krav<Kravuppfoljning> = ({ utanAtgard }) =>
  utanAtgard === 0 ? null : `${kravord(utanAtgard)} som inte är uppfyllda saknar åtgärd. Föreslå en för varje.`;

export const skaletFinns: Krav<Kravuppfoljning> = (_, skickat) => {
  const val = form(skickat);
  return val && (val.skal ?? '').trim() === '' ? 'Skriv skälet.' : null;
};
