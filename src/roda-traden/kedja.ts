import { luckorI, type Luckkod, type Luckniva } from './luckor.js';
import type { Traff } from './lucktraffar.js';
import type { Planunderlag } from './planunderlag.js';

/** The links of the thread, in the order they are read. */
export const LED = {
  process: 'Processen',
  risk: 'Risker',
  egenkontroll: 'Egenkontroller',
  utfall: 'Utfall',
  handelse: 'Det som har hänt',
  atgard: 'Åtgärder',
  effekt: 'Effekt',
} as const;
export type Led = keyof typeof LED;

export interface Kedjelucka {
  readonly niva: Luckniva;
  readonly mening: string;
  readonly url: string | null;
}

/** Where a gap is seen, when it is not where its row stands. */
const LED_FOR: Partial<Record<Luckkod, Led>> = {
  'process-utan-risk': 'risk',
  'process-utan-egenkontroll': 'egenkontroll',
  'risk-utan-egenkontroll': 'egenkontroll',
  'hog-risk-utan-egenkontroll': 'egenkontroll',
  'krav-utan-egenkontroll': 'egenkontroll',
  'process-utan-atgard': 'atgard',
  'hog-risk-utan-atgard': 'atgard',
  'utfall-utan-atgard': 'atgard',
  'indikator-under-mal-utan-atgard': 'atgard',
  'atgard-utan-effektmatning': 'effekt',
  'effekt-inte-uppfoljd': 'effekt',
  'avvikelser-utan-risk': 'handelse',
  'klagomal-utan-risk': 'handelse',
  'monster-utan-stallningstagande': 'handelse',
};

const LED_DAR: Readonly<Record<Traff['slag'], Led>> = {
  ...{ process: 'process', styrdokument: 'process', kvalitetsomrade: 'process', krav: 'egenkontroll' },
  ...{ risk: 'risk', egenkontroll: 'egenkontroll', kontrolltillfalle: 'utfall', indikator: 'utfall', atgard: 'atgard' },
};

const ORDNING: readonly Luckniva[] = ['fel', 'varning', 'upplysning'];

/** The gaps of one process in the link where they are, the worst first. */
export const luckorPerLed = (
  plan: Planunderlag,
  process: string,
  adress: (traff: Traff) => string | null,
): Readonly<Record<Led, readonly Kedjelucka[]>> => {
  const per = Object.fromEntries(Object.keys(LED).map((led) => [led, [] as Kedjelucka[]])) as Record<Led, Kedjelucka[]>;
  for (const { kod, niva, fynd } of luckorI(plan))
    for (const traff of fynd.filter((en) => en.process?.nyckel === process))
      per[LED_FOR[kod] ?? LED_DAR[traff.slag]].push({ niva, mening: traff.mening, url: adress(traff) });
  for (const luckor of Object.values(per)) luckor.sort((a, b) => ORDNING.indexOf(a.niva) - ORDNING.indexOf(b.niva));
  return per;
};
