import { expect, it } from '@jest/globals';
import { lokalVag } from '../../../src/plattform/web/lokal-vag.js';

it.each(['/', '/avvikelser', '/avvikelser/17?flik=1#a', '/a/%2f%2felak'])(
  'leder vidare till %s på samma plats',
  (till) => {
    expect(lokalVag(till)).toBe(till);
  },
);

it.each([
  '//elak.example',
  '/\\elak.example',
  '/a\\b',
  'https://elak.example',
  'javascript:alert(1)',
  '/\t/elak.example',
  '\n//elak.example',
  'avvikelser',
  '',
  undefined,
  ['/a'],
])('leder aldrig ut ur tjänsten: %p', (till) => {
  expect(lokalVag(till, '/hem')).toBe('/hem');
});
