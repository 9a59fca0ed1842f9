import type { Krav, Sakrad } from '../floden/flode.js';
import type { Kvalitetsomrade } from '../processer/kodlistor.texter.js';
import type { Indikatortyp, Matform, Periodicitet, Riktning, Vardekalla } from './indikator.texter.js';

/** What a source must know; which of it depends on the source. */
export interface Kallref {
  /** rapportfakta: the code in the catalogue. */
  readonly faktum?: string;
  /** One value an enhet besides the one for the nämnd. */
  readonly perEnhet?: boolean;
  /** kolada: the KPI, the own kommun and those to compare with, all as text with their zeros. */
  readonly kpi?: string;
  readonly kommun?: string;
  readonly jamfor?: readonly string[];
  /** granskning, enkat and uppdrag: which of them, as the room itself names it. */
  readonly kod?: string;
}

/** The row of the table, with what the krav need to know besides. */
export interface Indikator extends Sakrad {
  readonly namnd_id: number;
  readonly kod: string;
  readonly namn: string;
  readonly syfte: string;
  readonly process_id: number | null;
  readonly kvalitetsomraden: readonly Kvalitetsomrade[];
  readonly typ: Indikatortyp;
  readonly matform: Matform;
  readonly riktning: Riktning;
  readonly kalla: Vardekalla;
  readonly kalla_ref: Kallref;
  readonly frekvens: Periodicitet;
  readonly omfattning: string;
  readonly ansvarig_person_id: number | null;
  readonly noll_ar_resultat: boolean;
  /** How many of its values are not locked yet. Filled in when the row is locked or shown. */
  readonly olasta?: number;
}

/** One way of counting, from one day to another. */
export interface Serie {
  readonly id: number;
  readonly indikator_id: number;
  readonly nr: number;
  readonly taljare_def: string;
  readonly namnare_def: string | null;
  readonly enhet: string;
  readonly mal: number | null;
  readonly mal_till: number | null;
  readonly larm_gul: number | null;
  readonly larm_rod: number | null;
  readonly konsuppdelad: boolean;
  readonly giltig_fran: string;
  readonly giltig_till: string | null;
  readonly bruten_darfor: string | null;
}

export const finnsOlasta: Krav<Indikator> = (i) =>
  (i.olasta ?? 0) === 0 ? 'Det finns inget olåst värde att låsa.' : null;

/** Somebody writes the values, by hand or in a file. */
export const fyllsI = ({ kalla }: Pick<Indikator, 'kalla'>): boolean => kalla === 'hand' || kalla === 'fil';
/** The values come from another place. */
export const hamtas = (indikator: Pick<Indikator, 'kalla'>): boolean => !fyllsI(indikator);
