import { posix } from 'node:path';
import type { Fil } from './importer.js';
import { RUM } from './rum.js';

const HOGST = 250;
const VINDAR = new Set(['helpers', 'helper', 'utils', 'util', 'common', 'dto', 'dtos', 'shared', 'misc']);
// `jobb` is the page of plattform/ko, which has no room of its own.
const TILLATNA_MALLMAPPAR = new Set([...RUM, 'jobb', 'layout', 'partial', 'fel', 'mejl', 'rapport', 'static']);
/** Read outside of the strict CSP: a mail client has no stylesheet of ours, a print page carries everything inline. */
const UTAN_CSP = /^templates\/(mejl|rapport)\//;

const rader = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
const arKod = ({ vag }: Fil): boolean => /^(src|test)\/.*\.(ts|mjs)$/.test(vag);
const arMall = ({ vag }: Fil): boolean => vag.startsWith('templates/') && vag.endsWith('.hbs');

/** No file is longer than a person reads in one go. An excuse that is no longer needed is a breach as well. */
export const forLanga = (filer: readonly Fil[], ursaktade: Readonly<Record<string, string>>): string[] => {
  const langa = new Map(filer.filter((fil) => arKod(fil) && rader(fil.text) > HOGST).map((fil) => [fil.vag, fil.text]));
  return [
    ...[...langa]
      .filter(([vag]) => !(vag in ursaktade))
      .map(([vag, text]) => `${vag} has ${rader(text)} lines, at most ${HOGST}`),
    ...Object.keys(ursaktade)
      .filter((vag) => !langa.has(vag))
      .map((vag) => `${vag} is excused but not too long`),
  ];
};

/** A thing lives with its concept; an attic is no concept. */
export const vindar = (filer: readonly Fil[]): string[] => [
  ...new Set(
    filer
      .filter(({ vag }) => /^(src|test|templates)\//.test(vag))
      .map(({ vag }) => posix.dirname(vag))
      .filter((mapp) => mapp.split('/').some((del) => VINDAR.has(del)))
      .map((mapp) => `${mapp} is an attic, not a room`),
  ),
];

/** No file that only passes on what others export. */
export const genomgangar = (filer: readonly Fil[]): string[] =>
  filer
    .filter((fil) => arKod(fil) && fil.vag.startsWith('src/'))
    .filter(({ vag, text }) => {
      const satser = text
        .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
        .split(';')
        .map((sats) => sats.trim())
        .filter((sats) => sats !== '');
      const bara = satser.length > 0 && satser.every((sats) => /^export\s[^=(]*\sfrom\s+'[^']+'$/.test(sats));
      return posix.basename(vag) === 'index.ts' || bara;
    })
    .map(({ vag }) => `${vag} is a barrel`);

/** Templates mirror the rooms. */
export const mallarUtanRum = (filer: readonly Fil[]): string[] => [
  ...new Set(
    filer
      .filter(({ vag }) => vag.startsWith('templates/'))
      .map(({ vag }) => vag.split('/').slice(1, -1)[0] ?? '')
      .filter((mapp) => !TILLATNA_MALLMAPPAR.has(mapp))
      .map((mapp) => `templates/${mapp} is neither a room nor a common part`),
  ),
];

/** Everything is escaped but the few values that our own code has made into HTML. */
export const oskyddat = (filer: readonly Fil[], tillatna: Readonly<Record<string, string>>): string[] =>
  filer.filter(arMall).flatMap(({ vag, text }) =>
    [...text.replace(/\{\{!--[\s\S]*?--\}\}|\{\{![^}]*\}\}/g, '').matchAll(/\{\{~?(?:\{([^}]*)\}|&([^}]*))~?\}\}/g)]
      .map(([, tre, och]) => (tre ?? och ?? '').replace(/^~|~$/g, '').trim())
      .filter((uttryck) => !(uttryck in tillatna))
      .map((uttryck) => `${vag} writes ${uttryck} unescaped`),
  );

const INLINE: readonly (readonly [RegExp, string])[] = [
  [/<style[\s>]/i, 'a style element'],
  [/<[a-z][^<>]*\sstyle\s*=/i, 'a style attribute'],
  [/<script(?![^>]*\ssrc\s*=)[^>]*>/i, 'an inline script'],
  [/<[a-z][^<>]*\son[a-z]+\s*=\s*["']/i, 'an event attribute'],
  [/["']\s*javascript:/i, 'a javascript: address'],
];

/** The strict CSP would refuse it in the browser, where nobody looks. */
export const inline = (filer: readonly Fil[]): string[] =>
  filer
    .filter((fil) => arMall(fil) && !UTAN_CSP.test(fil.vag))
    .flatMap(({ vag, text }) => INLINE.filter(([monster]) => monster.test(text)).map(([, vad]) => `${vag} has ${vad}`));

/** A room without a test is no room; plattform is counted part by part. */
export const otestade = (filer: readonly Fil[]): string[] => {
  const hem = (vag: string): string | undefined => /^[^/]+\/(plattform\/[^/]+(?=\/)|[^/]+(?=\/))/.exec(vag)?.[1];
  const prov = filer.map(({ vag }) => vag).filter((vag) => vag.startsWith('test/') && vag.endsWith('.spec.ts'));
  const med = new Set(
    prov.flatMap((vag) => [hem(vag), vag.split('/')[1], vag.slice('test/'.length, -'.spec.ts'.length)]),
  );
  const rum = filer.filter((fil) => arKod(fil) && fil.vag.startsWith('src/')).map(({ vag }) => hem(vag));
  return [...new Set(rum)]
    .filter((ett) => ett !== undefined && !med.has(ett))
    .map((ett) => `src/${String(ett)} has no test in test/${String(ett)}`);
};

/** The root of the repository is a page that can be read at a glance. */
export const okantPaToppen = (namn: readonly string[], tillatna: ReadonlySet<string>): string[] =>
  namn.filter((ett) => !tillatna.has(ett)).map((ett) => `${ett} does not belong at the top`);
