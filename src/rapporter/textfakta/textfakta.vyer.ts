import type { Dimensionsnamn } from '../../indikatorer/dimension.queries.js';
import { dimensionsnamn, dimensionsval } from '../../indikatorer/dimension.texter.js';
import type { Dimension, Faktum } from '../../indikatorer/faktum.js';
import { dimensionerFor, kallnamn, KATALOG } from '../../indikatorer/katalog.js';
import { halvarsnamn, type Halvar } from '../halvar.js';
import { skrivToken } from './token.js';

interface Val {
  readonly varde: string;
  readonly text: string;
}

/** Every number there is, grouped by what is counted. */
export const siffervalen = (): { grupp: string; valen: Val[] }[] => {
  const grupper = new Map<string, Val[]>();
  for (const ett of KATALOG) {
    const grupp = kallnamn(ett);
    grupper.set(grupp, [...(grupper.get(grupp) ?? []), { varde: ett.kod, text: ett.namn }]);
  }
  return [...grupper].map(([grupp, valen]) => ({ grupp, valen }));
};

/** A field per split of the number, with what was chosen. */
export const delningsfalt = (
  faktum: Faktum,
  valt: Readonly<Record<string, unknown>>,
  { ar, halvar }: { readonly ar: number; readonly halvar: Halvar | null },
  namnen: Dimensionsnamn,
): { namn: string; etikett: string; valen: readonly Val[]; varde: string }[] => [
  ...(halvar !== null && dimensionerFor(faktum).includes('ar') ? [halvarsfalt(valt.halvar, halvar)] : []),
  ...dimensionerFor(faktum).flatMap((dimension) => {
    const valen = valenFor(faktum, dimension, ar, namnen);
    if (!valen || valen.length === 0) return [];
    const varde = typeof valt[dimension] === 'string' ? valt[dimension] : '';
    const forval = dimension === 'ar' ? String(ar) : '';
    return [{ namn: dimension, etikett: dimensionsnamn[dimension] ?? dimension, valen, varde: varde || forval }];
  }),
];

/** In a document about half a year the half is chosen beforehand. */
const halvarsfalt = (valt: unknown, halvar: Halvar) => ({
  ...{ namn: 'halvar', etikett: 'Halvår' },
  valen: ([1, 2] as const).map((nr) => ({ varde: String(nr), text: halvarsnamn[nr] })),
  varde: typeof valt === 'string' ? valt : String(halvar),
});

const valenFor = (faktum: Faktum, dimension: Dimension, ar: number, namnen: Dimensionsnamn): readonly Val[] | null => {
  if (dimension === 'ar') return [0, 1, 2, 3, 4].map((bak) => ({ varde: String(ar - bak), text: String(ar - bak) }));
  if (dimension === 'enhet' || dimension === 'process')
    return [...namnen[dimension]].map(([varde, text]) => ({ varde, text }));
  return dimensionsval(faktum.kalla, dimension);
};

/** The tokens of what was chosen: the number itself, and for a share also what it is a share of. */
export const valdaTokens = (faktum: Faktum, falt: readonly { namn: string; varde: string }[]): string[] => {
  const dimensioner = Object.fromEntries(
    falt.filter(({ varde }) => varde !== '').map(({ namn, varde }) => [namn, varde]),
  );
  const delar = faktum.matt.slag === 'andel' ? (['taljare', 'namnare'] as const) : [];
  return [skrivToken(faktum.kod, dimensioner), ...delar.map((del) => skrivToken(faktum.kod, dimensioner, del))];
};
