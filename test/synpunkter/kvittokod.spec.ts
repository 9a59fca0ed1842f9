import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kvittokod } from '../../src/synpunkter/kvittokod.js';
import { ettSynpunktsrum, type Synpunktsrum } from '../givet/synpunkter.js';

let rum: Synpunktsrum;
beforeAll(async () => {
  rum = await ettSynpunktsrum();
});
afterAll(() => rum.stang());

describe('koden', () => {
  it('lagras bara som hash och går inte att räkna fram ur det som lagras', async () => {
    const nyckel = randomUUID();
    const { id, kod } = await rum.enSynpunkt({ nyckel });
    expect(kod).toMatch(/^([CDFGHJKMNPQRTVWX34679]{4}-){4}[CDFGHJKMNPQRTVWX34679]{4}$/);
    const tabeller = await rum.agare.query<{ namn: string }>(
      `select relname as namn from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    for (const { namn } of tabeller.rows) {
      const { rows } = await rum.agare.query<{ rad: string }>(`select t::text as rad from ${namn} t`);
      for (const { rad } of rows)
        for (const hemligt of [kod, kod.replaceAll('-', ''), nyckel]) expect(rad).not.toContain(hemligt);
    }
    expect((await rum.rad(id)).kod_hash).toHaveLength(32);
  });

  it('är densamma när samma formulär skickas två gånger, och ett ärende', async () => {
    const ny = { nyckel: randomUUID(), text: 'Skickas två gånger.' };
    const kvitton = await Promise.all([rum.enSynpunkt(ny), rum.enSynpunkt(ny), rum.enSynpunkt(ny)]);
    expect(new Set(kvitton.map(({ id, kod }) => `${id} ${kod}`)).size).toBe(1);
    const { rows } = await rum.agare.query(`select 1 from handelse where sak = 'synpunkt' and sak_id = $1`, [
      kvitton[0].id,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('är en annan när någon annan skriver i samma formulär', async () => {
    const nyckel = randomUUID();
    const [ett, tva] = [await rum.enSynpunkt({ nyckel }), await rum.enSynpunkt({ nyckel, text: 'En annan text.' })];
    expect(ett.id).not.toBe(tva.id);
    expect(ett.kod).not.toBe(tva.kod);
  });

  it('upprepas inte i tusen försök', () => {
    const koder = Array.from({ length: 1000 }, () => kvittokod('hemlig', randomUUID(), ['samma text']));
    expect(new Set(koder).size).toBe(1000);
    const tecken = new Set(koder.join('').replaceAll('-', ''));
    expect(tecken.size).toBe(21);
    expect(Math.log2(tecken.size) * 20).toBeGreaterThan(80);
  });

  it('skriven på ett annat sätt leder till samma ärende, en felskriven till inget', async () => {
    const { kod } = await rum.enSynpunkt();
    for (const skriven of [kod.toLowerCase(), kod.replaceAll('-', ' '), ` ${kod.replaceAll('-', '')} `])
      expect((await rum.avsandare.visa(skriven)).status).toBe('inkommen');
    for (const fel of ['', 'abc', kod.slice(1), `${kod}C`, 'CCCC-CCCC-CCCC-CCCC-CCCC', kod.replace(/^./, '0')])
      await expect(rum.avsandare.visa(fel)).rejects.toThrow('Koden stämmer inte');
  });
});

describe('tvåhundra på en gång', () => {
  it('blir tvåhundra synpunkter med var sin kod och var sin händelse', async () => {
    const fore = (await rum.agare.query<{ id: number }>('select coalesce(max(id), 0) as id from synpunkt')).rows[0]!.id;
    const kvitton = await Promise.all(Array.from({ length: 200 }, (_, nr) => rum.enSynpunkt({ text: `Nummer ${nr}` })));
    expect(new Set(kvitton.map(({ kod }) => kod)).size).toBe(200);
    const { rows } = await rum.agare.query(
      `select count(*)::int as antal, count(distinct text)::int as texter, count(distinct h.id)::int as handelser
       from synpunkt s join handelse h on h.sak = 'synpunkt' and h.sak_id = s.id where s.id > $1`,
      [fore],
    );
    expect(rows).toEqual([{ antal: 200, texter: 200, handelser: 200 }]);
  });
});

describe('bromsen', () => {
  it('släpper igenom det första och stoppar det som blir för mycket, ett ställe i taget', async () => {
    for (let nr = 0; nr < 40; nr++) await rum.broms.krav(rum.namnd.namndId, 'skicka', '192.0.2.1');
    await expect(rum.broms.krav(rum.namnd.namndId, 'skicka', '192.0.2.1')).rejects.toThrow('Vänta en timme');
    await rum.broms.krav(rum.namnd.namndId, 'skicka', '192.0.2.77');
    rum.klocka.ga({ timmar: 1 });
    await rum.broms.krav(rum.namnd.namndId, 'skicka', '192.0.2.1');
    rum.klocka.stall('2026-11-23');
  });

  it('minns två byte av en hash vars salt är borta nästa dag', async () => {
    const { namndId } = rum.namnd;
    await rum.broms.krav(namndId, 'skicka', '192.0.2.9');
    const { rows } = await rum.agare.query('select lada, dag from synpunkt_trafik where namnd_id = $1', [namndId]);
    expect(rows.length).toBeGreaterThan(0);
    for (const { lada } of rows) expect(lada).toHaveLength(2);
    rum.klocka.stall('2026-11-24');
    await rum.broms.krav(namndId, 'skicka', '192.0.2.9');
    for (const tabell of ['synpunkt_trafik', 'synpunkt_salt'])
      expect((await rum.agare.query(`select distinct dag from ${tabell} where namnd_id = $1`, [namndId])).rows).toEqual(
        [{ dag: '2026-11-24' }],
      );
    rum.klocka.stall('2026-11-23');
  });
});
