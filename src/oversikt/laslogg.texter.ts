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
