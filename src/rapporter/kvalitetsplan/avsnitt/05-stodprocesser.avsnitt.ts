import type { Avsnitt } from '../../underlag.js';
import { processkapitel } from '../kapitel.js';
import type { Planmaterial } from '../material.js';

export const stodprocesser: Avsnitt<Planmaterial> = {
  kod: '05-stodprocesser',
  rubrik: 'Stödprocesser',
  hjalp: null,
  bygg: (material, plats) => processkapitel(material, 'stodprocess', plats),
};
