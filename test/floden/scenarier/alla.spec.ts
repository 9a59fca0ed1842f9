import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { hittaFloden } from '../../../src/floden/flodesfiler.js';

const SRC = join(import.meta.dirname, '../../../src');

it('varje flöde för ett ärende har sina scenarier i den här mappen', async () => {
  const namn: string[] = [];
  for (const rum of ['avvikelser', 'lex-sarah', 'synpunkter'])
    namn.push(...(await hittaFloden(join(SRC, rum))).map((flode) => flode.namn));
  // a new one here needs a call of provaVarjeRad, and then its name
  expect(namn.sort()).toEqual([
    'anmalan_27_7',
    'avvikelse',
    'lex_sarah',
    'lex_sarah_information',
    'lex_sarah_loggkontroll',
    'synpunkt',
  ]);
});
