import type { Faktum } from '../faktum.js';
import { namndensGrans } from '../kallor.js';

export const avvikelseHogRisk: Faktum = {
  kod: 'avvikelse.hog_risk',
  namn: 'Avvikelser med hög risk',
  definition:
    'Antal avvikelser som rapporterades under perioden och bedömdes till hög eller mycket hög risk (sannolikhet × allvarlighet).',
  grans: 'avvikelse_risk_mattlig_till',
  kalla: 'avvikelse',
  bas: 'rapporterat',
  villkor: `t.sannolikhet * t.allvarlighet > ${namndensGrans('avvikelse_risk_mattlig_till')}`,
  matt: { slag: 'antal' },
  riktning: 'ingen',
  smatal: 'undertryck',
};
