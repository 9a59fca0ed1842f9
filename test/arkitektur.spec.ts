import { readdirSync, readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as filer from './arkitektur/filer.js';
import { importerI, lasFiler, type Fil, type Import } from './arkitektur/importer.js';
import * as rum from './arkitektur/rum.js';

const ROT = resolve(import.meta.dirname, '..');

/** Files that may be longer than the others, each with its reason. */
const FAR_VARA_LANGA: Record<string, string> = {};

/** What a template may write unescaped, each with the reason why it is safe. */
const OSKYDDADE: Record<string, string> = {
  body: 'the page that the layout stands around, made and escaped by the same engine',
};

const PA_TOPPEN = new Set([
  ...['src', 'templates', 'test', '.bilder', '.ci', 'README.md', 'package.json', 'package-lock.json'],
  ...['tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'eslint.config.mjs', 'docker-compose.yml'],
  ...['.dockerignore', '.editorconfig', '.gitattributes', '.gitignore', '.nvmrc', '.prettierrc.json'],
  ...['.prettierignore', '.puppeteerrc.cjs'],
]);

const huset = lasFiler(ROT, ['src', 'test', 'templates']);
const importer = huset.filter(({ vag }) => vag.startsWith('src/') && vag.endsWith('.ts')).flatMap(importerI);
const beroenden = new Set(
  Object.keys((JSON.parse(readFileSync(`${ROT}/package.json`, 'utf8')) as { dependencies: object }).dependencies),
);

describe('huset följer sin ritning', () => {
  it('läses in med sina importer', () => {
    expect(huset.length).toBeGreaterThan(20);
    expect(importer.some(({ paket }) => !paket)).toBe(true);
  });
  it.each<[string, () => string[]]>([
    ['varje fil ligger i ett rum på ritningen', () => rum.okandaRum(huset.map(({ vag }) => vag))],
    ['importerna går åt ett håll', () => rum.felRiktning(importer)],
    ['rummen använder bara det som andra rum visar', () => rum.forbiDorren(importer)],
    ['ingen fil når sig själv', () => rum.kretsar(importer)],
    ['koden klarar sig utan utvecklingsverktygen', () => rum.framlingar(importer, beroenden)],
    ['ingen fil är för lång', () => filer.forLanga(huset, FAR_VARA_LANGA)],
    ['det finns ingen vind', () => filer.vindar(huset)],
    ['ingen fil är bara en genomgång', () => filer.genomgangar(huset)],
    ['mallarna följer rummen', () => filer.mallarUtanRum(huset)],
    ['mallarna skriver inget oskyddat', () => filer.oskyddat(huset, OSKYDDADE)],
    ['webbens mallar har inget som CSP nekar', () => filer.inline(huset)],
    ['varje rum har prov', () => filer.otestade(huset)],
    ['toppnivån är en överblick', () => filer.okantPaToppen(utanIgnorerat(), PA_TOPPEN)],
  ])('%s', (_namn, brott) => {
    expect(brott()).toEqual([]);
  });
});

/** The names at the top that git would see. */
function utanIgnorerat(): string[] {
  const monster = readFileSync(`${ROT}/.gitignore`, 'utf8').split('\n').filter(Boolean);
  const ignorerad = (namn: string): boolean =>
    monster.some((ett) => (ett.startsWith('*') ? namn.endsWith(ett.slice(1)) : ett.replaceAll('/', '') === namn));
  return readdirSync(ROT).filter((namn) => namn !== '.git' && !ignorerad(namn));
}

// The rules themselves, on a small made-up house: what must be refused beside what must pass.

const importen = (fran: string, till: string, endastTyp = false): Import[] =>
  importerI({ vag: fran, text: `import ${endastTyp ? 'type ' : ''}{ a } from '${adress(fran, till)}';` });
const adress = (fran: string, till: string): string => {
  if (!till.startsWith('src/')) return till;
  const vag = posix.relative(posix.dirname(fran), till).replace(/\.ts$/, '.js');
  return vag.startsWith('.') ? vag : `./${vag}`;
};
const fil = (vag: string, text = ''): Fil => ({ vag, text });

describe('regeln om riktning', () => {
  it.each([
    ['src/plattform/ko/jobb.service.ts', 'src/avvikelser/avvikelse.service.ts'],
    ['src/config/installningar.ts', 'src/plattform/fel.ts'],
    ['src/database/databas.ts', 'src/floden/typer.ts'],
    ['src/riskanalyser/risk.service.ts', 'src/egenkontroller/egenkontroll.service.ts'],
    ['src/atgarder/atgard.service.ts', 'src/avvikelser/avvikelse.queries.ts'],
    ['src/indikatorer/fakta.ts', 'src/roda-traden/plan.queries.ts'],
    ['src/namnd/namnd.module.ts', 'src/app.module.ts'],
    ['src/main.ts', 'src/rapporter/rapport.command.ts'],
    ['src/namnd/namnd.service.ts', '../../test/givet/databas.js'],
  ])('nekar %s → %s', (fran, till) => {
    expect(rum.felRiktning(importen(fran, till))).toHaveLength(1);
    expect(rum.felRiktning(importen(fran, till, true))).toHaveLength(1);
  });
  it.each([
    ['src/avvikelser/avvikelse.service.ts', 'src/plattform/ko/jobb.service.ts'],
    ['src/avvikelser/avvikelse.service.ts', 'src/avvikelser/avvikelse.krav.ts'],
    ['src/egenkontroller/egenkontroll.service.ts', 'src/avvikelser/avvikelse.queries.ts'],
    ['src/plattform/mejl/mejl.service.ts', 'src/database/databas.ts'],
    ['src/database/databas.module.ts', 'src/config/installningar.ts'],
    ['src/rapporter/rapport.command.ts', 'src/app.module.ts'],
    ['src/floden/rita.command.ts', 'src/avvikelser/avvikelse.flode.ts'],
    ['src/app.module.ts', 'src/namnd/namnd.module.ts'],
  ])('släpper igenom %s → %s', (fran, till) => {
    expect(rum.felRiktning(importen(fran, till))).toEqual([]);
  });
  it('nekar ett rum som inte finns på ritningen', () => {
    expect(rum.okandaRum(['src/diverse/a.ts', 'src/namnd/a.ts', 'src/main.ts'])).toEqual([
      'src/diverse is no room of the house plan',
    ]);
  });
});

describe('regeln om vad ett rum visar', () => {
  it.each([
    ['src/avvikelser/a.service.ts', 'src/processer/process.entity.ts', false],
    ['src/avvikelser/a.service.ts', 'src/processer/process.entity.ts', true],
    ['src/avvikelser/a.service.ts', 'src/processer/process.krav.ts', false],
    ['src/avvikelser/a.service.ts', 'src/processer/process.controller.ts', true],
    ['src/app.module.ts', 'src/processer/process.controller.ts', false],
    ['src/floden/rita.command.ts', 'src/processer/process.krav.ts', false],
  ])('nekar %s → %s (endast typ: %s)', (fran, till, typ) => {
    expect(rum.forbiDorren(importen(fran, till, typ))).toHaveLength(1);
  });
  it.each([
    ['src/avvikelser/a.service.ts', 'src/processer/process.queries.ts', false],
    ['src/avvikelser/a.service.ts', 'src/processer/kodlistor.texter.ts', false],
    ['src/avvikelser/a.service.ts', 'src/processer/process.krav.ts', true],
    ['src/avvikelser/a.service.ts', 'src/plattform/klocka/klocka.ts', false],
    ['src/avvikelser/a.service.ts', 'src/avvikelser/avvikelse.entity.ts', false],
    ['src/rapporter/rapport.command.ts', 'src/rapporter/innehall.ts', false],
  ])('släpper igenom %s → %s (endast typ: %s)', (fran, till, typ) => {
    expect(rum.forbiDorren(importen(fran, till, typ))).toEqual([]);
  });
});

describe('regeln om kretsar', () => {
  const [a, b, c] = ['src/namnd/a.ts', 'src/namnd/b.ts', 'src/namnd/c.ts'];
  it('nekar a → b → c → a och en fil som importerar sig själv', () => {
    expect(rum.kretsar([...importen(a, b), ...importen(b, c), ...importen(c, a)])).toEqual([
      `${a} → ${b} → ${c} → ${a}`,
    ]);
    expect(rum.kretsar(importen(a, a))).toEqual([`${a} → ${a}`]);
  });
  it('släpper igenom två vägar till samma fil', () => {
    expect(rum.kretsar([...importen(a, b), ...importen(a, c), ...importen(b, c)])).toEqual([]);
  });
});

describe('regeln om paket', () => {
  const nekas = (text: string): string[] =>
    rum.framlingar(importerI(fil('src/main.ts', text)), new Set(['@nestjs/core']));
  it.each([
    "import fc from 'fast-check';",
    "export { a } from '@jest/globals/x';",
    "const a = await import('jest');",
    "import { type A, b } from 'knip';",
    "import { readFileSync } from 'fs';",
    "import 'reflect-metadata';",
  ])('nekar %s', (text) => {
    expect(nekas(text)).toHaveLength(1);
  });
  it.each([
    "import { a } from '@nestjs/core/a.js';",
    "import { a } from 'node:fs';",
    "import type { A } from 'fastify';",
    "import { type A, type B } from 'fastify';",
    "type A = import('fastify').A;",
  ])('släpper igenom %s', (text) => {
    expect(nekas(text)).toEqual([]);
  });
});

describe('reglerna om filer', () => {
  const lang = fil('src/namnd/a.ts', 'x\n'.repeat(251));
  it.each<[string, string[], string[]]>([
    ['långa filer', filer.forLanga([lang], {}), filer.forLanga([fil('src/a.ts', 'x\n'.repeat(250))], {})],
    ['onödiga ursäkter', filer.forLanga([], { 'src/a.ts': 'x' }), filer.forLanga([lang], { [lang.vag]: 'x' })],
    ['vindar', filer.vindar([fil('src/namnd/utils/a.ts')]), filer.vindar([fil('src/namnd/utils.ts')])],
    ['index.ts', filer.genomgangar([fil('src/a/index.ts', 'f();')]), filer.genomgangar([fil('src/a/b.ts', 'f();')])],
    [
      'filer som bara skickar vidare',
      filer.genomgangar([fil('src/a/b.ts', "// a\nexport { a } from './a.js';\nexport * from './b.js';\n")]),
      filer.genomgangar([fil('src/a/b.ts', "export { a } from './a.js';\nexport const b = 1;\n")]),
    ],
    [
      'mallar utan rum',
      filer.mallarUtanRum([fil('templates/x/a.hbs')]),
      filer.mallarUtanRum([fil('templates/fel/a.hbs')]),
    ],
    [
      'mallar utan mapp',
      filer.mallarUtanRum([fil('templates/a.hbs')]),
      filer.mallarUtanRum([fil('templates/namnd/a.hbs')]),
    ],
    ['rum utan prov', filer.otestade([lang]), filer.otestade([lang, fil('test/namnd/b.spec.ts')])],
    [
      'delar av plattform utan prov',
      filer.otestade([fil('src/plattform/ko/a.ts'), fil('test/plattform/pdf/a.spec.ts')]),
      filer.otestade([fil('src/plattform/ko/a.ts'), fil('test/plattform/ko/a.spec.ts')]),
    ],
    [
      'skräp på toppnivån',
      filer.okantPaToppen(['tmp.txt'], new Set(['a'])),
      filer.okantPaToppen(['a'], new Set(['a'])),
    ],
  ])('nekar %s och släpper igenom det som är rätt', (_vad, nekas, gar) => {
    expect(nekas).toHaveLength(1);
    expect(gar).toEqual([]);
  });
  it.each(['{{{ farligt }}}', '{{& farligt}}', '{{~{farligt}~}}', '{{{farligt.innehall}}}'])('nekar %s', (text) => {
    expect(filer.oskyddat([fil('templates/namnd/a.hbs', text)], { innehall: '' })).toHaveLength(1);
  });
  it.each(['{{{innehall}}}', '{{farligt}}', '{{!-- {{{farligt}}} --}}', '{{#if a}}{{b}}{{/if}}'])(
    'släpper igenom %s',
    (text) => {
      expect(filer.oskyddat([fil('templates/namnd/a.hbs', text)], { innehall: '' })).toEqual([]);
    },
  );
  const INLINE = [
    '<style>p{}</style>',
    '<p class="a"\n style="color:red">',
    '<script>f()</script>',
    '<script type="module">',
    '<button onclick="f()">',
    '<a href="javascript:f()">',
  ];
  it.each(INLINE)('nekar %s på en webbsida men inte i en utskrift', (text) => {
    expect(filer.inline([fil('templates/namnd/a.hbs', text)])).toHaveLength(1);
    expect(filer.inline([fil('templates/rapport/plan/a.hbs', text)])).toEqual([]);
  });
  it.each(['<script src="/a.js" defer></script>', '<p class="style">', '<link rel="stylesheet" href="/a.css">'])(
    'släpper igenom %s',
    (text) => {
      expect(filer.inline([fil('templates/namnd/a.hbs', text)])).toEqual([]);
    },
  );
});
