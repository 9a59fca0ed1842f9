import type { Krav, Sakrad } from '../../floden/flode.js';
import { BIDRAGSDELAR, bidragsdelar, type Bidragsstatus, type Bidragstext } from './bidrag.texter.js';

/** A row of `rapport_bidrag`, with what the insamling says. */
export interface Bidrag extends Sakrad, Bidragstext {
  readonly status: Bidragsstatus;
  readonly enhet_id: number;
  readonly insamling_id: number;
  readonly senast: string;
  readonly skal: string;
  /** Filled in by `fyllPa`. */
  readonly ar?: number;
  readonly stangd?: boolean;
}

const falt = (form: unknown, namn: string): string | null => {
  if (typeof form !== 'object' || form === null) return null;
  const varde: unknown = Reflect.get(form, namn);
  return typeof varde === 'string' ? varde.trim() : '';
};

/** What is frozen is not written on; a new utgåva opens it again. */
export const insamlingenOppen: Krav<Bidrag> = ({ stangd }) =>
  stangd === true ? 'Berättelsen är fryst, så bidragen går inte längre att ändra.' : null;

/** Every part says something, if only that there is nothing to tell. What is sent with the act counts. */
export const allaDelarSkrivna: Krav<Bidrag> = (bidrag, form) => {
  const saknas = BIDRAGSDELAR.filter((del) => (falt(form, del) ?? bidrag[del].trim()) === '');
  if (saknas.length === 0) return null;
  const namn = saknas.map((del) => `”${bidragsdelar[del].rubrik}”`).join(', ');
  return `Skriv något under ${namn}. Finns inget att berätta, skriv det.`;
};

export const skaletFinns: Krav<Bidrag> = (_, form) => (falt(form, 'skal') === '' ? 'Skriv skälet.' : null);
