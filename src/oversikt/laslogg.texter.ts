import { maskera } from '../plattform/text/personnummer.js';

export const lasslag = {
  lex_sarah: 'Lex Sarah',
  avvikelse: 'Avvikelser',
  synpunkt: 'Synpunkter',
  sok: 'Sökningar',
} as const;
export type Lasslag = keyof typeof lasslag;

const VAD: Readonly<Record<string, string>> = {
  arende: 'Öppnade ärendet',
  soktraff: 'Såg text ur ärendet bland träffarna i en sökning',
  sokning: 'Sökte',
  bilaga: 'Öppnade en bilaga',
  dokument: 'Öppnade ett dokument',
  lista: 'Öppnade listan',
  sökning: 'Sökte i listan',
};

/** What the log has as a code, `dokument:beslut`. */
export const lastText = (vad: string): string => VAD[vad.split(':')[0] ?? ''] ?? vad;

const MASK = '[personnummer]';

/** What was typed is kept as it was; a list says that it was a personnummer, and not whose. */
export const soktText = (vad: string, sokt: string): { vad: string; sokt: string | null } => {
  const ord = maskera(sokt);
  if (!ord.includes(MASK)) return { vad, sokt };
  const ovrigt = ord.replaceAll(MASK, ' ').replace(/\s+/g, ' ').trim();
  return ovrigt === ''
    ? { vad: `${vad} på ett personnummer`, sokt: null }
    : { vad: `${vad} på ett personnummer och ord`, sokt: ovrigt };
};
