import { arLitet } from '../../plattform/smatal/dolj.js';
import { arSiffra, type FrystAvsnitt, type Siffra } from '../underlag.js';
import { medDolda } from '../upplaga/offentliga-tal.js';
import { doldaSiffror } from '../upplaga/undertryckning.js';

/** A small count is told as small, what would give one away as hidden; neither can be opened from the sheet. */
const dold = (fore: unknown): Siffra => ({
  ...{ varde: null, dold: true },
  visas: arSiffra(fore) && fore.varde !== null && arLitet(fore.varde) ? '1–4' : 'dolt',
});

const delen = (fore: unknown, namn: string): unknown =>
  typeof fore === 'object' && fore !== null ? (fore as Readonly<Record<string, unknown>>)[namn] : undefined;

/** What is hidden, in the words of the sheet: the same data before and after. */
const medOrd = (fore: unknown, efter: unknown): unknown => {
  if (Array.isArray(efter)) return efter.map((del, nr) => medOrd(delen(fore, String(nr)), del));
  if (typeof efter !== 'object' || efter === null) return efter;
  if (arSiffra(efter)) return efter.dold === true ? dold(fore) : efter;
  return Object.fromEntries(Object.entries(efter).map(([namn, del]) => [namn, medOrd(delen(fore, namn), del)]));
};

/**
 * The chapters as all who work at the enhet may read them: counts from 1 to 4 are not told in table, text or chart, nor
 * what gives them away.
 */
export const utanSmaTal = (avsnitt: readonly FrystAvsnitt[]): FrystAvsnitt[] => {
  const dolda = doldaSiffror({ avsnitt });
  return avsnitt.map((ett) => ({ ...ett, data: medOrd(ett.data, medDolda(ett.data, dolda)) }));
};
