import type { Faktum } from '../faktum.js';

export const avvikelseOver30Dagar: Faktum = {
  kod: 'avvikelse.over_30_dagar',
  namn: 'Andel som tog mer än 30 dagar',
  definition:
    'Andel av de avvikelser som avslutades under perioden som tog mer än 30 kalenderdagar från rapport till avslut.',
  kalla: 'avvikelse',
  bas: 'avslutat',
  villkor: `t.status = 'avslutad'`,
  matt: { slag: 'andel', taljare: 't.avslutad_datum - t.rapporterad_datum > 30' },
  riktning: 'lägre',
  smatal: 'undertryck',
};
