import { decimalt, FORVALDA, HISTORIK_DAGAR, MINSTA_HISTORIK, type Monster, type Monstergranser } from './monster.js';
import { binomialsvans, hypergeometriskSvans } from './sannolikhet.js';

/** What is counted for each enhet. `plats` is the enhet as a whole. */
export type Dimension = 'kategori' | 'orsak' | 'plats' | 'klagomal' | 'veckodag' | 'timme';

/** How many of one kind an enhet has in the window, and how many in its own history before that. */
export interface Rakning {
  readonly enhetId: number;
  readonly dimension: Dimension;
  readonly kod: string;
  readonly nu: number;
  readonly forr: number;
  /** Days of history that the enhet has. */
  readonly historik: number;
}

/** The days of tonight: the first and last of the window, and the day the history begins after. */
export interface Dagar {
  readonly idag: string;
  readonly fran: string;
}

const ANTAL = new Set<Dimension>(['kategori', 'orsak', 'plats', 'klagomal']);

const langd = ({ historik }: Rakning): number => Math.min(HISTORIK_DAGAR, historik);

const gar = (rad: Rakning, minst: number): boolean => rad.nu >= minst && langd(rad) >= MINSTA_HISTORIK;

/**
 * Repetition: had all of the enhet's own cases of this kind come evenly over the days, so many would lie in the
 * window at most once in a hundred.
 */
export const upprepningar = (
  rader: readonly Rakning[],
  { idag, fran }: Dagar,
  { fonster, minst, slump }: Monstergranser = FORVALDA,
): Monster[] =>
  rader
    .filter((rad) => ANTAL.has(rad.dimension) && gar(rad, minst))
    .filter((rad) => binomialsvans(rad.nu, rad.nu + rad.forr, fonster / (fonster + langd(rad))) <= slump)
    .map((rad) => ({
      slag: 'upprepning',
      vad: rad.dimension === 'plats' ? 'plats' : `${rad.dimension}:${rad.kod}`,
      enheter: [rad.enhetId],
      processId: null,
      styrka: rad.nu,
      tal: {
        ...{ fran, till: idag, nu: rad.nu, forr: rad.forr, historik: langd(rad) },
        ...{ fonster, minst },
        vantat: decimalt((rad.forr * fonster) / langd(rad)),
      },
    }));

/**
 * Time: a weekday or hour has a larger share of the enhet's cases than it had before, so that more reports in all do
 * not make a pattern of every day.
 */
export const tidpunkter = (
  rader: readonly Rakning[],
  { idag, fran }: Dagar,
  { fonster, minst, slump }: Monstergranser = FORVALDA,
): Monster[] =>
  rader
    .filter((rad) => !ANTAL.has(rad.dimension) && gar(rad, minst))
    .flatMap((rad) => {
      const samma = rader.filter(({ enhetId, dimension }) => enhetId === rad.enhetId && dimension === rad.dimension);
      const [nuAlla, forrAlla] = [summan(samma, ({ nu }) => nu), summan(samma, ({ forr }) => forr)];
      const chans = hypergeometriskSvans(rad.nu, nuAlla + forrAlla, rad.nu + rad.forr, nuAlla);
      if (forrAlla === 0 || chans > slump) return [];
      const tal = { fran, till: idag, nu: rad.nu, nuAlla, forr: rad.forr, forrAlla, fonster, minst };
      const vad = `${rad.dimension}:${rad.kod}`;
      return [{ slag: 'tidpunkt' as const, vad, enheter: [rad.enhetId], processId: null, styrka: rad.nu, tal }];
    });

export interface Manadsrad {
  readonly enhetId: number;
  /** Which of the three years, 0 is the oldest. */
  readonly ar: number;
  /** 1–12 */
  readonly manad: number;
  readonly antal: number;
}

const AR = 3;
/** On average one a month; with fewer a year has no shape. */
const MINST_PA_TRE_AR = 36;

/**
 * Season: over three whole years a month has so many that chance gives it at most once in a hundred, all twelve months
 * counted together, and it has stood above the year's mean in every one of the three.
 */
export const arstider = (
  rader: readonly Manadsrad[],
  { fran, till }: { fran: string; till: string },
  { minst, slump }: Monstergranser = FORVALDA,
): Monster[] =>
  [...new Set(rader.map(({ enhetId }) => enhetId))].flatMap((enhetId) => {
    const egna = rader.filter((rad) => rad.enhetId === enhetId);
    const alla = summan(egna, ({ antal }) => antal);
    if (alla < MINST_PA_TRE_AR) return [];
    return Array.from({ length: 12 }, (_, nr) => nr + 1).flatMap((manad) => {
      const iManaden = egna.filter((rad) => rad.manad === manad);
      const nu = summan(iManaden, ({ antal }) => antal);
      const varjeAr = Array.from({ length: AR }, (_, ar) => ar).every((ar) => {
        const arets = summan(
          egna.filter((rad) => rad.ar === ar),
          ({ antal }) => antal,
        );
        return (iManaden.find((rad) => rad.ar === ar)?.antal ?? 0) > arets / 12;
      });
      if (nu < minst || !varjeAr || binomialsvans(nu, alla, 1 / 12) > slump / 12) return [];
      const tal = { fran, till, nu, alla, vantat: decimalt(alla / 12) };
      const vad = `manad:${String(manad)}`;
      return [{ slag: 'arstid' as const, vad, enheter: [enhetId], processId: null, styrka: nu, tal }];
    });
  });

const summan = <Rad>(rader: readonly Rad[], av: (rad: Rad) => number): number =>
  rader.reduce((summa, rad) => summa + av(rad), 0);
