import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EnhetQueries } from '../../src/organisation/enhet.queries.js';
import { EnhetService } from '../../src/organisation/enhet.service.js';
import { Vemminne } from '../../src/organisation/vemminne.js';
import { Andrad, FinnsInte, Regelbrott, SaknarBehorighet } from '../../src/plattform/fel.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { StalldKlocka } from '../givet/klocka.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

const IDAG = '2026-11-22';
const klocka = new StalldKlocka(IDAG);
let db: Provdatabas;
let namnd: Namnd;
let enheter: EnhetService;
let queries: EnhetQueries;

const brister = async (gor: Promise<unknown>): Promise<readonly string[]> => {
  const fel = await gor.then(() => null).catch((orsak: unknown) => orsak);
  expect(fel).toBeInstanceOf(Regelbrott);
  return (fel as Regelbrott).brister;
};

/** The verksamhet and what lies below it on a day, as the line of a leader is worked out. */
const under = async (datum: string): Promise<number[]> => {
  const { rows } = await db.agare.query<{ id: number }>('select id from enhet_under($1, $2, $3) as u (id)', [
    namnd.namndId,
    datum,
    [namnd.verksamhet],
  ]);
  return rows.map(({ id }) => id);
};

beforeAll(async () => {
  db = await nyDatabas();
  enheter = new EnhetService(db.databas, klocka, new Vemminne(klocka));
  queries = new EnhetQueries(db.databas);
});
beforeEach(async () => {
  namnd = await enNamnd(db);
});
afterAll(() => db.stang());

describe('en enhet läggs till', () => {
  it('under en verksamhet, och syns från sin första dag', async () => {
    const id = await enheter.skapa(namnd.systemadmin, {
      namn: 'Fältgruppen',
      niva: 'enhet',
      foralderId: namnd.verksamhet,
      fran: '2027-01-01',
    });
    expect(await queries.namnVid(namnd.samordnare, id, '2026-12-31')).toBeNull();
    expect(await queries.namnVid(namnd.samordnare, id, '2027-01-01')).toBe('Fältgruppen');
  });

  it('en gång, även om formuläret skickas två gånger', async () => {
    const ny = { namn: 'A', niva: 'verksamhet', foralderId: null, fran: IDAG, nyckel: 'samma' } as const;
    const id = await enheter.skapa(namnd.systemadmin, ny);
    expect(await enheter.skapa(namnd.systemadmin, ny)).toBe(id);
  });

  it('men inte direkt under nämnden', async () => {
    const ny = { namn: 'Lös', niva: 'enhet', foralderId: null, fran: IDAG } as const;
    expect(await brister(enheter.skapa(namnd.systemadmin, ny))).toEqual(['En enhet ska höra till en verksamhet.']);
  });

  it('men inte under en annan enhet', async () => {
    const ny = { namn: 'Under', niva: 'enhet', foralderId: namnd.enhet, fran: IDAG } as const;
    expect(await brister(enheter.skapa(namnd.systemadmin, ny))).toEqual([
      'Utredningsgruppen är en enhet och kan inte ha något under sig.',
    ]);
  });

  it('men inte före den verksamhet som den hör till', async () => {
    const ny = { namn: 'Tidig', niva: 'enhet', foralderId: namnd.verksamhet, fran: '2019-12-31' } as const;
    expect(await brister(enheter.skapa(namnd.systemadmin, ny))).toEqual([
      'Barn och familj finns först från den 1 januari 2020.',
    ]);
  });

  it('men inte av någon annan än systemadministratören', async () => {
    const ny = { namn: 'Min egen', niva: 'verksamhet', foralderId: null, fran: IDAG } as const;
    await expect(enheter.skapa(namnd.samordnare, ny)).rejects.toThrow(SaknarBehorighet);
  });

  it('men inte under en annan nämnds verksamhet', async () => {
    const annan = await enNamnd(db);
    const ny = { namn: 'Snedsteg', niva: 'enhet', foralderId: annan.verksamhet, fran: IDAG } as const;
    await expect(enheter.skapa(namnd.systemadmin, ny)).rejects.toThrow(FinnsInte);
  });
});

