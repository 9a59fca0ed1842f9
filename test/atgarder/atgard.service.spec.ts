import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Atgard } from '../../src/atgarder/atgard.krav.js';
import { AtgardQueries } from '../../src/atgarder/atgard.queries.js';
import { AtgardService, type NyAtgard } from '../../src/atgarder/atgard.service.js';
import { AtgardslistaQueries } from '../../src/atgarder/atgardslista.queries.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { Andrad, FinnsInte, OgiltigtFormular, Regelbrott, SaknarBehorighet } from '../../src/plattform/fel.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { enProcess } from '../givet/plan.js';

let db: Provdatabas;
let prov: Provapp;
let namnd: Namnd;
let atgarder: AtgardService;
let queries: AtgardQueries;
let listan: AtgardslistaQueries;
let plats: { processId: number; riskId: number };

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db);
  plats = await enProcess(db, namnd.namndId);
  prov = await startaApp(db);
  atgarder = prov.app.get(AtgardService, { strict: false });
  queries = prov.app.get(AtgardQueries, { strict: false });
  listan = prov.app.get(AtgardslistaQueries, { strict: false });
});
afterAll(async () => {
  await prov.stang();
  await db.stang();
});

const ny = (andrat: Partial<NyAtgard> = {}): NyAtgard => ({
  text: 'Utbilda i barnsamtal.',
  ansvarigPersonId: namnd.medarbetare.personId,
  klartSenast: '2026-12-31',
  enhetId: namnd.enhet,
  kallor: [],
  matning: {
    ...{ mal: 'Fler barn hörs.', prediktion: 'Andelen ökar till nio av tio.', matsatt: 'annat' },
    ...{ effektmatning: 'Tio akter läses.', efterFran: '2026-01-16', efterTill: '2026-03-31' },
  },
  ...andrat,
});
const rad = async (id: number): Promise<Atgard> => (await queries.sida(namnd.samordnare, id)).atgard;
const GJORD = '2026-01-15';
const UPPFOLJD = '2026-04-01';

/** To the status before the follow-up. */
const genomford = async (): Promise<number> => {
  const id = await atgarder.planera(namnd.chef, ny());
  await atgarder.besluta(namnd.chef, id, { version: 1 });
  await atgarder.paborja(namnd.medarbetare, id, { version: 2 });
  await atgarder.genomfor(namnd.medarbetare, id, { version: 3, datum: GJORD, resultat: 'Alla gick utbildningen.' });
  return id;
};
const uppfoljd = async (effekt: 'ja' | 'nej'): Promise<number> => {
  const id = await genomford();
  await atgarder.foljUpp(namnd.medarbetare, id, {
    version: 4,
    datum: UPPFOLJD,
    effekt,
    effektText: 'Andelen hörda barn.',
  });
  return id;
};

