import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PersonQueries } from '../../src/organisation/person.queries.js';
import { UppdragService } from '../../src/organisation/uppdrag.service.js';
import { Vemminne } from '../../src/organisation/vemminne.js';
import { Regelbrott, SaknarBehorighet } from '../../src/plattform/fel.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { StalldKlocka } from '../givet/klocka.js';
import { enNamnd, vemIdag, type Namnd } from '../givet/organisation.js';

const IDAG = '2026-11-22';
const klocka = new StalldKlocka(IDAG);
let db: Provdatabas;
let namnd: Namnd;
let uppdrag: UppdragService;
let personer: PersonQueries;

const brister = async (gor: Promise<unknown>): Promise<readonly string[]> => {
  const fel = await gor.then(() => null).catch((orsak: unknown) => orsak);
  expect(fel).toBeInstanceOf(Regelbrott);
  return (fel as Regelbrott).brister;
};
const uppdragetFor = async (personId: number): Promise<number> => {
  const { rows } = await db.agare.query<{ id: number }>(
    'select id from uppdrag where person_id = $1 order by id limit 1',
    [personId],
  );
  return rows[0]?.id ?? 0;
};

beforeAll(async () => {
  db = await nyDatabas();
  uppdrag = new UppdragService(db.databas, klocka, new Vemminne(klocka));
  personer = new PersonQueries(db.databas);
});
beforeEach(async () => {
  namnd = await enNamnd(db);
});
afterAll(() => db.stang());

describe('vem någon är följer av uppdragen den dagen', () => {
  it('enhetschefen leder sin enhet, verksamhetschefen allt under sin verksamhet', () => {
    expect(namnd.chef.enheter).toEqual([namnd.enhet]);
    expect([...namnd.verksamhetschef.enheter].sort()).toEqual([namnd.verksamhet, namnd.enhet, namnd.grannenhet].sort());
  });

  it('ingen annan roll leder någon enhet', () => {
    const { medarbetare, samordnare, mas, lexSarahAnsvarig, lexSarahUtredare, forvaltningschef } = namnd;
    const { ledamot, registrator, systemadmin, dataskyddsombud } = namnd;
    const andra = [medarbetare, samordnare, mas, lexSarahAnsvarig, lexSarahUtredare, forvaltningschef];
    for (const vem of [...andra, ledamot, registrator, systemadmin, dataskyddsombud]) expect(vem.enheter).toEqual([]);
  });

  it('medarbetaren hör hemma på sin enhet', () => {
    expect(namnd.medarbetare).toMatchObject({
      roller: ['medarbetare'],
      hemenheter: [namnd.enhet],
      namndId: namnd.namndId,
    });
  });

  it('den som har två uppdrag har båda rollerna, och båda ställena', async () => {
    const { personId } = namnd.medarbetare;
    await uppdrag.ge(namnd.systemadmin, {
      personId,
      roll: 'enhetschef',
      enhetId: namnd.annanEnhet,
      fran: IDAG,
      till: null,
    });
    const vem = await vemIdag(db, personId, IDAG);
    expect([...vem.roller].sort()).toEqual(['enhetschef', 'medarbetare']);
    expect(vem.enheter).toEqual([namnd.annanEnhet]);
    expect([...vem.hemenheter].sort()).toEqual([namnd.enhet, namnd.annanEnhet].sort());
  });
});

