import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { PDF } from '../givet/provfiler.js';
import { kodUr, Provsandare } from './provsandare.js';

const ANTAL = 200;
/** Every so many presses the button twice, at the same time. */
const DUBBELT = 5;
const MED_BILAGA = 4;
let db: Provdatabas;
let app: Provapp;
let namnd: Namnd;

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db);
  app = await startaApp(db);
});
afterAll(async () => {
  await app.stang();
  await db.stang();
});

it('tvåhundra som skickar samtidigt: inget förloras, inget blir två, och varje kod leder till sin egen text', async () => {
  const sida = `/synpunkt/${String(namnd.namndId)}`;
  const sandare = await Promise.all(
    Array.from({ length: ANTAL }, async (_, nr) => {
      // a network of its own, so that nobody is slowed down for the sake of another
      const ny = new Provsandare(app.url, `198.18.${String(nr)}.7`);
      expect((await ny.oppna(sida)).status).toBe(200);
      return ny;
    }),
  );
  const start = performance.now();
  const svar = await Promise.all(
    sandare.flatMap((en, nr) => {
      const falt = {
        typ: 'klagomal',
        svarsvag: 'kod',
        text: `Text nummer ${String(nr)}.`,
        nyckel: randomUUID(),
        ...(nr % MED_BILAGA === 0 ? { bilagor: [PDF] } : {}),
      };
      const ganger = nr % DUBBELT === 0 ? 2 : 1;
      return Array.from({ length: ganger }, async () => ({ nr, svar: await en.skicka(sida, falt) }));
    }),
  );
  const sekunder = (performance.now() - start) / 1000;
  expect(svar.map(({ svar: { status } }) => status)).toEqual(svar.map(() => 200));

  const koder = new Map<number, Set<string>>();
  for (const { nr, svar: ett } of svar) koder.set(nr, (koder.get(nr) ?? new Set()).add(kodUr(ett)));
  // who sent twice got the same code twice, and nobody got another's
  expect([...koder.values()].map(({ size }) => size)).toEqual(Array.from({ length: ANTAL }, () => 1));
  expect(new Set([...koder.values()].flatMap((en) => [...en])).size).toBe(ANTAL);

  const { rows } = await db.agare.query(
    `select (select count(*)::int from synpunkt) as synpunkter, (select count(distinct text)::int from synpunkt) as texter,
       (select count(*)::int from synpunkt_bilaga) as bilagor,
       (select count(*)::int from handelse where sak = 'synpunkt' and handling = 'skicka') as handelser,
       (select count(*)::int from handelse_brott($1)) as brott`,
    [namnd.namndId],
  );
  expect(rows).toEqual([{ synpunkter: ANTAL, texter: ANTAL, bilagor: ANTAL / MED_BILAGA, handelser: ANTAL, brott: 0 }]);
  for (const nr of [0, 1, 57, ANTAL - 1]) {
    const ny = new Provsandare(app.url, `198.19.0.${String(nr)}`);
    await ny.oppna('/synpunkt/svar');
    const [kod = ''] = koder.get(nr) ?? [];
    const vy = await ny.somJson('/synpunkt/svar', { kod });
    expect(vy).toMatchObject({ status: 200, kropp: { arende: { text: `Text nummer ${String(nr)}.` } } });
  }
  process.stdout.write(
    `${String(svar.length)} inskick samtidigt, ${String(ANTAL)} synpunkter, på ${sekunder.toFixed(1)} s.\n`,
  );
}, 120_000);