describe('en åtgärd', () => {
  it('går från förslag till avslut, med en händelse för varje steg', async () => {
    const id = await uppfoljd('ja');
    await atgarder.avsluta(namnd.chef, id, { version: 5 });
    expect(await rad(id)).toMatchObject({ status: 'avslutad', effekt: 'ja', genomford_datum: GJORD, version: 6 });
    const { handelser } = await queries.sida(namnd.chef, id);
    expect(handelser).toHaveLength(6);
    expect(handelser[5]?.rubrik).toContain('avslutade åtgärden');
  });

  it('utan effekt avslutas inte utan går ett varv till, och det första varvet finns kvar', async () => {
    const id = await uppfoljd('nej');
    await expect(atgarder.avsluta(namnd.chef, id, { version: 5 })).rejects.toThrow(Regelbrott);
    await atgarder.taOm(namnd.chef, id, { version: 5 });
    expect(await rad(id)).toMatchObject({
      ...{ status: 'pagar', varv: 2, effekt: null, genomford_datum: null },
      tidigare_varv: [{ varv: 1, effekt: 'nej', genomford: GJORD, resultat: 'Alla gick utbildningen.' }],
    });
  });

  it('avbryts bara av den som leder arbetet', async () => {
    const id = await atgarder.planera(namnd.chef, ny());
    const form = { version: 1, motivering: 'Enheten läggs ned.' };
    await expect(atgarder.avbryt(namnd.medarbetare, id, form)).rejects.toThrow(SaknarBehorighet);
    await atgarder.avbryt(namnd.chef, id, form);
    expect(await rad(id)).toMatchObject({ status: 'avbruten', avbrott_motivering: 'Enheten läggs ned.' });
  });

  it('kan inte vara genomförd i morgon', async () => {
    const id = await atgarder.planera(namnd.chef, ny());
    const form = { version: 1, datum: '2199-01-01', resultat: 'Snart.' };
    await expect(atgarder.genomfor(namnd.chef, id, form)).rejects.toThrow(OgiltigtFormular);
  });

  it('skrivs inte över av den som läst en äldre version', async () => {
    const id = await atgarder.planera(namnd.chef, ny());
    await atgarder.andra(namnd.chef, id, { ...ny({ text: 'Utbilda alla.' }), version: 1 });
    await expect(atgarder.andra(namnd.samordnare, id, { ...ny(), version: 1 })).rejects.toThrow(Andrad);
    expect((await rad(id)).text).toBe('Utbilda alla.');
  });

  it('föreslås inte av en medarbetare och finns inte för en chef i en annan enhet', async () => {
    await expect(atgarder.planera(namnd.medarbetare, ny())).rejects.toThrow(SaknarBehorighet);
    const id = await atgarder.planera(namnd.chef, ny());
    await expect(queries.sida(namnd.annanChef, id)).rejects.toThrow(FinnsInte);
    await expect(atgarder.besluta(namnd.annanChef, id, { version: 1 })).rejects.toThrow(FinnsInte);
  });

  it('tar inte emot en ansvarig som inte finns', async () => {
    await expect(atgarder.planera(namnd.chef, ny({ ansvarigPersonId: 999_999 }))).rejects.toThrow(OgiltigtFormular);
  });
});

describe('var åtgärden kommer ifrån', () => {
  it('visas från båda hållen, och samma formulär två gånger gör en åtgärd', async () => {
    const plan = { ar: 2026, processId: plats.processId };
    const nyckel = '6a3f8a52-4f3d-4a1e-9d53-2a1b8a0c4e11';
    const form = ny({ nyckel, plan, kallor: [{ sak: 'risk', sakId: plats.riskId }] });
    const id = await atgarder.planera(namnd.samordnare, form);
    expect(await atgarder.planera(namnd.samordnare, form)).toBe(id);
    expect((await queries.atgarderFor(namnd.medarbetare, 'risk', plats.riskId)).map((en) => en.id)).toEqual([id]);
    expect((await queries.sida(namnd.medarbetare, id)).kallor).toEqual([
      {
        ...{ sak: 'risk', sakId: plats.riskId, text: 'Risk: Risk att barnet inte hörs.' },
        url: `/risker/${plats.riskId}`,
      },
    ]);
  });

  it('görs i samma transaktion som det den kommer från, eller inte alls', async () => {
    const fore = (await listan.lista(namnd.samordnare, { vy: 'alla' })).antal;
    await expect(
      db.databas.skriv(namnd.samordnare, async (tx) => {
        await atgarder.planeraI(tx, ny());
        throw new Error('Det gick inte.');
      }),
    ).rejects.toThrow('Det gick inte.');
    expect((await listan.lista(namnd.samordnare, { vy: 'alla' })).antal).toBe(fore);
  });
});

describe('arbetslistan', () => {
  it('visar mina för mig, och de försenade men inte de genomförda', async () => {
    const sen = await atgarder.planera(namnd.chef, ny({ klartSenast: '2020-01-31' }));
    const klar = await genomford();
    const mina = (await listan.lista(namnd.medarbetare, { vy: 'mina' })).atgarder;
    expect(mina[0]).toMatchObject({ id: sen, forsenad: true });
    expect((await listan.lista(namnd.annanChef, { vy: 'mina' })).antal).toBe(0);
    const sena = (await listan.lista(namnd.samordnare, { vy: 'forsenade' })).atgarder.map((en) => en.id);
    expect(sena).toContain(sen);
    expect(sena).not.toContain(klar);
  });
});
