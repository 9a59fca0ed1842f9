import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EgenkontrollQueries } from '../../src/egenkontroller/egenkontroll.queries.js';
import { EgenkontrollService } from '../../src/egenkontroller/egenkontroll.service.js';
import { Andrad, FinnsInte, OgiltigtFormular } from '../../src/plattform/fel.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { enProcess } from '../givet/plan.js';

let db: Provdatabas;
let prov: Provapp;
let namnd: Namnd;
let egenkontroller: EgenkontrollService;
let queries: EgenkontrollQueries;
let plats: { processId: number; riskId: number };

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db);
  plats = await enProcess(db, namnd.namndId);
  prov = await startaApp(db);
  egenkontroller = prov.app.get(EgenkontrollService, { strict: false });
  queries = prov.app.get(EgenkontrollQueries, { strict: false });
});
afterAll(async () => {
  await prov.stang();
  await db.stang();
});

const ny = () => ({
  ar: 2026,
  processId: plats.processId,
  text: 'Andel hörda barn.',
  frekvens: 'kvartalsvis',
  omfattning: '10 akter',
});

describe('en egenkontroll', () => {
  it('sparas med sina risker och sin historik', async () => {
    const id = await egenkontroller.skapa(namnd.chef, { ...ny(), risker: [String(plats.riskId)] });
    await egenkontroller.andra(namnd.samordnare, id, { ...ny(), version: 1, frekvens: 'manadsvis', risker: [] });
    const rad = await queries.egenkontroll(namnd.medarbetare, id);
    expect(rad).toMatchObject({ frekvens: 'Varje månad', omfattning: '10 akter', risker: [], version: 2 });
    expect(rad.handelser.map(({ rubrik }) => rubrik)).toEqual([
      expect.stringContaining('lade till egenkontrollen'),
      expect.stringContaining('ändrade egenkontrollen'),
    ]);
  });

  it('går att ta tillbaka till hur den var, och båda ändringarna finns kvar', async () => {
    const id = await egenkontroller.skapa(namnd.chef, { ...ny(), risker: [plats.riskId] });
    await egenkontroller.andra(namnd.chef, id, { ...ny(), version: 1, omfattning: '3 akter', risker: [] });
    await egenkontroller.aterstall(namnd.samordnare, id, 1, 2);
    const rad = await queries.egenkontroll(namnd.medarbetare, id);
    expect([rad.omfattning, rad.risker.length, rad.version]).toEqual(['10 akter', 1, 3]);
    expect(rad.tidigare.map(({ version, omfattning }) => [version, omfattning])).toEqual([
      [2, '3 akter'],
      [1, '10 akter'],
    ]);
    await expect(egenkontroller.aterstall(namnd.samordnare, id, 9, 3)).rejects.toThrow(FinnsInte);
  });

  it('görs på enheter som finns, och mot krav som finns', async () => {
    const enheter = [namnd.enhet];
    const id = await egenkontroller.skapa(namnd.chef, { ...ny(), enheter });
    expect((await queries.egenkontroll(namnd.chef, id)).enheter.map((en) => en.id)).toEqual(enheter);
    await expect(egenkontroller.skapa(namnd.chef, { ...ny(), enheter: [999_999] })).rejects.toThrow(OgiltigtFormular);
    await expect(egenkontroller.skapa(namnd.chef, { ...ny(), krav: [999_999] })).rejects.toThrow(OgiltigtFormular);
  });

  it('blir en även om formuläret skickas två gånger', async () => {
    const form = { ...ny(), nyckel: '8a3f8a52-4f3d-4a1e-9d53-2a1b8a0c4e11' };
    expect(await egenkontroller.skapa(namnd.chef, form)).toBe(await egenkontroller.skapa(namnd.chef, form));
  });

  it('följer inte upp en risk i en annan process, och sparas då inte alls', async () => {
    const fore = (await queries.lista(namnd.chef, 2026)).length;
    await expect(egenkontroller.skapa(namnd.chef, { ...ny(), risker: [999_999] })).rejects.toThrow(OgiltigtFormular);
    await expect(egenkontroller.skapa(namnd.chef, { ...ny(), processId: 999_999 })).rejects.toThrow(OgiltigtFormular);
    expect(await queries.lista(namnd.chef, 2026)).toHaveLength(fore);
  });

  it('skrivs inte över av den som läst en äldre version', async () => {
    const id = await egenkontroller.skapa(namnd.chef, ny());
    await expect(egenkontroller.andra(namnd.chef, id, { ...ny(), version: 9 })).rejects.toThrow(Andrad);
  });

  it('läggs inte till av en medarbetare: databasen säger nej', async () => {
    await expect(egenkontroller.skapa(namnd.medarbetare, ny())).rejects.toThrow('row-level security');
  });
});
