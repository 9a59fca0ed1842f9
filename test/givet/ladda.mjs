/**
 * Lets Node load the product's TypeScript: through swc, and `./x.js` found as `./x.ts`. The specs, and the processes
 * that they start, are loaded so.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { transform, version } from '@swc/core';

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

/** What swc made of a text, for the next process: a worker, or the product that a test starts and kills. */
const CACHE = new URL('../../node_modules/.cache/prov/', import.meta.url);
await mkdir(CACHE, { recursive: true });

const oversatt = async (url) => {
  const text = await readFile(url, 'utf8');
  const nyckel = createHash('sha256')
    .update(JSON.stringify([version, VAL, url.pathname, text]))
    .digest('hex');
  const fil = new URL(`${nyckel}.js`, CACHE);
  try {
    return await readFile(fil, 'utf8');
  } catch {
    const { code } = await transform(text, { ...VAL, filename: url.pathname });
    const halv = new URL(`${nyckel}.${process.pid}`, CACHE);
    await writeFile(halv, code);
    await rename(halv, fil);
    return code;
  }
};

export async function resolve(namn, sammanhang, nasta) {
  if (namn === '@jest/globals') return { url: JESTORD, shortCircuit: true };
  const fran = sammanhang.parentURL ?? '';
  if (namn.startsWith('.') && fran.endsWith('.ts')) return nasta(namn.replace(/\.js$/, '.ts'), sammanhang);
  return nasta(namn, sammanhang);
}

export async function load(url, sammanhang, nasta) {
  if (!url.endsWith('.ts')) return nasta(url, sammanhang);
  return { format: 'module', source: await oversatt(new URL(url)), shortCircuit: true };
}
