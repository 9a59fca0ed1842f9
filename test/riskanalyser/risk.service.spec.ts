import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AtgardService } from '../../src/atgarder/atgard.service.js';
import { Andrad, OgiltigtFormular, Regelbrott, SaknarBehorighet } from '../../src/plattform/fel.js';
import { RiskQueries } from '../../src/riskanalyser/risk.queries.js';
import { RiskService } from '../../src/riskanalyser/risk.service.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { enProcess } from '../givet/plan.js';

let db: Provdatabas;
let prov: Provapp;
let namnd: Namnd;
let risker: RiskService;
let queries: RiskQueries;
let processId: number;

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db);
  ({ processId } = await enProcess(db, namnd.namndId));
  prov = await startaApp(db);
  risker = prov.app.get(RiskService, { strict: false });
  queries = prov.app.get(RiskQueries, { strict: false });
});
afterAll(async () => {
  await prov.stang();
  await db.stang();
});

const nyRisk = (): Promise<number> =>
  risker.identifiera(namnd.chef, { ar: 2026, processId, text: 'Risk att skydd dröjer.' });

describe('en risk', () => {
  it('åtgärdas inte förrän det finns en åtgärd, och stängs inte förrän den bedömts på nytt', async () => {
    const id = await nyRisk();
    await risker.vardera(namnd.chef, id, { version: 1, sannolikhet: 4, konsekvens: 3 });
    await expect(risker.atgarda(namnd.chef, id, { version: 2 })).rejects.toThrow(Regelbrott);
    await prov.app.get(AtgardService, { strict: false }).planera(namnd.samordnare, {
      ...{ text: 'Ny rutin.', ansvarigPersonId: namnd.chef.personId, klartSenast: '2026-12-31' },
      ...{ plan: { ar: 2026, processId }, kallor: [{ sak: 'risk', sakId: id }] },
    });
    await risker.atgarda(namnd.chef, id, { version: 2 });
    await expect(risker.stang(namnd.chef, id, { version: 3 })).rejects.toThrow('Bedöm risken på nytt');
    await risker.omvardera(namnd.chef, id, { version: 3, sannolikhet: 1, konsekvens: 3 });
    await risker.stang(namnd.chef, id, { version: 4 });
    const { statustext, bedomningar, bedomning } = await queries.sida(namnd.medarbetare, id);
    expect([statustext, bedomning?.tal]).toEqual(['Stängd', 3]);
    expect(bedomningar.map(({ bedomning: en }) => en?.tal)).toEqual([12, 3]);
  });

  it('accepteras med motivering, och motiveringen försvinner när den omprövas', async () => {
    const id = await nyRisk();
    await risker.vardera(namnd.chef, id, { version: 1, sannolikhet: 1, konsekvens: 2 });
    await risker.acceptera(namnd.samordnare, id, { version: 2, motivering: 'Låg risk som vi följer.' });
    expect((await queries.sida(namnd.chef, id)).risk).toMatchObject({
      status: 'accepterad',
      acceptans: 'Låg risk som vi följer.',
    });
    await risker.omprova(namnd.samordnare, id, { version: 3 });
    expect((await queries.sida(namnd.chef, id)).risk).toMatchObject({ status: 'varderad', acceptans: null });
  });

  it('läggs sist i planen, en gång för samma formulär', async () => {
    const form = { ar: 2026, processId, text: 'Risk att ingen ser.', nyckel: '7a3f8a52-4f3d-4a1e-9d53-2a1b8a0c4e11' };
    const id = await risker.identifiera(namnd.chef, form);
    expect(await risker.identifiera(namnd.chef, form)).toBe(id);
    expect((await queries.lista(namnd.chef, 2026, {})).at(-1)?.id).toBe(id);
  });

  it('läggs inte till av en medarbetare eller under en process som inte finns', async () => {
    const form = { ar: 2026, processId, text: 'Risk att ingen ser.' };
    await expect(risker.identifiera(namnd.medarbetare, form)).rejects.toThrow(SaknarBehorighet);
    await expect(risker.identifiera(namnd.chef, { ...form, processId: 999_999 })).rejects.toThrow(OgiltigtFormular);
  });

  it('skrivs inte över av den som läst en äldre version', async () => {
    const id = await nyRisk();
    await risker.andra(namnd.chef, id, { version: 1, text: 'Risk att skydd uteblir.', kvalitetsomraden: ['trygghet'] });
    await expect(risker.andra(namnd.samordnare, id, { version: 1, text: 'Risk.' })).rejects.toThrow(Andrad);
    expect((await queries.lista(namnd.chef, 2026, { omrade: 'trygghet' })).map((en) => en.id)).toEqual([id]);
  });
});
