import { describe, expect, it } from '@jest/globals';
import { trenddiagram, type Trenddiagram, type Trendserie } from '../../../src/plattform/diagram/trenddiagram.js';

const serie = (varden: (number | null)[], andrat: Partial<Trendserie> = {}): Trendserie => ({
  punkter: varden.map((varde, i) => ({ namn: `p${i}`, varde })),
  ...{ median: 5, ovre: null, undre: null },
  ...andrat,
});
const rita = (serier: Trendserie[], andrat: Partial<Trenddiagram> = {}): string =>
  trenddiagram({ id: 't', titel: 'Andel', beskrivning: 'Medianen är 5.', enhet: 'procent', serier, ...andrat });
const antal = (svg: string, vad: RegExp): number => [...svg.matchAll(vad)].length;

describe('ett diagram över tid', () => {
  it('säger i ord vad det visar, och kan inte bryta sig ut ur bilden', () => {
    const svg = rita([serie([1, 2])], { titel: 'A <b> & "c"', enhet: '<script>' });
    expect(svg).toContain('<title id="t-titel">A &lt;b&gt; &amp; "c"</title>');
    expect(svg).toContain('aria-describedby="t-beskrivning"');
    expect(svg).not.toMatch(/<script|<b>|style=/);
  });

  it('ritar ett brott mellan två serier och ingen linje över det', () => {
    const svg = rita([serie([4, 6, 4]), serie([8, 9])]);
    expect(antal(svg, /class="brott" d=/g)).toBe(1);
    expect(svg).toContain('Ny serie');
    expect(antal(svg, /class="linje"/g)).toBe(2);
    expect(rita([serie([4, 6, 4])])).not.toContain('Ny serie');
  });

  it('låter en lucka vara en lucka, och aldrig noll', () => {
    const svg = rita([serie([4, null, 6, 5])]);
    expect(antal(svg, /class="punkt"/g)).toBe(3);
    // the line begins again after the gap
    const linje = /class="linje" d="([^"]*)"/.exec(svg)?.[1] ?? '';
    expect(antal(linje, /M/g)).toBe(2);
  });

  it('märker en signal med en annan form, inte bara med färg', () => {
    const punkter = [4, 6, 9].map((varde, i) => ({ namn: `p${i}`, varde, signal: varde === 9 }));
    const svg = rita([serie([], { punkter })]);
    expect([antal(svg, /<circle class="punkt"/g), antal(svg, /<path class="signal"/g)]).toEqual([2, 1]);
  });

  it('skriver vad linjerna är, gränserna bara när de finns', () => {
    const med = rita([serie([4, 6], { ovre: 9, undre: 1 })], { mal: [8] });
    for (const ord of ['Median', 'Övre gräns', 'Undre gräns', 'Mål']) expect(med).toContain(`>${ord}</text>`);
    const utan = rita([serie([4, 6])]);
    for (const ord of ['Övre gräns', 'Undre gräns', 'Mål']) expect(utan).not.toContain(`>${ord}</text>`);
  });

  it.each<[string, Trendserie[]]>([
    ['inga värden', [serie([], { median: null })]],
    ['bara luckor', [serie([null, null], { median: null })]],
    ['ett enda värde', [serie([7], { median: 7 })]],
    ['lika värden', [serie([0, 0, 0], { median: 0 })]],
    ['mindre än noll', [serie([-4, -2], { median: -3 })]],
  ])('går att rita med %s', (_namn, serier) => {
    expect(rita(serier, { golv: undefined })).not.toMatch(/NaN|Infinity|undefined/);
  });
});
