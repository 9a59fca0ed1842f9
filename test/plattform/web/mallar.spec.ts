import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { HJALPARE } from '../../../src/plattform/web/hjalpare.js';
import { SafeHtml } from '../../../src/plattform/web/safe-html.js';
import { MALLKATALOG, Vyer } from '../../../src/plattform/web/vyer.js';

const mallar = readdirSync(MALLKATALOG, { recursive: true, encoding: 'utf8' }).filter((fil) => fil.endsWith('.hbs'));
// report HTML is printed from inlined styles, and mail readers know no others
const sidmallar = mallar.filter((fil) => !/^(rapport|mejl)\//.test(fil));

const brott = (hbs: string): string[] =>
  [
    /<script(?![^>]*\ssrc=)[^>]*>/i,
    /<style\b/i,
    /\sstyle\s*=/i,
    /\son[a-z]+\s*=\s*["'{]/i,
    /javascript:/i,
    /\{\{\{(?!body\}\}\})/,
    /\{\{&/,
    /\s(?:href|src|action|value|id|name)=\{\{/,
  ].flatMap((monster) => monster.exec(hbs)?.[0] ?? []);

describe('mallarna för webbsidor', () => {
  it.each(sidmallar)('%s har inget skript, ingen stil och inget oskyddat i sig', (fil) => {
    expect(brott(readFileSync(join(MALLKATALOG, fil), 'utf8'))).toEqual([]);
  });

  it.each([
    '<script>a()</script>',
    '<style>a{}</style>',
    '<p style="color:red">',
    '<p onclick="a()">',
    '<a href="javascript:a()">',
    '{{{text}}}',
    '{{&text}}',
    '<input value={{text}}>',
  ])('kontrollen ser %s', (hbs) => {
    expect(brott(hbs)).not.toEqual([]);
  });

  it('går alla att läsa', () => {
    expect(() => new Vyer()).not.toThrow();
  });
});

describe('renderaren', () => {
  const vyer = new Vyer();

  it('skriver ut text som text och bara egen märkning som märkning', () => {
    const rita = (text: unknown): string => vyer.rita('partial/etikett', { text });
    expect(rita('<b>"å"</b>')).toContain('&lt;b&gt;&quot;å&quot;&lt;/b&gt;');
    expect(rita(new SafeHtml('<svg></svg>'))).toContain('<svg></svg>');
  });

  it('når inte bakom innehållet', () => {
    const html = vyer.rita('partial/etikett', Object.create({ text: 'ärvd' }) as object);
    expect(html).not.toContain('ärvd');
    expect(() => vyer.rita('finns/inte', {})).toThrow('templates/finns/inte.hbs');
  });

  it('har på startsidan ett komma mellan flaggorna, också för den som lyssnar', () => {
    const rader = [
      { id: 1, typtext: 'Klagomål', inkom: '2026-11-22', flaggor: ['Inte läst', 'Kan vara överklagande'] },
    ];
    const html = vyer.rita('oversikt/synpunkter', { synpunkter: { antal: 1, rader } });
    expect(html.replace(/<[^>]+>/g, '')).toContain('Inte läst, Kan vara överklagande');
  });
});

describe('valet mellan två ord i en mall', () => {
  const valj = (ja: unknown): unknown => HJALPARE.or(HJALPARE.and(ja, 'Sedan den', {}), 'Dag', {});

  it('ger ordet, aldrig att det är sant', () => {
    expect([valj(true), valj(false), valj([])]).toEqual(['Sedan den', 'Dag', 'Dag']);
  });
});
