import type { Faktum } from '../faktum.js';

export const avvikelseEfterregistrerade: Faktum = {
  kod: 'avvikelse.efterregistrerade',
  namn: 'Efterregistrerade avvikelser',
  definition: 'Antal avvikelser som registrerades i efterhand, med ett tidigare rapportdatum än registreringsdagen.',
  kalla: 'avvikelse',
  bas: 'rapporterat',
  villkor: 't.efterregistrerad',
  matt: { slag: 'antal' },
  riktning: 'ingen',
  smatal: 'undertryck',
};
