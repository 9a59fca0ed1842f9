import { flode, NY, type Krav, type Sakrad } from '../floden/flode.js';
import { loggkontrolltexter, type Loggkontrollhandling, type Loggkontrollstatus } from './loggkontroll.texter.js';

/** A row of `lex_sarah_loggkontroll`. */
export interface Loggkontrollrad extends Sakrad {
  readonly fran_datum: string;
  readonly till_datum: string;
  readonly lasningar: number;
  readonly personer: number;
  readonly text: string;
  readonly utford_av: number;
  readonly utford_vid: Date;
  readonly atgardat: string | null;
  readonly atgardat_datum: string | null;
}

const atgardenBeskriven: Krav<Loggkontrollrad> = (_, form) => {
  if (typeof form !== 'object' || form === null) return null;
  const { text } = form as { readonly text?: unknown };
  return typeof text === 'string' && text.trim() !== '' ? null : 'Skriv vad som har gjorts.';
};

/** Who has read is checked systematically and again and again, and not by those who read. Lag (2001:454) 10 § 3. */
export const loggkontrollFlode = flode<Loggkontrollrad, Loggkontrollstatus, Loggkontrollhandling>(
  'lex_sarah_loggkontroll',
  {
    tabell: 'lex_sarah_loggkontroll',
    slut: ['utan_anmarkning', 'atgardad'],
    texter: loggkontrolltexter,
    notiser: {
      godkann: 'ingen',
      anmark: {
        till: () => [{ roll: 'forvaltningschef' }],
        text: () => 'Kontrollen av vem som har läst lex Sarah-ärenden har lett till en anmärkning.',
        lank: () => '/lex-sarah-loggkontroll',
        mejl: 'notis',
      },
      atgarda: 'ingen',
    },
    rader: {
      godkann: { fran: NY, till: 'utan_anmarkning', av: 'dataskyddsombud', lagrum: ['SoLPUL 10'] },
      anmark: { fran: NY, till: 'anmarkt', av: 'dataskyddsombud', lagrum: ['SoLPUL 10'] },
      atgarda: {
        fran: 'anmarkt',
        till: 'atgardad',
        av: ['dataskyddsombud', 'forvaltningschef'],
        krav: [atgardenBeskriven],
        lagrum: ['SoLPUL 10'],
      },
    },
  },
);
