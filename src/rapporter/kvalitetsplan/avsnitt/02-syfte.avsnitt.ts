import type { Avsnitt } from '../../underlag.js';
import { kapitelrubrik } from '../kapitel.js';
import type { Planmaterial } from '../material.js';

/** The first chapter says it too, so it stands alone only when somebody has written it. */
export const syfte: Avsnitt<Planmaterial> = {
  kod: '02-syfte',
  rubrik: 'Syfte med kvalitetsarbetet',
  hjalp: 'Varför ni arbetar med kvalitet och vad planen ska leda till.',
  bygg: ({ texter }, { skrivet }) => (skrivet ? { ...kapitelrubrik(texter, '2'), data: {} } : null),
};
