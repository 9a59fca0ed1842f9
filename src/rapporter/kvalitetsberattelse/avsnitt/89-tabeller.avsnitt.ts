import type { Avsnitt } from '../../underlag.js';
import type { Berattelsematerial } from '../material.js';

/** The data of every chart. The tables themselves stand in the chapters' own data, and are printed here from there. */
export const tabeller: Avsnitt<Berattelsematerial> = {
  kod: '89-tabeller',
  rubrik: 'Siffrorna bakom diagrammen',
  hjalp: null,
  bilaga: true,
  bygg: () => ({ data: {} }),
};
