/** Who looks at the verksamhet from outside. */
export const yttreGranskare = {
  ivo: { etikett: 'Inspektionen för vård och omsorg (IVO)' },
  revision: { etikett: 'Kommunens revisorer' },
  jo: { etikett: 'Justitieombudsmannen (JO)' },
  barnombudsman: { etikett: 'Barnombudsmannen' },
  imy: { etikett: 'Integritetsskyddsmyndigheten' },
  arbetsmiljoverket: { etikett: 'Arbetsmiljöverket' },
  annan: { etikett: 'Någon annan' },
} as const;
export type Yttregranskare = keyof typeof yttreGranskare;

/** How far the answer has come. */
export const yttreLagen = {
  vantar: { etikett: 'Väntar på svar', ton: 'varning' },
  pagar: { etikett: 'Åtgärder pågår', ton: 'info' },
  atgardat: { etikett: 'Åtgärdat och besvarat', ton: 'klart' },
  utan_krav: { etikett: 'Avslutat utan krav', ton: 'neutral' },
} as const;
export type Yttrelage = keyof typeof yttreLagen;

/** In the timeline, after the person. */
export const yttrehandlingar = { skapa: 'lade till granskningen', andra: 'ändrade granskningen' } as const;
