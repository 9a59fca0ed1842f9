import type { Krav, Sakrad } from '../../floden/flode.js';

/** A row of `namnd_uppdrag`, with where the answer stands. */
export interface Namnduppdrag extends Sakrad {
  readonly namnd_id: number;
  readonly rapport_id: number | null;
  readonly text: string;
  readonly lagt_datum: string;
  readonly paragraf: string;
  readonly besvaras_ar: number;
  readonly ansvarig_person_id: number | null;
  readonly svar: string | null;
  readonly besvarad_i_rapport_id: number | null;
  readonly skal: string | null;
  /** How far the document with the answer has come, null when none holds it; filled in by `fyllPa`. */
  readonly svaretStar?: 'fryst' | 'beslutat' | null;
}

const falt = (form: unknown, namn: string): unknown =>
  typeof form === 'object' && form !== null ? (form as Readonly<Record<string, unknown>>)[namn] : undefined;
const tom = (varde: unknown): boolean => typeof varde !== 'string' || varde.trim() === '';

/** What has been left to the nämnd is its handling: the answer is then changed in a new utgåva or not at all. */
export const svaretGarAttAndra: Krav<Namnduppdrag> = ({ svaretStar }) =>
  svaretStar ? 'Svaret står i ett fryst dokument. Ta tillbaka dokumentet för att ändra svaret.' : null;

export const svarSkrivet: Krav<Namnduppdrag> = (_, form) =>
  form !== undefined && tom(falt(form, 'svar')) ? 'Skriv svaret till nämnden.' : null;

/** The nämnd has its answer when it has decided on the document that holds it. */
export const dokumentetBeslutat: Krav<Namnduppdrag> = ({ svaretStar }) =>
  svaretStar === 'beslutat' ? null : 'Nämnden har inte fastställt dokumentet med svaret än.';

export const skalAngivet: Krav<Namnduppdrag> = (_, form) =>
  form !== undefined && tom(falt(form, 'skal')) ? 'Skriv vad nämnden har beslutat och när.' : null;
