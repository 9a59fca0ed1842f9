import type { Importfalt } from './importfalt.js';
import { normaliserat } from './vardegissning.js';

/** «Händelsedatum (ÅÅÅÅ-MM-DD)» and «Handelsedatum:» are the same heading. */
const rubrik = (text: string): string => normaliserat(text.replace(/\([^)]*\)/g, ' '));

const namnen = (falt: Importfalt): string[] => [falt.namn, falt.etikett, ...falt.synonymer].map(rubrik);

/** How well the heading fits the field: 1000 when it is one of its names, else how long a name it holds, else 0. */
const passar = (kolumn: string, falt: Importfalt): number => {
  const ord = ` ${rubrik(kolumn)} `;
  const traffar = namnen(falt).map((namn) => {
    if (ord.trim() === namn) return 1000;
    return namn.length >= 5 && ord.includes(` ${namn} `) ? namn.length : 0;
  });
  return Math.max(0, ...traffar);
};

/**
 * Column → field, from what columns are called in other systems. What was said of a column before stands. A field takes
 * one column, the one that fits best; only texts are put together, and then only of columns whose very name says so.
 */
export const gissaFalt = (
  falt: readonly Importfalt[],
  kolumner: readonly string[],
  sagda: Readonly<Record<string, string | null>>,
): Record<string, string | null> => {
  const svar: Record<string, string | null> = {};
  const tagna = new Set<string>();
  for (const kolumn of kolumner) {
    const sagt = Object.hasOwn(sagda, kolumn) ? sagda[kolumn] : undefined;
    if (sagt === undefined || !(sagt === null || falt.some(({ namn }) => namn === sagt))) continue;
    svar[kolumn] = sagt;
    if (sagt !== null) tagna.add(sagt);
  }
  const forslag = kolumner
    .filter((kolumn) => !Object.hasOwn(svar, kolumn))
    .flatMap((kolumn) => falt.map((ett) => ({ kolumn, ett, poang: passar(kolumn, ett) })))
    .filter(({ poang }) => poang > 0)
    .sort((a, b) => b.poang - a.poang);
  for (const { kolumn, ett, poang } of forslag) {
    const sattsIhop = ett.innehall.slag === 'text' && poang === 1000;
    if (Object.hasOwn(svar, kolumn) || (tagna.has(ett.namn) && !sattsIhop)) continue;
    svar[kolumn] = ett.namn;
    tagna.add(ett.namn);
  }
  return Object.fromEntries(kolumner.map((kolumn) => [kolumn, svar[kolumn] ?? null]));
};
