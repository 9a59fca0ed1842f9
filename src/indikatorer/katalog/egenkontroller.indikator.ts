import type { Faktum } from '../faktum.js';

const grund = { kalla: 'egenkontroll', bas: 'plan', matt: { slag: 'antal' }, smatal: 'visa' } as const;

export const egenkontrollAntal: Faktum = {
  ...grund,
  kod: 'egenkontroll.antal',
  namn: 'Egenkontroller i planen',
  definition: 'Antal egenkontroller i årets kvalitetsplan.',
  villkor: 'true',
  riktning: 'ingen',
};

export const egenkontrollUtanFrekvens: Faktum = {
  ...grund,
  kod: 'egenkontroll.utan_frekvens_eller_omfattning',
  namn: 'Egenkontroller utan frekvens eller omfattning',
  definition:
    'Antal egenkontroller där det inte framgår hur ofta eller på hur stort urval de görs (SOSFS 2011:9 5 kap. 2 §).',
  villkor: 't.frekvens is null or t.omfattning is null',
  riktning: 'lägre',
};
