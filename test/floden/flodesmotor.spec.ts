import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allmanhetenHos, systemFor, type Vem } from '../../src/database/vem.js';
import { tidslinje } from '../../src/floden/handelselogg.queries.js';
import { Andrad, FinnsInte, Regelbrott, SaknarBehorighet } from '../../src/plattform/fel.js';
import { chef, ettProvhus, rapportor, system, type Provhus } from './provdatabas.js';
import { provflode, type Provhandling, type Provsak } from './provflode.js';

let hus: Provhus;
beforeAll(async () => {
  hus = await ettProvhus();
});
afterAll(() => hus.stang());

const gor = (
  vem: Vem,
  handling: Provhandling,
  id: number,
  om: { version?: number; form?: unknown } = {},
): Promise<Provsak> => hus.databas.skriv(vem, (tx) => hus.motor.utfor(tx, provflode, handling, { id, ...om }));
const saken = async (id: number): Promise<Provsak> =>
  (await hus.agare.query<Provsak>('select * from provsak where id = $1', [id])).rows[0]!;
const handelser = async (id: number): Promise<Record<string, unknown>[]> =>
  (
    await hus.agare.query<Record<string, unknown>>(
      "select * from handelse where sak = 'provsak' and sak_id = $1 order by nr",
      [id],
    )
  ).rows;

describe('en handling', () => {
  it('flyttar statusen, höjer versionen och skriver en enda händelse med dagens lagrum', async () => {
    const id = await hus.enAnmald();
    const efter = await gor(chef, 'prova', id, { version: 1 });
    expect(efter).toMatchObject({ id, status: 'provas', version: 2 });
    expect(await saken(id)).toMatchObject({ status: 'provas', version: 2 });
    const rader = await handelser(id);
    expect(rader).toHaveLength(2);
    expect(rader[1]).toMatchObject({
      namnd_id: 1,
      handling: 'prova',
      person_id: 1,
      roll: 'enhetschef',
      fran_status: 'anmald',
      till_status: 'provas',
      vid: new Date('2026-11-22T13:05:00Z'),
      lagrum: [
        '27 kap. 5 § socialtjänstlagen (2025:400)',
        '5 kap. 3 § Socialstyrelsens föreskrifter och allmänna råd (SOSFS 2011:9) om ledningssystem för systematiskt kvalitetsarbete',
      ],
      uppgifter: {},
    });
  });

  it('som inleder ett ärende kommer från ingen status och skickar sin notis i samma transaktion', async () => {
    const id = await hus.enAnmald();
    expect((await handelser(id))[0]).toMatchObject({
      fran_status: null,
      till_status: 'anmald',
      roll: 'medarbetare',
      person_id: 2,
    });
    const notiser = await hus.agare.query('select text from notis where lank = $1', [`/provsaker/${id}`]);
    expect(notiser.rows).toEqual([{ text: 'En sak har anmälts.' }]);
  });

  it('som noterar ett faktum lämnar statusen', async () => {
    const id = await hus.enAnmald();
    await gor(rapportor, 'yttra', id);
    expect(await saken(id)).toMatchObject({ status: 'anmald', version: 2 });
    expect((await handelser(id))[1]).toMatchObject({
      roll: 'rapportor',
      fran_status: 'anmald',
      till_status: 'anmald',
      lagrum: [],
    });
  });

  it('följer lagen den dag som steget avser', async () => {
    const id = await hus.enAnmald();
    await hus.databas.skriv(chef, (tx) => hus.motor.utfor(tx, provflode, 'prova', { id, rattsdag: '2025-06-30' }));
    expect((await handelser(id))[1]?.lagrum).toContain('14 kap. 6 § socialtjänstlagen (2001:453)');
  });

  it('låter rummet skriva, och ger tillbaka det som ändrats', async () => {
    const id = await hus.enAnmald();
    const efter = await hus.databas.skriv(chef, (tx) =>
      hus.motor.utfor(tx, provflode, 'prova', {
        id,
        uppgifter: { enhet: 12 },
        skriv: async (sak, { status }) => {
          expect([sak.status, sak.version, status]).toEqual(['provas', 2, 'provas']);
          await tx.sql('prov.flytta', 'update provsak set enhet_id = 12 where id = $1', [sak.id]);
          return { enhet_id: 12 };
        },
      }),
    );
    expect(efter.enhet_id).toBe(12);
    expect((await handelser(id))[1]?.uppgifter).toEqual({ enhet: 12 });
  });

  it('av någon anonym finns inte i loggen med person', async () => {
    const sak = await hus.databas.skriv(rapportor, (tx) =>
      hus.motor.inled(tx, provflode, 'anmal', {
        anonym: true,
        skriv: ({ status }) =>
          tx.en<Provsak>('prov.anonym', 'insert into provsak (namnd_id, status) values (1, $1) returning *', [status]),
      }),
    );
    expect((await handelser(sak!.id))[0]).toMatchObject({ person_id: null, roll: 'anonym' });
  });
});