describe('en enhet byter namn', () => {
  it('från en dag, och heter som förr dagen innan', async () => {
    await enheter.bytNamn(namnd.systemadmin, namnd.enhet, { namn: 'Utredning 1', fran: IDAG });
    expect(await queries.namnVid(namnd.chef, namnd.enhet, '2026-11-21')).toBe('Utredningsgruppen');
    expect(await queries.namnVid(namnd.chef, namnd.enhet, IDAG)).toBe('Utredning 1');
  });

  it('men inte den dag då den senaste ändringen började gälla, eller före den', async () => {
    await enheter.bytNamn(namnd.systemadmin, namnd.enhet, { namn: 'Utredning 1', fran: IDAG });
    const stopp =
      'Ändringen kan tidigast gälla dagen efter den 22 november 2026, då den senaste ändringen började gälla.';
    for (const fran of [IDAG, '2026-11-01'])
      expect(await brister(enheter.bytNamn(namnd.systemadmin, namnd.enhet, { namn: 'X', fran }))).toEqual([stopp]);
  });

  it('men inte till det den redan heter', async () => {
    const samma = { namn: 'Utredningsgruppen', fran: IDAG };
    expect(await brister(enheter.bytNamn(namnd.systemadmin, namnd.enhet, samma))).toEqual([
      'Utredningsgruppen heter redan så.',
    ]);
  });

  it('men inte ovanpå någon annans ändring', async () => {
    const sedd = (await queries.historik(namnd.systemadmin, namnd.enhet))[0]?.versionId;
    await enheter.bytNamn(namnd.systemadmin, namnd.enhet, { namn: 'Först', fran: '2026-11-20', version: sedd });
    const sen = enheter.bytNamn(namnd.systemadmin, namnd.enhet, { namn: 'Sedan', fran: IDAG, version: sedd });
    await expect(sen).rejects.toThrow(Andrad);
  });
});

describe('en enhet flyttas', () => {
  it('från en dag, och ligger kvar där den låg dagen innan', async () => {
    await enheter.flytta(namnd.systemadmin, namnd.enhet, { foralderId: namnd.annanVerksamhet, fran: IDAG });
    expect(await under('2026-11-21')).toContain(namnd.enhet);
    expect(await under(IDAG)).not.toContain(namnd.enhet);
  });

  it('men inte in under sig själv', async () => {
    const under = await enheter.skapa(namnd.systemadmin, {
      namn: 'Inre',
      niva: 'verksamhet',
      foralderId: namnd.verksamhet,
      fran: '2021-01-01',
    });
    for (const foralderId of [namnd.verksamhet, under])
      expect(await brister(enheter.flytta(namnd.systemadmin, namnd.verksamhet, { foralderId, fran: IDAG }))).toContain(
        'Barn och familj kan inte läggas under sig själv eller något som ligger under den.',
      );
  });

  it('men inte så att en redan planerad flytt sluter en krets', async () => {
    await enheter.flytta(namnd.systemadmin, namnd.annanVerksamhet, {
      foralderId: namnd.verksamhet,
      fran: '2027-01-01',
    });
    const nu = enheter.flytta(namnd.systemadmin, namnd.verksamhet, { foralderId: namnd.annanVerksamhet, fran: IDAG });
    expect(await brister(nu)).toEqual([
      'Barn och familj kan inte läggas under sig själv eller något som ligger under den.',
    ]);
  });

  it('men inte till en verksamhet som ska stängas', async () => {
    const kort = await enheter.skapa(namnd.systemadmin, {
      namn: 'Kort',
      niva: 'verksamhet',
      foralderId: null,
      fran: '2021-01-01',
    });
    await enheter.stang(namnd.systemadmin, kort, { sistaDag: '2026-12-31' });
    const flytt = enheter.flytta(namnd.systemadmin, namnd.enhet, { foralderId: kort, fran: IDAG });
    expect(await brister(flytt)).toEqual(['Kort stängs efter den 31 december 2026.']);
  });

  it('men inte dit där den redan ligger', async () => {
    const flytt = enheter.flytta(namnd.systemadmin, namnd.enhet, { foralderId: namnd.verksamhet, fran: IDAG });
    expect(await brister(flytt)).toEqual(['Utredningsgruppen ligger redan där.']);
  });
});

