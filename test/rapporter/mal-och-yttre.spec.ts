import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Andrad, FinnsInte } from '../../src/plattform/fel.js';
import { helaAret } from '../../src/indikatorer/faktum.js';
import { FaktaQueries } from '../../src/indikatorer/fakta.queries.js';
import { Kvalitetslogg } from '../../src/processer/kvalitetslogg.service.js';
import { MalQueries } from '../../src/rapporter/mal/mal.queries.js';
import { MalService } from '../../src/rapporter/mal/mal.service.js';
import { berattelsensSiffror } from '../../src/rapporter/kvalitetsberattelse/berattelsesiffror.js';
import { enheterna, ledningen } from '../../src/rapporter/kvalitetsberattelse/lasning/ledning.js';
import { yttreForAr, YttreQueries } from '../../src/rapporter/yttre/yttre.queries.js';
import { YttreService } from '../../src/rapporter/yttre/yttre.service.js';
import { StalldKlocka } from '../givet/klocka.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

const klocka = new StalldKlocka();
let db: Provdatabas;
let namnd: Namnd;
beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db);
});
afterAll(() => db.stang());

const loggat = async (sak: string, id: number): Promise<unknown[]> => {
  const { rows } = await db.agare.query<{ uppgifter: unknown }>(
    'select uppgifter from handelse where sak = $1 and sak_id = $2 order by nr',
    [sak, id],
  );
  return rows.map(({ uppgifter }) => uppgifter);
};

describe('nämndens mål', () => {
  const MAL = { ar: 2025, mal: 'Barn kommer till tals.' };

  it('läggs till en gång hur ofta formuläret än skickas, och skrivs aldrig över av en äldre sida', async () => {
    const service = new MalService(db.databas, klocka, new Kvalitetslogg(klocka));
    const nyckel = randomUUID();
    const id = await service.skapa(namnd.samordnare, MAL, nyckel);
    expect(await service.skapa(namnd.samordnare, MAL, nyckel)).toBe(id);
    await service.andra(namnd.forvaltningschef, id, { ...MAL, utfall: 'delvis', version: 1 });
    await expect(service.andra(namnd.samordnare, id, { ...MAL, utfall: 'natt', version: 1 })).rejects.toThrow(Andrad);
    const lista = await new MalQueries(db.databas).lista(namnd.medarbetare);
    expect(lista.map(({ utfall, version }) => [utfall, version])).toEqual([['delvis', 2]]);
    // one act, one händelse: what was sent twice and what was refused left none
    const { handelser } = await new MalQueries(db.databas).hamta(namnd.medarbetare, id);
    expect(handelser.map(({ rubrik }) => rubrik)).toEqual([
      expect.stringMatching(/ ändrade målet$/),
      expect.stringMatching(/ lade till målet$/),
    ]);
    expect(await loggat('namndmal', id)).toEqual([{ ar: 2025 }, { falt: ['utfall'] }]);
  });

  it('ändras inte av den som inte leder, och finns inte för nämnden rad för rad', async () => {
    const service = new MalService(db.databas, klocka, new Kvalitetslogg(klocka));
    const [ett] = await new MalQueries(db.databas).lista(namnd.samordnare);
    await expect(service.skapa(namnd.chef, MAL, randomUUID())).rejects.toThrow();
    await expect(service.andra(namnd.medarbetare, ett?.id ?? 0, { ...MAL, version: 2 })).rejects.toThrow(Andrad);
    await expect(service.andra(namnd.samordnare, 0, { ...MAL, version: 1 })).rejects.toThrow(FinnsInte);
    expect(await new MalQueries(db.databas).lista(namnd.ledamot)).toEqual([]);
  });
});

