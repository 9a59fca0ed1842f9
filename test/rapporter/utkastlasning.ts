import { expect } from '@jest/globals';
import type { Dimensionsvarden, Faktavarde } from '../../src/indikatorer/faktum.js';
import { siffraAv, Siffror } from '../../src/rapporter/siffror.js';
import { skrivUtkast } from '../../src/rapporter/textutkast/kapitelutkast.js';
import { Raknare } from '../../src/rapporter/textutkast/raknare.js';
import { medSiffror } from '../../src/rapporter/textfakta/textsiffror.js';
import { tokensI, tolkaToken } from '../../src/rapporter/textfakta/token.js';

export const AR = 2025;
export const PERIOD = { fran: '2024-01-01', till: '2025-12-31' };
export const enhetsnamn = new Map([
  ['7', 'Björken'],
  ['8', 'HVB Eken'],
]);
const namnen = { enhet: enhetsnamn, process: new Map<string, string>() };

export const antal = (kod: string, varde: number, dimensioner: Dimensionsvarden = { ar: AR }): Faktavarde => ({
  ...{ kod, dimensioner, varde },
});
export const andel = (kod: string, taljare: number, namnare: number, ar = AR): Faktavarde => ({
  ...{ kod, dimensioner: { ar }, taljare, namnare, varde: taljare / namnare },
});
/** The draft of a chapter as it is read. */
export const utkast = (kod: string, varden: readonly Faktavarde[], tysta: readonly string[] = []): string => {
  const siffror = new Siffror(PERIOD, varden);
  const text = skrivUtkast(kod, { ar: AR, raknare: new Raknare(AR, siffror), tysta, enhetsnamn, pagar: false }) ?? '';
  const lasta = tokensI(text).map((token) => {
    const tolkat = tolkaToken(token, AR, namnen);
    if ('fel' in tolkat) throw new Error(tolkat.fel);
    const { kod: fakta, dimensioner, period, del } = tolkat.fraga;
    const raknat = siffror.raknat(fakta, dimensioner) ?? { kod: fakta, dimensioner, varde: 0 };
    return [token, siffraAv(raknat, period, del)] as const;
  });
  // every figure is a token: what is left without them holds no number but years and the 30 days of a definition
  expect(
    text
      .replace(/\{\{[^}]*\}\}/g, '')
      .match(/\d+/g)
      ?.filter((tal) => !/^(202\d|[1-4]|30)$/.test(tal)) ?? [],
  ).toEqual([]);
  return medSiffror(text, Object.fromEntries(lasta)).replaceAll('\u00a0', ' ');
};
