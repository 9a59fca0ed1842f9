import type { Avsnitt } from '../underlag.js';
import { omPlanen } from './avsnitt/01-om-planen.avsnitt.js';
import { saArbetarVi } from './avsnitt/02-sa-arbetar-vi.avsnitt.js';
import { syfte } from './avsnitt/02-syfte.avsnitt.js';
import { forbattringsomraden } from './avsnitt/03-forbattringsomraden.avsnitt.js';
import { huvudprocess } from './avsnitt/04-huvudprocess.avsnitt.js';
import { stodprocesser } from './avsnitt/05-stodprocesser.avsnitt.js';
import { prioriteradeRisker } from './avsnitt/06-prioriterade-risker.avsnitt.js';
import { aktivitetsplan } from './avsnitt/07-aktivitetsplan.avsnitt.js';
import { utbildning } from './avsnitt/08-utbildning.avsnitt.js';
import { uppfoljning } from './avsnitt/09-uppfoljning.avsnitt.js';
import { riskerPerKvalitetsomrade } from './avsnitt/90-risker-per-kvalitetsomrade.avsnitt.js';
import { luckor } from './avsnitt/91-luckor.avsnitt.js';
import { indikatordefinitioner } from './avsnitt/92-indikatordefinitioner.avsnitt.js';
import { riskProcessMatris } from './avsnitt/93-risk-process-matris.avsnitt.js';
import type { Planmaterial } from './material.js';

/**
 * The chapters of a kvalitetsplan in reading order. A code is what a text is stored under and never changes; the number
 * that is printed is the place here. What has nothing to say leaves no hole.
 */
export const PLANENS_INNEHALL: readonly Avsnitt<Planmaterial>[] = [
  omPlanen,
  syfte,
  saArbetarVi,
  forbattringsomraden,
  prioriteradeRisker,
  huvudprocess,
  stodprocesser,
  aktivitetsplan,
  utbildning,
  uppfoljning,
  indikatordefinitioner,
  riskProcessMatris,
  riskerPerKvalitetsomrade,
  luckor,
];
