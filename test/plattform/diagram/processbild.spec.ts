import { describe, expect, it } from '@jest/globals';
import { processbild } from '../../../src/plattform/diagram/processbild.js';

const bild = (steg: Parameters<typeof processbild>[0]['steg']): string =>
  processbild({ id: 'p', titel: 'Process', beskrivning: '1. Ta emot.', steg });

describe('processbilden', () => {
  it('har ett namn och en beskrivning för den som inte ser den', () => {
    const svg = bild([{ namn: 'Ta emot', ansvar: '', parter: [] }]);
    expect(svg).toContain('<title id="p-titel">Process</title><desc id="p-beskrivning">1. Ta emot.</desc>');
  });

  it('visar stegen i ordning med en pil mellan, och ingen efter det sista', () => {
    const svg = bild(['Ta emot', 'Bedöm', 'Besluta'].map((namn) => ({ namn, ansvar: 'Chef', parter: [] })));
    expect(svg.match(/(?<=>)\d\. (Ta emot|Bedöm|Besluta)(?=<\/text)/g)).toEqual([
      '1. Ta emot',
      '2. Bedöm',
      '3. Besluta',
    ]);
    expect(svg.match(/Z" fill/g)).toHaveLength(2);
  });

  it('skiljer den som finns utanför från den som finns inom med streckad ram', () => {
    const part = (extern: boolean) => [{ namn: 'Ta emot', ansvar: '', parter: [{ namn: 'Skolan', extern }] }];
    expect(bild(part(true))).toContain('stroke-dasharray');
    expect(bild(part(false))).not.toContain('stroke-dasharray');
  });

  it('bryter långa namn och låter ingen text bli märkning', () => {
    const svg = bild([
      { namn: 'Bedöma om barnet genast behöver <b>skydd</b> mot våld i hemmet', ansvar: '', parter: [] },
    ]);
    expect(svg).not.toContain('<b>');
    expect(svg.match(/<text/g)).toHaveLength(2);
  });
});
