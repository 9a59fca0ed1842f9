import type { Avsnitt } from '../../underlag.js';
import { processkapitel } from '../kapitel.js';
import type { Planmaterial } from '../material.js';

/** One part per delprocess: risk, egenkontroll, åtgärd (SOSFS 2011:9 4–5 kap.). */
export const huvudprocess: Avsnitt<Planmaterial> = {
  kod: '04-huvudprocess',
  rubrik: 'Huvudprocess',
  hjalp: null,
  bygg: (material, plats) => processkapitel(material, 'huvudprocess', plats),
};
