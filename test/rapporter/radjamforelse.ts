import { diffArrays } from 'diff';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rad } from './pdf-rader.js';

export type Dokumentrad = Pick<Rad, 'slag' | 'text'>;

const RUBRIKER: readonly (readonly [string, string])[] = [
  ['#### ', 'H4'],
  ['### ', 'H3'],
  ['## ', 'H2'],
  ['# ', 'H1'],
  ['> ', 'innehåll'],
];

/** The lines of the original in its order: # for a heading of that depth, > for a line of its contents. */
export const originaletsRader = (): Dokumentrad[] =>
  readFileSync(join(process.cwd(), 'test/rapporter/nacka-2020.txt'), 'utf8')
    .split('\n')
    .filter((rad) => rad.trim() !== '')
    .map((rad) => {
      const [tecken, slag] = RUBRIKER.find(([borjan]) => rad.startsWith(borjan)) ?? ['', 'text'];
      return { slag, text: rad.slice(tecken.length) };
    });

/** Spaces and soft hyphens are the typesetter's, everything else is the author's. */
const utan = (text: string): string => text.replace(/[\s\u00ad]/g, '');
const nyckel = ({ slag, text }: Dokumentrad): string => `${slag} ${utan(text)}`;

/** A paragraph that runs over the foot of a page is tagged in two parts: they are one line of the original. */
const overSidbrytning = (rader: readonly Rad[], original: readonly Dokumentrad[]): Dokumentrad[] => {
  const kanda = new Set(original.map(nyckel));
  const hela: Dokumentrad[] = [];
  for (let i = 0; i < rader.length; i++) {
    const [rad, nasta] = [rader[i]!, rader[i + 1]];
    const hel = { slag: rad.slag, text: `${rad.text} ${nasta?.text ?? ''}` };
    const bruten = nasta && nasta.sida === rad.sida + 1 && nasta.slag === rad.slag && !kanda.has(nyckel(rad));
    if (bruten && kanda.has(nyckel(hel))) i += 1;
    hela.push(bruten && kanda.has(nyckel(hel)) ? hel : { slag: rad.slag, text: rad.text });
  }
  return hela;
};

/** Under the heading of the contents each line ends with its page number, which is ours to set. */
const medInnehall = (rader: readonly Rad[]): Rad[] => {
  const borjan = rader.findIndex(({ slag, text }) => slag === 'H2' && text === 'Innehåll');
  const slut = rader.findIndex(({ slag }, i) => i > borjan && slag === 'H2');
  return rader.map((rad, i) =>
    i > borjan && i < slut ? { ...rad, slag: 'innehåll', text: rad.text.replace(/\s\d+$/, '') } : rad,
  );
};

/**
 * What is not the same, a line each, in order: «− H4 Risk» stands in the original alone, «+ H4 Risk» in ours alone. A
 * line that has been moved, even one step, stands twice.
 */
export const skillnader = (original: readonly Dokumentrad[], pdf: readonly Rad[]): string[] => {
  const vara = overSidbrytning(medInnehall(pdf), original);
  const texter = new Map([...original, ...vara].map((rad) => [nyckel(rad), `${rad.slag} ${rad.text}`]));
  return diffArrays(original.map(nyckel), vara.map(nyckel)).flatMap(({ added, removed, value }) =>
    added || removed ? value.map((rad) => `${added ? '+' : '−'} ${texter.get(rad) ?? rad}`) : [],
  );
};
