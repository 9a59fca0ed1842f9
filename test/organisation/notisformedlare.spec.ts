import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { Personroll, Vem } from '../../src/database/vem.js';
import { Notisformedlare, type Mottagare, type Notis } from '../../src/floden/notis.js';
import { DagsmejlJobb, forraMorgonen } from '../../src/organisation/dagsmejl.jobb.js';
import { NotisModule } from '../../src/organisation/notis.module.js';
import { MejlModule } from '../../src/plattform/mejl/mejl.module.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, enPerson, type Namnd } from '../givet/organisation.js';
import { startaKo } from '../plattform/ko/ko-app.js';

let db: Provdatabas;
let app: INestApplicationContext;
let bud: Notisformedlare;
let namnd: Namnd;

beforeAll(async () => {
  db = await nyDatabas();
  app = await startaKo({
    appUrl: db.appUrl,
    utforare: [],
    moduler: [MejlModule, NotisModule],
    installningar: { roll: 'webb', basUrl: 'https://kvalitet.prov.se' },
  });
  bud = app.get(Notisformedlare);
});
beforeEach(async () => {
  namnd = await enNamnd(db);
});
afterAll(async () => {
  await app.close();
  await db.stang();
});

const TEXT = 'En ny avvikelse har rapporterats.';
const notis = (till: readonly Mottagare[], mejl?: string): Notis<object> => ({
  till: () => till,
  text: () => TEXT,
  lank: () => '/avvikelser/7',
  ...(mejl === undefined ? {} : { mejl }),
});
const skicka = (vem: Vem, till: readonly Mottagare[], mejl?: string): Promise<void> =>
  db.databas.skriv(vem, (tx) => bud.formedla(tx, notis(till, mejl), {}));
/** Who has heard of it, by the owner's own look. */
const horde = async (): Promise<number[]> => {
  const fraga = 'select person_id from notis where namnd_id = $1 order by person_id';
  return (await db.agare.query<{ person_id: number }>(fraga, [namnd.namndId])).rows.map((rad) => rad.person_id);
};
const mejl = async (): Promise<{ till_person_id: number; text: string; html: string; amne: string }[]> =>
  (await db.agare.query('select * from mejl where namnd_id = $1 order by till_person_id', [namnd.namndId])).rows;
const enTill = (roll: Personroll, enhetId: number | null, mer: { fran?: string; till?: string } = {}) =>
  enPerson(db, namnd.namndId, {
    epost: `${String(Math.random()).slice(2)}@prov.se`,
    uppdrag: { roll, enhetId, ...mer },
  });

