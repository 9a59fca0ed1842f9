import { createHash } from 'node:crypto';

/** One akt of the list. */
export interface Listrad {
  readonly id: number;
  readonly enhetId: number;
  readonly lopnummer: string;
  readonly handlaggareId: number | null;
}

export interface Fordelad extends Listrad {
  readonly granskareId: number | null;
  readonly andraGranskareId: number | null;
}

/** Where in the draw an akt comes: SHA-256 of the seed, a colon and the löpnummer, as hexadecimal figures. */
export const lott = (seed: string, lopnummer: string): string =>
  createHash('sha256').update(`${seed}:${lopnummer}`).digest('hex');

const iLottordning = <Rad extends Listrad>(seed: string, rader: readonly Rad[]): Rad[] =>
  rader
    .map((rad) => ({ rad, lott: lott(seed, rad.lopnummer) }))
    .sort((a, b) => (a.lott < b.lott ? -1 : 1))
    .map(({ rad }) => rad);

/**
 * A simple random sample: of each enhet those whose lott is smallest, all of them when they are no more than asked for.
 * The same seed and the same list give the same akter, in whatever order the list is, so anybody can draw it again.
 */
export const draUrval = <Rad extends Listrad>(seed: string, rader: readonly Rad[], perEnhet: number): Rad[] =>
  [...new Set(rader.map(({ enhetId }) => enhetId))]
    .sort((a, b) => a - b)
    .flatMap((enhet) =>
      iLottordning(
        seed,
        rader.filter(({ enhetId }) => enhetId === enhet),
      ).slice(0, perEnhet),
    );

export interface Hinder {
  readonly aktId: number;
  readonly personId: number;
}

/**
 * Shares the akter out, as evenly as can be: never to the one whose akt it is, never to one who has declared jäv. The
 * first `dubbla` by a draw of their own are looked at by two. What nobody may look at has no granskare.
 */
export const fordela = (
  seed: string,
  valda: readonly Listrad[],
  granskare: readonly number[],
  dubbla: number,
  jav: readonly Hinder[] = [],
): Fordelad[] => {
  const antal = new Map(granskare.map((id) => [id, 0]));
  const ta = (akt: Listrad, inte: number | null): number | null => {
    const mojliga = granskare.filter(
      (id) =>
        id !== akt.handlaggareId &&
        id !== inte &&
        !jav.some(({ aktId, personId }) => aktId === akt.id && personId === id),
    );
    const vald = mojliga.sort((a, b) => (antal.get(a) ?? 0) - (antal.get(b) ?? 0) || a - b)[0] ?? null;
    if (vald !== null) antal.set(vald, (antal.get(vald) ?? 0) + 1);
    return vald;
  };
  return iLottordning(`${seed}:fordelning`, valda).map((akt, nr) => {
    const granskareId = ta(akt, null);
    return { ...akt, granskareId, andraGranskareId: nr < dubbla ? ta(akt, granskareId) : null };
  });
};
