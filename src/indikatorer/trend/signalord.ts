import { versal } from '../../plattform/text/versal.js';
import type { Riktning } from '../indikator.texter.js';
import { FOR_GRANSER, type Signal, type Variation } from './signaler.js';

export interface Signaltext {
  readonly rubrik: string;
  readonly text: string;
  /** Whether the change goes the way that is good; null where none is. */
  readonly bra: boolean | null;
  readonly ton: 'klart' | 'varning' | 'info';
}

/** Values outside the same limit are told together; a row is told by itself. */
export const grupperade = (signaler: readonly Signal[]): [Signal, ...Signal[]][] => {
  const grupper: [Signal, ...Signal[]][] = [];
  for (const signal of signaler) {
    const lika = grupper.find(([en]) => signal.slag === 'utanfor' && en.slag === 'utanfor' && en.at === signal.at);
    if (lika) lika.push(signal);
    else grupper.push([signal]);
  }
  return grupper;
};

/** Signals of one kind as they are read: what is seen, where, and what it may mean. Never a judgement of why. */
export const signaltext = (
  [signal, ...fler]: readonly [Signal, ...Signal[]],
  riktning: Riktning,
  namn: (plats: number) => string,
): Signaltext => {
  const bra =
    riktning === 'neutral' || riktning === 'intervall' ? null : (signal.at === 'upp') === (riktning === 'upp');
  const nar = [signal, ...fler]
    .map(({ fran, till }) => (fran === till ? namn(fran) : `${namn(fran)} till ${namn(till)}`))
    .join(', ');
  return {
    rubrik: fler.length > 0 ? FLERA[signal.at] : RUBRIKER[signal.slag][signal.at],
    text: `${versal(nar)}. ${FORKLARINGAR[signal.slag]}${hall(bra)}`,
    bra,
    ton: bra === null ? 'info' : bra ? 'klart' : 'varning',
  };
};

const RUBRIKER: Readonly<Record<Signal['slag'], Readonly<Record<Signal['at'], string>>>> = {
  sida: { upp: 'Minst åtta värden i rad över medianen', ned: 'Minst åtta värden i rad under medianen' },
  foljd: { upp: 'Minst sex värden i rad som stiger', ned: 'Minst sex värden i rad som sjunker' },
  utanfor: { upp: 'Ett värde över den övre gränsen', ned: 'Ett värde under den undre gränsen' },
};

const FLERA = { upp: 'Flera värden över den övre gränsen', ned: 'Flera värden under den undre gränsen' } as const;

const FORKLARINGAR: Readonly<Record<Signal['slag'], string>> = {
  sida: 'Så blir det sällan av en slump. Nivån verkar ha ändrats.',
  foljd: 'Så blir det sällan av en slump. Värdet verkar vara på väg åt ett håll.',
  utanfor: 'Värdet avviker mer än det brukar variera. Ta reda på vad som hände då.',
};

const hall = (bra: boolean | null): string => {
  if (bra === null) return '';
  return bra ? ' Det går åt det håll vi vill.' : ' Det går åt fel håll.';
};

const FOR_MEDIAN = 3;

/** What the lines are, in words for who has never seen such a chart. */
export const variationsmening = (om: Variation, somText: (varde: number) => string): string => {
  if (om.antal === 0 || om.median === null) return 'Det finns inga värden än.';
  // two values have nothing below and nothing above worth saying
  if (om.antal < FOR_MEDIAN)
    return `Det finns ${om.antal === 1 ? 'ett värde' : 'två värden'} än. Det behövs minst ${FOR_GRANSER} för att säga hur mycket som är vanlig variation.`;
  const median = `Medianen är ${somText(om.median)}: hälften av värdena ligger under och hälften över.`;
  if (om.antal < FOR_GRANSER)
    return `${median} Det behövs minst ${FOR_GRANSER} värden för att säga hur mycket som är vanlig variation, och det finns ${om.antal}.`;
  const { undre, ovre } = om;
  const mellan =
    undre !== null && ovre !== null
      ? `mellan ${somText(undre)} och ${somText(ovre)}`
      : ovre !== null
        ? `upp till ${somText(ovre)}`
        : undre !== null
          ? `ned till ${somText(undre)}`
          : null;
  return mellan === null
    ? `${median} Värdena varierar så mycket att inga gränser går att dra.`
    : `${median} Så som det brukar variera hamnar värdet ${mellan}.`;
};
