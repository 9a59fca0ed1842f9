import type { Faktum } from '../faktum.js';

export const avvikelseRapporterade: Faktum = {
  kod: 'avvikelse.rapporterade',
  namn: 'Rapporterade avvikelser',
  definition: 'Antal avvikelserapporter som kom in under perioden. Flera rapporter kan gälla samma händelse.',
  kalla: 'avvikelse',
  bas: 'rapporterat',
  villkor: 'true',
  matt: { slag: 'antal' },
  // more reports can be good, fewer can be silence (SOSFS 2011:9 5 kap. 6 §)
  riktning: 'ingen',
  smatal: 'undertryck',
};
