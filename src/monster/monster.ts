import { talval, type Sparat } from '../organisation/installningar.texter.js';
import type { Monsterslag } from './forslag.texter.js';

/** The time before the window that it is held against. */
export const HISTORIK_DAGAR = 365;
/** With a shorter history nobody knows what is usual. */
export const MINSTA_HISTORIK = 90;

/** What the nämnd has chosen. */
export interface Monstergranser {
  readonly fonster: number;
  readonly minst: number;
  /** 0.01: once in a hundred. */
  readonly slump: number;
  readonly tystnad: number;
  /** Share of near-misses, 0.1. */
  readonly tillbud: number;
  readonly litenEnhet: number;
}

export const monstergranser = (val: Sparat): Monstergranser => ({
  fonster: talval(val, 'monster_fonster_dagar'),
  minst: talval(val, 'monster_minst_antal'),
  slump: talval(val, 'monster_slump_promille') / 1000,
  tystnad: talval(val, 'monster_tystnad_dagar'),
  tillbud: talval(val, 'monster_tillbud_procent') / 100,
  litenEnhet: talval(val, 'monster_liten_enhet'),
});

/** Those of the product. */
export const FORVALDA = monstergranser({});

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
