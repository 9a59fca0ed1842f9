import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { skillnadssumma, textskillnad } from '../../../src/plattform/text/textskillnad.js';

const rader = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'å') }), { minLength: 1, maxLength: 8 });
const text = rader.map((alla) => alla.join('\n'));

describe('skillnaden mellan två texter', () => {
  it('pekar ut orden i en ändrad rad och låter resten stå', () => {
    expect(textskillnad('Ring samma dag.\nSkriv.', 'Ring nästa dag.\nSkriv.\nSpara.')).toEqual([
      {
        slag: 'andrad',
        delar: [
          { slag: 'lika', text: 'Ring ' },
          { slag: 'borta', text: 'samma' },
          { slag: 'ny', text: 'nästa' },
          { slag: 'lika', text: ' dag.' },
        ],
      },
      { slag: 'lika', delar: [{ slag: 'lika', text: 'Skriv.' }] },
      { slag: 'ny', delar: [{ slag: 'ny', text: 'Spara.' }] },
    ]);
  });

  it('räknar nya, borttagna och ändrade rader', () => {
    expect(skillnadssumma(textskillnad('a\nb\nc', 'a\nc\nd'))).toEqual({ nya: 1, borta: 1, andrade: 0 });
    expect(skillnadssumma(textskillnad('a', 'a'))).toEqual({ nya: 0, borta: 0, andrade: 0 });
    expect(skillnadssumma(textskillnad('', 'a\nb'))).toEqual({ nya: 2, borta: 0, andrade: 0 });
    expect(skillnadssumma(textskillnad('', ''))).toEqual({ nya: 0, borta: 0, andrade: 0 });
  });

  it('innehåller alltid båda texterna hela', () => {
    fc.assert(
      fc.property(text, text, (fran, till) => {
        const alla = textskillnad(fran, till);
        const utan = (slag: string): string[] =>
          alla
            .filter((rad) => rad.slag !== slag)
            .map(({ delar }) =>
              delar
                .filter((del) => del.slag !== slag)
                .map((del) => del.text)
                .join(''),
            );
        expect(utan('borta').join('\n')).toBe(till);
        expect(utan('ny').join('\n')).toBe(fran);
      }),
    );
  });
});
