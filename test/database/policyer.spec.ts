import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Vem } from '../../src/database/vem.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { DORRAR } from './dorrar.js';
import { FRAGARE, MATRIS, RATTIGHETER, UTAN_POLICY, type Fragare } from './policymatris.js';
import { raderI } from './policyrader.js';

let db: Provdatabas;
let egen: Namnd;
let annan: Namnd;

beforeAll(async () => {
  db = await nyDatabas();
  egen = await enNamnd(db, { namn: 'Socialnämnden' });
  annan = await enNamnd(db, { namn: 'Kontrollnämnden' });
  await raderI(db.agare, egen);
  await raderI(db.agare, annan);
});
afterAll(() => db.stang());

const alla = async (fraga: string): Promise<string[]> =>
  (await db.agare.query<{ namn: string }>(fraga)).rows.map(({ namn }) => namn);

const tabellerna = (): Promise<string[]> =>
  alla(
    `select relname as namn from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
  );

/** Which rows belong to a nämnd. The count of attempts belongs to none: it is kept before anybody is known. */
const hor = (tabell: string, ...namnder: number[]): string => {
  if (tabell === 'inloggningsforsok') return 'true';
  return `${tabell === 'namnd' ? 'id' : 'namnd_id'} = any ('{${namnder.join()}}')`;
};

/** How many rows this person sees; a table that is closed to the app role shows none. */
const antal = async (vem: Vem, tabell: string, villkor: string, iNamnd: number): Promise<number> => {
  const text = `select count(*) as antal from ${tabell} where (${villkor}) and ${hor(tabell, iNamnd)}`;
  try {
    const rad = await db.databas.las(vem, (tx) =>
      tx.en<{ antal: number }>(`prov ${createHash('sha1').update(text).digest('hex')}`, text),
    );
    return rad?.antal ?? 0;
  } catch (fel) {
    if (RATTIGHETER[tabell] === '' && fel instanceof Error && fel.message.includes('permission denied')) return 0;
    throw fel;
  }
};

const deSomSer = async (namnd: Namnd, tabell: string, villkor: string, iNamnd: number): Promise<Fragare[]> => {
  const ser: Fragare[] = [];
  for (const fragare of FRAGARE) if ((await antal(namnd[fragare], tabell, villkor, iNamnd)) > 0) ser.push(fragare);
  return ser;
};

const iOrdning = (ser: readonly Fragare[]): Fragare[] => FRAGARE.filter((en) => ser.includes(en));

describe('vem ser vad', () => {
  it.each(MATRIS)('%s: %s', async (tabell, _rad, villkor, ser) => {
    expect(await deSomSer(egen, tabell, villkor, egen.namndId)).toEqual(iOrdning(ser));
  });

  it.each(Object.keys(RATTIGHETER))('%s: ingen i den andra nämnden ser någon rad', async (tabell) => {
    expect(await deSomSer(annan, tabell, 'true', egen.namndId)).toEqual([]);
    expect(await deSomSer(egen, tabell, 'true', annan.namndId)).toEqual([]);
  });
});

describe('varje tabell', () => {
  it('finns i matrisen, och matrisen har inga andra', async () => {
    const finns = (await tabellerna()).filter((tabell) => !UTAN_POLICY.includes(tabell));
    expect(Object.keys(RATTIGHETER).sort()).toEqual(finns.sort());
    expect([...new Set(MATRIS.map(([tabell]) => tabell))].sort()).toEqual(finns.sort());
  });

  it('har en rad att se i båda nämnderna, så att provet kan misslyckas', async () => {
    for (const [tabell, rad, villkor] of MATRIS) {
      for (const { namndId } of [egen, annan]) {
        const text = `select count(*) as antal from ${tabell} where (${villkor}) and ${hor(tabell, namndId)}`;
        const { rows } = await db.agare.query<{ antal: number }>(text);
        expect([tabell, rad, (rows[0]?.antal ?? 0) > 0]).toEqual([tabell, rad, true]);
      }
    }
  });

  it('har radskydd som gäller också ägaren', async () => {
    const oskyddade = await alla(`
      select relname as namn from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)
      order by 1`);
    expect(oskyddade).toEqual(UTAN_POLICY);
  });

  it('ger appens roll bara det som står i matrisen, och äger den ingenting av', async () => {
    const { rows } = await db.agare.query<{ namn: string; ratt: string }>(`
      select relname as namn, concat_ws(' ',
        case when has_any_column_privilege('kvalitet_app', oid, 'select') then 'läsa' end,
        case when has_any_column_privilege('kvalitet_app', oid, 'insert') then 'skapa' end,
        case when has_any_column_privilege('kvalitet_app', oid, 'update') then 'ändra' end,
        case when has_table_privilege('kvalitet_app', oid, 'delete') then 'ta bort' end,
        case when has_table_privilege('kvalitet_app', oid, 'truncate') then 'tömma' end,
        case when has_table_privilege('kvalitet_app', oid, 'trigger') then 'utlösare' end,
        case when pg_get_userbyid(relowner) <> 'kvalitet_agare' then 'ägs av någon annan' end) as ratt
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`);
    const faktiska = Object.fromEntries(rows.map(({ namn, ratt }) => [namn, ratt]));
    expect(faktiska).toEqual({ ...RATTIGHETER, schema_filer: 'läsa', schema_migreringar: '' });
  });

  it('har bara policyer som nämner nämnden', async () => {
    const utanNamnd = await alla(`
      select tablename || '.' || policyname as namn from pg_policies
      where schemaname = 'public' and 'kvalitet_app' = any (roles)
        and (coalesce(qual, with_check) not like '%app_namnd()%' or coalesce(with_check, qual) not like '%app_namnd()%')`);
    expect(utanNamnd).toEqual([]);
  });
});

describe('en fråga utanför porten', () => {
  const FEL = /permission denied|unrecognized configuration parameter|invalid input syntax|malformed array/;

  it.each(Object.keys(RATTIGHETER))('misslyckas på %s i stället för att svara', async (tabell) => {
    await expect(db.dataSource.query(`select 1 from ${tabell}`)).rejects.toThrow(FEL);
  });

  it('misslyckas också på en anslutning som porten har använt', async () => {
    const klient = new pg.Client({ connectionString: db.appUrl });
    await klient.connect();
    try {
      await klient.query(`begin; select set_config('app.namnd', '${egen.namndId}', true), set_config('app.person', '', true),
        set_config('app.enheter', '{}', true), set_config('app.roller', '{system}', true)`);
      expect((await klient.query('select 1 from risk')).rowCount).toBe(1);
      await klient.query('commit');
      for (const tabell of Object.keys(RATTIGHETER))
        await expect(klient.query(`select 1 from ${tabell}`)).rejects.toThrow(FEL);
    } finally {
      await klient.end();
    }
  });

  it('når varje vy bara med frågarens egen rätt, eller bakom en säkerhetsspärr', async () => {
    const oskyddade = await alla(`
      select relname as namn from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'v'
        and not coalesce(reloptions, '{}') && '{security_invoker=true,security_invoker=on,security_barrier=true,security_barrier=on}'`);
    expect(oskyddade).toEqual([]);
  });
});

describe('dörrarna förbi policyerna', () => {
  it('är bara de uppräknade, och öppna bara för appens roll', async () => {
    const { rows } = await db.agare.query<{ namn: string; app: boolean }>(`
      select p.proname as namn, has_function_privilege('kvalitet_app', p.oid, 'execute') and t.typname <> 'trigger' as app
      from pg_proc p join pg_type t on t.oid = p.prorettype
      where p.pronamespace = 'public'::regnamespace and p.prosecdef`);
    expect(Object.fromEntries(rows.map(({ namn, app }) => [namn, app ? 'app' : 'nej']))).toEqual(DORRAR);
  });

  it('går inte att lura med en annan sökväg', async () => {
    const utanSokvag = await alla(`
      select proname as namn from pg_proc
      where pronamespace = 'public'::regnamespace and prosecdef and not coalesce(array_to_string(proconfig, ','), '') like 'search_path=%'`);
    expect(utanSokvag).toEqual([]);
  });
});

describe('ingen tar sig mer', () => {
  const nekas = async (vem: Vem, namn: string, text: string, varden: unknown[] = []): Promise<void> => {
    await expect(db.databas.skriv(vem, (tx) => tx.sql(namn, text, varden))).rejects.toThrow(
      /row-level security|permission denied|bara växa/,
    );
  };
  const paverkar = (vem: Vem, namn: string, text: string, varden: unknown[] = []): Promise<object[]> =>
    db.databas.skriv(vem, (tx) => tx.sql(namn, text, varden));

  it('bara systemadministratören ger uppdrag, i sin egen nämnd', async () => {
    const sql = 'insert into uppdrag (namnd_id, person_id, roll, fran) values ($1, $2, $3, $4)';
    const varden = (namnd: Namnd) => [namnd.namndId, namnd.medarbetare.personId, 'systemadmin', '2026-11-22'];
    for (const fragare of FRAGARE.filter((en) => en !== 'systemadmin' && en !== 'system'))
      await nekas(egen[fragare], 'prov.uppdrag', sql, varden(egen));
    await nekas(egen.systemadmin, 'prov.uppdrag', sql, varden(annan));
  });

  it('ingen ändrar en annans konto, och ingen flyttar sig till en annan nämnd', async () => {
    const chefen = [egen.chef.personId];
    expect(
      await paverkar(
        egen.medarbetare,
        'prov.konto',
        'update person set losenord_hash = null where id = $1 returning id',
        chefen,
      ),
    ).toEqual([]);
    await nekas(egen.medarbetare, 'prov.flytt', 'update person set namnd_id = $1', [annan.namndId]);
  });

  it('ingen öppnar en session i någon annans namn, systemadministratören inte heller', async () => {
    const sql = `insert into session (namnd_id, person_id, hash, csrf, skapad_vid, sedd_vid, gar_ut_vid)
      values ($1, $2, '\\x01', 'x', now(), now(), now() + interval '1 day')`;
    await nekas(egen.systemadmin, 'prov.session', sql, [egen.namndId, egen.chef.personId]);
  });

  it('ingen ändrar eller tar bort en händelse, ägaren inte heller', async () => {
    for (const vem of [egen.systemadmin, egen.system]) {
      await nekas(vem, 'prov.h1', `update handelse set handling = 'annat'`);
      await nekas(vem, 'prov.h2', 'delete from handelse');
    }
    await expect(db.agare.query('delete from handelse')).rejects.toThrow('Händelseloggen kan bara växa');
    await expect(db.agare.query('truncate handelse')).rejects.toThrow('Händelseloggen kan bara växa');
  });

  it('ingen skriver i en annans namn eller i en annan nämnds logg', async () => {
    const sql = `insert into handelse (namnd_id, sak, sak_id, handling, person_id, roll, vid, lagrum)
      values ($1, 'risk', 1, 'prov', $2, 'medarbetare', now(), '{}')`;
    await nekas(egen.medarbetare, 'prov.namn', sql, [egen.namndId, egen.chef.personId]);
    await nekas(egen.medarbetare, 'prov.namn', sql, [annan.namndId, null]);
  });

  it('nämndledamoten och allmänheten rapporterar inte avvikelser, och ingen i en kollegas namn', async () => {
    const sql = `insert into avvikelse (namnd_id, enhet_id, enhet_version_id, status, rapportor_id, nyckel, handelseforlopp, beror,
        rapporterad_vid, rapporterad_datum)
      select $1, enhet_id, id, 'registrerad', $2, gen_random_uuid(), 'Text', 'annat', now(), current_date
      from enhet_version where enhet_id = $3`;
    await nekas(egen.ledamot, 'prov.avvikelse', sql, [egen.namndId, egen.ledamot.personId, egen.enhet]);
    await nekas(egen.allmanhet, 'prov.avvikelse', sql, [egen.namndId, null, egen.enhet]);
    await nekas(egen.medarbetare, 'prov.avvikelse', sql, [egen.namndId, egen.chef.personId, egen.enhet]);
    expect(
      await paverkar(egen.medarbetare, 'prov.avvikelse', sql, [egen.namndId, egen.medarbetare.personId, egen.enhet]),
    ).toEqual([]);
  });
});
