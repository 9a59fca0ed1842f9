import type { Avsnitt } from '../underlag.js';
import { sammanfattning } from './avsnitt/01-sammanfattning.avsnitt.js';
import { inledning } from './avsnitt/02-inledning.avsnitt.js';
import { malOchStrategier } from './avsnitt/03-mal-och-strategier.avsnitt.js';
import { organisationOchAnsvar } from './avsnitt/04-organisation-och-ansvar.avsnitt.js';
import { processerOchRutiner } from './avsnitt/05-processer-och-rutiner.avsnitt.js';
import { kvalitetsarbetetUnderAret } from './avsnitt/06-kvalitetsarbetet-under-aret.avsnitt.js';
import { riskanalys } from './avsnitt/07-riskanalys.avsnitt.js';
import { egenkontroll } from './avsnitt/08-egenkontroll.avsnitt.js';
import { avvikelser } from './avsnitt/09-avvikelser.avsnitt.js';
import { lexSarah } from './avsnitt/10-lex-sarah.avsnitt.js';
import { anmalningar277 } from './avsnitt/10b-anmalningar-27-7.avsnitt.js';
import { ejVerkstalldaBeslut } from './avsnitt/10c-ej-verkstallda-beslut.avsnitt.js';
import { synpunkterOchKlagomal } from './avsnitt/11-synpunkter-och-klagomal.avsnitt.js';
import { granskningarUtifran } from './avsnitt/12-granskningar-utifran.avsnitt.js';
import { samladAnalys } from './avsnitt/13-samlad-analys.avsnitt.js';
import { forbattrandeAtgarder } from './avsnitt/14-forbattrande-atgarder.avsnitt.js';
import { utforareOchAvtal } from './avsnitt/15-utforare-och-avtal.avsnitt.js';
import { resultatPerEnhet } from './avsnitt/16-resultat-per-enhet.avsnitt.js';
import { forraAretsPlan } from './avsnitt/17-forra-arets-plan.avsnitt.js';
import { slutsatser } from './avsnitt/18-slutsatser.avsnitt.js';
import { tabeller } from './avsnitt/89-tabeller.avsnitt.js';
import { saRaknadesSiffrorna } from './avsnitt/90-sa-raknades-siffrorna.avsnitt.js';
import { kodlistor } from './avsnitt/91-kodlistor.avsnitt.js';
import { forfattningar } from './avsnitt/92-forfattningar.avsnitt.js';
import { undertryckning } from './avsnitt/93-undertryckning.avsnitt.js';
import { andringslogg } from './avsnitt/94-andringslogg.avsnitt.js';
import { luckor } from './avsnitt/95-luckor.avsnitt.js';
import type { Berattelsematerial } from './material.js';

/**
 * The chapters of a kvalitetsberättelse in reading order (SOSFS 2011:9 7 kap. 1 §, allmänt råd): how the work was done, what
 * was done, and what came of it, then the bilagor.
 */
export const BERATTELSENS_INNEHALL: readonly Avsnitt<Berattelsematerial>[] = [
  sammanfattning,
  inledning,
  malOchStrategier,
  organisationOchAnsvar,
  processerOchRutiner,
  kvalitetsarbetetUnderAret,
  riskanalys,
  egenkontroll,
  avvikelser,
  lexSarah,
  anmalningar277,
  ejVerkstalldaBeslut,
  synpunkterOchKlagomal,
  granskningarUtifran,
  samladAnalys,
  forbattrandeAtgarder,
  utforareOchAvtal,
  resultatPerEnhet,
  forraAretsPlan,
  slutsatser,
  tabeller,
  saRaknadesSiffrorna,
  kodlistor,
  forfattningar,
  undertryckning,
  andringslogg,
  luckor,
];
