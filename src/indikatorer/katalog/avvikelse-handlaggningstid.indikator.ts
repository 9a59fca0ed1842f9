import type { Faktum } from '../faktum.js';

export const avvikelseHandlaggningstid: Faktum = {
  kod: 'avvikelse.handlaggningstid',
  namn: 'Handläggningstid, median',
  definition: 'Median av antalet kalenderdagar från rapport till avslut för avvikelser som avslutades under perioden.',
  kalla: 'avvikelse',
  bas: 'avslutat',
  villkor: `t.status = 'avslutad'`,
  matt: { slag: 'median', uttryck: 't.avslutad_datum - t.rapporterad_datum', enhet: 'dagar' },
  riktning: 'lägre',
  smatal: 'undertryck',
};
