import type { Faktum } from '../faktum.js';

export const avvikelseHogRisk: Faktum = {
  kod: 'avvikelse.hog_risk',
  namn: 'Avvikelser med hög risk',
  definition:
    'Antal avvikelser som rapporterades under perioden och bedömdes till minst 8 (sannolikhet × allvarlighet).',
  kalla: 'avvikelse',
  bas: 'rapporterat',
  villkor: 't.sannolikhet * t.allvarlighet >= 8',
  matt: { slag: 'antal' },
  riktning: 'ingen',
  smatal: 'undertryck',
};
