import type { Avsnitt } from '../../underlag.js';
import type { Planmaterial } from '../material.js';

/** What the plan lacks, sentence by sentence, so that ledningen adopts it with open eyes. */
export const luckor: Avsnitt<Planmaterial> = {
  kod: '91-luckor',
  rubrik: 'Det här saknas i planen',
  hjalp: null,
  bilaga: true,
  bygg: (material) => (material.luckor.length === 0 ? null : { data: { luckor: material.luckor } }),
};
