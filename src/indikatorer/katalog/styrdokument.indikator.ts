import type { Faktum } from '../faktum.js';

const GRUND = { kalla: 'styrdokument', matt: { slag: 'antal' }, smatal: 'visa' } as const;
/** In force on the last day of the period. */
const GALLER = 't.galler_fran <= $3::date and coalesce(t.galler_till, $3::date) >= $3::date';

export const styrdokumentGallande: Faktum = {
  ...GRUND,
  kod: 'styrdokument.gallande',
  namn: 'Gällande styrdokument',
  definition: 'Antal fastställda policyer, riktlinjer, rutiner och andra styrdokument som gällde periodens sista dag.',
  bas: 'gäller',
  villkor: GALLER,
  riktning: 'ingen',
};

export const styrdokumentOgranskade: Faktum = {
  ...GRUND,
  kod: 'styrdokument.forfallna',
  namn: 'Styrdokument att gå igenom',
  definition:
    'Antal styrdokument som gällde periodens sista dag och som då skulle ha varit genomgångna på nytt. De gäller ändå till dess att något annat är beslutat.',
  bas: 'gäller',
  villkor: `${GALLER} and t.granskas_senast < $3::date`,
  riktning: 'lägre',
};

export const styrdokumentNya: Faktum = {
  ...GRUND,
  kod: 'styrdokument.nya',
  namn: 'Nya styrdokument',
  definition: 'Antal styrdokument som började gälla för första gången under perioden.',
  bas: 'beslutat',
  villkor: 't.nr = 1',
  riktning: 'ingen',
};

export const styrdokumentReviderade: Faktum = {
  ...GRUND,
  kod: 'styrdokument.reviderade',
  namn: 'Reviderade styrdokument',
  definition: 'Antal styrdokument som fick en ny fastställd lydelse under perioden.',
  bas: 'beslutat',
  villkor: 't.nr > 1',
  riktning: 'ingen',
};
