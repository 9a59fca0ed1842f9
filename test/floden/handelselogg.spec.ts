import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { kontrolleraKedjor } from '../../src/floden/kedjekontroll.js';
import { chef, ettProvhus, type Provhus } from './provdatabas.js';

let hus: Provhus;
beforeAll(async () => {
  hus = await ettProvhus();
});
afterAll(() => hus.stang());

describe('produktens roll i databasen', () => {
  it.each([
    ['ändra', "update handelse set roll = 'mas'"],
    ['ta bort', 'delete from handelse'],
    ['tömma', 'truncate handelse'],
    ['koppla bort spärren i', 'alter table handelse disable trigger all'],
    ['läsa kedjans slut i', 'select * from handelse_kedja'],
    ['ändra kedjans slut i', 'update handelse_kedja set nr = 0'],
  ])('kan inte %s loggen', async (_vad, sats) => {
    await hus.enAnmald();
    await expect(hus.databas.skriv(chef, (tx) => tx.sql(`prov.${_vad}`, sats))).rejects.toMatchObject({
      code: '42501',
    });
  });
  it('kan inte skriva i någon annans namn, i en annan nämnd eller på en egen plats i kedjan', async () => {
    const skriv = (namnd: number, person: number | null): Promise<unknown> =>
      hus.databas.skriv(chef, (tx) =>
        tx.sql(
          'prov.egen-rad',
          `insert into handelse (namnd_id, nr, sak, sak_id, handling, person_id, roll, vid, lagrum, foregaende_hash, hash)
           values ($1, 4711, 'egen', 1, 'x', $2, 'mas', now(), '{}', '\\x01', '\\x01')`,
          [namnd, person],
        ),
      );
    await expect(skriv(1, 2)).rejects.toMatchObject({ code: '42501' });
    await expect(skriv(2, null)).rejects.toMatchObject({ code: '42501' });
    await skriv(1, 1);
    expect((await hus.agare.query("select from handelse where nr = 4711 or hash = '\\x01'")).rowCount).toBe(0);
    expect((await hus.agare.query('select * from handelse_brott(1)')).rows).toEqual([]);
  });
  it('kan inte skriva förbi dörren, utan att säga vem som frågar', async () => {
    const klient = new pg.Client({ connectionString: hus.appUrl });
    await klient.connect();
    try {
      await expect(klient.query('select from handelse')).rejects.toThrow('app.namnd');
    } finally {
      await klient.end();
    }
  });
});

it('inte ens ägaren ändrar, tar bort eller tömmer av misstag', async () => {
  await hus.enAnmald();
  for (const sats of ["update handelse set roll = 'mas'", 'delete from handelse', 'truncate handelse']) {
    await expect(hus.agare.query(sats)).rejects.toThrow('Händelseloggen kan bara växa');
  }
});

describe('den som äger databasen och kopplar bort spärren', () => {
  let manipulerat: Provhus;
  beforeEach(async () => {
    manipulerat = await ettProvhus();
    for (let nr = 1; nr <= 4; nr += 1) await manipulerat.enAnmald();
  });
  afterEach(() => manipulerat.stang());

  const kontroll = async (): Promise<[boolean, string[]]> => {
    const rader: string[] = [];
    return [await kontrolleraKedjor(manipulerat.agareUrl, (rad) => rader.push(rad)), rader];
  };
  const manipulera = (sats: string): Promise<unknown> =>
    manipulerat.agare.query(`alter table handelse disable trigger handelse_orord; ${sats};
      alter table handelse enable trigger handelse_orord`);

  it('syns inte om hon inget gör: kedjan är hel', async () => {
    const [hel, rader] = await kontroll();
    expect(hel).toBe(true);
    expect(rader).toEqual([
      expect.stringMatching(/^Provköping, Socialnämnden: kedjan är hel, 4 händelser, sista hash [0-9a-f]{64}\.$/),
      'Provköping, Äldrenämnden: inga händelser.',
    ]);
  });

  it.each([
    [
      'en ändrad rad',
      "update handelse set roll = 'mas' where nr = 2",
      /bruten vid händelse nr 2 \(id \d+\): raden är ändrad/,
    ],
    [
      'en ändrad tid',
      "update handelse set vid = vid + interval '1 second' where nr = 3",
      /nr 3 \(id \d+\): raden är ändrad/,
    ],
    ['ett ändrat lagrum', "update handelse set lagrum = '{}' where nr = 1", /nr 1 \(id \d+\): raden är ändrad/],
    ['en borttagen rad', 'delete from handelse where nr = 2', /nr 2: raden saknas/],
    ['en borttagen början', 'delete from handelse where nr = 1', /nr 1: raden saknas/],
    ['ett avklippt slut', 'delete from handelse where nr >= 3', /nr 3: kedjans slut saknas/],
    ['en tömd logg', 'delete from handelse', /nr 1: kedjans slut saknas/],
    ['ett borttaget slutmärke', 'delete from handelse_kedja', /nr 5: kedjans slut saknas/],
    [
      'en ändrad rad med ny hash',
      "update handelse set roll = 'mas' where nr = 2; update handelse h set hash = handelse_hash(h) where nr = 2",
      /nr 3 \(id \d+\): raden hänger inte ihop med den föregående/,
    ],
  ])('avslöjas av %s, med den första brutna raden', async (_namn, sats, besked) => {
    await manipulera(sats);
    const [hel, rader] = await kontroll();
    expect(hel).toBe(false);
    expect(rader[0]).toMatch(besked);
    expect(rader[1]).toBe('Provköping, Äldrenämnden: inga händelser.');
  });
});
