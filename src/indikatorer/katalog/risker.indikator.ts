import { SKR_SKALA } from '../../processer/skalor.texter.js';
import type { Faktum } from '../faktum.js';
import { tillOchMed } from '../kallor.js';

const grund = { kalla: 'risk', bas: 'plan', matt: { slag: 'antal' }, smatal: 'visa' } as const;

export const riskAntal: Faktum = {
  ...grund,
  kod: 'risk.antal',
  namn: 'Risker i planen',
  definition: 'Antal risker i årets kvalitetsplan, räknade en gång per process de står under.',
  villkor: 'true',
  riktning: 'ingen',
};

export const riskUtanOmrade: Faktum = {
  ...grund,
  kod: 'risk.utan_omrade',
  namn: 'Risker utan kvalitetsområde',
  definition: 'Antal risker i årets kvalitetsplan som inte är kopplade till något kvalitetsområde.',
  villkor: `t.kvalitetsomraden = '{}'`,
  riktning: 'lägre',
};

export const riskForst: Faktum = {
  ...grund,
  kalla: 'risk_forst',
  kod: 'risk_forst.antal',
  namn: 'Risker enligt den första bedömningen',
  definition: 'Antal risker i årets kvalitetsplan, delade efter den första bedömningen som gjordes av var och en.',
  villkor: 'true',
  riktning: 'ingen',
};

export const riskOmbedomda: Faktum = {
  ...grund,
  kod: 'risk.ombedomda',
  namn: 'Risker bedömda på nytt efter åtgärd',
  definition: 'Antal risker i årets kvalitetsplan där den kvarstående risken har bedömts efter att något har gjorts.',
  villkor: 'exists (select 1 from riskbedomning b where b.risk_id = t.id and b.kvarstaende)',
  riktning: 'ingen',
};

export const riskHogKvar: Faktum = {
  ...grund,
  kod: 'risk.hog_kvar',
  namn: 'Kvarstående höga risker',
  definition:
    'Antal risker i årets kvalitetsplan som inte är stängda och vars senaste bedömning är hög eller mycket hög på den skala den bedömdes på.',
  villkor: `t.sannolikhet * t.konsekvens > ${tillOchMed('mattlig_till', SKR_SKALA.mattligTill)} and t.status <> 'stangd'`,
  riktning: 'lägre',
};
