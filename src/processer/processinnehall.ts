import { isDeepStrictEqual } from 'node:util';
import type { Processbeskrivning } from './beskrivning.queries.js';

/** What is fastställt: how the process goes, without what only the page needs. */
export type Processinnehall = Pick<Processbeskrivning, 'aktiviteter' | 'parter' | 'delprocesser' | 'styrdokument'> & {
  readonly nummer: string;
  readonly namn: string;
  readonly beskrivning: string;
};

/** A rutin in the process is named, not numbered: a new version of it does not make the process another. */
export const processinnehall = (nu: Processbeskrivning): Processinnehall => ({
  ...{ nummer: nu.process.nummer, namn: nu.process.namn, beskrivning: nu.process.beskrivning },
  aktiviteter: nu.aktiviteter.map((en) => ({
    ...en,
    version: 0,
    rutiner: en.rutiner.map(({ id, titel }) => ({ id, titel, nr: null })),
  })),
  ...{ parter: nu.parter, delprocesser: nu.delprocesser, styrdokument: nu.styrdokument },
});

/** Has somebody changed the description since? Only what is described counts, not which documents happen to hold. */
export const sammaInnehall = (en: Processinnehall, annan: Processinnehall): boolean =>
  isDeepStrictEqual(beskrivet(en), beskrivet(annan));

const beskrivet = ({ nummer, namn, beskrivning, aktiviteter, parter }: Processinnehall): unknown => [
  ...[nummer, namn, beskrivning],
  aktiviteter.map((en) => [
    ...[en.namn, en.ansvar, en.beskrivning, en.rutiner.map(({ id }) => id), en.parter.map(parten)],
  ]),
  parter.map(parten),
];
const parten = ({ slag, namn, om }: Processinnehall['parter'][number]): string[] => [slag, namn, om];

/** The description line by line, to be compared with that of another version. */
export const somRader = ({ nummer, namn, beskrivning, aktiviteter, parter }: Processinnehall): string =>
  [
    `${nummer} ${namn}`,
    beskrivning,
    ...aktiviteter.flatMap((en) => [
      '',
      `${en.nr}. ${en.namn}`,
      `Vem: ${en.ansvar === '' ? 'inte angivet' : en.ansvar}`,
      `Rutin: ${en.rutiner.map(({ titel }) => titel).join(', ') || 'saknas'}`,
      ...en.parter.map((part) => `Samverkan: ${part.namn} (${part.slag})${part.om === '' ? '' : `: ${part.om}`}`),
      en.beskrivning,
    ]),
    ...(parter.length === 0 ? [] : ['', 'Samverkan i hela processen']),
    ...parter.map((part) => `${part.namn} (${part.slag})${part.om === '' ? '' : `: ${part.om}`}`),
  ]
    .join('\n')
    .trim();
