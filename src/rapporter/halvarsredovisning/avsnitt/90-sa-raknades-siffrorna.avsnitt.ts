import type { Avsnitt } from '../../underlag.js';
import type { Halvarsmaterial } from '../material.js';

/** Every number in the document, its definition and counting base. The list itself stands in the underlag. */
export const saRaknadesSiffrorna: Avsnitt<Halvarsmaterial> = {
  kod: '90-sa-raknades-siffrorna',
  rubrik: 'Så räknades siffrorna',
  hjalp: null,
  bilaga: true,
  fast: 'Nämnden ska kunna se vad varje siffra i dokumentet betyder och hur den är räknad.',
  bygg: () => ({ data: {} }),
};
