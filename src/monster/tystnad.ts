import { dagarMellan, plusDagar } from '../plattform/klocka/datum.js';
import { decimalt, FORVALDA, type Monster, type Monstergranser } from './monster.js';

/** How an enhet reports. Never who: reporters are not counted. */
export interface Rapportering {
  readonly enhetId: number;
  /** Since when it could have reported: it is open, and the nämnd has begun. */
  readonly sedan: string;
  readonly senast: string | null;
  /** Reports in the last year, and of them how many have been assessed, and as near-misses. */
  readonly antal: number;
  readonly bedomda: number;
  readonly tillbud: number;
  readonly arsarbetare: number | null;
}

const ALDRA = '2000-01-01';

/** So few that silence says little, and that a number could point at somebody. */
export const arLiten = ({ arsarbetare }: Rapportering, { litenEnhet }: Monstergranser): boolean =>
  arsarbetare !== null && arsarbetare < litenEnhet;

/** Days since anything was reported, or since the enhet could have begun. */
export const tystaDagar = ({ senast, sedan }: Rapportering, idag: string): number =>
  dagarMellan(senast === null || senast < sedan ? sedan : senast, idag);

/** Per 10 årsarbetare and year. */
export const kvot = ({ antal, arsarbetare }: Rapportering): number | null =>
  arsarbetare === null ? null : decimalt((10 * antal) / arsarbetare);

/** Nothing has been reported for so long. Zero may be silence, it is never a good result. */
export const tystnader = (
  rader: readonly Rapportering[],
  idag: string,
  granser: Monstergranser = FORVALDA,
): Monster[] =>
  rader
    .filter((rad) => !arLiten(rad, granser) && tystaDagar(rad, idag) >= granser.tystnad)
    .map((rad) => ({
      ...{ slag: 'tystnad' as const, vad: '', enheter: [rad.enhetId], processId: null },
      styrka: tystaDagar(rad, idag),
      tal: {
        fran: rad.senast ?? ALDRA,
        till: idag,
        dagar: tystaDagar(rad, idag),
        senast: rad.senast,
        grans: granser.tystnad,
      },
    }));

const MINST_BEDOMDA = 20;

/** Fewer than one assessed report in ten is a near-miss: what could have gone worse is perhaps not told. */
export const faTillbud = (
  rader: readonly Rapportering[],
  idag: string,
  granser: Monstergranser = FORVALDA,
): Monster[] =>
  rader
    .filter(({ bedomda, tillbud }) => bedomda >= MINST_BEDOMDA && tillbud / bedomda < granser.tillbud)
    .map(({ enhetId, bedomda, tillbud }) => ({
      ...{ slag: 'fa_lindriga' as const, vad: '', enheter: [enhetId], processId: null },
      styrka: bedomda - tillbud,
      tal: { fran: plusDagar(idag, -365), till: idag, bedomda, tillbud, procent: decimalt(100 * granser.tillbud) },
    }));

const MINST_ATT_JAMFORA = 3;

/** Half as many reports per 10 årsarbetare as the median of the nämnd's enheter, or fewer. */
export const faRapporter = (
  rader: readonly Rapportering[],
  idag: string,
  granser: Monstergranser = FORVALDA,
): Monster[] => {
  const jamforda = rader.filter((rad) => rad.arsarbetare !== null && !arLiten(rad, granser));
  if (jamforda.length < MINST_ATT_JAMFORA) return [];
  const mitt = median(jamforda.map((rad) => kvot(rad) ?? 0));
  return jamforda
    .filter((rad) => mitt > 0 && (kvot(rad) ?? 0) <= mitt / 2)
    .map((rad) => {
      const egen = kvot(rad) ?? 0;
      const tal = {
        fran: plusDagar(idag, -365),
        till: idag,
        nu: rad.antal,
        arsarbetare: rad.arsarbetare,
        kvot: egen,
        minst: granser.litenEnhet,
      };
      return {
        ...{ slag: 'fa_rapporter' as const, vad: '', enheter: [rad.enhetId], processId: null },
        styrka: egen === 0 ? 99 : decimalt(mitt / egen),
        tal: { ...tal, median: decimalt(mitt) },
      };
    });
};

/** The one in the middle, or the mean of the two. */
export const median = (tal: readonly number[]): number => {
  const ordnade = [...tal].sort((a, b) => a - b);
  const mitten = Math.floor(ordnade.length / 2);
  const ovre = ordnade[mitten] ?? 0;
  return ordnade.length % 2 === 1 ? ovre : ((ordnade[mitten - 1] ?? 0) + ovre) / 2;
};
