import { describe, expect, it } from '@jest/globals';
import { lasAktlista } from '../../src/granskningar/aktlista.js';

describe('listan med akter', () => {
  it.each([
    ['semikolon', 'B-1;Utredning;Anna\nB-2;Utredning;'],
    ['tabb, som från ett kalkylblad', 'B-1\tUtredning\tAnna\nB-2\tUtredning\t'],
    ['komma och rubrik', 'löpnummer,enhet,handläggare\nB-1,Utredning,Anna\nB-2,Utredning,'],
    ['en fil från Excel', '\ufefflopnummer;enhet;handläggare\r\nB-1;Utredning;Anna\r\nB-2;Utredning;\r\n'],
  ])('läses med %s', (_hur, text) => {
    expect(lasAktlista(text)).toEqual({
      rader: [
        { lopnummer: 'B-1', enhet: 'Utredning', handlaggare: 'Anna' },
        { lopnummer: 'B-2', enhet: 'Utredning', handlaggare: '' },
      ],
      fel: [],
    });
  });

  it('får vara bara löpnummer', () => {
    expect(lasAktlista('1\n2\n3').rader.map(({ lopnummer }) => lopnummer)).toEqual(['1', '2', '3']);
  });

  it.each([
    // a check digit that is right, one that is wrong, and a samordningsnummer
    ['201212121212', 'personnummer'],
    ['121212-1213', 'personnummer'],
    ['121272-1219', 'personnummer'],
    ['1212121213', 'personnummer'],
    ['', 'minst en akt'],
    ['Anna Andersson', 'med bokstäver och siffror'],
    ['1;Utredning;tolv 20121212-1212', 'personnummer'],
  ])('tar inte emot %s', (text, fel) => {
    const svar = lasAktlista(text);
    expect(svar.fel.join(' ')).toContain(fel);
    // what was typed is not repeated
    expect(svar.fel.join(' ')).not.toMatch(/1212/);
  });

  it('tar inte samma akt två gånger, och säger på vilka rader', () => {
    expect(lasAktlista('nr;enhet\n1;A\n2;A\n1;A\n2;B').fel).toEqual([
      'Rad 4: löpnumret finns redan i listan.',
      'Rad 5: löpnumret finns redan i listan.',
    ]);
  });
});
