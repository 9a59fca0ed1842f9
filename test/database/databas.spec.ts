import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

describe('porten till databasen', () => {
  let db: Provdatabas;
  let namnd: Namnd;

  beforeAll(async () => {
    db = await nyDatabas();
    namnd = await enNamnd(db);
  });
  afterAll(() => db.stang());

  const notis = (text: string): [string, string, unknown[]] => [
    'prov.notis',
    `insert into notis (namnd_id, person_id, text, lank, skapad_vid) values ($1, $2, $3, '/', now())`,
    [namnd.namndId, namnd.chef.personId, text],
  ];
  const antal = async (): Promise<number> =>
    (await db.agare.query<{ n: number }>('select count(*)::int as n from notis')).rows[0]!.n;

  it('vet vem som frågar, och glömmer det när transaktionen är slut', async () => {
    const fraga = `select current_setting('app.person', true) as person`;
    expect(await db.databas.las(namnd.chef, (tx) => tx.en('prov.vem', fraga))).toEqual({
      person: String(namnd.chef.personId),
    });
    for (let i = 0; i < 10; i++)
      expect((await db.dataSource.query<{ person: string }[]>(fraga))[0]?.person ?? '').toBe('');
  });

  it('är den enda vägen: en fråga vid sidan av misslyckas i stället för att ge allt', async () => {
    await expect(db.dataSource.query('select id from enhet')).rejects.toThrow();
  });

  it('kan inte skriva när den läser', async () => {
    await expect(db.databas.las(namnd.chef, (tx) => tx.sql(...notis('nej')))).rejects.toThrow('read-only');
  });

  it('sparar allt eller inget', async () => {
    const fore = await antal();
    await expect(
      db.databas.skriv(namnd.chef, async (tx) => {
        await tx.sql(...notis('halv'));
        throw new Error('mitt i');
      }),
    ).rejects.toThrow('mitt i');
    expect(await antal()).toBe(fore);
    await db.databas.skriv(namnd.chef, async (tx) => {
      await tx.sql(...notis('hel'));
    });
    expect(await antal()).toBe(fore + 1);
  });

  it('väntar inte på det skickade men släpper inte igenom ett fel i det', async () => {
    const fore = await antal();
    let sparat = false;
    await db.databas.skriv(namnd.chef, (tx) => {
      tx.skicka(...notis('skickad'));
      return Promise.resolve();
    });
    expect(await antal()).toBe(fore + 1);
    await expect(
      db.databas.skriv(namnd.chef, (tx) => {
        tx.skicka(...notis('går bort'));
        tx.skicka('prov.fel', 'insert into notis (namnd_id) values ($1)', [namnd.namndId]);
        tx.efterCommit(() => (sparat = true));
        return Promise.resolve();
      }),
    ).rejects.toThrow('null value');
    expect([await antal(), sparat]).toEqual([fore + 1, false]);
  });

  it('gör det som ska göras efteråt bara när det är sparat', async () => {
    let gjort = 0;
    await db.databas.skriv(namnd.chef, (tx) => {
      tx.efterCommit(() => (gjort += 1));
      return Promise.resolve();
    });
    await db.databas
      .skriv(namnd.chef, (tx) => {
        tx.efterCommit(() => (gjort += 1));
        return Promise.reject(new Error('nej'));
      })
      .catch(() => undefined);
    expect(gjort).toBe(1);
  });

  it('ger tillbaka anslutningen även när det går fel', async () => {
    for (let i = 0; i < 30; i++)
      await db.databas.las(namnd.chef, (tx) => tx.sql('prov.trasig', 'select finns_inte')).catch(() => undefined);
    expect(await db.databas.las(namnd.chef, (tx) => tx.en('prov.ett', 'select 1 as ett'))).toEqual({ ett: 1 });
  });
});
