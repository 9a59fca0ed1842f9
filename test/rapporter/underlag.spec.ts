import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byggAvsnitt } from '../../src/rapporter/avsnittsbygge.js';
import { riskmatris, stapelPerAr, tabellPer } from '../../src/rapporter/figurer.js';
import { kapitlenHtml } from '../../src/rapporter/dokument.js';
import { kanonisktJson, sha256 } from '../../src/rapporter/kanoniskt.js';
import { markdownHtml, markdownRubriker } from '../../src/plattform/text/markdown.js';
import { Vyer } from '../../src/plattform/web/vyer.js';
import { Siffror } from '../../src/rapporter/siffror.js';
import type { Avsnitt, Underlag } from '../../src/rapporter/underlag.js';

const period = { fran: '2025-01-01', till: '2025-12-31' };

describe('kanonisk JSON', () => {
  it('är densamma i vilken ordning nycklarna än skrevs', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (post) => {
        const omvand = Object.fromEntries(Object.entries(post).reverse());
        expect(kanonisktJson(omvand)).toBe(kanonisktJson(post));
        expect(JSON.parse(kanonisktJson(post))).toEqual(JSON.parse(JSON.stringify(post)));
      }),
      { examples: [[JSON.parse('{"__proto__":[]}') as Record<string, string[]>]] },
    );
  });

  it('får ett annat fingeravtryck när ett enda tecken ändras', () => {
    expect(sha256('{"a":1}').equals(sha256('{"a":2}'))).toBe(false);
  });
});

