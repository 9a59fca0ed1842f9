import type { Namnd } from '../givet/organisation.js';

/** Those who ask: somebody of every role in the nämnd, a job, and the public. */
export const FRAGARE = [
  'medarbetare',
  'chef',
  'annanChef',
  'verksamhetschef',
  'samordnare',
  'mas',
  'lexSarahAnsvarig',
  'lexSarahUtredare',
  'forvaltningschef',
  'ledamot',
  'registrator',
  'systemadmin',
  'dataskyddsombud',
  'system',
  'allmanhet',
] as const satisfies readonly (keyof Namnd)[];

export type Fragare = (typeof FRAGARE)[number];
