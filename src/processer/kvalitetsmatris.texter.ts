import type { Kodlista } from './kodlistor.texter.js';

/** Eleven områden, beside the six kvalitetsområden and independent of them; a process may belong to several. */
export const matrisomraden = {
  bemotande: { etikett: 'Bemötande' },
  samverkan: { etikett: 'Samverkan och samarbete' },
  personal: { etikett: 'Personal och kompetensförsörjning' },
  uppfoljning: { etikett: 'Uppföljning, utvärdering, egenkontroll och erfarenhetsåterföring' },
  tillganglighet: { etikett: 'Tillgänglighet' },
  avvikelser: { etikett: 'Avvikelser, fel och brister' },
  synpunkter: { etikett: 'Synpunkter och klagomål' },
  handlaggning: { etikett: 'Handläggning, dokumentation och spårbarhet' },
  forsorjning: { etikett: 'Försörjning av varor, tjänster, produkter och teknik' },
  riskhantering: { etikett: 'Riskhantering' },
  insatser: { etikett: 'Kvalitetssäkring av insatser enligt SoL, LVU och LVM' },
} as const satisfies Kodlista;
export type Matrisomrade = keyof typeof matrisomraden;

/** The chapters of SOSFS 2011:9, as each område is told: 4, 5, 6 and 7 kap. */
export const matrisprinciper = {
  grund: { etikett: 'Grundläggande uppbyggnad' },
  forbattring: { etikett: 'Systematiskt förbättringsarbete' },
  medverkan: { etikett: 'Medarbetarnas medverkan' },
  dokumentation: { etikett: 'Dokumentationsskyldighet' },
} as const satisfies Kodlista;
export type Matrisprincip = keyof typeof matrisprinciper;

export const arOmrade = (kod: string): kod is Matrisomrade => Object.hasOwn(matrisomraden, kod);
export const arPrincip = (kod: string): kod is Matrisprincip => Object.hasOwn(matrisprinciper, kod);

/** Where a long word of a narrow column may be broken, as a person would write it. */
export const mjuktBrutet = (text: string): string =>
  text
    .replace('förbättringsarbete', 'förbättrings\u00ADarbete')
    .replace('Dokumentationsskyldighet', 'Dokumenta\u00ADtions\u00ADskyldighet');
