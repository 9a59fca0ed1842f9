import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enkatkodhash } from '../../src/enkater/enkatkod.js';
import { FinnsInte, OgiltigtFormular } from '../../src/plattform/fel.js';
import { ettEnkatrum, type Enkatrum } from './givna-svar.js';

let rum: Enkatrum;
beforeAll(async () => {
  rum = await ettEnkatrum();
});
afterAll(() => rum.stang());

const TEXTER = Array.from({ length: 12 }, (_, nr) => `Text nummer ${nr + 1}.`);
const TABELLERNA = ['enkatkod', 'enkatkort', 'enkat_rakning', 'enkat_fritext', 'enkatomgang_enhet'];

describe('ingen kan knytas till sitt svar', () => {
  let omgang: number;
  let koder: string[];
  beforeAll(async () => {
    omgang = await rum.enOppen(await rum.enEnkat(), [rum.namnd.enhet]);
    koder = await rum.koder(omgang, rum.namnd.enhet);
    for (const [nr, text] of TEXTER.entries()) await rum.svara(koder[nr] ?? '', [nr % 3 === 0 ? 'nej' : 'ja', text]);
  });

  it('en använd kod står inte någonstans i databasen, varken som den är eller som hash', async () => {
    const { rows: tabeller } = await rum.agare.query<{ namn: string }>(
      `select relname as namn from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    const hemligt = koder.flatMap((kod) => [
      kod,
      kod.replaceAll('-', ''),
      enkatkodhash(kod)?.toString('hex') ?? 'ingen kod',
    ]);
    let rader = 0;
    for (const { namn } of tabeller) {
      const { rows } = await rum.agare.query<{ rad: string }>(`select t::text as rad from ${namn} t`);
      rader += rows.length;
      for (const { rad } of rows) for (const ett of hemligt) expect(rad).not.toContain(ett);
    }
    expect(rader).toBeGreaterThan(20);
  });

  it('ingen tabell med svar har en tid, en dag eller en nummerserie', async () => {
    const { rows } = await rum.agare.query<{ kolumn: string }>(
      `select table_name || '.' || column_name as kolumn from information_schema.columns
       where table_name = any ($1) and (data_type ~ 'time|date' or is_identity = 'YES' or column_default ~ 'nextval')`,
      [TABELLERNA],
    );
    expect(rows).toEqual([]);
  });

  it('raderna säger inte i vilken ordning svaren kom, inte heller för den som ser hur de ligger', async () => {
    for (const tabell of ['enkat_rakning', 'enkat_fritext']) {
      const { rows } = await rum.agare.query<{ antal: number; rader: number }>(
        `select count(distinct xmin::text)::int as antal, count(*)::int as rader from ${tabell} where omgang_id = $1`,
        [omgang],
      );
      expect([tabell, rows[0]?.antal, (rows[0]?.rader ?? 0) > 1]).toEqual([tabell, 1, true]);
    }
    const { rows } = await rum.agare.query<{ text: string }>(
      'select text from enkat_fritext where omgang_id = $1 order by ctid',
      [omgang],
    );
    const ordning = rows.map(({ text }) => text);
    expect([...ordning].sort()).toEqual([...TEXTER].sort());
    // one order of 479 million: it does not happen by chance
    expect(ordning).not.toEqual(TEXTER);
    expect(ordning).not.toEqual(TEXTER.toReversed());
  });

  it('det finns ingen rad per svar, och ingen händelse, notis eller jobb för ett', async () => {
    const { rows } = await rum.agare.query<{ antal: number }>(
      `select sum(antal)::int as antal from enkat_rakning where omgang_id = $1 and fraga_id is null`,
      [omgang],
    );
    expect(rows[0]?.antal).toBe(12);
    const { rows: rader } = await rum.agare.query('select 1 from enkat_rakning where omgang_id = $1', [omgang]);
    expect(rader).toHaveLength(5);
    const { rows: handelser } = await rum.agare.query<{ handling: string }>(
      `select handling from handelse where sak = 'enkatomgang' and sak_id = $1 order by nr`,
      [omgang],
    );
    expect(handelser.map(({ handling }) => handling)).toEqual(['planera', 'delaUt', 'oppna']);
    expect((await rum.agare.query('select 1 from jobb')).rowCount).toBe(0);
  });

  it('den som arbetar här når varken koder, räkningar eller texter', async () => {
    for (const tabell of ['enkatkod', 'enkat_rakning', 'enkat_fritext'])
      await expect(
        rum.db.databas.las(rum.namnd.samordnare, (tx) => tx.sql(`prov.${tabell}`, `select 1 from ${tabell}`)),
      ).rejects.toThrow('permission denied');
  });
});

describe('en kod', () => {
  it('gäller för ett svar, också när den skickas många gånger samtidigt', async () => {
    const omgang = await rum.enOppen(await rum.enEnkat(), [rum.namnd.enhet], { antal: 2 });
    const [kod = '', annan = ''] = await rum.koder(omgang, rum.namnd.enhet);
    const forsok = await Promise.allSettled([1, 2, 3, 4].map(() => rum.svara(kod, ['ja'])));
    expect(forsok.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(rum.svar.ingang({ kod })).rejects.toThrow(FinnsInte);
    expect(await rum.svar.ingang({ kod: annan.toLowerCase().replace('-', ' ') })).toMatchObject({ omgangId: omgang });
    const [rad] = (await rum.queries.sida(rum.namnd.samordnare, omgang)).enheter;
    expect([rad?.svar, rad?.utdelade]).toEqual([1, 2]);
  });

  it('gäller inte för någon annan läsare, och inte när omgången är stängd', async () => {
    const omgang = await rum.enOppen(await rum.enEnkat(), [rum.namnd.enhet], { malgrupper: ['barn', 'ung'], antal: 1 });
    const [kod = ''] = await rum.koder(omgang, rum.namnd.enhet, 'barn');
    await expect(rum.svara(kod, ['ja'], 'ung')).rejects.toThrow(FinnsInte);
    await rum.omgangar.stang(rum.namnd.samordnare, omgang, {});
    await expect(rum.svara(kod, ['ja'], 'barn')).rejects.toThrow('Det finns ingen öppen enkät här');
    const { rows } = await rum.agare.query('select 1 from enkatkod where omgang_id = $1', [omgang]);
    expect(rows).toEqual([]);
  });

  it('blir densamma på kortet nästa gång det skrivs ut, och fler kort ger nya', async () => {
    const omgang = await rum.enOppen(await rum.enEnkat(), [rum.namnd.enhet], { antal: 2 });
    const fore = await rum.koder(omgang, rum.namnd.enhet);
    await rum.omgangar.delaUt(rum.namnd.samordnare, omgang, { enhetId: rum.namnd.enhet, malgrupp: 'vuxen', antal: 3 });
    const efter = await rum.koder(omgang, rum.namnd.enhet);
    expect(efter.slice(0, 2)).toEqual(fore);
    expect(new Set(efter).size).toBe(5);
    for (const kod of efter) await rum.svara(kod, ['nej']);
  });
});

describe('ett svar', () => {
  it('får hoppa över frågor men inte alla, och får inte bära ett personnummer', async () => {
    const omgang = await rum.enOppen(await rum.enEnkat(), [rum.namnd.enhet], { antal: 1 });
    const [kod = ''] = await rum.koder(omgang, rum.namnd.enhet);
    await expect(rum.svara(kod, ['', ''])).rejects.toThrow('Svara på minst en fråga');
    await expect(rum.svara(kod, ['kanske'])).rejects.toThrow(OgiltigtFormular);
    await expect(rum.svara(kod, ['', 'Jag är 19811218-9876.'])).rejects.toThrow('ser ut som ett personnummer');
    await rum.svara(kod, ['', 'Bara en text.']);
  });
});
