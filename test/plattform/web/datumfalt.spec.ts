import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import { Datumfalt } from '../../../src/plattform/web/datumfalt.js';

class Form {
  @Datumfalt('Ange dagen.')
  dag?: unknown;
}

const fel = (dag: unknown): string[] =>
  validateSync(Object.assign(new Form(), { dag })).flatMap(({ constraints }) => Object.values(constraints ?? {}));

describe('ett datumfält', () => {
  it.each(['2026-11-22', '2024-02-29', '1985-03-12'])('tar emot %s', (dag) => {
    expect(fel(dag)).toEqual([]);
  });

  it.each(['2026-02-29', '1900-02-29', '2026-13-01', '2026-04-31', '2026-01-00'])('vet att %s inte finns', (dag) => {
    expect(fel(dag)).toEqual(['Datumet finns inte i almanackan.']);
  });

  it.each([undefined, '', 'i går', '22/11 2026', 20261122])(
    'säger med formulärets egna ord att %p inte är en dag',
    (dag) => {
      expect(fel(dag)).toEqual(['Ange dagen.']);
    },
  );
});
