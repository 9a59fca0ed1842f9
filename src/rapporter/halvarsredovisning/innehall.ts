import type { Avsnitt } from '../underlag.js';
import { sammanfattning } from './avsnitt/01-sammanfattning.avsnitt.js';
import { omRedovisningen } from './avsnitt/02-om-redovisningen.avsnitt.js';
import { synpunkterOchKlagomal } from './avsnitt/03-synpunkter-och-klagomal.avsnitt.js';
import { lexSarah } from './avsnitt/04-lex-sarah.avsnitt.js';
import { tidsgranser } from './avsnitt/05-tidsgranser.avsnitt.js';
import { atgarder } from './avsnitt/06-atgarder.avsnitt.js';
import { samladAnalys } from './avsnitt/07-samlad-analys.avsnitt.js';
import { slutsatser } from './avsnitt/08-slutsatser.avsnitt.js';
import { saRaknadesSiffrorna } from './avsnitt/90-sa-raknades-siffrorna.avsnitt.js';
import { luckor } from './avsnitt/95-luckor.avsnitt.js';
import type { Halvarsmaterial } from './material.js';

/**
 * The chapters of a halvårsredovisning of klagomål and lex Sarah in reading order: each kind by itself, how long it took,
 * what came of it, and both read together (SOSFS 2011:9 5 kap. 6 §).
 */
export const REDOVISNINGENS_INNEHALL: readonly Avsnitt<Halvarsmaterial>[] = [
  sammanfattning,
  omRedovisningen,
  synpunkterOchKlagomal,
  lexSarah,
  tidsgranser,
  atgarder,
  samladAnalys,
  slutsatser,
  saRaknadesSiffrorna,
  luckor,
];
