import type { Faktavarde } from '../../../src/indikatorer/faktum.js';
import type { FrystAvsnitt, Underlag } from '../../../src/rapporter/underlag.js';
import { medDolda } from '../../../src/rapporter/upplaga/offentliga-tal.js';
import { doldaSiffror } from '../../../src/rapporter/upplaga/undertryckning.js';

export const AVVIKELSER = 'avvikelse.rapporterade';
export const PERIOD = { fran: '2024-01-01', till: '2025-12-31' };
export const AR = [2024, 2025];

export const underlag = (data: object): Underlag => ({
  format: 1,
  slag: 'kvalitetsberattelse',
  ar: 2025,
  utgava: 1,
  titel: 'Kvalitetsberättelse 2025',
  kommun: 'Sommarstad',
  namnd: 'Socialnämnden',
  dnr: 'SN 1',
  upprattadAv: 'Kim',
  skapad: '2026-02-01T08:00:00.000Z',
  period: PERIOD,
  avsnitt: [
    { kod: '09', rubrik: { id: 'a', niva: 1, nummer: '1', text: 'A' }, underrubriker: [], text: '', data },
  ] satisfies FrystAvsnitt[],
  definitioner: [],
});
/** What the public edition holds of the data. */
export const offentligt = <Data extends object>(data: Data): Data => {
  const hela = underlag(data);
  return medDolda(hela.avsnitt[0]!.data, doldaSiffror(hela)) as Data;
};
export const varde = (
  varde: number,
  dimensioner: Faktavarde['dimensioner'],
  mer: Partial<Faktavarde> = {},
): Faktavarde => ({
  kod: AVVIKELSER,
  dimensioner,
  varde,
  ...mer,
});
