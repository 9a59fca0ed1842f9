import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';

describe('en provdatabas', () => {
  let db: Provdatabas;
  beforeAll(async () => {
    db = await nyDatabas();
  });
  afterAll(() => db.stang());

  it('är migrerad och tom', async () => {
    const { rows } = await db.agare.query('select count(*) as antal from avvikelse');
    expect(rows).toEqual([{ antal: 0 }]);
  });
});
