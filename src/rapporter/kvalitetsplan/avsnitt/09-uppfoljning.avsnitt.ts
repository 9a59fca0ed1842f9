import type { Avsnitt } from '../../underlag.js';
import type { Planmaterial } from '../material.js';

/** How the plan is followed up and told to the nämnd. */
export const uppfoljning: Avsnitt<Planmaterial> = {
  kod: '09-uppfoljning',
  rubrik: 'Uppföljning och rapportering till nämnden',
  hjalp: 'När och hur planen följs upp under året och i kvalitetsberättelsen.',
  bygg: ({ ar, namnd }) => ({ data: { ar, namnd } }),
};
