import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Upptagen } from '../../src/plattform/fel.js';
import type { Tx } from '../../src/database/databas.js';
import { problemFor } from '../../src/plattform/web/problem.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { SERVER_VARIABEL } from '../givet/postgres.js';
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

  it('säger att tjänsten är upptagen när databasen inte tar emot någon, och fortsätter när den gör det', async () => {
    const namn = new URL(db.appUrl).pathname.slice(1);
    const { superUrl } = JSON.parse(process.env[SERVER_VARIABEL] ?? '{}') as { superUrl: string };
    const allsmaktig = new pg.Client(superUrl);
    await allsmaktig.connect();
    const hogst = (antal: number): Promise<unknown> =>
      allsmaktig.query(`alter database ${namn} with connection limit ${antal}`);
    await hogst(0);
    await allsmaktig.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'kvalitet_app'`,
      [namn],
    );
    const fraga = (): Promise<unknown> => db.databas.las(namnd.chef, (tx) => tx.en('prov.slussen', 'select 1 as n'));
    const fel = await fraga().catch((ett: unknown) => ett);
    expect([fel, problemFor(fel).status]).toEqual([expect.any(Upptagen), 503]);
    await hogst(-1);
    await allsmaktig.end();
    expect(await fraga()).toEqual({ n: 1 });
  });

  it('säger detsamma när två har stått i vägen för varandra, och släpper fram den ena', async () => {
    const las = (tx: Tx, nr: number): Promise<unknown> =>
      tx.sql('prov.las', 'select pg_advisory_xact_lock($1)::text', [nr]);
    let framme = 0;
    let slapp = (): void => undefined;
    const bada = new Promise<void>((klar) => (slapp = klar));
    const ta = (forst: number, sedan: number): Promise<unknown> =>
      db.databas.skriv(namnd.chef, async (tx) => {
        await las(tx, forst);
        if (++framme === 2) slapp();
        await bada;
        await las(tx, sedan);
      });
    const svar = await Promise.allSettled([ta(1, 2), ta(2, 1)]);
    expect(svar.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(svar.find((ett) => ett.status === 'rejected')?.reason).toBeInstanceOf(Upptagen);
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

  it('sparar inget när ett fel på vägen har svalts', async () => {
    const fore = await antal();
    await expect(
      db.databas.skriv(namnd.chef, async (tx) => {
        await tx.sql(...notis('före felet'));
        await tx.sql('prov.svalt', 'select 1 / 0').catch(() => undefined);
      }),
    ).rejects.toThrow('sparades inte');
    expect(await antal()).toBe(fore);
  });

  it('skickar inget efter ett värde som inte går att skicka', async () => {
    const fore = await antal();
    const rundgang: Record<string, unknown> = {};
    rundgang.sig = rundgang;
    await expect(
      db.databas.skriv(namnd.chef, (tx) => {
        tx.skicka(...notis('före'));
        tx.skicka('prov.rundgang', 'select $1::jsonb', [rundgang]);
        tx.skicka(...notis('efter'));
        return Promise.resolve();
      }),
    ).rejects.toThrow('circular');
    expect(await antal()).toBe(fore);
  });

  it('svarar var och en av dem som frågar på en gång med det egna svaret', async () => {
    const svar = await db.databas.las(namnd.chef, (tx) =>
      Promise.all([1, 2, 3].map((n) => tx.sql(`prov.n${n}`, `select ${n} as n where $1 > 1`, [n]))),
    );
    expect(svar).toEqual([[], [{ n: 2 }], [{ n: 3 }]]);
    const utfall = await db.databas.las(namnd.chef, (tx) =>
      Promise.allSettled([1, 0, 3].map((n) => tx.sql('prov.delat', 'select 6 / $1::int as n', [n]))),
    );
    expect(utfall.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  });

  it('lämnar hela transaktionen på en gång när inget mer kan komma, och tar då inte emot mer', async () => {
    const fore = await antal();
    const ett = (n: number) => [`prov.ett${n}`, 'select 6 / $1::int as n', [n]] as const;
    expect(await db.databas.lasPaEnGang(namnd.chef, (tx) => Promise.all([tx.en(...ett(1)), tx.en(...ett(2))]))).toEqual(
      [{ n: 6 }, { n: 3 }],
    );
    await expect(
      db.databas.lasPaEnGang(namnd.chef, async (tx) => {
        await tx.en(...ett(1));
        return tx.en(...ett(2));
      }),
    ).rejects.toThrow('prov.ett2 kom efter');
    // one statement alone, with its commit beside it: saved, or not at all
    await db.databas.skriv(namnd.chef, (tx) => tx.sql(...notis('ensam')));
    let efter = false;
    const trasig = db.databas.skriv(namnd.chef, (tx) => {
      tx.efterCommit(() => (efter = true));
      tx.skicka(...notis('går bort'));
      return tx.en(...ett(0));
    });
    await expect(trasig).rejects.toThrow('zero');
    expect([await antal(), efter]).toEqual([fore + 1, false]);
    expect(await db.databas.las(namnd.chef, (tx) => tx.en(...ett(3)))).toEqual({ n: 2 });
  });

  it('minns rätt vilka satser som är förberedda, också när den första gången gick fel', async () => {
    const dela = (med: number) =>
      db.databas.las(namnd.chef, (tx) => tx.en('prov.dela', 'select 6 / $1::int as n', [med]));
    const utfall = async (n: number) => dela(n).catch((fel: unknown) => String(fel));
    for (let i = 0; i < 25; i++)
      expect(await utfall(i % 2 ? 3 : 0)).toEqual(i % 2 ? { n: 2 } : expect.stringContaining('zero'));
    const bakom = () =>
      db.databas.las(namnd.chef, (tx) => {
        tx.skicka('prov.noll', 'select 1 / $1::int', [0]);
        return tx.en('prov.bakom', 'select 7 as n');
      });
    for (let i = 0; i < 12; i++) await expect(bakom()).rejects.toThrow('zero');
    expect(await db.databas.las(namnd.chef, (tx) => tx.en('prov.bakom', 'select 7 as n'))).toEqual({ n: 7 });
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
