export const JOBBLAGEN = ['vantar', 'arbetar', 'klar', 'misslyckad', 'avbruten'] as const;
export type Jobblage = (typeof JOBBLAGEN)[number];

export const jobblagetext: Record<Jobblage, string> = {
  vantar: 'Väntar',
  arbetar: 'Arbetar',
  klar: 'Klart',
  misslyckad: 'Misslyckat',
  avbruten: 'Avbrutet',
};

/** Colour beside the word, never instead of it. */
export const jobblageton: Record<Jobblage, string> = {
  vantar: 'neutral',
  arbetar: 'info',
  klar: 'klar',
  misslyckad: 'fara',
  avbruten: 'neutral',
};