it('en granskning utifrån är med så länge den är öppen, och sedan bara det år den kom', async () => {
  const service = new YttreService(db.databas, klocka, new Kvalitetslogg(klocka));
  const ny = { granskare: 'ivo', rubrik: 'Tillsyn', datum: '2024-05-01' } as const;
  const oppen = await service.skapa(namnd.samordnare, { ...ny, lage: 'vantar' }, randomUUID());
  await service.skapa(namnd.samordnare, { ...ny, rubrik: 'Revision', lage: 'atgardat' }, randomUUID());
  const iAr = async (ar: number) =>
    (await db.databas.las(namnd.system, (tx) => yttreForAr(tx, ar))).map(({ rubrik }) => rubrik);
  expect(await iAr(2024)).toEqual(['Tillsyn', 'Revision']);
  expect(await iAr(2025)).toEqual(['Tillsyn']);
  const fakta = new FaktaQueries(db.databas);
  const oppnad = async (kod: string, ar: number, dimensioner = {}) =>
    (await fakta.rader(namnd.medarbetare, kod, helaAret(ar), dimensioner)).rader.map(({ text }) => text).sort();
  expect(await oppnad('yttre.antal', 2024, { ar: 2024 })).toEqual(['Revision', 'Tillsyn']);
  expect(await oppnad('yttre.oppna', 2025)).toEqual(['Tillsyn']);
  await service.andra(namnd.samordnare, oppen, { ...ny, lage: 'utan_krav', version: 1 });
  expect(await iAr(2025)).toEqual([]);
  expect(await loggat('yttre_granskning', oppen)).toEqual([
    { granskare: 'ivo', lage: 'vantar' },
    { falt: ['lage'], lage: 'utan_krav' },
  ]);
  expect((await new YttreQueries(db.databas).hamta(namnd.medarbetare, oppen)).handelser).toHaveLength(2);
  await expect(service.skapa(namnd.medarbetare, { ...ny, lage: 'vantar' }, randomUUID())).rejects.toThrow();
});

it('en enhet som ingenting rapporterar är ändå med i berättelsen, tills den är nedlagd', async () => {
  const { rows } = await db.agare.query<{ id: number }>(
    `with e as (insert into enhet (namnd_id, niva) values ($1, 'enhet'), ($1, 'enhet') returning id),
       n as (select id, row_number() over (order by id) as nr from e)
     insert into enhet_version (namnd_id, enhet_id, namn, foralder_id, fran, till)
     select $1, n.id, 'Prov ' || n.nr, $2, '2019-01-01', case n.nr when 2 then date '2024-06-30' end from n returning enhet_id as id`,
    [namnd.namndId, namnd.verksamhet],
  );
  const pa = (await db.databas.las(namnd.system, (tx) => enheterna(tx, '2025-12-31'))).filter(({ oppen }) => oppen);
  expect(rows.map(({ id }) => pa.some((enhet) => enhet.id === id))).toEqual([true, false]);
  expect(pa.some(({ id }) => id === namnd.verksamhet)).toBe(false);
});

it('en roll öppnas till dem som har den, och de är så många som det står', async () => {
  const fakta = new FaktaQueries(db.databas);
  const { roller } = await db.databas.las(namnd.system, (tx) => ledningen(tx, 2026));
  expect(roller.length).toBeGreaterThan(5);
  for (const { roll, antal } of roller) {
    const oppnad = await fakta.rader(namnd.medarbetare, 'ansvar.personer', helaAret(2026), { slag: roll });
    expect([roll, oppnad.antal, oppnad.synliga]).toEqual([roll, antal, antal]);
  }
});

it('en avvikelse räknas i varje kvalitetsområde den hör till, och det som inte går att placera syns', async () => {
  // worked out by hand: two in självbestämmande, one of them in trygghet too, one that nobody has sorted
  for (const koder of ['{bemotande.kommunikation,utforande.uteblir}', '{bemotande}', '{}'])
    await db.agare.query(
      `insert into avvikelse (namnd_id, enhet_id, enhet_version_id, status, nyckel, handelseforlopp, beror, rapporterad_vid,
         rapporterad_datum, kategorier)
       select $1, v.enhet_id, v.id, 'inkommen', gen_random_uuid(), 'Text', 'annat', '2025-02-03', '2025-02-03', $3
       from enhet_version v where v.enhet_id = $2 and v.till is null`,
      [namnd.namndId, namnd.enhet, koder],
    );
  const fakta = new FaktaQueries(db.databas);
  const enheter = await db.databas.las(namnd.system, (tx) => enheterna(tx, '2025-12-31'));
  const siffror = await berattelsensSiffror(fakta, enheter, namnd.system, 2025);
  const antal = (dimensioner: object) => siffror.varde('avvikelse.rapporterade', { ar: 2025, ...dimensioner });
  expect(
    ['sjalvbestammande', 'trygghet', 'helhetssyn', 'utan'].map((kvalitetsomrade) => antal({ kvalitetsomrade })),
  ).toEqual([2, 1, 0, 1]);
  expect([antal({ regi: 'egen' }), antal({ regi: 'enskild' }), antal({})]).toEqual([3, 0, 3]);
  // what is opened is counted by the database alone
  const [varden = []] = await fakta.varden(namnd.samordnare, {
    koder: ['avvikelse.rapporterade'],
    period: helaAret(2025),
    per: ['ar', 'kvalitetsomrade'],
  });
  for (const { dimensioner, varde } of varden) expect([dimensioner, antal(dimensioner)]).toEqual([dimensioner, varde]);
});
