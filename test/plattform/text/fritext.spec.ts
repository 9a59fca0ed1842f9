import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';

/** With room for more than this a field holds what somebody writes, and not a code or a name. */
const KORT = 200;

/** Nor what the product itself has put in an address: which number is asked for, and where it leads. */
const INTE_FRITEXT = new Set(['epost', 'losenord', 'nuvarandeLosenord', 'nyttLosenord', 'token', 'per', 'lank']);
/** The three case types, where a number may be needed and is explained, are held to more in a test of their own. */
const EGET_PROV = /^(?:avvikelser|lex-sarah|synpunkter)\//;
/** The answers of an enkät are judged in its service, which knows which of them are texts. */
const ENKATSVAR = /^SvarForm\.f\d+$/;

it('varje fritext i varje formulär är märkt, så att ett personnummer i den pekas ut', async () => {
  const src = join(import.meta.dirname, '../../../src');
  const filer = (await readdir(src, { recursive: true })).filter(
    (namn) => namn.endsWith('.forms.ts') && !EGET_PROV.test(namn),
  );
  const omarkta: string[] = [];
  for (const fil of filer) {
    const klasser = (await import(`../../../src/${fil.replace('.ts', '.js')}`)) as Record<string, unknown>;
    for (const klass of Object.values(klasser)) if (typeof klass === 'function') omarkta.push(...utanMarke(klass));
  }
  expect(filer.length).toBeGreaterThan(20);
  // what the test looks for is there to be found
  expect(omarkta).toContain('SvarForm.f1');
  expect(omarkta.filter((ett) => !ENKATSVAR.test(ett)).sort()).toEqual([]);
});

const utanMarke = (klass: { readonly name: string }): string[] => {
  const regler = getMetadataStorage().getTargetValidationMetadatas(klass as never, '', false, false);
  return [...new Set(regler.map(({ propertyName }) => propertyName))]
    .filter((falt) => {
      const har = regler.filter(({ propertyName }) => propertyName === falt);
      const rymmer = har
        .filter(({ name }) => name === 'isLength' || name === 'maxLength')
        .map(({ constraints }) => Number((constraints as unknown[] | undefined)?.at(-1) ?? 0));
      const markt = har.some(({ name }) => name === 'utanPersonnummer' || name === 'aldrigPersonnummer');
      return !markt && !INTE_FRITEXT.has(falt) && Math.max(0, ...rymmer) > KORT;
    })
    .map((falt) => `${klass.name}.${falt}`);
};
