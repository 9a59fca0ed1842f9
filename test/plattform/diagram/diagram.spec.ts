import { describe, expect, it } from '@jest/globals';
import { etikettrader } from '../../../src/plattform/diagram/etikett.js';
import { liggandeStaplar } from '../../../src/plattform/diagram/liggande-staplar.js';
import { linjediagram } from '../../../src/plattform/diagram/linjediagram.js';
import { riskmatris } from '../../../src/plattform/diagram/riskmatris.js';
import { stapeldiagram } from '../../../src/plattform/diagram/stapeldiagram.js';

const ELAK = `<script>"'&\u0000\u001b</script>`;

const grund = { id: 'd1', titel: 'Avvikelser', beskrivning: 'Antal per månad.' };
const staplar = (varden: (number | null)[]) =>
  stapeldiagram({ ...grund, staplar: varden.map((varde, i) => ({ etikett: `E${i}`, varde })) });

/** Numeric attributes of every element with this class. */
function element(svg: string, tagg: string, klass: string): Record<string, number>[] {
  return [...svg.matchAll(new RegExp(`<${tagg} class="${klass}"([^>]*)>`, 'g'))].map((traff) =>
    Object.fromEntries([...traff[1]!.matchAll(/(\w+)="([^"]*)"/g)].map((a) => [a[1]!, Number(a[2])])),
  );
}

function texter(svg: string, klass: string): string[] {
  return [...svg.matchAll(new RegExp(`<text [^>]*class="${klass}"[^>]*>([^<]*)</text>`, 'g'))].map((t) => t[1]!);
}

const ALLA: [string, (text: string) => string][] = [
  ['stapeldiagram', (t) => stapeldiagram({ ...grund, titel: t, enhet: t, staplar: [{ etikett: t, varde: 2 }] })],
  [
    'linjediagram',
    (t) => linjediagram({ ...grund, titel: t, enhet: t, punkter: [t], serier: [{ namn: t, varden: [1] }] }),
  ],
  [
    'liggande staplar',
    (t) =>
      liggandeStaplar({ ...grund, titel: t, kategorier: [t], serier: [1, 2].map((v) => ({ namn: t, varden: [v] })) }),
  ],
  ['riskmatris', (t) => riskmatris({ ...grund, titel: t, antal: [[1]], sannolikhet: [t], allvarlighet: [t] })],
];

describe.each(ALLA)('%s', (_, rita) => {
  it('är en bild med namn och beskrivning', () => {
    const svg = rita('Avvikelser');
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="d1-titel" aria-describedby="d1-beskrivning"/);
    expect(svg).toContain('<title id="d1-titel">Avvikelser</title>');
    expect(svg).toContain('<desc id="d1-beskrivning">Antal per månad.</desc>');
  });

  it('låter ingen text bli kod', () => {
    const svg = rita(ELAK);
    expect(svg).not.toContain('<script');
    expect(svg).not.toMatch(/\p{Cc}/u);
    expect(svg).toContain('&lt;script&gt;');
    // Every quote that is left belongs to an attribute of ours.
    expect(svg.replace(/>[^<]*</g, '><').match(/"/g)!.length % 2).toBe(0);
  });

  it('bär ingen stil som en sträng säkerhetspolicy stoppar', () => {
    expect(rita('Avvikelser')).not.toMatch(/ style=|<style/);
  });

  it('blir alltid likadan', () => {
    expect(rita('Avvikelser')).toBe(rita('Avvikelser'));
    expect(rita('Avvikelser')).not.toContain('NaN');
  });
});

describe('ett långt namn', () => {
  const LANGT = 'Brister i rättssäkerhet vid handläggning och genomförande';
  const hela = (svg: string, klass: string) => texter(svg, klass).join(' ');

  it('bryts mellan ord, och kortas först när raderna inte räcker', () => {
    expect(etikettrader('Bemötande', 20)).toEqual(['Bemötande']);
    expect(etikettrader(LANGT, 34)).toEqual(['Brister i rättssäkerhet vid', 'handläggning och genomförande']);
    expect(etikettrader(LANGT, 14)).toEqual(['Brister i', 'rättssäkerhet…']);
  });

  it('står helt på två rader i varje slags diagram', () => {
    const serier = [{ namn: LANGT, varden: [1] }];
    expect(hela(liggandeStaplar({ ...grund, kategorier: [LANGT], serier }), 'kategori')).toBe(LANGT);
    expect(hela(liggandeStaplar({ ...grund, kategorier: ['A'], serier: [...serier, ...serier] }), 'serienamn')).toBe(
      `${LANGT} ${LANGT}`,
    );
    expect(hela(stapeldiagram({ ...grund, staplar: [{ etikett: LANGT, varde: 1 }] }), 'kategori')).toBe(LANGT);
    const linje = { namn: 'Andel barn som fått tala enskilt', varden: [1] };
    expect(hela(linjediagram({ ...grund, punkter: ['1'], serier: [linje] }), 'serienamn')).toBe(linje.namn);
    const steg = ['Mycket stor sannolikhet', 'Liten'];
    const risk = riskmatris({
      ...grund,
      antal: [[1]],
      sannolikhet: steg,
      allvarlighet: ['Mycket allvarlig konsekvens'],
    });
    expect(hela(risk, 'steg')).toBe('1 Mycket allvarlig konsekvens 1 Mycket stor sannolikhet 2 Liten');
  });
});

describe('stapeldiagrammet', () => {
  it('har staplar i proportion till värdena', () => {
    const [a, b, c] = element(staplar([10, 20, 40]), 'rect', 'stapel').map((r) => r.height!);
    expect(b! / a!).toBeCloseTo(2, 1);
    expect(c! / a!).toBeCloseTo(4, 1);
  });

  it('skiljer det som saknas från noll', () => {
    const svg = staplar([10, null, 0]);
    expect(element(svg, 'rect', 'stapel').map((r) => r.height === 0)).toEqual([false, true]);
    expect(texter(svg, 'saknas')).toEqual(['–']);
    expect(texter(svg, 'varde')).toEqual(['10', '0']);
  });

  it('skriver tal som svenskar gör', () => {
    expect(texter(staplar([1234.5]), 'varde')).toEqual(['1\u00a0234,5']);
  });

  it('ritar två staplar också när de heter lika', () => {
    const svg = stapeldiagram({ ...grund, staplar: [1, 2].map((varde) => ({ etikett: 'Lika', varde })) });
    const x = element(svg, 'rect', 'stapel').map((r) => r.x);
    expect(new Set(x).size).toBe(2);
  });

  it('går att rita utan något alls', () => {
    expect(staplar([])).not.toContain('NaN');
    expect(staplar([0])).not.toContain('NaN');
  });
});

describe('linjediagrammet', () => {
  const linjer = (...serier: (number | null)[][]) =>
    linjediagram({
      ...grund,
      punkter: ['jan', 'feb', 'mar', 'apr', 'maj'],
      serier: serier.map((varden, i) => ({ namn: `Serie ${i}`, varden })),
    });
  const banor = (svg: string, klass: string) =>
    [...svg.matchAll(new RegExp(`<path class="${klass}" d="([^"]*)"([^>]*)>`, 'g'))].map(
      (t) => [t[1]!, t[2]!] as const,
    );

  it('bryter linjen där ett värde saknas, i stället för att gå till noll', () => {
    const [hel] = banor(linjer([1, 2, 3, 2, 1]), 'linje')[0]!;
    const [bruten] = banor(linjer([1, 2, null, 2, 1]), 'linje')[0]!;
    expect(hel.match(/M/g)).toHaveLength(1);
    expect(bruten.match(/M/g)).toHaveLength(2);
    expect(bruten.match(/L/g)).toHaveLength(2);
  });

  it('skiljer serierna åt med streck och märken, inte bara färg', () => {
    const svg = linjer([1, 2, 3, 2, 1], [2, 2, 2, 2, 2], [0, 1, 0, 1, 0]);
    const streck = banor(svg, 'linje').map(([, attribut]) => /dasharray="([^"]*)"/.exec(attribut)?.[1]);
    expect(new Set(streck).size).toBe(3);
    const marken = banor(svg, 'markorer').map(([d]) => d.replace(/M[-\d.]+ [-\d.]+/g, ''));
    expect(new Set(marken).size).toBe(3);
  });

  it('skriver seriens namn vid linjens slut, utan att namnen täcker varandra', () => {
    const svg = linjer([1, 2, 3, 2, 5], [2, 2, 2, 2, 5], [0, 1, 0, 1, 5]);
    const y = [...svg.matchAll(/<text [^>]*y="([\d.]+)" class="serienamn"/g)]
      .map((t) => Number(t[1]))
      .sort((a, b) => a - b);
    expect(y).toHaveLength(3);
    expect(y[1]! - y[0]!).toBeGreaterThanOrEqual(15);
    expect(y[2]! - y[1]!).toBeGreaterThanOrEqual(15);
  });

  it('nämner inte en serie utan ett enda värde vid en linje som inte finns', () => {
    expect(texter(linjer([1, 2, 3, 2, 1], [null, null, null, null, null]), 'serienamn')).toEqual(['Serie 0']);
  });
});

describe('de liggande staplarna', () => {
  const rita = (sortering?: 'given') =>
    liggandeStaplar({
      ...grund,
      ...(sortering ? { sortering } : {}),
      kategorier: ['A', 'B', 'C'],
      serier: [
        { namn: 'Uppfyllt', varden: [5, 20, null] },
        { namn: 'Ej uppfyllt', varden: [5, null, null] },
      ],
    });

  it('kommer störst först, och det okända sist', () => {
    expect(texter(rita(), 'kategori')).toEqual(['B', 'A', 'C']);
    expect(texter(rita(), 'varde')).toEqual(['20', '10']);
    expect(texter(rita(), 'saknas')).toEqual(['– uppgift saknas']);
  });

  it('behåller en given ordning när den betyder något', () => {
    expect(texter(rita('given'), 'kategori')).toEqual(['A', 'B', 'C']);
  });

  it('lägger serierna efter varandra i proportion', () => {
    const [b, a1, a2] = element(rita(), 'rect', 'stapel');
    expect(b!.width! / a1!.width!).toBeCloseTo(4, 1);
    expect(a2!.x!).toBeCloseTo(a1!.x! + a1!.width!, 0);
  });

  it('skiljer serierna åt med mönster, inte bara färg', () => {
    expect(rita()).toContain('class="monster"');
    const ensam = liggandeStaplar({ ...grund, kategorier: ['A'], serier: [{ namn: 'x', varden: [1] }] });
    expect(ensam).not.toContain('class="monster"');
  });
});

describe('riskmatrisen', () => {
  const svg = riskmatris({
    ...grund,
    antal: [
      [1, 2, 3, 4],
      [0, 0, 0, 0],
      [5, null, 0, 0],
      [0, 0, 0, 9],
    ],
    sannolikhet: ['Mycket liten', 'Liten', 'Stor', 'Mycket stor'],
    allvarlighet: ['Mindre', 'Måttlig', 'Betydande', 'Katastrofal'],
  });

  it('har sexton rutor, med störst allvar överst', () => {
    expect(element(svg, 'rect', 'ruta')).toHaveLength(16);
    expect(texter(svg, 'riskvarde')).toEqual(
      [4, 3, 2, 1].flatMap((allvar) => [1, 2, 3, 4].map((sannolik) => String(allvar * sannolik))),
    );
  });

  it('visar antalet i rätt ruta och det okända som streck', () => {
    expect(texter(svg, 'antal')).toEqual(['0', '0', '0', '9', '5', '0', '0', '0', '0', '0', '0', '1', '2', '3', '4']);
    expect(texter(svg, 'saknas')).toEqual(['–']);
  });

  it('skriver risken i siffror, så att ingen nivå bara är en färg', () => {
    expect(new Set([...svg.matchAll(/class="ruta"[^>]*fill="(#\w+)"/g)].map((t) => t[1])).size).toBe(4);
    expect(texter(svg, 'riskvarde')).toContain('16');
  });
});