describe('ett uppdrag ges', () => {
  const ny = (mer: object) =>
    ({
      personId: namnd.medarbetare.personId,
      roll: 'enhetschef',
      enhetId: namnd.grannenhet,
      fran: IDAG,
      till: null,
      ...mer,
    }) as const;

  it('och gäller från första till och med sista dagen', async () => {
    await uppdrag.ge(namnd.systemadmin, ny({ fran: '2026-12-01', till: '2026-12-31' }));
    const roller = async (dag: string) => (await vemIdag(db, namnd.medarbetare.personId, dag)).roller;
    expect(await roller('2026-11-30')).toEqual(['medarbetare']);
    expect(await roller('2026-12-01')).toContain('enhetschef');
    expect(await roller('2026-12-31')).toContain('enhetschef');
    expect(await roller('2027-01-01')).toEqual(['medarbetare']);
  });

  it('men inte en linjeroll utan enhet', async () => {
    expect(await brister(uppdrag.ge(namnd.systemadmin, ny({ enhetId: null })))).toEqual([
      'Välj den enhet eller verksamhet som uppdraget som enhetschef gäller.',
    ]);
  });

  it('men inte en nämndroll på en enhet', async () => {
    expect(await brister(uppdrag.ge(namnd.systemadmin, ny({ roll: 'kvalitetssamordnare' })))).toEqual([
      'Kvalitetssamordnare gäller hela nämnden, välj ingen enhet.',
    ]);
  });

  it('men inte som verksamhetschef för en enhet', async () => {
    expect(await brister(uppdrag.ge(namnd.systemadmin, ny({ roll: 'verksamhetschef' })))).toEqual([
      'En verksamhetschef leder en verksamhet, inte en enhet.',
    ]);
  });

  it('men inte två gånger på samma ställe samtidigt', async () => {
    await uppdrag.ge(namnd.systemadmin, ny({ till: '2026-12-31' }));
    expect(await brister(uppdrag.ge(namnd.systemadmin, ny({ fran: '2026-12-31' })))).toEqual([
      'Personen har redan det uppdraget från och med den 22 november 2026.',
    ]);
    await expect(uppdrag.ge(namnd.systemadmin, ny({ fran: '2027-01-01' }))).resolves.toBeGreaterThan(0);
  });

  it('men inte på en enhet som inte finns den dagen', async () => {
    expect(await brister(uppdrag.ge(namnd.systemadmin, ny({ fran: '2019-01-01' })))).toEqual([
      'Enheten finns inte den dag då uppdraget börjar.',
    ]);
  });

  it('men inte baklänges', async () => {
    expect(await brister(uppdrag.ge(namnd.systemadmin, ny({ till: '2026-11-21' })))).toEqual([
      'Sista dagen kan inte ligga före första dagen.',
    ]);
  });

  it('men inte av någon annan än systemadministratören, inte ens åt sig själv', async () => {
    const eget = ny({ personId: namnd.verksamhetschef.personId });
    await expect(uppdrag.ge(namnd.verksamhetschef, eget)).rejects.toThrow(SaknarBehorighet);
  });
});

describe('en vikarie', () => {
  it('får samma roll på samma ställe under vikariatet', async () => {
    const ordinarie = await uppdragetFor(namnd.chef.personId);
    const { personId } = namnd.medarbetare;
    await uppdrag.geVikariat(namnd.systemadmin, ordinarie, { personId, fran: IDAG, till: '2026-12-31' });
    expect((await vemIdag(db, personId, IDAG)).enheter).toEqual([namnd.enhet]);
    expect((await vemIdag(db, personId, '2027-01-01')).enheter).toEqual([]);
    const sida = await personer.person(namnd.systemadmin, personId, IDAG);
    expect(sida.uppdrag[0]).toMatchObject({
      roll: 'Enhetschef',
      enhet: 'Utredningsgruppen',
      vikarieFor: 'Prov Person',
      arOrdinarie: false,
    });
  });

  it('kan inte vara den ordinarie själv, sakna slut eller gå utanför uppdraget', async () => {
    const ordinarie = await uppdragetFor(namnd.chef.personId);
    const prova = (personId: number, fran: string, till: string | null) =>
      brister(uppdrag.geVikariat(namnd.systemadmin, ordinarie, { personId, fran, till }));
    expect(await prova(namnd.chef.personId, '2026-11-22', '2026-12-31')).toContain(
      'En person kan inte vikariera för sig själv.',
    );
    expect(await prova(namnd.mas.personId, IDAG, null)).toEqual(['Ange vikariatets sista dag.']);
    expect(await prova(namnd.mas.personId, '2019-12-01', '2020-02-01')).toEqual([
      'Uppdraget börjar först den 1 januari 2020.',
    ]);
    await uppdrag.avsluta(namnd.systemadmin, ordinarie, '2026-11-30');
    expect(await prova(namnd.mas.personId, IDAG, '2026-12-01')).toEqual([
      'Uppdraget slutar redan den 30 november 2026.',
    ]);
  });

  it('kan inte ha en egen vikarie', async () => {
    const ordinarie = await uppdragetFor(namnd.chef.personId);
    const vikariat = { personId: namnd.mas.personId, fran: IDAG, till: '2026-12-31' };
    const vikarie = await uppdrag.geVikariat(namnd.systemadmin, ordinarie, vikariat);
    const till = { ...vikariat, personId: namnd.registrator.personId };
    expect(await brister(uppdrag.geVikariat(namnd.systemadmin, vikarie, till))).toEqual([
      'En vikarie kan inte ha en egen vikarie. Välj den ordinarie.',
    ]);
  });
});