describe('människors text', () => {
  it('blir rubriker, stycken och punkter', () => {
    const html = markdownHtml('Först.\n\n## Rubrik\n\n- en\n- två', 'kap').toHTML();
    expect(html).toContain('<h3 id="kap-rubrik-1">Rubrik</h3>');
    expect(html).toContain('<li>två</li>');
    expect(markdownRubriker('## Ett\n\ntext\n\n## Två', 'k')).toEqual([
      { id: 'k-rubrik-1', text: 'Ett' },
      { id: 'k-rubrik-2', text: 'Två' },
    ]);
  });

  it.each([
    '<script>alert(1)</script>',
    '[klicka](javascript:alert(1))',
    '![bild](http://x/y.png)',
    '<img src=x onerror=y>',
  ])('kan inte bära egen kod: %s', (text) => {
    expect(markdownHtml(text, 'k').toHTML()).not.toMatch(/<script|<img|href="javascript/);
  });
});

describe('avsnitten', () => {
  const avsnitt = (kod: string, val: Partial<Avsnitt<object>> = {}): Avsnitt<object> => ({
    kod,
    rubrik: kod,
    hjalp: null,
    bygg: () => ({ data: {} }),
    ...val,
  });

  it('numreras i följd, bilagor med bokstav, och ett tomt avsnitt lämnar inget hål', () => {
    const byggda = byggAvsnitt(
      [avsnitt('a'), avsnitt('b', { bygg: () => null }), avsnitt('c'), avsnitt('d', { bilaga: true })],
      {},
      new Map([['c', '## Under']]),
    );
    expect(byggda.map(({ rubrik }) => rubrik.nummer)).toEqual(['1', '2', 'Bilaga A']);
    expect(byggda[1]?.underrubriker).toEqual([{ id: 'avsnitt-c-rubrik-1', niva: 2, nummer: '', text: 'Under' }]);
  });
});

describe('siffror i dokumentet', () => {
  const siffror = new Siffror(period, [
    { kod: 'avvikelse.rapporterade', dimensioner: { ar: 2025 }, varde: 1234 },
    { kod: 'avvikelse.aterkopplade', dimensioner: { ar: 2025 }, varde: 0.5, taljare: 2, namnare: 4 },
    { kod: 'avvikelse.rapporterade', dimensioner: { ar: 2025, kategori: 'bemotande' }, varde: 7 },
  ]);

  it('skrivs på svenska och går att öppna', () => {
    const siffra = siffror.siffra('avvikelse.rapporterade', { ar: 2025 });
    expect(siffra.visas).toMatch(/^1\s234$/);
    expect(siffra.fakta).toEqual({ kod: 'avvikelse.rapporterade', dimensioner: { ar: 2025 }, period });
    expect(siffror.siffra('avvikelse.aterkopplade', { ar: 2025 }).visas).toMatch(/^50,0\s%$/);
  });

  it('är noll när inget räknades men streck när det inte går att räkna', () => {
    expect(siffror.siffra('avvikelse.rapporterade', { ar: 2024 }).visas).toBe('0');
    expect(siffror.siffra('avvikelse.aterkopplade', { ar: 2024 })).toMatchObject({ visas: '–', varde: null });
  });

  it('vet vilka värden en dimension har, utan att blanda uppdelningar', () => {
    expect(siffror.vardenAv('kategori', 'avvikelse.rapporterade', { ar: 2025 })).toEqual(['bemotande']);
    expect(siffror.vardenAv('ar', 'avvikelse.rapporterade', {})).toEqual([2025]);
  });

  it('står i figuren likadant som i tabellen bredvid', () => {
    const siffra = (varde: number) => ({ varde, visas: String(varde) });
    const figur = stapelPerAr({ id: 'f', rubrik: 'F', ar: [2024, 2025], siffra: (ar) => siffra(ar - 2020) });
    if (figur.slag !== 'stapel') throw new Error('fel slag');
    expect(figur.varden).toEqual([4, 5]);
    expect(figur.tabell.rader).toEqual([
      ['2024', siffra(4)],
      ['2025', siffra(5)],
    ]);
    expect(figur.alt).toContain('2025 5');
    const matris = riskmatris({
      id: 'm',
      rubrik: 'M',
      lodrat: 'Konsekvens',
      siffra: (sannolikhet, konsekvens) => siffra(10 * sannolikhet + konsekvens),
    });
    if (matris.slag !== 'riskmatris') throw new Error('fel slag');
    // konsekvens 4, sannolikhet 1: top left, in the figure and in the table
    expect(matris.antal[3]?.[0]).toBe(14);
    expect(matris.tabell.rader[0]?.[1]).toEqual(siffra(14));
    const tabell = tabellPer({
      id: 't',
      rubrik: 'T',
      forsta: 'År',
      rader: [],
      kolumner: [],
      siffra: () => siffra(0),
      not: 'n',
    });
    expect(tabell).toMatchObject({ rader: [], not: 'n' });
  });
});

describe('diagrammet', () => {
  const lexSarah = (perAr: number): string => {
    const siffra = (varde: number) => ({ varde, visas: String(varde) });
    const perAret = stapelPerAr({ id: 'per-ar', rubrik: 'Per år', ar: [2024, 2025], siffra: () => siffra(perAr) });
    const tom = tabellPer({ id: 't', rubrik: 'T', forsta: 'År', rader: [], kolumner: [], siffra });
    const rubrik = { id: 'k', niva: 1, nummer: '1', text: 'Lex Sarah' } as const;
    const data = { ar: 2025, rapporterade: siffra(perAr), perAr: perAret, perGrad: tom, anmalningar: tom };
    const avsnitt = [{ kod: '10-lex-sarah', rubrik, underrubriker: [], text: '', data }];
    const underlag = { slag: 'kvalitetsberattelse', avsnitt, definitioner: [] } as unknown as Underlag;
    return kapitlenHtml(underlag, new Vyer());
  };

  it('ritas när det finns något att visa', () => {
    expect(lexSarah(3)).toMatch(/<figure id="per-ar">.*<svg/s);
  });

  it('lämnas åt tabellen när allt är noll', () => {
    const html = lexSarah(0);
    expect(html).not.toContain('<svg');
    expect(html).toContain('<caption>Per år</caption>');
  });
});
