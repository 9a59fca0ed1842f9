import type { Avsnitt } from '../underlag.js';
import { sammanfattning } from './avsnitt/01-sammanfattning.avsnitt.js';
import { inledning } from './avsnitt/02-inledning.avsnitt.js';
import { processerOchRutiner } from './avsnitt/05-processer-och-rutiner.avsnitt.js';
import { kvalitetsarbetetUnderAret } from './avsnitt/06-kvalitetsarbetet-under-aret.avsnitt.js';
import { riskanalys } from './avsnitt/07-riskanalys.avsnitt.js';
import { egenkontroll } from './avsnitt/08-egenkontroll.avsnitt.js';
import { avvikelser } from './avsnitt/09-avvikelser.avsnitt.js';
import { lexSarah } from './avsnitt/10-lex-sarah.avsnitt.js';
import { synpunkterOchKlagomal } from './avsnitt/11-synpunkter-och-klagomal.avsnitt.js';
import { forbattrandeAtgarder } from './avsnitt/14-forbattrande-atgarder.avsnitt.js';
import { forraAretsPlan } from './avsnitt/17-forra-arets-plan.avsnitt.js';
import { slutsatser } from './avsnitt/18-slutsatser.avsnitt.js';
import { saRaknadesSiffrorna } from './avsnitt/90-sa-raknades-siffrorna.avsnitt.js';
import type { Berattelsematerial } from './material.js';

/** The chapters of a kvalitetsberättelse in reading order (SOSFS 2011:9 7 kap. 1 §, allmänt råd). */
export const BERATTELSENS_INNEHALL: readonly Avsnitt<Berattelsematerial>[] = [
  sammanfattning,
  inledning,
  processerOchRutiner,
  kvalitetsarbetetUnderAret,
  riskanalys,
  egenkontroll,
  avvikelser,
  lexSarah,
  synpunkterOchKlagomal,
  forbattrandeAtgarder,
  forraAretsPlan,
  slutsatser,
  saRaknadesSiffrorna,
];
