import { expect, it } from '@jest/globals';
import { checklista, obesvarade } from '../../src/lex-sarah/checklista.js';
import type { LexSarah } from '../../src/lex-sarah/lex-sarah.krav.js';

const NU = new Date('2026-11-22T10:00:00+01:00');
const ny = { avhjalpt_vid: null, grad: null, ivo_anmald_vid: null, ivo_utredning_datum: null, aterkopplad_vid: null };
const svaren = (om: Partial<LexSarah> = {}): string[] =>
  checklista({ ...ny, ...om } as LexSarah).map(({ svar }) => svar);

it.each([
  [
    'nyss rapporterat: inget är gjort, och det som beror på beslutet är varken gjort eller ogjort',
    {},
    ['nej', 'nej', 'avgörs av beslutet', 'när anmälan är gjord', 'avgörs av beslutet', 'nej'],
  ],
  [
    'anmält före beslutet: utredningen ska till IVO',
    { ivo_anmald_vid: NU },
    ['nej', 'nej', 'ja', 'nej', 'avgörs av beslutet', 'nej'],
  ],
  [
    'beslutat att det inte är ett missförhållande',
    { avhjalpt_vid: NU, grad: 0 },
    ['ja', 'ja', 'ej aktuellt', 'ej aktuellt', 'ej aktuellt', 'nej'],
  ],
  [
    'beslutat att det är allvarligt, och inte anmält',
    { avhjalpt_vid: NU, grad: 4 },
    ['ja', 'ja', 'nej', 'när anmälan är gjord', 'nej', 'nej'],
  ],
  [
    'allt är gjort',
    {
      avhjalpt_vid: NU,
      grad: 4,
      ivo_anmald_vid: NU,
      ivo_utredning_datum: '2026-11-22',
      uppfoljd: true,
      aterkopplad_vid: NU,
    },
    ['ja', 'ja', 'ja', 'ja', 'ja', 'ja'],
  ],
])('%s', (_, om, svar) => {
  expect(svaren(om)).toEqual(svar);
});

it('frågar efter barnet och polisen tills någon har svarat, också nej', () => {
  const alla = obesvarade(new Set());
  expect(alla).toHaveLength(6);
  expect(alla.join(' ')).toMatch(/barnet fått veta.*polisanmält/);
  const kvar = obesvarade(new Set(['barn', 'polis']));
  expect(kvar).toHaveLength(4);
  expect(kvar.join(' ')).not.toMatch(/barnet fått veta|polisanmält/);
});
