import type { Krav, Sakrad } from '../floden/flode.js';
import type { Kvalitetsomrade } from '../processer/kodlistor.texter.js';

/** The row of the table, with what the krav need to know besides. */
export interface Risk extends Sakrad {
  readonly namnd_id: number;
  readonly nyckel: string;
  readonly plan_ar: number;
  readonly process_id: number;
  readonly ordning: number;
  /** Null for one that came with an imported plan. */
  readonly riskanalys_id: number | null;
  readonly text: string;
  readonly kvalitetsomraden: readonly Kvalitetsomrade[];
  readonly deltema: readonly string[];
  readonly omrade_i_kallan: string | null;
  readonly sannolikhet: number | null;
  readonly konsekvens: number | null;
  readonly motivering: string | null;
  readonly acceptans: string | null;
  /** The person who owns it, or the function as an imported plan writes it. */
  readonly riskagare_id: number | null;
  readonly riskagare: string | null;
  /** The aktivitet of the process that it is found in. SOSFS 2011:9 4 kap. 3 §. */
  readonly aktivitet_id: number | null;
  /** The scale of the latest assessment; null for the product's own. */
  readonly skala_id: number | null;
  readonly vad_hander: string | null;
  readonly beror_pa: string | null;
  readonly leder_till: string | null;
  readonly text_i_kallan: string | null;
  readonly barnperspektiv: string;
  /** The last day of a decision to accept or watch. */
  readonly beslut_till: string | null;
  readonly samma_som: number | null;
  /** Since when it is handed over to the interna kontroll. */
  readonly intern_kontroll_sedan: string | null;
  /** Åtgärder that name the risk, or none and so the whole process. Filled in when the row is locked or shown. */
  readonly atgarder?: number;
  /** From this riskvärde on the förvaltningschef decides; the nämnd's own scale says which. */
  readonly eskaleringsgrans?: number;
  /** Assessed again after it was decided to act on it. */
  readonly omvarderad?: boolean;
}

// SOSFS 2011:9 5 kap. 1 §: likelihood is estimated and the negative consequences are assessed.
export const arBedomd: Krav<Risk> = (r) =>
  r.sannolikhet === null || r.konsekvens === null ? 'Bedöm sannolikhet och konsekvens.' : null;

export const harAtgard: Krav<Risk> = (r) =>
  (r.atgarder ?? 0) === 0 ? 'Lägg till minst en åtgärd som möter risken.' : null;

/** The risk that is left is what is closed, not the one there was before. */
export const arOmvarderad: Krav<Risk> = (r) =>
  r.omvarderad ? null : 'Bedöm risken på nytt, så att det framgår vilken risk som återstår efter åtgärderna.';

/** So high that the line asks the förvaltningschef before it is left as it is. */
export const overGransen = ({ sannolikhet, konsekvens, eskaleringsgrans = Infinity }: Risk): boolean =>
  sannolikhet !== null && konsekvens !== null && sannolikhet * konsekvens >= eskaleringsgrans;
