import type { Krav, Sakrad } from '../../floden/flode.js';
import type { Tillaggsrad } from '../../roda-traden/plantillagg.js';
import type { Grund } from './planforslag.texter.js';

/** What a new row says besides its text. */
export type Forslagsuppgifter = Pick<Tillaggsrad, 'mal' | 'typ' | 'effektmatning' | 'kvalitetsomraden'>;

/** The row of the table. */
export interface Planforslag extends Sakrad {
  readonly namnd_id: number;
  /** The year of the plan that is made. */
  readonly ar: number;
  /** The year of the plan that the row comes along from; null for a new row. */
  readonly fran_ar: number | null;
  /** What it comes from, once a plan: 'risk-12'. */
  readonly nyckel: string;
  readonly grund: Grund;
  /** Its key in the plan. */
  readonly rad_nyckel: string;
  readonly process_id: number | null;
  readonly text: string;
  readonly skal: string;
  readonly lank: string;
  readonly klart_senast: string | null;
  readonly uppgifter: Forslagsuppgifter;
  readonly motivering: string | null;
  readonly avgjord_av: number | null;
  readonly avgjord_vid: Date | null;
}

const falt = (form: unknown, namn: string): unknown =>
  typeof form === 'object' && form !== null ? (form as Readonly<Record<string, unknown>>)[namn] : undefined;

/** A row of the plan stands under a process. */
export const processenVald: Krav<Planforslag> = ({ process_id: process }, form) =>
  form === undefined || process !== null || typeof falt(form, 'processId') === 'number'
    ? null
    : 'Välj vilken process raden hör till.';

/** What is left out can be asked about. */
export const skaletFinns: Krav<Planforslag> = (_, form) => {
  if (form === undefined) return null;
  const skal = falt(form, 'motivering');
  return typeof skal === 'string' && skal.trim() !== '' ? null : 'Skriv varför raden inte ska vara med.';
};
