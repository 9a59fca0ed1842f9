import type { Planfil } from './plan-kolumner.js';
import type { SparadPlan } from './plan.queries.js';
import type { Planunderlag } from './planunderlag.js';

/** A row that the files and the database both have, as it will be. */
export interface Andring<Rad> {
  readonly id: number;
  readonly rad: Rad;
  /** What differs. */
  readonly falt: readonly string[];
}

export interface Skillnad<Rad> {
  readonly nya: readonly Rad[];
  readonly andrade: readonly Andring<Rad>[];
  readonly oforandrade: number;
  /** In the database but no longer in the files. */
  readonly borta: readonly { readonly id: number; readonly nyckel: string }[];
}

export interface Planskillnad {
  readonly processer: Skillnad<Planunderlag['processer'][number]>;
  readonly risker: Skillnad<Planunderlag['risker'][number]>;
  readonly egenkontroller: Skillnad<Planunderlag['egenkontroller'][number]>;
  readonly atgarder: Skillnad<Planunderlag['atgarder'][number]>;
  readonly texter: Skillnad<Planunderlag['texter'][number]>;
}

/**
 * What an import would change. A cell that is filled in counts; an empty one never wipes out what has been written in
 * the system since (who is responsible, an assessment, a frequency). What is to be emptied is emptied on its page.
 */
export const planskillnad = (nu: SparadPlan, ny: Planunderlag): Planskillnad => ({
  processer: jamfor('processer', ny.processer, nu.processer),
  risker: jamfor('risker', ny.risker, nu.risker),
  egenkontroller: jamfor('egenkontroller', ny.egenkontroller, nu.egenkontroller),
  atgarder: jamfor('atgarder', ny.atgarder, nu.atgarder),
  texter: jamfor('texter', ny.texter, nu.texter),
});

const jamfor = <Rad extends { readonly nyckel: string }>(
  slag: Planfil,
  nya: readonly Rad[],
  gamla: readonly (Rad & { readonly id: number })[],
): Skillnad<Rad> => {
  const finns = new Map(gamla.map((rad) => [rad.nyckel, rad]));
  const kvar = new Set(nya.map(({ nyckel }) => nyckel));
  const par = nya.flatMap((ny) => {
    const gammal = finns.get(ny.nyckel);
    return gammal ? [andring(slag, ny, gammal)] : [];
  });
  return {
    nya: nya.filter(({ nyckel }) => !finns.has(nyckel)),
    andrade: par.filter(({ falt }) => falt.length > 0),
    oforandrade: par.filter(({ falt }) => falt.length === 0).length,
    borta: gamla.filter(({ nyckel }) => !kvar.has(nyckel)).map(({ id, nyckel }) => ({ id, nyckel })),
  };
};

const andring = <Rad extends { readonly nyckel: string }>(
  slag: Planfil,
  ny: Rad,
  gammal: Rad & { readonly id: number },
): Andring<Rad> => {
  const falt = Object.keys(ny) as (keyof Rad & string)[];
  // the narrative has no page of its own: what the file says is all there is
  const blir =
    slag === 'texter' ? ny : falt.reduce((rad, namn) => (arTom(ny[namn]) ? { ...rad, [namn]: gammal[namn] } : rad), ny);
  return {
    id: gammal.id,
    rad: blir,
    falt: falt.filter((namn) => !lika(blir[namn], gammal[namn]) && !barStavning(namn, blir, gammal)),
  };
};

/** An area that was chosen on a page has no spelling in a source; its label in a file says nothing new. */
const barStavning = (namn: string, blir: object, gammal: object): boolean =>
  namn === 'omradeIKallan' &&
  (gammal as { omradeIKallan?: unknown }).omradeIKallan === null &&
  lika(
    (blir as { kvalitetsomraden?: unknown }).kvalitetsomraden,
    (gammal as { kvalitetsomraden?: unknown }).kvalitetsomraden,
  );

const arTom = (varde: unknown): boolean => varde === null || (Array.isArray(varde) && varde.length === 0);

/** The order of codes or keys within a cell means nothing. */
const lika = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? JSON.stringify([...(a as string[])].sort()) === JSON.stringify([...(b as string[])].sort())
    : a === b;
