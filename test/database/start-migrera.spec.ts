import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { granskaDatabas, migrera } from '../../src/database/migrera.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';

describe('schemat', () => {
  let db: Provdatabas;
  beforeAll(async () => {
    db = await nyDatabas();
  });
  afterAll(() => db.stang());

  const schemat = async (): Promise<unknown[]> =>
    (
      await db.agare.query<object>(
        `select 'tabell' as slag, relname as namn, relrowsecurity::text as varde from pg_class
         where relnamespace = 'public'::regnamespace
         union all select 'policy', tablename || '.' || policyname, coalesce(qual, '') || coalesce(with_check, '') from pg_policies
         union all select 'fil', sha256, andrad_vid::text from schema_filer order by 1, 2`,
      )
    ).rows;

  it('ändras inte av att migreras igen, inte ens av flera på en gång', async () => {
    const fore = await schemat();
    await Promise.all([migrera(db.agareUrl), migrera(db.agareUrl)]);
    expect(await schemat()).toEqual(fore);
    expect(fore.length).toBeGreaterThan(20);
  });

  it('läggs på igen när filerna inte är de som lades på sist', async () => {
    const fore = await schemat();
    await db.agare.query(`update schema_filer set sha256 = 'gammal'; drop policy agare on person`);
    await expect(granskaDatabas(db.appUrl)).rejects.toThrow('hör till en annan version');
    await migrera(db.agareUrl);
    await expect(granskaDatabas(db.appUrl)).resolves.toBeUndefined();
    const utanTid = (rader: unknown[]) => rader.filter((rad) => (rad as { slag: string }).slag !== 'fil');
    expect(utanTid(await schemat())).toEqual(utanTid(fore));
  });

  it('migreras bara av sin ägare', async () => {
    await expect(migrera(db.appUrl)).rejects.toThrow('ska ansluta som rollen kvalitet_agare');
  });

  it('används inte av en roll som går förbi policyerna', async () => {
    await expect(granskaDatabas(db.agareUrl)).rejects.toThrow('ska ansluta som rollen kvalitet_app');
    await expect(granskaDatabas(db.appUrl)).resolves.toBeUndefined();
  });

  it('räknar dygn i Sverige', async () => {
    const sql = `select (timestamptz '2026-06-30 22:30Z')::date::text as dag`;
    expect(await db.dataSource.query(sql)).toEqual([{ dag: '2026-07-01' }]);
    expect((await db.agare.query(sql)).rows).toEqual([{ dag: '2026-07-01' }]);
  });

  it('stänger en tabell för alla utom ägaren när dess policyer nollställs', async () => {
    await db.agare.query(`
      create table provtabell (id int);
      insert into provtabell values (1);
      grant select on provtabell to kvalitet_app;
      create policy slapphant on provtabell to kvalitet_app using (true)`);
    await db.agare.query(`select nollstall_policyer('provtabell')`);
    await expect(db.dataSource.query('select * from provtabell')).rejects.toThrow('permission denied');
    await db.agare.query('grant select on provtabell to kvalitet_app');
    expect(await db.dataSource.query('select * from provtabell')).toEqual([]);
    expect((await db.agare.query('select * from provtabell')).rows).toEqual([{ id: 1 }]);
  });

  it('låter inte tjänsten själv nollställa policyer', async () => {
    await expect(db.dataSource.query(`select nollstall_policyer('avvikelse')`)).rejects.toThrow('permission denied');
  });
});

describe('provdatabaser', () => {
  it('delar ingenting med varandra', async () => {
    const [ena, andra] = await Promise.all([nyDatabas(), nyDatabas()]);
    try {
      await ena.agare.query(`insert into namnd (kommun, namn) values ('Storby', 'Socialnämnden')`);
      expect((await ena.agare.query('select kommun from namnd')).rows).toEqual([{ kommun: 'Storby' }]);
      expect((await andra.agare.query('select kommun from namnd')).rows).toEqual([]);
    } finally {
      await Promise.all([ena.stang(), andra.stang()]);
    }
  });
});
