import type { Faktum } from '../faktum.js';

export const avvikelseAvslutade: Faktum = {
  kod: 'avvikelse.avslutade',
  namn: 'Avslutade avvikelser',
  definition: 'Antal avvikelser som avslutades under perioden, oavsett när de rapporterades.',
  kalla: 'avvikelse',
  bas: 'avslutat',
  villkor: `t.status = 'avslutad'`,
  matt: { slag: 'antal' },
  riktning: 'ingen',
  smatal: 'undertryck',
};
