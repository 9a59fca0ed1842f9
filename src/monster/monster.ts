import type { Monsterslag } from './forslag.texter.js';

/** The time that is looked at, and the time before it that it is held against. Local choices, not law. */
export const FONSTER_DAGAR = 90;
export const HISTORIK_DAGAR = 365;
/** With a shorter history nobody knows what is usual. */
export const MINSTA_HISTORIK = 90;
/** Fewer are told apart only by chance, and so few could be somebody. */
export const MINST_ANTAL = 5;
/** How seldom chance alone may give so many. */
export const SLUMPGRANS = 0.01;

/** The numbers that the sentence of a pattern is made of, and the days that its rows lie between. */
export type Monstertal = Readonly<Record<string, number | string | null>> & {
  readonly fran: string;
  readonly till: string;
};

/** A pattern that was found tonight. */
export interface Monster {
  readonly slag: Monsterslag;
  /** «kategori:utforande.uteblir», «veckodag:5»; nothing when the slag says it all. */
  readonly vad: string;
  readonly enheter: readonly number[];
  readonly processId: number | null;
  /** More is worse. */
  readonly styrka: number;
  readonly tal: Monstertal;
}

/** What makes it the same pattern tomorrow. One that concerns a process may come to more enheter and be the same. */
export const nyckelFor = ({ slag, vad, enheter, processId }: Monster): string =>
  [slag, vad, processId === null ? enheter.join('+') : `process ${String(processId)}`].join(' · ');

export const decimalt = (tal: number): number => Math.round(tal * 10) / 10;
