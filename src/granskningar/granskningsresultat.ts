import { talval, type Sparat } from '../organisation/installningar.texter.js';

/** So many must have been answered before a share is shown for an enhet, about the work of so many handläggare. */
export interface Skyddsgranser {
  readonly svar: number;
  readonly handlaggare: number;
}

/** As the nämnd has chosen. */
export const skyddsgranser = (val: Sparat): Skyddsgranser => ({
  svar: talval(val, 'granskning_minst_svar'),
  handlaggare: talval(val, 'granskning_minst_handlaggare'),
});

export const SVAR_JA_NEJ = ['ja', 'delvis', 'nej', 'ej_aktuellt'] as const;
export const SVAR_SKALA = ['4', '3', '2', '1', 'ej_aktuellt'] as const;
export type Svar = (typeof SVAR_JA_NEJ)[number] | (typeof SVAR_SKALA)[number];

export interface Fordelning {
  readonly ja: number;
  readonly delvis: number;
  readonly nej: number;
  readonly ejAktuellt: number;
  readonly taljare: number;
  readonly namnare: number;
}

const JA = ['ja', '4', '3'];
const NEJ = ['nej', '2', '1'];

/**
 * andel = ja / (ja + delvis + nej). «Delvis» is not yet ja: it stands in the nämnare and not in the täljare, and is shown
 * by itself. «Ej aktuellt» is left out of both. On the scale 3 and 4 are ja, 1 and 2 nej.
 */
export const fordelning = (svar: readonly string[]): Fordelning => {
  const antal = (ja: (ett: string) => boolean): number => svar.filter(ja).length;
  const ja = antal((ett) => JA.includes(ett));
  const delvis = antal((ett) => ett === 'delvis');
  const nej = antal((ett) => NEJ.includes(ett));
  const ejAktuellt = antal((ett) => ett === 'ej_aktuellt');
  return { ja, delvis, nej, ejAktuellt, taljare: ja, namnare: ja + delvis + nej };
};

export interface Resultatrad extends Fordelning {
  readonly fragaId: number;
  /** Null for all together. */
  readonly enhetId: number | null;
  readonly skyddad: boolean;
}

export interface Besvarad {
  readonly fragaId: number;
  readonly enhetId: number;
  readonly svar: string;
  /** Whose akt it was; empty when the list did not say. */
  readonly handlaggare: string;
}

/**
 * Question by question, per enhet and all together. A number that rests on too few answers, or on the work of too few
 * handläggare, is protected; and so are the smallest of the others for as long as the protected ones could be
 * worked out from the sum of them all.
 */
export const resultat = (
  fragor: readonly number[],
  svaren: readonly Besvarad[],
  granser: Skyddsgranser = skyddsgranser({}),
): Resultatrad[] =>
  fragor.flatMap((fragaId) => {
    const avFragan = svaren.filter((ett) => ett.fragaId === fragaId);
    const enheter = [...new Set(svaren.map(({ enhetId }) => enhetId))].sort((a, b) => a - b);
    const perEnhet = enheter.map((enhetId) => {
      const har = avFragan.filter((ett) => ett.enhetId === enhetId);
      return { fragaId, enhetId, ...fordelning(har.map(({ svar }) => svar)), utpekar: utpekar(har, granser) };
    });
    const skyddade = new Set(perEnhet.filter((rad) => rad.utpekar).map(({ enhetId }) => enhetId));
    for (const rad of perEnhet.toSorted((a, b) => a.namnare - b.namnare)) {
      const dolda = perEnhet.filter(({ enhetId }) => skyddade.has(enhetId));
      const dolt = dolda.reduce((sum, en) => sum + en.namnare, 0);
      if (dolda.length === 0 || (dolda.length > 1 && dolt >= granser.svar)) break;
      if (rad.namnare > 0) skyddade.add(rad.enhetId);
    }
    const alla = fordelning(avFragan.map(({ svar }) => svar));
    return [
      ...perEnhet.map(({ utpekar: _utpekar, ...rad }) => ({ ...rad, skyddad: skyddade.has(rad.enhetId) })),
      { fragaId, enhetId: null, ...alla, skyddad: utpekar(avFragan, granser) },
    ];
  });

/** None at all points out nobody. */
const utpekar = (svaren: readonly Besvarad[], granser: Skyddsgranser): boolean => {
  const { namnare } = fordelning(svaren.map(({ svar }) => svar));
  const kanda = new Set(svaren.map(({ handlaggare }) => handlaggare).filter(Boolean));
  return namnare > 0 && (namnare < granser.svar || (kanda.size > 0 && kanda.size < granser.handlaggare));
};
