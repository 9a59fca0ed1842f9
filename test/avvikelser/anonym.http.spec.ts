import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { hasha } from '../../src/organisation/losenord.js';
import { Logg } from '../../src/plattform/logg/logg.js';
import { startaApp, Webblasare, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

const LOSENORD = 'ett långt lösenord för prov';
const ENHET = 'ProvTelefon/9.1 (unik)';
const ADRESS = '203.0.113.77';
/** So high that no other id is the same number by chance. */
const FORSTA_PERSON = 987_654_000;
const HANDELSE = 'Anonymt: dörren till akterna stod öppen.';

let db: Provdatabas;
let app: Provapp;
let namnd: Namnd;
const loggat: string[] = [];

beforeAll(async () => {
  db = await nyDatabas();
  await db.agare.query(`alter sequence person_id_seq restart with ${FORSTA_PERSON}`);
  namnd = await enNamnd(db, { losenordHash: await hasha(LOSENORD) });
  await db.agare.query(`update namnd set installningar = '{"avvikelse_anonym": true}' where id = $1`, [namnd.namndId]);
  app = await startaApp(db);
  app.app.useLogger(new Logg('trace', { write: (rad) => loggat.push(rad) }));
});
afterAll(async () => {
  await app.stang();
  await db.stang();
});

/** Every row of every table in the whole database, as text. */
const allt = async (): Promise<Map<string, Set<string>>> => {
  const { rows: tabeller } = await db.agare.query<{ namn: string }>(
    `select format('%I.%I', schemaname, tablename) as namn from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const innehall = new Map<string, Set<string>>();
  for (const { namn } of tabeller) {
    const { rows } = await db.agare.query<{ rad: string }>(`select to_jsonb(t)::text as rad from ${namn} t`);
    innehall.set(namn, new Set(rows.map(({ rad }) => rad)));
  }
  return innehall;
};

const nyaRader = (fore: Map<string, Set<string>>, efter: Map<string, Set<string>>): [string, string][] =>
  [...efter].flatMap(([tabell, rader]) =>
    [...rader].filter((rad) => fore.get(tabell)?.has(rad) !== true).map((rad): [string, string] => [tabell, rad]),
  );

const skicka = async (anonym: boolean): Promise<[string, string][]> => {
  const epost = `medarbetare.${String(namnd.namndId)}@prov.se`;
  const webb = new Webblasare(app.url, { 'user-agent': ENHET, 'x-forwarded-for': ADRESS });
  expect((await webb.loggaIn(epost, LOSENORD)).status).toBe(303);
  await webb.oppna('/avvikelser/ny');
  const utkast = randomUUID();
  expect((await webb.skicka(`/avvikelser/utkast/${utkast}`, { utkast, handelseforlopp: HANDELSE })).status).toBe(303);
  // so that also the visit itself is written down
  await db.agare.query(`update session set sedd_vid = sedd_vid - interval '5 minutes'`);
  const fore = await allt();
  const svar = await webb.skicka('/avvikelser', {
    ...{ utkast, nyckel: utkast, enhetId: String(namnd.enhet), enhetBekraftad: 'ja', beror: 'annat' },
    handelseforlopp: HANDELSE,
    ...(anonym ? { anonym: 'ja' } : {}),
  });
  expect(svar.status).toBe(303);
  expect((await webb.oppna(svar.plats ?? '')).status).toBe(200);
  await app.tomKo(namnd.system);
  return nyaRader(fore, await allt());
};

/** What could lead to who it was: account, name, address, device. */
const spar = (): string[] => [
  ...[String(namnd.medarbetare.personId), namnd.medarbetare.namn, `medarbetare.${String(namnd.namndId)}@`],
  ...[ENHET, 'ProvTelefon', ADRESS, '127.0.0.1'],
];
const fynd = (text: string): string[] => spar().filter((ett) => text.includes(ett));
const klockslag = /\d{4}-\d\d-\d\dT(\d\d:\d\d:\d\d(?:\.\d+)?)/g;

it('en vanlig rapport finns i databasen i sin rapportörs namn, så att det går att hitta', async () => {
  const nya = (await skicka(false)).filter(([tabell]) => tabell !== 'public.session');
  const egen = nya.find(([tabell]) => tabell === 'public.avvikelse');
  expect(fynd(egen?.[1] ?? '')).toEqual([String(namnd.medarbetare.personId)]);
});

it('en anonym rapport lämnar inget konto, ingen adress, ingen enhet och inget klockslag i någon tabell eller logg', async () => {
  loggat.length = 0;
  const nya = await skicka(true);
  const tabeller = new Set(nya.map(([tabell]) => tabell));
  for (const tabell of ['avvikelse', 'handelse', 'notis']) expect(tabeller).toContain(`public.${tabell}`);
  // that somebody with an account has been there is no secret; what she did is
  for (const [tabell, rad] of nya.filter(([namn]) => namn !== 'public.session')) {
    expect([tabell, fynd(rad)]).toEqual([tabell, []]);
    // the hour would be the same as that of the visit
    for (const [, tid = ''] of rad.matchAll(klockslag)) expect([tabell, tid.slice(2)]).toEqual([tabell, ':00:00']);
  }
  for (const rad of loggat) expect(fynd(rad)).toEqual([]);
  const chef = new Webblasare(app.url);
  await chef.loggaIn(`chef.${String(namnd.namndId)}@prov.se`, LOSENORD);
  const { rows: anonyma } = await db.agare.query<{ id: string }>('select id from avvikelse where rapportor_id is null');
  const sida = await chef.oppna(`/avvikelser/${String(anonyma[0]?.id)}`);
  expect(sida.html).toContain('Någon som är anonym');
  expect(sida.html).not.toContain(' kl. ');
  const { rows } = await db.agare.query('select 1 from avvikelse_utkast');
  expect(rows).toEqual([]);
});
