import { flode, NY, type Sakrad } from '../floden/flode.js';
import type { Notis } from '../floden/notis.js';
import {
  informationstexter,
  type Informationshandling,
  type Informationsslag,
  type Informationsstatus,
} from './information.texter.js';

/** A row of `lex_sarah_information`. */
export interface Information extends Sakrad {
  readonly slag: Informationsslag;
  readonly utforare: string;
  readonly enhet_id: number | null;
  readonly mottagen_datum: string;
  readonly text: string;
  readonly ivo_dnr: string | null;
  readonly anteckning: string;
  readonly avslutad_datum: string | null;
}

const KRETSEN = ['lex_sarah_ansvarig', 'forvaltningschef'] as const;
const mottagen: Notis<Information> = {
  till: () => KRETSEN.map((roll) => ({ roll })),
  text: () => 'En enskild utförare har informerat nämnden enligt lex Sarah.',
  lank: (sak) => `/lex-sarah-information/${String(sak.id)}`,
};

/**
 * Enskild regi: SoL 27 kap. 4 and 6 §§, LSS 24 d and 24 f §§. Who runs the verksamhet investigates and decides; the nämnd
 * takes note, so there is no act here that assesses or decides.
 */
export const informationFlode = flode<Information, Informationsstatus, Informationshandling>('lex_sarah_information', {
  tabell: 'lex_sarah_information',
  slut: ['avslutad'],
  texter: informationstexter,
  notiser: { taEmot: mottagen, laggTillHandlingarna: 'ingen' },
  rader: {
    taEmot: { fran: NY, till: 'mottagen', av: KRETSEN, lagrum: ['SoL 27:4', 'SoL 27:6', 'LSS 24 d', 'LSS 24 f'] },
    laggTillHandlingarna: { fran: 'mottagen', till: 'avslutad', av: KRETSEN, rutin: 'Nämndens rutin för lex Sarah' },
  },
});
