import type { Faktum } from '../faktum.js';

const grund = { kalla: 'atgard', bas: 'plan', smatal: 'visa' } as const;

export const atgardAntal: Faktum = {
  ...grund,
  kod: 'atgard.antal',
  namn: 'Åtgärder i planen',
  definition: 'Antal åtgärder i årets kvalitetsplan.',
  villkor: 'true',
  matt: { slag: 'antal' },
  riktning: 'ingen',
};

export const atgardGenomforda: Faktum = {
  ...grund,
  kod: 'atgard.genomforda',
  namn: 'Andel genomförda åtgärder',
  definition:
    'Andel av åtgärderna i årets kvalitetsplan som är genomförda. Genomförd är inte detsamma som att effekten är uppföljd.',
  villkor: `t.status <> 'avbruten'`,
  matt: { slag: 'andel', taljare: 't.genomford_datum is not null' },
  riktning: 'högre',
};

export const atgardMedEffekt: Faktum = {
  ...grund,
  kod: 'atgard.med_effekt',
  namn: 'Andel uppföljda åtgärder med effekt',
  definition:
    'Andel av de åtgärder i årets plan vars effekt är uppföljd, där effekten blev den avsedda helt eller delvis.',
  villkor: 't.effekt is not null',
  matt: { slag: 'andel', taljare: `t.effekt in ('ja', 'delvis')` },
  riktning: 'högre',
};

export const atgardUtanAnsvarig: Faktum = {
  ...grund,
  kod: 'atgard.utan_ansvarig',
  namn: 'Åtgärder utan ansvarig',
  definition: 'Antal åtgärder i årets plan som saknar ansvarig person eller roll.',
  villkor: 't.ansvarig is null and t.ansvarig_person_id is null',
  matt: { slag: 'antal' },
  riktning: 'lägre',
};

const gjorda = { kalla: 'atgard_gjord', bas: 'avslutat', smatal: 'visa' } as const;

export const atgardGjorda: Faktum = {
  ...gjorda,
  kod: 'atgard_gjord.antal',
  namn: 'Genomförda åtgärder',
  definition: 'Antal åtgärder som genomfördes under perioden, ur planen och ur ärenden.',
  villkor: 'true',
  matt: { slag: 'antal' },
  riktning: 'ingen',
};

export const atgardGjordaMedEffekt: Faktum = {
  ...gjorda,
  kod: 'atgard_gjord.med_effekt',
  namn: 'Andel genomförda åtgärder med effekt',
  definition:
    'Andel av de åtgärder som genomfördes under perioden och vars effekt är uppföljd, där effekten blev den avsedda helt eller delvis.',
  villkor: 't.effekt is not null',
  matt: { slag: 'andel', taljare: `t.effekt in ('ja', 'delvis')` },
  riktning: 'högre',
};

export const atgardForsenade: Faktum = {
  ...gjorda,
  kod: 'atgard_gjord.forsenade',
  namn: 'Försenade åtgärder',
  definition:
    'Antal åtgärder som skulle ha varit klara under perioden och som blev klara senare eller ännu inte är det. Avbrutna räknas inte.',
  bas: 'planerat',
  villkor: `t.status <> 'avbruten' and coalesce(t.genomford_datum, 'infinity') > t.klart_senast`,
  matt: { slag: 'antal' },
  riktning: 'lägre',
};
