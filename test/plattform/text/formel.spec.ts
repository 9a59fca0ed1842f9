import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { somSkrevs, somText } from '../../../src/plattform/text/formel.js';

it.each(['=1+1', '+46', '-5', '@SUM(A1)', '\t=1', "'=1"])('%j blir text i ett kalkylblad', (text) => {
  expect(somText(text)).toBe(`'${text}`);
});

it.each(['Barnet hörs inte.', "'citat'", '4 - 3', ''])('%j lämnas som det är', (text) => {
  expect(somText(text)).toBe(text);
  expect(somSkrevs(text)).toBe(text);
});

it('varje text kommer tillbaka som den skrevs', () => {
  const text = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', 'a', ' ') });
  fc.assert(fc.property(text, (skriven) => somSkrevs(somText(skriven)) === skriven));
});