describe('en nekad handling skriver ingenting', () => {
  const oforandrad = async (id: number, forsok: Promise<unknown>, fel: new (...a: never[]) => Error): Promise<void> => {
    const [sak, antal] = [await saken(id), (await handelser(id)).length];
    await expect(forsok).rejects.toThrow(fel);
    expect(await saken(id)).toEqual(sak);
    expect(await handelser(id)).toHaveLength(antal);
  };

  it('av fel roll', async () => {
    const id = await hus.enAnmald();
    await oforandrad(id, gor(rapportor, 'prova', id), SaknarBehorighet);
  });
  it('från fel status', async () => {
    const id = await hus.enAnmald();
    await oforandrad(id, gor(chef, 'besluta', id), Regelbrott);
  });
  it('med brister, som alla räknas upp', async () => {
    const id = await hus.enAnmald({ beskrivning: '' });
    await gor(chef, 'prova', id);
    await hus.agare.query("update provsak set beskrivning = '' where id = $1", [id]);
    const forsok = gor(chef, 'besluta', id, { form: {} });
    await oforandrad(id, forsok, Regelbrott);
    await expect(forsok).rejects.toMatchObject({ brister: ['Beskriv ärendet först.', 'Skriv en motivering.'] });
  });
  it('på en version som någon annan har ändrat', async () => {
    const id = await hus.enAnmald();
    await gor(rapportor, 'yttra', id);
    const forsok = gor(chef, 'prova', id, { version: 1 });
    await oforandrad(id, forsok, Andrad);
    await expect(forsok).rejects.toMatchObject({ nuvarande: { id, version: 2 } });
  });
  it('om rummets egen skrivning går fel', async () => {
    const id = await hus.enAnmald();
    const forsok = hus.databas.skriv(chef, (tx) =>
      hus.motor.utfor(tx, provflode, 'prova', {
        id,
        skriv: () => Promise.reject<Partial<Provsak>>(new RangeError('nej')),
      }),
    );
    await oforandrad(id, forsok, RangeError);
  });
  it('på ett ärende som inte finns, eller finns hos en annan nämnd', async () => {
    const id = await hus.enAnmald();
    await expect(gor(chef, 'prova', 999_999)).rejects.toThrow(FinnsInte);
    await oforandrad(id, gor({ ...chef, namndId: 2, personId: 3 }, 'prova', id), FinnsInte);
  });
  it('som ska inleda ett ärende men skriver en annan status än flödets', async () => {
    const forsok = hus.databas.skriv(rapportor, (tx) =>
      hus.motor.inled(tx, provflode, 'anmal', {
        skriv: () =>
          tx.en<Provsak>('prov.fel', "insert into provsak (namnd_id, status) values (1, 'beslutad') returning *"),
      }),
    );
    await expect(forsok).rejects.toThrow('provsak.anmal skrev en annan status än flödets.');
  });
  it('av allmänheten, som inte har någon roll i flödet', async () => {
    const forsok = hus.databas.skriv(allmanhetenHos(1), (tx) =>
      hus.motor.inled(tx, provflode, 'anmal', { skriv: () => Promise.reject(new RangeError('nås aldrig')) }),
    );
    await expect(forsok).rejects.toThrow(SaknarBehorighet);
  });
});

