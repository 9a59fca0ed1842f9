import type { Faktum } from '../faktum.js';

const GRUND = { kalla: 'arbete', bas: 'planerat', matt: { slag: 'antal' }, smatal: 'visa', riktning: 'ingen' } as const;

export const arbetePlanerat: Faktum = {
  ...GRUND,
  kod: 'arbete.planerat',
  namn: 'Planerat i kvalitetsarbetet',
  definition:
    'Antal uppgifter i årshjulet, egenkontroller, granskningar, enkäter, kravuppföljningar och riskanalyser som skulle vara klara under perioden. Det som har avbrutits eller strukits räknas inte.',
  villkor: 'true',
};

export const arbeteGjort: Faktum = {
  ...GRUND,
  kod: 'arbete.gjort',
  namn: 'Genomfört i kvalitetsarbetet',
  definition: 'Antal av det som skulle vara klart under perioden som är genomfört, oavsett vilken dag.',
  villkor: 't.gjord',
};
