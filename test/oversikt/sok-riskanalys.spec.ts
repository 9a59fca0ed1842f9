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