describe('vem som får veta', () => {
  it('är för en påminnelse också den som ersätter, i ord som säger det, och bara medan det gäller', async () => {
    const { chef, mas, registrator, annanChef, namndId } = namnd;
    await db.agare.query(
      `insert into arshjulsdelegering (namnd_id, person_id, till_person_id, fran, till)
       values ($1, $2, $3, current_date, current_date), ($1, $2, $4, current_date - 9, current_date - 1)`,
      [namndId, chef.personId, mas.personId, registrator.personId],
    );
    await db.agare.query(
      `insert into uppdrag (namnd_id, person_id, roll, enhet_id, fran, till, vikarie_for_id)
       select namnd_id, $2, roll, enhet_id, current_date, current_date, id from uppdrag where person_id = $1`,
      [chef.personId, annanChef.personId],
    );
    const till = [{ personId: chef.personId }];
    await skicka(namnd.system, till);
    expect(await horde()).toEqual([chef.personId]);
    await db.databas.skriv(namnd.system, (tx) => bud.formedla(tx, { ...notis(till, 'notis'), paminnelse: true }, {}));
    const { rows } = await db.agare.query<{ person_id: number; text: string }>(
      'select person_id, text from notis where namnd_id = $1 order by id offset 1',
      [namndId],
    );
    const ersatter = `Till den du ersätter: ${TEXT}`;
    expect(new Map(rows.map((rad) => [rad.person_id, rad.text]))).toEqual(
      new Map([
        [chef.personId, TEXT],
        [mas.personId, ersatter],
        [annanChef.personId, ersatter],
      ]),
    );
    const brev = await mejl();
    expect(brev.find((ett) => ett.till_person_id === mas.personId)?.text).toContain(ersatter);
    expect(brev).toHaveLength(3);
  });

  it('är personen själv, eller var och en som har rollen', async () => {
    await skicka(namnd.medarbetare, [{ personId: namnd.mas.personId }, { roll: 'namndledamot' }]);
    expect(await horde()).toEqual([namnd.mas.personId, namnd.ledamot.personId].sort((a, b) => a - b));
  });

  it('är med en enhet de som har rollen där eller ovanför, inte på grannenheten', async () => {
    const granne = await enTill('enhetschef', namnd.grannenhet);
    const ovanfor = await enTill('enhetschef', namnd.verksamhet);
    await skicka(namnd.medarbetare, [
      { roll: 'enhetschef', enhetId: namnd.enhet },
      { roll: 'verksamhetschef', enhetId: namnd.enhet },
    ]);
    const svar = await horde();
    expect(svar).toEqual([namnd.chef.personId, namnd.verksamhetschef.personId, ovanfor.personId]);
    expect(svar).not.toContain(granne.personId);
    expect(svar).not.toContain(namnd.annanChef.personId);
  });

  it('är verksamhetschefen ovanför när enheten inte har någon chef, och annars bara chefen', async () => {
    const till = [{ roll: 'enhetschef', enhetId: namnd.enhet }] as const;
    await skicka(namnd.medarbetare, till);
    expect(await horde()).toEqual([namnd.chef.personId]);
    await db.agare.query('delete from notis where namnd_id = $1', [namnd.namndId]);
    await db.agare.query(`update uppdrag set till = current_date - 1 where namnd_id = $1 and person_id = $2`, [
      namnd.namndId,
      namnd.chef.personId,
    ]);
    await skicka(namnd.medarbetare, till);
    expect(await horde()).toEqual([namnd.verksamhetschef.personId]);
  });

  it('är den som har rollen för hela nämnden, vilken enhet det än gäller', async () => {
    await skicka(namnd.medarbetare, [{ roll: 'kvalitetssamordnare', enhetId: namnd.annanEnhet }]);
    expect(await horde()).toEqual([namnd.samordnare.personId]);
  });

  it('är aldrig den som själv gör det', async () => {
    await skicka(namnd.chef, [{ roll: 'enhetschef', enhetId: namnd.enhet }, { personId: namnd.chef.personId }]);
    expect(await horde()).toEqual([]);
  });

  it('är var och en bara en gång, också med flera roller', async () => {
    await db.agare.query(`insert into uppdrag (namnd_id, person_id, roll, fran) values ($1, $2, 'mas', '2020-01-01')`, [
      namnd.namndId,
      namnd.samordnare.personId,
    ]);
    const till = [{ roll: 'kvalitetssamordnare' }, { roll: 'mas' }, { personId: namnd.samordnare.personId }] as const;
    await skicka(namnd.medarbetare, till, 'notis');
    expect(await horde()).toEqual([namnd.samordnare.personId, namnd.mas.personId]);
    expect(await mejl()).toHaveLength(2);
  });

  it('är inte den vars uppdrag är slut, inte har börjat eller som har lämnat', async () => {
    await enTill('registrator', null, { fran: '2019-01-01', till: '2019-12-31' });
    await enTill('registrator', null, { fran: '2099-01-01' });
    const borta = await enTill('registrator', null);
    await db.agare.query(`update person set inaktiv_fran = '2021-01-01' where id = $1`, [borta.personId]);
    await skicka(namnd.medarbetare, [{ roll: 'registrator' }, { personId: borta.personId }]);
    expect(await horde()).toEqual([namnd.registrator.personId]);
  });

  it('är aldrig någon i en annan nämnd', async () => {
    const annan = await enNamnd(db, { namn: 'Äldrenämnden' });
    await skicka(annan.medarbetare, [{ roll: 'kvalitetssamordnare' }, { personId: namnd.samordnare.personId }]);
    expect(await horde()).toEqual([]);
  });

  it('kan vara ingen alls', async () => {
    await skicka(namnd.medarbetare, [], 'notis');
    expect([await horde(), await mejl()]).toEqual([[], []]);
  });
});

