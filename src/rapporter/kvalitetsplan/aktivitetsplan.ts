import { kortad } from './kapitel.js';
import type { Planmaterial } from './material.js';

/** A row of the aktivitetsplan: what, who, and a sign or nothing for each month. */
export interface Aktivitet {
  readonly vad: string;
  readonly ansvarig: string;
  readonly manader: readonly string[];
}

const ALLA = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const RADENS_LANGD = 110;

/** In which months a period ends. What is done all the time is done every month. */
const SLUTMANADER: Readonly<Record<string, readonly number[]>> = {
  lopande: ALLA,
  veckovis: ALLA,
  manadsvis: ALLA,
  kvartalsvis: [3, 6, 9, 12],
  tertialvis: [4, 8, 12],
  halvarsvis: [6, 12],
  arligen: [12],
  vartannat_ar: [12],
};

const rad = (text: string, nummer: string, ansvarig: string | null, manader: readonly string[]): Aktivitet => ({
  vad: nummer === '' ? kortad(text, RADENS_LANGD) : `${nummer} ${kortad(text, RADENS_LANGD)}`,
  ansvarig: ansvarig ?? '',
  manader,
});

const i = (manader: readonly number[]): string[] => ALLA.map((nr) => (manader.includes(nr) ? '•' : ''));

/** The months from the start until it shall be done, as far as they are in the year. */
export const atgardensManader = (ar: number, start: string | null, klart: string | null): string[] => {
  const manad = (nr: number): string => `${String(ar)}-${String(nr).padStart(2, '0')}`;
  const [fran, till] = [start ?? klart, klart ?? `${String(ar + 1)}-01`];
  return ALLA.map((nr) => {
    const nu = manad(nr);
    if (klart !== null && klart.startsWith(nu)) return 'K';
    return fran !== null && fran.slice(0, 7) <= nu && nu < till.slice(0, 7) ? '–' : '';
  });
};

/** What in the plan has a time within its year. What has none is a gap, and is told as one. */
export const aktivitetsrader = ({
  ar,
  processer,
  arshjul,
}: Pick<Planmaterial, 'ar' | 'processer' | 'arshjul'>): Record<
  'arshjul' | 'egenkontroller' | 'atgarder',
  Aktivitet[]
> => ({
  arshjul: arshjul.map(({ datum, rubrik, ansvarig }) => rad(rubrik, '', ansvarig, i([Number(datum.slice(5, 7))]))),
  egenkontroller: processer.flatMap(({ nummer, egenkontroller }) =>
    egenkontroller.flatMap(({ text, ansvarig, frekvens }) =>
      frekvens === null ? [] : [rad(text, nummer, ansvarig, i(SLUTMANADER[frekvens] ?? []))],
    ),
  ),
  atgarder: processer.flatMap(({ nummer, atgarder }) =>
    atgarder
      .map(({ text, ansvarig, start, klart }) => rad(text, nummer, ansvarig, atgardensManader(ar, start, klart)))
      .filter(({ manader }) => manader.some((tecken) => tecken !== '')),
  ),
});
