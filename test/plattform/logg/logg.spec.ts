import { Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logg } from '../../../src/plattform/logg/logg.js';
import { nyDatabas, type Provdatabas } from '../../givet/databas.js';

describe('loggen', () => {
  let text: string;
  const till = new Writable({
    write: (bit: Buffer, _kod, klar) => {
      text += bit.toString();
      klar();
    },
  });
  const logg = new Logg('info', till);
  const rader = (): Record<string, unknown>[] =>
    text
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((rad) => JSON.parse(rad) as Record<string, unknown>);
  beforeEach(() => {
    text = '';
  });

  let db: Provdatabas;
  beforeAll(async () => {
    db = await nyDatabas();
  });
  afterAll(() => db.stang());

  it('skriver en JSON-rad med nivå, del och text, och inget under sin nivå', () => {
    logg.log('Tjänsten är igång.', 'Start');
    logg.debug('Detalj', 'Start');
    expect(rader()).toEqual([{ niva: 'info', time: expect.any(String), del: 'Start', text: 'Tjänsten är igång.' }]);
  });

  it.each(['19121212-1212', '121212-1212', '191212121212', 'anna.berg@storby.se', 'hemligt-ord'])(
    'släpper inte ut %s',
    (uppgift) => {
      const fel = new Error(`Fick ${uppgift}`);
      if (uppgift !== 'hemligt-ord') {
        logg.warn(`Fick ${uppgift} i ett fält`, 'Del');
        logg.error(fel, fel.stack, 'Del');
        logg.error(`Fick ${uppgift}`, fel.stack, 'Del');
      }
      logg.warn(`postgres://kvalitet_app:${uppgift}@db/kvalitet svarar inte`);
      logg.log({ losenord: uppgift, person: { namn: uppgift, epost: uppgift }, id: 3 });
      expect(text).not.toContain(uppgift);
      expect(text).toContain('"id":3');
    },
  );

  it('säger vilken regel i databasen som bröts men inte med vilket värde', async () => {
    for (const fraga of [
      () => db.dataSource.query(`select 'Kalle Anka'::int`),
      () => db.agare.query(`insert into namnd (kommun, namn) values (null, 'Kalle Anka')`),
    ]) {
      await fraga().catch((fel: unknown) => logg.error(fel, 'Prov'));
    }
    expect(rader()).toMatchObject([{ fel: { kod: '22P02' } }, { fel: { kod: '23502', tabell: 'namnd' } }]);
    expect(text).not.toContain('Anka');
  });

  it('behåller platsen i koden, som behövs för att rätta felet', () => {
    logg.error(new Error('Något gick sönder'), 'Del');
    expect(JSON.stringify(rader())).toMatch(/logg\.spec\.ts/);
  });
});
