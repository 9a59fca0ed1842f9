/** What is planned over the year in the work on quality, in the order that a berättelse tells of it. */
export const arbetsslag = {
  arshjul: 'Uppgifter i årshjulet',
  riskanalys: 'Riskanalyser',
  egenkontroll: 'Egenkontroller',
  granskning: 'Granskningar av akter',
  enkat: 'Enkäter',
  krav: 'Kravuppföljningar',
} as const;
