import type { Krav, Sakrad } from '../floden/flode.js';
import type { Effekt } from './atgard.texter.js';

/** An earlier turn of the PDSA circle: what was done and what came of it. */
export interface Varv {
  readonly varv: number;
  readonly genomford: string | null;
  readonly resultat: string | null;
  readonly effekt: Effekt | null;
  readonly effektText: string | null;
  readonly effektDatum: string | null;
}

/** The row of the table. */
export interface Atgard extends Sakrad {
  readonly namnd_id: number;
  readonly nyckel: string | null;
  readonly plan_ar: number | null;
  readonly process_id: number | null;
  readonly text: string;
  readonly typ: string | null;
  readonly mal: string | null;
  readonly effektmatning: string | null;
  readonly ansvarig: string | null;
  readonly ansvarig_person_id: number | null;
  readonly enhet_id: number | null;
  readonly start_datum: string | null;
  readonly klart_senast: string | null;
  readonly genomford_datum: string | null;
  readonly resultat: string | null;
  readonly effekt: Effekt | null;
  readonly effekt_datum: string | null;
  readonly effekt_text: string | null;
  readonly varv: number;
  readonly tidigare_varv: readonly Varv[];
  readonly avbrott_motivering: string | null;
}

// A plan from before the system may lack who and when; from the decision on they are needed.
export const ansvarigFinns: Krav<Atgard> = (a) =>
  a.ansvarig_person_id === null && !a.ansvarig ? 'Ange vem som är ansvarig.' : null;

export const slutdatumFinns: Krav<Atgard> = (a) =>
  a.klart_senast === null ? 'Ange när åtgärden ska vara klar.' : null;

/** Effect is measured after the fact: a follow-up dated before it was carried out measures something else. */
export const foljsUppEfterGenomforandet: Krav<Atgard> = (a, form) => {
  const { datum } = (form ?? {}) as { datum?: string };
  if (datum === undefined || a.genomford_datum === null || datum >= a.genomford_datum) return null;
  return 'Effekten kan inte följas upp innan åtgärden är genomförd.';
};

// «Genomförd» is not «avslutad»: an åtgärd is ended on its effect, and one without effect goes another turn.
export const harEffekt: Krav<Atgard> = (a) =>
  a.effekt === 'nej' ? 'Åtgärden hade ingen effekt. Gör ett omtag, eller avbryt den med en motivering.' : null;

export const effektUteblev: Krav<Atgard> = (a) =>
  a.effekt === 'ja' ? 'Åtgärden hade avsedd effekt och behöver inget omtag.' : null;
