/**
 * Lets Node load the product's TypeScript: through swc, and `./x.js` found as `./x.ts`. The specs, and the processes
 * that they start, are loaded so.
 */
import { readFile } from 'node:fs/promises';
import { transform } from '@swc/core';

const JESTORD = new URL('./jestord.mjs', import.meta.url).href;
const VAL = {
  swcrc: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

export async function resolve(namn, sammanhang, nasta) {
  if (namn === '@jest/globals') return { url: JESTORD, shortCircuit: true };
  const fran = sammanhang.parentURL ?? '';
  if (namn.startsWith('.') && fran.endsWith('.ts')) return nasta(namn.replace(/\.js$/, '.ts'), sammanhang);
  return nasta(namn, sammanhang);
}

export async function load(url, sammanhang, nasta) {
  if (!url.endsWith('.ts')) return nasta(url, sammanhang);
  const { code } = await transform(await readFile(new URL(url), 'utf8'), { ...VAL, filename: new URL(url).pathname });
  return { format: 'module', source: code, shortCircuit: true };
}
