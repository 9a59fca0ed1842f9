import { describe, expect, it } from '@jest/globals';
import { markdownHtml } from '../../../src/plattform/text/markdown.js';

const rubriker = (text: string, under?: 'h4'): string[] =>
  [
    ...markdownHtml(text, 'avsnitt', under)
      .toString()
      .matchAll(/<(h\d)[^>]*>.*<\/\1>/g),
  ].map(([, niva]) => niva ?? '');

describe('rubriker i en persons text', () => {
  it('står under kapitlets, den ena nivån under den andra', () => {
    expect(rubriker('## Ett\n\n### Två\n\n#### Tre\n\n## Fyra')).toEqual(['h3', 'h4', 'h4', 'h3']);
    expect(rubriker('## Ett\n\n### Två', 'h4')).toEqual(['h4', 'h4']);
  });

  it('hoppar inte över någon nivå, vilken de än börjar på', () => {
    expect(rubriker('### Ett\n\nText\n\n### Två\n\n## Tre\n\n### Fyra')).toEqual(['h3', 'h3', 'h3', 'h4']);
    expect(rubriker('###### Ett')).toEqual(['h3']);
  });
});
