import type { Personroll } from '../../src/database/vem.js';
import type { Sida } from './sidor.js';

/** Which chapters the documents have. */
export const skrivlistor = (vem: (roll: Personroll) => string): Sida[] =>
  ['kvalitetsberattelse', 'kvalitetsplan'].map((slag) => ({
    rutt: '/rapporter/disposition/{slag}',
    som: vem('kvalitetssamordnare'),
    vag: `/rapporter/disposition/${slag}`,
  }));
