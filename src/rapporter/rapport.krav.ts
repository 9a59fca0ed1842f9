import type { Krav } from '../floden/flode.js';
import { versal } from '../plattform/text/versal.js';
import type { Rapport } from './rapport.flode.js';
import { rapportslag } from './rapport.texter.js';

interface Beslutsform {
  readonly sammantrade?: unknown;
  readonly paragraf?: unknown;
  readonly skal?: unknown;
  readonly svar?: unknown;
}

interface Frysform {
  /** How many errors the document has; counted by the service, never sent. */
  readonly fel?: unknown;
  readonly luckskal?: unknown;
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

/** A document with errors is frozen by somebody who says why, and that is printed with the name. */
export const felenMotiverade: Krav<Rapport> = ({ slag }, skickat) => {
  const frysning = form(skickat) as Frysform | null;
  return frysning && Number(frysning.fel ?? 0) > 0 && tom(frysning.luckskal)
    ? `${versal(rapportslag[slag].kort)} har ${String(frysning.fel)} fel. Rätta dem, eller skriv varför underlaget fryses ändå.`
    : null;
};

/** What the nämnd asked for is answered in the document that comes back to it. */
export const aterremissenBesvarad: Krav<Rapport> = ({ foregaende_id, aterremiss_svar }) =>
  foregaende_id !== null && tom(aterremiss_svar) ? 'Återremissen är inte besvarad.' : null;

export const svarSkrivet: Krav<Rapport> = (_, skickat) => {
  const svaret = form(skickat);
  return svaret && tom(svaret.svar) ? 'Skriv hur återremissen har besvarats.' : null;
};

/** What the nämnd has been given in a package is not written over. */
export const inteRedanPackat: Krav<Rapport> = ({ harPaket }) =>
  harPaket === true ? 'Handlingarna är packade, så tjänsteskrivelsen går inte att ändra.' : null;

/** Nothing goes to the public that nobody has examined. What is left to do is counted by the service, never sent. */
export const alltProvat: Krav<Rapport> = (_, skickat) => {
  const saknas = typeof skickat === 'object' && skickat !== null && 'saknas' in skickat ? skickat.saknas : [];
  return Array.isArray(saknas) && saknas.length > 0 ? `Återstår att pröva: ${saknas.join(', ')}.` : null;
};

/** Published without a public edition there is nothing for the public to read: somebody says why, and it stands with the name. */
export const offentligUtgavaFinns: Krav<Rapport> = ({ harOffentlig }, skickat) => {
  const publicering = form(skickat);
  return publicering && harOffentlig !== true && tom(publicering.skal)
    ? 'Det finns ingen färdig offentlig utgåva, så allmänheten skulle inte få något att läsa. Gör den först, eller skriv varför dokumentet publiceras utan.'
    : null;
};
