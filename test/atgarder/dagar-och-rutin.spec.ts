import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Atgardsdagar } from '../../src/atgarder/atgard.jobb.js';
import { RutinQueries } from '../../src/atgarder/rutin.queries.js';
import { Rutinandring } from '../../src/atgarder/rutin.service.js';
import { FinnsInte, Regelbrott } from '../../src/plattform/fel.js';
import { plusDagar } from '../../src/plattform/klocka/datum.js';
import { Klocka } from '../../src/plattform/klocka/klocka.js';
import { StyrdokumentService } from '../../src/processer/styrdokument.service.js';
import { VersionQueries } from '../../src/processer/version.queries.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

let db: Provdatabas;
let prov: Provapp;
let namnd: Namnd;
const hamta = <T>(klass: abstract new (...args: never[]) => T): T => prov.app.get<T>(klass, { strict: false });

beforeAll(async () => {
  db = await nyDatabas();
  prov = await startaApp(db);
});
afterAll(async () => {
  await prov.stang();
  await db.stang();
});

const medDag = async (fran: number, andrat: Record<string, unknown> = {}): Promise<number> => {
  const rad = {
    ...{ namnd_id: namnd.namndId, text: 'Utbilda.', status: 'pagar', enhet_id: namnd.enhet },
    ...{ ansvarig_person_id: namnd.medarbetare.personId, klart_senast: plusDagar(hamta(Klocka).idag(), fran) },
    ...andrat,
  };
  const { rows } = await db.agare.query<{ id: number }>(
    `insert into atgard (skapad_vid, ${Object.keys(rad).join()})
     values (now(), ${Object.keys(rad)
       .map((_, nr) => `$${nr + 1}`)
       .join()}) returning id`,
    Object.values(rad),
  );
  return rows[0]?.id ?? 0;
};
const kor = () => hamta(Atgardsdagar).utfor({ namndId: namnd.namndId });
const deSomFick = async (id: number): Promise<number[]> => {
  const { rows } = await db.agare.query<{ person_id: number }>(
    'select distinct person_id from notis where namnd_id = $1 and lank = $2 order by 1',
    [namnd.namndId, `/atgarder/${id}`],
  );
  return rows.map((rad) => rad.person_id);
};

describe('åtgärdernas dagar', () => {
  it.each([
    [7, (n: Namnd) => [n.medarbetare.personId]],
    [0, (n: Namnd) => [n.medarbetare.personId]],
    [-1, (n: Namnd) => [n.medarbetare.personId, n.chef.personId]],
    [-15, (n: Namnd) => [n.medarbetare.personId, n.verksamhetschef.personId]],
    [-29, (n: Namnd) => [n.medarbetare.personId, n.forvaltningschef.personId]],
  ] as const)('om %i dagar: de som ska veta får veta det, en gång', async (dagar, vilka) => {
    namnd = await enNamnd(db);
    const id = await medDag(dagar);
    expect(await kor()).toEqual({ sagda: 1 });
    expect(await deSomFick(id)).toEqual([...vilka(namnd)].sort((a, b) => a - b));
    expect(await kor()).toEqual({ sagda: 0 });
  });

  it('når den som ersätter den ansvariga, som notis och som mejl', async () => {
    namnd = await enNamnd(db);
    const { namndId, medarbetare, mas } = namnd;
    await db.agare.query(
      `insert into arshjulsdelegering (namnd_id, person_id, till_person_id, fran, till)
       values ($1, $2, $3, current_date - 1, current_date + 1)`,
      [namndId, medarbetare.personId, mas.personId],
    );
    const id = await medDag(3);
    await kor();
    const bada = [medarbetare.personId, mas.personId].sort((a, b) => a - b);
    expect(await deSomFick(id)).toEqual(bada);
    const { rows } = await db.agare.query<{ till: number; text: string }>(
      'select till_person_id as till, text from mejl where namnd_id = $1 order by 1',
      [namndId],
    );
    expect(rows.map(({ till }) => till)).toEqual(bada);
    expect(rows.find(({ till }) => till === mas.personId)?.text).toContain('Till den du ersätter: En åtgärd');
  });

  it('tiger om det som har tid kvar, är gjort eller är glömt sedan länge', async () => {
    namnd = await enNamnd(db);
    await medDag(8);
    await medDag(-3, { status: 'genomford' });
    await medDag(-400);
    expect(await kor()).toEqual({ sagda: 0 });
  });

  it('följer nämndens egna dagar, och påminner på nytt om en ny dag', async () => {
    namnd = await enNamnd(db);
    await db.agare.query(`update namnd set installningar = '{"atgard_paminn_dagar": 20}' where id = $1`, [
      namnd.namndId,
    ]);
    const id = await medDag(20);
    expect(await kor()).toEqual({ sagda: 1 });
    await db.agare.query('update atgard set klart_senast = klart_senast - 1 where id = $1', [id]);
    expect(await kor()).toEqual({ sagda: 1 });
  });

  it('ber att det studeras som ingen kan räkna, när mättiden har gått', async () => {
    namnd = await enNamnd(db);
    const idag = hamta(Klocka).idag();
    const mats = { status: 'genomford', matsatt: 'annat', efter_fran: plusDagar(idag, -30) };
    const id = await medDag(-60, { ...mats, efter_till: plusDagar(idag, -1) });
    await medDag(-60, { ...mats, efter_till: idag });
    expect(await kor()).toEqual({ sagda: 1 });
    expect(await deSomFick(id)).toEqual([namnd.medarbetare.personId, namnd.chef.personId]);
  });
});

