import type { Faktum } from '../faktum.js';

export const utforareAntal: Faktum = {
  kod: 'utforare.antal',
  namn: 'Utförare med avtal',
  definition: 'Antal enskilda utförare som nämnden hade avtal med periodens sista dag.',
  kalla: 'utforare',
  bas: 'gäller',
  villkor: 't.avtal_fran <= $3::date and coalesce(t.avtal_till, $3::date) >= $3::date',
  matt: { slag: 'antal' },
  riktning: 'ingen',
  smatal: 'visa',
};

export const kravBedomda: Faktum = {
  kod: 'kravbedomning.antal',
  namn: 'Bedömda krav',
  definition: 'Antal bedömningar av krav i de kravuppföljningar som avslutades under perioden.',
  kalla: 'kravbedomning',
  bas: 'avslutat',
  villkor: 'true',
  matt: { slag: 'antal' },
  riktning: 'ingen',
  smatal: 'visa',
};

export const uppdragBeslutade: Faktum = {
  kod: 'oppenvardsuppdrag.beslutade',
  namn: 'Uppdrag i öppenvården',
  definition: 'Antal uppdrag i öppenvården som beslutades under perioden, i egen regi och hos utförare.',
  kalla: 'oppenvardsuppdrag',
  bas: 'beslutat',
  villkor: 'true',
  matt: { slag: 'antal' },
  riktning: 'ingen',
  smatal: 'undertryck',
};

export const uppdragPlanITid: Faktum = {
  kod: 'oppenvardsuppdrag.plan_i_tid',
  namn: 'Andel med genomförandeplan i tid',
  definition:
    'Andel av de uppdrag vars genomförandeplan skulle vara klar under perioden där den blev det. Tidsgränsen är nämndens egen eller avtalets.',
  kalla: 'oppenvardsuppdrag',
  bas: 'planerat',
  villkor: 't.plan_senast <= current_date',
  matt: { slag: 'andel', taljare: 't.plan <= t.plan_senast' },
  riktning: 'högre',
  smatal: 'undertryck',
};

export const ejVerkstallda: Faktum = {
  kod: 'ej_verkstallt.antal',
  namn: 'Beslut som inte var verkställda',
  definition:
    'Antal beslut om öppenvård som vid kvartalets slut inte var verkställda inom tre månader, eller som hade avbrutits så länge (34 kap. 1 § socialtjänstlagen). Samma beslut räknas varje kvartal.',
  kalla: 'ej_verkstallt',
  bas: 'gäller',
  villkor: 'true',
  matt: { slag: 'antal' },
  riktning: 'lägre',
  smatal: 'undertryck',
};
