import { kvalitetsomraden } from '../../../processer/kodlistor.texter.js';
import type { Berattelsematerial } from '../material.js';

export const REGIER = [
  { namn: 'Egen regi', varde: 'egen' },
  { namn: 'Enskild regi', varde: 'enskild' },
] as const;

/** The same of what people say, which need not be about an enhet. */
export const REGIER_OCH_INGEN = [...REGIER, { namn: 'Gäller ingen enhet', varde: 'saknas' }] as const;

/** The six areas in their order, and last what could not be placed in any of them. */
export const kvalitetsomradesrader = ({ etikettI }: Pick<Berattelsematerial, 'etikettI'>) =>
  [...Object.keys(kvalitetsomraden), 'utan'].map((kod) => ({ namn: etikettI('kvalitetsomrade', kod), varde: kod }));

/** Every verksamhet that has an enhet with something to tell, once. */
export const verksamhetsrader = ({ enheter }: Pick<Berattelsematerial, 'enheter'>) =>
  [...new Map(enheter.map(({ verksamhetId, verksamhet }) => [verksamhetId, verksamhet]))].map(([varde, namn]) => ({
    namn,
    varde,
  }));
