/**
 * Jest transforms test files but not what its globalSetup imports. This module hook does the same for the main
 * process: TypeScript through swc, with the options in package.json, and `./x.js` found as `./x.ts`.
 */
import { readFile } from 'node:fs/promises';
import { transform } from '@swc/core';

const paket = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
const [, val] = paket.jest.transform['^.+\\.ts$'];

export async function resolve(namn, sammanhang, nasta) {
  const fran = sammanhang.parentURL ?? '';
  if (namn.startsWith('.') && fran.endsWith('.ts')) return nasta(namn.replace(/\.js$/, '.ts'), sammanhang);
  return nasta(namn, sammanhang);
}

export async function load(url, sammanhang, nasta) {
  if (!url.endsWith('.ts')) return nasta(url, sammanhang);
  const { code } = await transform(await readFile(new URL(url), 'utf8'), { ...val, filename: url, swcrc: false });
  return { format: 'module', source: code, shortCircuit: true };
}
