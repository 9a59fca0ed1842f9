import type { Monster } from './monster.js';

/** Cases of the kinds that tell of a process, whose cause is that the rutin is missing or is not followed. */
export interface Processrad {
  readonly processId: number;
  readonly enhetId: number;
  readonly antal: number;
}

/** Half a year: a rutin is put right slowly, and it shows in more than one place slowly too. */
export const RUTIN_DAGAR = 180;
const MINST_I_VARJE = 3;

/** The same process fails for the same cause in at least two enheter: then it is hardly the enhet. */
export const iFleraEnheter = (rader: readonly Processrad[], dagar: { fran: string; till: string }): Monster[] =>
  [...new Set(rader.map(({ processId }) => processId))].flatMap((processId) => {
    const med = rader.filter((rad) => rad.processId === processId && rad.antal >= MINST_I_VARJE);
    if (med.length < 2) return [];
    const nu = med.reduce((summa, { antal }) => summa + antal, 0);
    const enheter = med.map(({ enhetId }) => enhetId).sort((a, b) => a - b);
    const tal = { ...dagar, nu, enheter: enheter.length };
    return [{ slag: 'flera_enheter' as const, vad: '', enheter, processId, styrka: nu, tal }];
  });
