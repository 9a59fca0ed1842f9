import { describe, expect, it } from '@jest/globals';
import { Grovminne } from '../../../src/rapporter/upplaga/grovminne.js';
import { underlag } from './prov.js';

describe('det som är uträknat för ett fryst underlag', () => {
  it('räknas inte om, och de som frågades efter för längst sedan glöms', async () => {
    const minne = new Grovminne();
    const lasta: string[] = [];
    const fraga = (sha256: string) =>
      minne.av((kanda) => {
        const text = kanda.includes(sha256) ? null : JSON.stringify(underlag({}));
        if (text !== null) lasta.push(sha256);
        return Promise.resolve({ sha256, text });
      });
    const forsta = await fraga('a');
    expect(await fraga('a')).toBe(forsta);
    for (const sha256 of ['b', 'c', 'd', 'a', 'e', 'a', 'b']) await fraga(sha256);
    expect(lasta).toEqual(['a', 'b', 'c', 'd', 'e', 'b']);
    expect(await minne.av(() => Promise.resolve(null))).toBeNull();
  });
});