describe('ett uppdrag avslutas', () => {
  it('efter sin sista dag, tillsammans med den som vikarierar', async () => {
    const ordinarie = await uppdragetFor(namnd.chef.personId);
    const { personId } = namnd.medarbetare;
    await uppdrag.geVikariat(namnd.systemadmin, ordinarie, { personId, fran: '2026-11-01', till: '2026-12-31' });
    await uppdrag.avsluta(namnd.systemadmin, ordinarie, IDAG);
    for (const id of [personId, namnd.chef.personId]) {
      expect((await vemIdag(db, id, IDAG)).roller).toContain('enhetschef');
      expect((await vemIdag(db, id, '2026-11-23')).roller).not.toContain('enhetschef');
    }
  });

  it('eller tas tillbaka innan det har börjat gälla', async () => {
    const { personId } = namnd.medarbetare;
    const id = await uppdrag.ge(namnd.systemadmin, { personId, roll: 'mas', enhetId: null, fran: IDAG, till: null });
    await uppdrag.avsluta(namnd.systemadmin, id, '2026-11-21');
    expect((await vemIdag(db, personId, IDAG)).roller).toEqual(['medarbetare']);
    expect((await personer.person(namnd.systemadmin, personId, IDAG)).uppdrag.at(-1)?.lage).toBe('avslutad');
  });

  it('men förlängs aldrig', async () => {
    const id = await uppdragetFor(namnd.chef.personId);
    await uppdrag.avsluta(namnd.systemadmin, id, IDAG);
    expect(await brister(uppdrag.avsluta(namnd.systemadmin, id, '2026-12-31'))).toEqual([
      'Uppdraget slutar redan den 22 november 2026 och kan inte förlängas. Ge ett nytt uppdrag.',
    ]);
  });

  it('men inte före det började', async () => {
    const id = await uppdragetFor(namnd.chef.personId);
    expect(await brister(uppdrag.avsluta(namnd.systemadmin, id, '2019-12-01'))).toEqual([
      'Uppdraget började den 1 januari 2020.',
    ]);
  });

  it('och varje steg finns i händelseloggen', async () => {
    const id = await uppdragetFor(namnd.chef.personId);
    await uppdrag.avsluta(namnd.systemadmin, id, IDAG);
    const { rows } = await db.agare.query(
      `select handling, uppgifter from handelse where sak = 'uppdrag' and sak_id = $1`,
      [id],
    );
    expect(rows).toEqual([
      {
        handling: 'avsluta',
        uppgifter: {
          person: namnd.chef.personId,
          roll: 'enhetschef',
          enhet: namnd.enhet,
          fran: '2020-01-01',
          till: IDAG,
        },
      },
    ]);
  });
});