describe('notisen', () => {
  it('finns bara om handlingen finns', async () => {
    const avbruten = db.databas.skriv(namnd.medarbetare, async (tx) => {
      await bud.formedla(tx, notis([{ roll: 'registrator' }], 'notis'), {});
      throw new Error('handlingen gick inte');
    });
    await expect(avbruten).rejects.toThrow('handlingen gick inte');
    expect([await horde(), await mejl()]).toEqual([[], []]);
  });

  it('läses av mottagaren och av ingen annan', async () => {
    await skicka(namnd.medarbetare, [{ personId: namnd.chef.personId }]);
    const ser = (vem: Vem) =>
      db.databas.las(vem, (tx) => tx.sql('prov.notiser', 'select text, lank, last_vid from notis'));
    expect(await ser(namnd.chef)).toEqual([{ text: TEXT, lank: '/avvikelser/7', last_vid: null }]);
    expect(await ser(namnd.samordnare)).toEqual([]);
  });

  it('mejlas bara när det är sagt, och mejlet har meningen och länken men inget mer', async () => {
    await skicka(namnd.medarbetare, [{ personId: namnd.chef.personId }]);
    expect(await mejl()).toEqual([]);
    await skicka(namnd.medarbetare, [{ personId: namnd.chef.personId }], 'notis');
    const [brev, ...fler] = await mejl();
    expect(fler).toEqual([]);
    expect(brev).toMatchObject({ till_person_id: namnd.chef.personId, amne: 'Du har en ny notis i ledningssystemet' });
    expect(brev!.text).toContain(TEXT);
    expect(brev!.text).toContain('https://kvalitet.prov.se/avvikelser/7');
  });
});

describe('morgonens sammanfattning', () => {
  it('ser på måndagen tillbaka på hela helgen, annars på ett dygn', () => {
    const fran = (nu: string): string => forraMorgonen(new Date(nu)).toISOString();
    expect(fran('2026-11-23T06:00:00Z')).toBe('2026-11-20T06:00:00.000Z');
    expect(fran('2026-11-24T06:00:00Z')).toBe('2026-11-23T06:00:00.000Z');
    expect(fran('2026-11-27T06:00:00Z')).toBe('2026-11-26T06:00:00.000Z');
  });

  const sammanfatta = () =>
    app.get(DagsmejlJobb, { strict: false }).utfor({
      id: 1,
      namndId: namnd.namndId,
      uppgifter: {},
      bestalldAv: null,
      signal: new AbortController().signal,
      framsteg: () => undefined,
    });

  it('går en gång om dagen till den som har olästa notiser, utan ett ord ur dem', async () => {
    await skicka(namnd.medarbetare, [{ roll: 'enhetschef', enhetId: namnd.enhet }]);
    await skicka(namnd.medarbetare, [{ roll: 'enhetschef', enhetId: namnd.enhet }]);
    expect(await sammanfatta()).toEqual({ antalMejl: 1 });
    expect(await sammanfatta()).toEqual({ antalMejl: 0 });
    const [ett, ...fler] = await mejl();
    expect(fler).toEqual([]);
    expect(ett).toMatchObject({
      till_person_id: namnd.chef.personId,
      amne: expect.stringContaining('2 olästa notiser'),
    });
    expect(ett?.text).not.toContain(TEXT);
    expect(ett?.text).toContain('https://kvalitet.prov.se/notiser');
  });

  it('går inte till den som har läst, och gäller bara det som hänt sedan förra mejlet', async () => {
    await skicka(namnd.medarbetare, [{ personId: namnd.chef.personId }, { personId: namnd.mas.personId }]);
    await db.agare.query('update notis set last_vid = now() where person_id = $1', [namnd.chef.personId]);
    await db.agare.query(`update notis set skapad_vid = now() - interval '4 days' where person_id = $1`, [
      namnd.mas.personId,
    ]);
    expect(await sammanfatta()).toEqual({ antalMejl: 0 });
  });

  it('räknas bara av systemet: ingen person får veta vad andra inte har läst', async () => {
    await skicka(namnd.medarbetare, [{ personId: namnd.chef.personId }]);
    const fraga = `select * from notis_olasta(now() - interval '1 day')`;
    for (const vem of [namnd.samordnare, namnd.systemadmin, namnd.medarbetare])
      expect(await db.databas.las(vem, (tx) => tx.sql('prov.olasta', fraga))).toEqual([]);
    expect(await db.databas.las(namnd.system, (tx) => tx.sql('prov.olasta', fraga))).toHaveLength(1);
  });
});
