import type { Faktum } from '../faktum.js';

export const avvikelseAterkopplade: Faktum = {
  kod: 'avvikelse.aterkopplade',
  namn: 'Andel med återkoppling till rapportören',
  definition:
    'Andel av de avvikelser som rapporterades under perioden där rapportören har fått veta vad rapporten ledde till.',
  kalla: 'avvikelse',
  bas: 'rapporterat',
  villkor: 't.rapportor_id is not null',
  matt: { slag: 'andel', taljare: 't.aterkopplad_vid is not null' },
  riktning: 'högre',
  smatal: 'undertryck',
};
