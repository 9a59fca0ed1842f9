import { describe, expect, it } from '@jest/globals';
import { maskeraAllt, personnummerI } from '../../../src/plattform/text/personnummer.js';

// numbers that Skatteverket has set aside for tests
describe('i texten finns', () => {
  it.each([
    'Pojken 20180101-2392 kom',
    '180101-2392',
    '1801012392',
    '201801012392',
    '180101 2392.',
    '19121212+1212',
    // samordningsnummer: day + 60
    'samordningsnummer 701063-2391',
  ])('ett personnummer: %s', (text) => {
    expect(personnummerI(text)).toHaveLength(1);
  });
});

describe('men inte i', () => {
  it.each([
    'inget nummer alls',
    // wrong check digit
    '20180101-2393',
    // the thirteenth month, the thirty-second day
    '181301-2392',
    '180132-2392',
    'dnr SN 2018/0101-23',
    'telefon 08-123 45 67',
    'ärende 12345678901234567890',
    'IBAN 1801012392180101',
  ])('%s', (text) => {
    expect(personnummerI(text)).toEqual([]);
  });
});

it('i en rad som står i en lista döljs det i varje text, och inget annat ändras', () => {
  const vid = new Date();
  expect(
    maskeraAllt({
      id: 1801012392,
      text: 'Pojken 20180101-2392 kom',
      vid,
      tillagg: [{ text: '180101-2392', svar: null }],
    }),
  ).toEqual({
    id: 1801012392,
    text: 'Pojken [personnummer] kom',
    vid,
    tillagg: [{ text: '[personnummer]', svar: null }],
  });
});
