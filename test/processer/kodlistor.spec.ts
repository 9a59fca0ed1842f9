import { describe, expect, it } from '@jest/globals';
import {
  atgardstyper,
  egenkontrollmetoder,
  frekvenser,
  kvalitetsomraden,
  processlag,
  tolkaKod,
  type Kodlista,
} from '../../src/processer/kodlistor.texter.js';

describe('kodlistorna', () => {
  it.each([
    ['Trygg och säker', 'trygghet'],
    ['trygghet och säkerhet.', 'trygghet'],
    ['Helhetsyn', 'helhetssyn'],
    ['HELHETSYN OCH SAMORDNING', 'helhetssyn'],
    ['sjalvbestammande', 'sjalvbestammande'],
    ['Glädje', null],
    ['', null],
    ['constructor', null],
  ])('%j tolkas som kvalitetsområdet %j', (skrivet, kod) => {
    expect(tolkaKod(kvalitetsomraden, skrivet)).toBe(kod);
  });

  it.each<[string, Kodlista]>([
    ['kvalitetsområden', kvalitetsomraden],
    ['processlag', processlag],
    ['metoder', egenkontrollmetoder],
    ['frekvenser', frekvenser],
    ['åtgärdstyper', atgardstyper],
  ])('i %s leder varje stavning till en enda kod i ASCII', (_, lista) => {
    for (const [kod, { etikett, varianter = [] }] of Object.entries(lista)) {
      expect(kod).toMatch(/^[a-z_]+$/);
      for (const form of [kod, etikett, ...varianter]) expect([form, tolkaKod(lista, form)]).toEqual([form, kod]);
    }
  });
});
