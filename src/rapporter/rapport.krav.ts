import type { Krav } from '../floden/flode.js';
import type { Rapport } from './rapport.flode.js';

interface Beslutsform {
  readonly sammantrade?: unknown;
  readonly paragraf?: unknown;
  readonly skal?: unknown;
}

const form = (varde: unknown): Beslutsform | null => (typeof varde === 'object' && varde !== null ? varde : null);
const tom = (varde: unknown): boolean => typeof varde !== 'string' || varde.trim() === '';

/** The running header carries it, and a nämndhandling without dnr cannot be found again. */
export const dnrFinns: Krav<Rapport> = ({ dnr }) => (dnr === null ? 'Dokumentet saknar diarienummer.' : null);

/** What is handed to the nämnd exists as a document, made from the frozen underlag. */
export const dokumentFinns: Krav<Rapport> = ({ harDokument }) =>
  harDokument === true ? null : 'PDF-dokumentet är inte klart än.';

export const sammantradeOchParagraf: Krav<Rapport> = (_, skickat) => {
  const beslut = form(skickat);
  if (!beslut) return null;
  return tom(beslut.sammantrade) || tom(beslut.paragraf) ? 'Ange sammanträdesdatum och paragraf.' : null;
};

export const skalAngivet: Krav<Rapport> = (_, skickat) => {
  const beslut = form(skickat);
  return beslut && tom(beslut.skal) ? 'Skriv skälet.' : null;
};
