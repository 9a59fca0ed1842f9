import type { Faktum } from '../faktum.js';

const GRUND = { kalla: 'synpunkt', bas: 'rapporterat', smatal: 'undertryck' } as const;

export const synpunktInkomna: Faktum = {
  ...GRUND,
  kod: 'synpunkt.inkomna',
  namn: 'Inkomna synpunkter och klagomål',
  definition: 'Antal klagomål, synpunkter, förslag, beröm och frågor som kom in under perioden, oavsett hur de kom.',
  villkor: 'true',
  matt: { slag: 'antal' },
  // few may be silence: nobody is told that nought is good
  riktning: 'ingen',
};

export const synpunktBesvaradeITid: Faktum = {
  ...GRUND,
  kod: 'synpunkt.besvarade_i_tid',
  namn: 'Andel besvarade inom lokal tidsgräns',
  definition:
    'Andel av de besvarade synpunkterna, bland dem som kom in under perioden, som fick sitt första svar senast den dag som nämndens lokala tidsgräns gav när de kom in.',
  villkor: 't.vill_ha_svar and t.besvarad_datum is not null',
  matt: { slag: 'andel', taljare: 't.besvarad_datum <= t.svar_senast' },
  riktning: 'högre',
};

export const synpunktSvarstid: Faktum = {
  ...GRUND,
  kod: 'synpunkt.svarstid',
  namn: 'Svarstid, median',
  definition:
    'Median av antalet kalenderdagar från att synpunkten kom in till första svaret, för besvarade synpunkter som kom in under perioden.',
  villkor: 't.vill_ha_svar and t.besvarad_datum is not null',
  matt: { slag: 'median', uttryck: 't.besvarad_datum - t.inkom_datum', enhet: 'dagar' },
  riktning: 'lägre',
};

export const synpunktObesvarade: Faktum = {
  ...GRUND,
  kod: 'synpunkt.obesvarade',
  namn: 'Ännu inte besvarade',
  definition:
    'Antal synpunkter som kom in under perioden, där avsändaren vill ha svar och inget svar har lämnats. Det som lämnats över som något annat räknas inte.',
  villkor: `t.vill_ha_svar and t.besvarad_datum is null and t.overlamnad_for = '{}'`,
  matt: { slag: 'antal' },
  riktning: 'lägre',
};

export const synpunktOverlamnade: Faktum = {
  ...GRUND,
  kod: 'synpunkt.overlamnade',
  namn: 'Överlämnade som något annat',
  definition:
    'Antal texter som kom in under perioden och som helt eller delvis var något annat än en synpunkt: överklagande, orosanmälan, rapport enligt lex Sarah, personuppgiftsincident eller ett ärende hos någon annan.',
  villkor: `t.overlamnad_for <> '{}'`,
  matt: { slag: 'antal' },
  riktning: 'ingen',
};
