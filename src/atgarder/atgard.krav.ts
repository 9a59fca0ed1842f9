import type { Krav, Sakrad } from '../floden/flode.js';
import { svensktDatum } from '../plattform/klocka/datum.js';
import type { Agerande, Effekt } from './atgard.texter.js';
import type { Matsatt, Riktning } from './matning.texter.js';

/** An earlier turn of the PDSA circle: what was believed, what was done and what came of it. */
export interface Varv {
  readonly varv: number;
  readonly genomford: string | null;
  readonly resultat: string | null;
  readonly effekt: Effekt | null;
  readonly effektText: string | null;
  readonly effektDatum: string | null;
  /** Missing in turns from before these were kept. */
  readonly prediktion?: string | null;
  readonly agera?: Agerande | null;
  readonly ageraText?: string | null;
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
  readonly foreslagen_av: number | null;
  readonly enhet_id: number | null;
  readonly start_datum: string | null;
  readonly klart_senast: string | null;
  readonly matning_kravs: boolean;
  readonly prediktion: string | null;
  readonly matsatt: Matsatt | null;
  readonly indikator_id: number | null;
  readonly orsak: string | null;
  readonly fore_fran: string | null;
  readonly fore_till: string | null;
  readonly efter_fran: string | null;
  readonly efter_till: string | null;
  readonly riktning: Riktning | null;
  readonly forvantat: number | null;
  readonly genomford_datum: string | null;
  readonly resultat: string | null;
  readonly effekt: Effekt | null;
  readonly effekt_datum: string | null;
  readonly effekt_text: string | null;
  readonly agera: Agerande | null;
  readonly agera_text: string | null;
  readonly varv: number;
  readonly tidigare_varv: readonly Varv[];
  readonly avbrott_motivering: string | null;
  /** Filled in by `fyllPa`: somebody should say whether it lasted. */
  readonly forslagVantar?: boolean;
}

const arTom = (text: unknown): boolean => typeof text !== 'string' || text.trim() === '';

// A plan from before the system may lack who and when; from the decision on they are needed.
export const ansvarigFinns: Krav<Atgard> = (a) =>
  a.ansvarig_person_id === null && !a.ansvarig ? 'Ange vem som är ansvarig.' : null;

export const slutdatumFinns: Krav<Atgard> = (a) =>
  a.klart_senast === null ? 'Ange när åtgärden ska vara klar.' : null;

// What is said only afterwards is no prediction. What was read in from a plan has its gaps, and they are shown as such.
export const malFinns: Krav<Atgard> = (a) =>
  a.matning_kravs && arTom(a.mal) ? 'Ange målet: vad ska bli annorlunda?' : null;

export const prediktionFinns: Krav<Atgard> = (a) =>
  a.matning_kravs && arTom(a.prediktion) ? 'Skriv vad ni tror kommer att hända när åtgärden är genomförd.' : null;

export const matningFinns: Krav<Atgard> = (a) => {
  if (!a.matning_kravs) return null;
  if (a.matsatt === null || a.efter_till === null) return 'Planera hur och när effekten ska mätas.';
  if (a.matsatt === 'annat') return arTom(a.effektmatning) ? 'Beskriv hur effekten ska mätas.' : null;
  if (a.fore_fran === null) return 'Ange vilken tid före åtgärden som effekten jämförs med.';
  return a.matsatt !== 'indikator' && a.enhet_id === null ? 'Ange vilken enhet som ärendena räknas på.' : null;
};

/** Effect is measured after the fact: a follow-up dated before it was carried out measures something else. */
export const foljsUppEfterGenomforandet: Krav<Atgard> = (a, form) => {
  const { datum } = (form ?? {}) as { datum?: string };
  if (datum === undefined || a.genomford_datum === null || datum >= a.genomford_datum) return null;
  return 'Effekten kan inte följas upp innan åtgärden är genomförd.';
};

/** Half a window is another measurement than the one that was planned. */
export const foljsUppEfterFonstret: Krav<Atgard> = (a, form) => {
  const { datum } = (form ?? {}) as { datum?: string };
  if (!a.matning_kravs || datum === undefined || a.efter_till === null || datum > a.efter_till) return null;
  return `Effekten mäts till och med den ${svensktDatum(a.efter_till)}. Följ upp den därefter.`;
};

// «Genomförd» is not «avslutad»: an åtgärd is ended on its effect, and one without effect goes another turn.
export const harEffekt: Krav<Atgard> = (a) =>
  a.effekt === 'nej' ? 'Åtgärden hade ingen effekt. Gör ett omtag, eller avbryt den med en motivering.' : null;

export const effektUteblev: Krav<Atgard> = (a) =>
  a.effekt === 'ja' ? 'Åtgärden hade avsedd effekt och behöver inget omtag.' : null;

export const forslagetBesvarat: Krav<Atgard> = (a) =>
  a.forslagVantar === true ? 'Ta först ställning till förslaget att åtgärden inte höll.' : null;

export const skaletFinns: Krav<Atgard> = (_, form) =>
  form !== undefined && arTom((form as { motivering?: unknown }).motivering) ? 'Skriv skälet.' : null;
