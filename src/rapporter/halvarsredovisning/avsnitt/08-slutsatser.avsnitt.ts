import type { Avsnitt } from '../../underlag.js';
import type { Halvarsmaterial } from '../material.js';

/** Left out as long as nobody has written it: there is nothing to count. */
export const slutsatser: Avsnitt<Halvarsmaterial> = {
  kod: '08-slutsatser',
  rubrik: 'Slutsatser och fortsatt arbete',
  hjalp: 'Vad ska göras under nästa halvår, av vem, och hur får nämnden veta hur det gick?',
  bygg: (_, { skrivet }) => (skrivet ? { data: {} } : null),
};