describe('en rutin som ändras genom en åtgärd', () => {
  it('börjar som ett utkast till nästa version, och de hänger ihop åt båda hållen', async () => {
    namnd = await enNamnd(db);
    const dokument = await hamta(StyrdokumentService).skapa(namnd.chef, {
      ...{ titel: 'Rutin för barnsamtal', slag: 'rutin', enhetId: namnd.enhet, granskasManader: 12 },
      ansvarigPersonId: namnd.chef.personId,
    });
    const id = await medDag(30, { typ: 'rutinandring', text: 'Skriv in barnsamtal.' });
    const form = { version: 1, styrdokumentId: dokument };
    await expect(hamta(Rutinandring).nyVersion(namnd.medarbetare, id, form)).rejects.toThrow(FinnsInte);
    // the first version is still a draft: that one is taken
    expect(await hamta(Rutinandring).nyVersion(namnd.chef, id, form)).toBe(1);
    expect(await hamta(RutinQueries).versioner(namnd.chef, id)).toMatchObject([
      { text: 'Rutin för barnsamtal, version 1', url: `/styrdokument/${dokument}/versioner/1`, statustext: 'Utkast' },
    ]);
    const { atgarder } = await hamta(VersionQueries).sida(namnd.chef, { id: dokument, nr: 1 });
    expect(atgarder).toEqual([{ id, text: 'Skriv in barnsamtal.' }]);
    // who sees the version but not the åtgärd is told that there is one
    await db.agare.query(`update styrdokument_version set status = 'remiss' where styrdokument_id = $1`, [dokument]);
    const annan = await hamta(VersionQueries).sida(namnd.annanChef, { id: dokument, nr: 1 });
    expect(annan.atgarder).toEqual([{ id: null, text: null }]);
  });

  it('ändras inte av en åtgärd som är något annat', async () => {
    namnd = await enNamnd(db);
    const dokument = await hamta(StyrdokumentService).skapa(namnd.chef, {
      ...{ titel: 'Rutin', slag: 'rutin', enhetId: namnd.enhet, granskasManader: 12 },
      ansvarigPersonId: namnd.chef.personId,
    });
    const id = await medDag(30, { typ: 'utbildning' });
    const form = { version: 1, styrdokumentId: dokument };
    await expect(hamta(Rutinandring).nyVersion(namnd.chef, id, form)).rejects.toThrow(Regelbrott);
  });
});
