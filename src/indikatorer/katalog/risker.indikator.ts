import type { Faktum } from '../faktum.js';

const grund = { kalla: 'risk', bas: 'plan', matt: { slag: 'antal' }, smatal: 'visa' } as const;

export const riskAntal: Faktum = {
  ...grund,
  kod: 'risk.antal',
  namn: 'Risker i planen',
  definition: 'Antal risker i årets kvalitetsplan, räknade en gång per process de står under.',
  villkor: 'true',
  riktning: 'ingen',
};

export const riskUtanOmrade: Faktum = {
  ...grund,
  kod: 'risk.utan_omrade',
  namn: 'Risker utan kvalitetsområde',
  definition: 'Antal risker i årets kvalitetsplan som inte är kopplade till något kvalitetsområde.',
  villkor: `t.kvalitetsomraden = '{}'`,
  riktning: 'lägre',
};