describe('en enhet stängs', () => {
  it('efter sin sista dag, och dess ärenden svarar linjen ovanför ändå för', async () => {
    await enheter.stang(namnd.systemadmin, namnd.enhet, { sistaDag: '2026-11-21' });
    const valbara = (await queries.valbara(namnd.medarbetare, IDAG)).map(({ id }) => id);
    expect(valbara).not.toContain(namnd.enhet);
    expect(valbara).toContain(namnd.grannenhet);
    expect(await under(IDAG)).toContain(namnd.enhet);
    expect(await queries.namnVid(namnd.chef, namnd.enhet, IDAG)).toBeNull();
  });

  it('men inte medan något öppet ligger under den', async () => {
    expect(await brister(enheter.stang(namnd.systemadmin, namnd.verksamhet, { sistaDag: IDAG }))).toEqual([
      'Stäng eller flytta först det som ligger under: Mottagningen, Utredningsgruppen.',
    ]);
  });

  it('men inte före sin första dag', async () => {
    expect(await brister(enheter.stang(namnd.systemadmin, namnd.enhet, { sistaDag: '2019-12-31' }))).toEqual([
      'Sista dagen kan inte ligga före den 1 januari 2020.',
    ]);
  });

  it('och ändras inte sedan', async () => {
    await enheter.stang(namnd.systemadmin, namnd.enhet, { sistaDag: IDAG });
    const stopp = 'Utredningsgruppen är stängd från och med dagen efter den 22 november 2026.';
    expect(await brister(enheter.bytNamn(namnd.systemadmin, namnd.enhet, { namn: 'X', fran: '2027-01-01' }))).toEqual([
      stopp,
    ]);
    expect(await brister(enheter.stang(namnd.systemadmin, namnd.enhet, { sistaDag: '2027-01-01' }))).toEqual([stopp]);
  });
});

describe('historiken', () => {
  it('har aldrig två namn samma dag, vem som än skriver', async () => {
    const dubbel = db.agare.query(
      `insert into enhet_version (namnd_id, enhet_id, namn, fran, till) values ($1, $2, 'Dubbel', '2025-01-01', '2025-02-01')`,
      [namnd.namndId, namnd.enhet],
    );
    await expect(dubbel).rejects.toThrow(/enhet_version/);
  });

  it('lämnar ett spår i händelseloggen för varje ändring, utan namn', async () => {
    await enheter.bytNamn(namnd.systemadmin, namnd.enhet, { namn: 'Hemligt namn', fran: IDAG });
    const { rows } = await db.agare.query(
      `select handling, person_id, roll, lagrum, uppgifter from handelse where namnd_id = $1 and sak = 'enhet' and sak_id = $2`,
      [namnd.namndId, namnd.enhet],
    );
    expect(rows).toEqual([
      {
        handling: 'byt_namn',
        person_id: namnd.systemadmin.personId,
        roll: 'systemadmin',
        lagrum: [expect.stringContaining('3 kap. 3 §')],
        uppgifter: { fran: IDAG },
      },
    ]);
  });

  it('visar trädet i svensk bokstavsordning', async () => {
    const trad = await queries.trad(namnd.medarbetare, IDAG);
    expect(trad.map(({ namn, barn }) => [namn, barn.map((nod) => nod.namn)])).toEqual([
      ['Barn och familj', ['Mottagningen', 'Utredningsgruppen']],
      ['Vuxna', ['Öppenvården']],
    ]);
  });
});
