import type { Faktum } from '../faktum.js';

export const arsarbetareAntal: Faktum = {
  kod: 'arsarbetare.antal',
  namn: 'Årsarbetare',
  definition:
    'Summan av årsarbetare i de enheter som har angett hur många de är för året. En enhet som inte har angett något räknas inte.',
  kalla: 'arsarbetare',
  bas: 'gäller',
  villkor: 'true',
  matt: { slag: 'summa', uttryck: 't.antal', enhet: 'årsarbetare' },
  riktning: 'ingen',
  smatal: 'visa',
};

export const avvikelsePerArsarbetare: Faktum = {
  kod: 'avvikelsekvot.per_100_arsarbetare',
  namn: 'Avvikelser per 100 årsarbetare',
  definition:
    'Antal rapporterade avvikelser delat med antalet årsarbetare, gånger hundra. Både avvikelser och årsarbetare räknas i de enheter som har angett hur många årsarbetare de är det året.',
  kalla: 'avvikelsekvot',
  bas: 'rapporterat',
  villkor: 'true',
  matt: { slag: 'kvot', per: 100, namnare: arsarbetareAntal },
  riktning: 'ingen',
  smatal: 'undertryck',
};
