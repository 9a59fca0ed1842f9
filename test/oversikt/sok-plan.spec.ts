import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SokQueries } from '../../src/oversikt/sok.queries.js';
import type { Vem } from '../../src/database/vem.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { StalldKlocka } from '../givet/klocka.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

let db: Provdatabas;
let namnd: Namnd;
beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db);
});
afterAll(() => db.stang());

it('en riskanalys hittas av den som arbetar här, inte av nämnden', async () => {
  await db.agare.query(
    `insert into riskanalys (namnd_id, nyckel, anledning, rubrik, datum, status, avgransning, skapad_av, skapad_vid)
     values ($1, gen_random_uuid(), 'arlig', 'Sommarens bemanning', '2026-05-01', 'planerad', 'Gäller vikarierna.', $2, now())`,
    [namnd.namndId, namnd.samordnare.personId],
  );
  const sok = new SokQueries(db.databas, new StalldKlocka());
  const funnet = async (vem: Vem) =>
    (await sok.sok(vem, { q: 'vikarierna' })).grupper.flatMap(({ traffar }) => traffar.map(({ lank }) => lank));
  expect(await funnet(namnd.medarbetare)).toEqual([expect.stringMatching(/^\/riskanalyser\/\d+$/)]);
  expect(await funnet(namnd.ledamot)).toEqual([]);
});

it('en egenkontroll hittas på hur den görs, med det ord som står på dess sida', async () => {
  const { rows } = await db.agare.query<{ id: number }>(
    `insert into process (namnd_id, nyckel, slag, nummer, namn, ordning) values ($1, 'p', 'huvudprocess', '4.1', 'Utreda', 1)
     returning id`,
    [namnd.namndId],
  );
  await db.agare.query(
    `insert into egenkontroll (namnd_id, nyckel, plan_ar, process_id, ordning, text, metod)
     values ($1, 'e', 2026, $2, 1, 'Tio akter läses.', 'oppna_jamforelser')`,
    [namnd.namndId, rows[0]?.id],
  );
  const sok = new SokQueries(db.databas, new StalldKlocka());
  const texter = async (q: string) =>
    (await sok.sok(namnd.chef, { q })).grupper.flatMap(({ traffar }) => traffar.map((en) => JSON.stringify(en)));
  expect(await texter('jämförelser')).toEqual([expect.stringContaining('Öppna')]);
  expect(await texter('oppna_jamforelser')).toEqual([]);
});
