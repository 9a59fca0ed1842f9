import type { Avsnitt } from '../underlag.js';
import { omPlanen } from './avsnitt/01-om-planen.avsnitt.js';
import { syfte } from './avsnitt/02-syfte.avsnitt.js';
import { forbattringsomraden } from './avsnitt/03-forbattringsomraden.avsnitt.js';
import { huvudprocess } from './avsnitt/04-huvudprocess.avsnitt.js';
import { stodprocesser } from './avsnitt/05-stodprocesser.avsnitt.js';
import { prioriteradeRisker } from './avsnitt/06-prioriterade-risker.avsnitt.js';
import { uppfoljning } from './avsnitt/09-uppfoljning.avsnitt.js';
import { riskerPerKvalitetsomrade } from './avsnitt/90-risker-per-kvalitetsomrade.avsnitt.js';
import { luckor } from './avsnitt/91-luckor.avsnitt.js';
import type { Planmaterial } from './material.js';

/** The chapters of a kvalitetsplan in reading order. */
export const PLANENS_INNEHALL: readonly Avsnitt<Planmaterial>[] = [
  omPlanen,
  syfte,
  forbattringsomraden,
  huvudprocess,
  stodprocesser,
  prioriteradeRisker,
  uppfoljning,
  riskerPerKvalitetsomrade,
  luckor,
];