it('samma anmälan skickad två gånger ger ingen andra händelse', async () => {
  const fore = (await hus.agare.query('select from handelse')).rowCount;
  const svar = await hus.databas.skriv(rapportor, (tx) =>
    hus.motor.inled(tx, provflode, 'anmal', { skriv: () => Promise.resolve(null) }),
  );
  expect(svar).toBeNull();
  expect((await hus.agare.query('select from handelse')).rowCount).toBe(fore);
});

describe('två som gör samma sak samtidigt', () => {
  it('får ett ja och ett nej, och ärendet en händelse', async () => {
    const id = await hus.enAnmald();
    const svar = await Promise.allSettled([
      gor(chef, 'prova', id, { version: 1 }),
      gor(chef, 'prova', id, { version: 1 }),
    ]);
    expect(svar.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(svar.find((ett) => ett.status === 'rejected')?.reason).toBeInstanceOf(Andrad);
    expect(await handelser(id)).toHaveLength(2);
  });
  it('utan version stoppas av regeln', async () => {
    const id = await hus.enAnmald();
    const svar = await Promise.allSettled([gor(chef, 'prova', id), gor(chef, 'prova', id)]);
    expect(svar.find((ett) => ett.status === 'rejected')?.reason).toBeInstanceOf(Regelbrott);
    expect(await handelser(id)).toHaveLength(2);
  });
  it('bryter aldrig kedjan, hur många ärenden det än gäller', async () => {
    await Promise.all(Array.from({ length: 12 }, () => hus.enAnmald()));
    expect((await hus.agare.query('select * from handelse_brott(1)')).rows).toEqual([]);
  });
});

describe('tidslinjen', () => {
  it('är meningar med namn, roll och tid', async () => {
    const id = await hus.enAnmald();
    await gor(chef, 'prova', id);
    await gor(rapportor, 'yttra', id);
    const rader = await hus.databas.las(system, (tx) => tidslinje(tx, provflode, id));
    const vid = new Date('2026-11-22T14:05:00+01:00');
    expect(rader.map((rad) => [rad.mening, rad.vid, rad.tillStatus])).toEqual([
      ['Bo Ek (medarbetare) anmälde saken', vid, 'Anmäld'],
      ['Anna Berg (enhetschef) började pröva saken', vid, 'Prövas'],
      ['Bo Ek (rapportör) yttrade sig', vid, null],
    ]);
  });
  it('är tom för en annan nämnd', async () => {
    const id = await hus.enAnmald();
    expect(await hus.databas.las(systemFor(2), (tx) => tidslinje(tx, provflode, id))).toEqual([]);
  });
  it('har inget namn när ingen finns', async () => {
    const { rows } = await hus.agare.query<{ id: number }>(
      "insert into provsak (namnd_id, status) values (1, 'anmald') returning id",
    );
    await hus.agare.query(
      `insert into handelse (namnd_id, sak, sak_id, handling, roll, vid, lagrum) values
         (1, 'provsak', $1, 'anmal', 'anonym', now(), '{}'), (1, 'provsak', $1, 'prova', 'system', now(), '{}')`,
      [rows[0]!.id],
    );
    const rader = await hus.databas.las(system, (tx) => tidslinje(tx, provflode, rows[0]!.id));
    expect(rader[0]?.mening).toMatch(/^Någon som är anonym anmälde saken$/);
    expect(rader[1]?.mening).toMatch(/^Systemet började pröva saken$/);
  });
});
