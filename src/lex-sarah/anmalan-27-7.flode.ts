import { flode, NY, type Krav, type Sakrad } from '../floden/flode.js';
import {
  anmalan277texter,
  type Anmalan277grund,
  type Anmalan277handling,
  type Anmalan277status,
} from './anmalan-27-7.texter.js';

/** A row of `anmalan_27_7`. */
export interface Anmalan277 extends Sakrad {
  readonly grund: Anmalan277grund;
  readonly verksamhet: string;
  readonly uppmarksammad_datum: string;
  readonly text: string;
  readonly dnr: string | null;
  readonly anmald_datum: string | null;
  readonly skal: string | null;
}

const KRETSEN = ['lex_sarah_ansvarig', 'forvaltningschef'] as const;

const arTom = (form: unknown, falt: 'dnr' | 'skal'): boolean => {
  if (typeof form !== 'object' || form === null) return false;
  const varde = (form as Readonly<Record<string, unknown>>)[falt];
  return typeof varde !== 'string' || varde.trim() === '';
};
const dnrAngivet: Krav<Anmalan277> = (_, form) => (arTom(form, 'dnr') ? 'Ange diarienumret för anmälan.' : null);
const skalAngivet: Krav<Anmalan277> = (_, form) => (arTom(form, 'skal') ? 'Skriv varför det inte anmäls.' : null);

/** Brister in a verksamhet that needs tillstånd: SoL 27 kap. 7 §, from 2026-01-01. Never counted as lex Sarah. */
export const anmalan277Flode = flode<Anmalan277, Anmalan277status, Anmalan277handling>('anmalan_27_7', {
  tabell: 'anmalan_27_7',
  slut: ['anmald', 'avskriven'],
  texter: anmalan277texter,
  notiser: {
    uppratta: {
      till: () => KRETSEN.map((roll) => ({ roll })),
      text: () => 'Brister i en tillståndspliktig verksamhet ska prövas för anmälan till IVO.',
      lank: (sak) => `/anmalan-27-7/${String(sak.id)}`,
    },
    anmal: 'ingen',
    avskriv: 'ingen',
  },
  rader: {
    uppratta: { fran: NY, till: 'upprattad', av: KRETSEN, lagrum: ['SoL 27:7'] },
    anmal: { fran: 'upprattad', till: 'anmald', av: KRETSEN, krav: [dnrAngivet], lagrum: ['SoL 27:7'] },
    avskriv: { fran: 'upprattad', till: 'avskriven', av: KRETSEN, krav: [skalAngivet], lagrum: ['SoL 27:7'] },
  },
});
