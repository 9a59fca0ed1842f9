import type { Avsnitt } from '../../underlag.js';
import type { Berattelsematerial } from '../material.js';

/** What goes into next year's plan, in people's own words. */
export const slutsatser: Avsnitt<Berattelsematerial> = {
  kod: '18-slutsatser',
  rubrik: 'Slutsatser och prioriteringar för nästa år',
  kravText: 'Kapitlet har inget annat än sin text, och nästa års plan bygger på det.',
  hjalp: 'Vad ska nämnden prioritera nästa år, och varför? Det här blir grunden för kvalitetsplanen.',
  bygg: ({ ar }) => ({ data: { nasta: ar + 1 } }),
};
