import type { Faktum } from '../faktum.js';

export const processAntal: Faktum = {
  kod: 'process.antal',
  namn: 'Processer',
  definition: 'Antal huvud- och stödprocesser som är beskrivna i ledningssystemet (SOSFS 2011:9 4 kap. 2 §).',
  kalla: 'process',
  bas: 'plan',
  villkor: 'true',
  matt: { slag: 'antal' },
  riktning: 'ingen',
  smatal: 'visa',
};
