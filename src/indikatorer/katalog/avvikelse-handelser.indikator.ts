import type { Faktum } from '../faktum.js';

export const avvikelseHandelser: Faktum = {
  kod: 'avvikelse.handelser',
  namn: 'Händelser',
  definition: 'Antal händelser som rapporterades under perioden. Länkade rapporter om samma händelse räknas en gång.',
  kalla: 'avvikelse',
  bas: 'rapporterat',
  villkor: 't.huvudarende_id is null',
  matt: { slag: 'antal' },
  riktning: 'ingen',
  smatal: 'undertryck',
};
