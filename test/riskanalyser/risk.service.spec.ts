import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AtgardService } from '../../src/atgarder/atgard.service.js';
import { Andrad, OgiltigtFormular, Regelbrott, SaknarBehorighet } from '../../src/plattform/fel.js';
import { FaktaQueries } from '../../src/indikatorer/fakta.queries.js';
import { helaAret } from '../../src/indikatorer/faktum.js';
import { Flodesmotor } from '../../src/floden/flodesmotor.js';
import { InternKontrollQueries, internKontrollCsv } from '../../src/riskanalyser/intern-kontroll.queries.js';
import { NyaRisker } from '../../src/riskanalyser/nya-risker.service.js';
import { Riskdagar } from '../../src/riskanalyser/risk.jobb.js';
import { RiskQueries } from '../../src/riskanalyser/risk.queries.js';
import { RiskskalaService } from '../../src/processer/riskskala.service.js';
import { RiskService } from '../../src/riskanalyser/risk.service.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { StalldKlocka } from '../givet/klocka.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { enProcess } from '../givet/plan.js';
import { typad } from '../givet/riskskala.js';

let db: Provdatabas;
let prov: Provapp;
let namnd: Namnd;
let risker: RiskService;
let nya: NyaRisker;
let queries: RiskQueries;
let skalor: RiskskalaService;
let processId: number;

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db);
  ({ processId } = await enProcess(db, namnd.namndId));
  prov = await startaApp(db);
  risker = prov.app.get(RiskService, { strict: false });
  nya = prov.app.get(NyaRisker, { strict: false });
  queries = prov.app.get(RiskQueries, { strict: false });
  skalor = prov.app.get(RiskskalaService, { strict: false });
});
afterAll(async () => {
  await prov.stang();
  await db.stang();
});

const DELAR = { vadHander: 'skyddet dröjer', berorPa: 'hög belastning', lederTill: 'att barnet far illa' };
const nyRisk = (): Promise<number> => nya.identifiera(namnd.chef, { ar: 2026, processId, ...DELAR });

/** One process more in the same plan, with a risk as an import leaves it. */
const enAnnanProcess = async (nyckel: string): Promise<{ processId: number; riskId: number }> => {
  const { rows } = await db.agare.query<{ processId: number; riskId: number }>(
    `with p as (insert into process (namnd_id, nyckel, slag, nummer, namn, ordning)
       values ($1, $2, 'huvudprocess', $2, 'Process', 9) returning id)
     insert into risk (namnd_id, nyckel, plan_ar, process_id, ordning, text, status)
       select $1, 'R' || $2::text, 2026, id, 0, 'Risk för ' || $2::text, 'identifierad' from p
     returning id as "riskId", process_id as "processId"`,
    [namnd.namndId, nyckel],
  );
  if (!rows[0]) throw new Error('Risken skapades inte.');
  return rows[0];
};

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
    await risker.acceptera(namnd.chef, id, {
      version: 2,
      motivering: 'Låg risk som vi följer.',
      till: '2999-12-31',
    });
    expect((await queries.sida(namnd.chef, id)).risk).toMatchObject({
      status: 'accepterad',
      acceptans: 'Låg risk som vi följer.',
    });
    await risker.omprova(namnd.samordnare, id, { version: 3 });
    expect((await queries.sida(namnd.chef, id)).risk).toMatchObject({ status: 'varderad', acceptans: null });
  });

  it('läggs sist i planen, en gång för samma formulär', async () => {
    const form = { ar: 2026, processId, ...DELAR, nyckel: '7a3f8a52-4f3d-4a1e-9d53-2a1b8a0c4e11' };
    const id = await nya.identifiera(namnd.chef, form);
    expect(await nya.identifiera(namnd.chef, form)).toBe(id);
    expect((await queries.lista(namnd.chef, 2026, {})).at(-1)?.id).toBe(id);
  });

  it('läggs inte till av en medarbetare eller under en process som inte finns', async () => {
    const form = { ar: 2026, processId, ...DELAR };
    await expect(nya.identifiera(namnd.medarbetare, form)).rejects.toThrow(SaknarBehorighet);
    await expect(nya.identifiera(namnd.chef, { ...form, processId: 999_999 })).rejects.toThrow(OgiltigtFormular);
  });

  it('skrivs inte över av den som läst en äldre version', async () => {
    const id = await nyRisk();
    await risker.andra(namnd.chef, id, { version: 1, text: 'Risk att skydd uteblir.', kvalitetsomraden: ['trygghet'] });
    await expect(risker.andra(namnd.samordnare, id, { version: 1, text: 'Risk.' })).rejects.toThrow(Andrad);
    expect((await queries.lista(namnd.chef, 2026, { omrade: 'trygghet' })).map((en) => en.id)).toEqual([id]);
  });

  it('accepteras eller bevakas inte utan en dag som kommer, och kommer tillbaka när dagen har passerat', async () => {
    const id = await nyRisk();
    await risker.vardera(namnd.chef, id, { version: 1, sannolikhet: 2, konsekvens: 2 });
    const form = { version: 2, motivering: 'Vi följer den varje månad.' };
    for (const beslut of ['acceptera', 'bevaka'] as const)
      await expect(risker[beslut](namnd.chef, id, { ...form, till: '2020-01-31' })).rejects.toThrow(OgiltigtFormular);
    await risker.bevaka(namnd.chef, id, { ...form, till: '2999-01-31' });
    const dagarna = (dag: string) =>
      new Riskdagar(db.databas, new StalldKlocka(dag), prov.app.get(Flodesmotor, { strict: false })).utfor({
        namndId: namnd.namndId,
      });
    expect(await dagarna('2999-01-31')).toEqual({ aterkomna: 0 });
    await dagarna('2999-02-01');
    const { risk, beslut } = await queries.sida(namnd.chef, id);
    expect(risk).toMatchObject({ status: 'varderad', beslut_till: null, acceptans: null });
    expect(beslut).toEqual([expect.objectContaining({ beslutstext: 'Bevaka', till: '2999-01-31' })]);
    const { rows } = await db.agare.query(
      `select distinct person_id from notis where lank = $1 and text like 'Dagen för ett beslut%'`,
      [`/risker/${id}`],
    );
    expect(rows).toContainEqual({ person_id: namnd.samordnare.personId });
  });

  it('behåller hur den bedömdes i planen, vem som bedömde den sedan och varför', async () => {
    const id = await nyRisk();
    await db.agare.query(`update risk set sannolikhet = 4, konsekvens = 4, status = 'varderad' where id = $1`, [id]);
    await risker.omvardera(namnd.chef, id, { version: 1, sannolikhet: 2, konsekvens: 4, motivering: 'Ny rutin.' });
    const { bedomningar } = await queries.sida(namnd.medarbetare, id);
    expect(bedomningar).toMatchObject([
      { vid: null, vem: null, sannolikhet: 4, konsekvens: 4, kvarstaende: false },
      { vem: expect.any(String), sannolikhet: 2, konsekvens: 4, motivering: 'Ny rutin.', kvarstaende: false },
    ]);
    await expect(
      db.databas.skriv(namnd.samordnare, (tx) =>
        tx.sql('prov.andra-bedomning', 'update riskbedomning set sannolikhet = 1 where risk_id = $1', [id]),
      ),
    ).rejects.toThrow('permission denied');
  });

  it('berättas i tre delar eller ingen, och planens ord finns kvar', async () => {
    const { riskId } = await enAnnanProcess('P3');
    const fore = (await queries.sida(namnd.chef, riskId)).risk.text;
    await expect(risker.andra(namnd.chef, riskId, { version: 1, vadHander: 'skyddet dröjer' })).rejects.toThrow(
      OgiltigtFormular,
    );
    await risker.andra(namnd.chef, riskId, { version: 1, ...DELAR, barnperspektiv: 'Barnet väntar längst.' });
    expect((await queries.sida(namnd.chef, riskId)).risk).toMatchObject({
      ...{ vad_hander: 'skyddet dröjer', text_i_kallan: fore, barnperspektiv: 'Barnet väntar längst.' },
      text: 'Risk för att skyddet dröjer beroende på hög belastning som leder till att barnet far illa.',
    });
  });

  it('är en risk i flera processer, med en bedömning i varje, men inte två gånger i samma', async () => {
    const id = await nyRisk();
    const annan = await enAnnanProcess('P4');
    const kopia = await nya.upprepa(namnd.chef, id, { processId: annan.processId });
    await risker.vardera(namnd.chef, id, { version: 1, sannolikhet: 4, konsekvens: 4 });
    await risker.vardera(namnd.chef, kopia, { version: 1, sannolikhet: 1, konsekvens: 2 });
    const { samma, risk } = await queries.sida(namnd.chef, id);
    expect(risk.sannolikhet).toBe(4);
    expect(samma.find((en) => en.id === kopia)?.bedomning?.tal).toBe(2);
    for (const processId of [annan.processId, risk.process_id])
      await expect(nya.upprepa(namnd.chef, kopia, { processId })).rejects.toThrow(OgiltigtFormular);
    await expect(nya.upprepa(namnd.medarbetare, id, { processId: annan.processId })).rejects.toThrow();
  });

  it('säger till förvaltningschefen över nämndens gräns, som sedan är den som får acceptera', async () => {
    const sagt = async (id: number): Promise<number> => {
      const { rows } = await db.agare.query<{ antal: number }>(
        'select count(*)::int as antal from notis where lank = $1 and person_id = $2',
        [`/risker/${id}`, namnd.forvaltningschef.personId],
      );
      return rows[0]?.antal ?? 0;
    };
    const [lag, hog] = [await nyRisk(), await nyRisk()];
    await skalor.andra(namnd.samordnare, typad(null, { eskalerasFran: 6 }));
    await risker.vardera(namnd.chef, lag, { version: 1, sannolikhet: 1, konsekvens: 4 });
    await risker.vardera(namnd.chef, hog, { version: 1, sannolikhet: 2, konsekvens: 3 });
    expect([await sagt(lag), await sagt(hog)]).toEqual([0, 1]);
    const form = { version: 2, motivering: 'Kostnaden är för stor.', till: '2999-12-31' };
    await expect(risker.acceptera(namnd.chef, hog, form)).rejects.toThrow(SaknarBehorighet);
    await expect(risker.bevaka(namnd.samordnare, hog, form)).rejects.toThrow(SaknarBehorighet);
    await risker.acceptera(namnd.chef, lag, form);
    await risker.acceptera(namnd.forvaltningschef, hog, form);
    const { gallande } = await skalor.skalor(namnd.samordnare);
    await skalor.andra(namnd.samordnare, typad(gallande.id));
  });

  it('lämnas till intern kontroll som en lista, med båda faktorerna, och utan formler', async () => {
    const lista = prov.app.get(InternKontrollQueries, { strict: false });
    const id = await nya.identifiera(namnd.chef, { ar: 2026, processId, ...DELAR });
    await db.agare.query(`update risk set riskagare = '=1+1' where id = $1`, [id]);
    await expect(risker.taMed(namnd.chef, id, { version: 1 })).rejects.toThrow('Bedöm sannolikhet');
    await risker.vardera(namnd.chef, id, { version: 1, sannolikhet: 3, konsekvens: 3 });
    await risker.taMed(namnd.chef, id, { version: 2 });
    const rader = await lista.lista(namnd.samordnare);
    expect(rader.map((rad) => [rad.id, rad.bedomning?.tal])).toEqual([[id, 9]]);
    expect(internKontrollCsv(rader)).toMatch(/;2026;3;3;9;'=1\+1;Värderad;\d{4}-\d{2}-\d{2}\r\n$/);
    expect(await lista.lista(namnd.ledamot)).toEqual([]);
    await risker.taBort(namnd.chef, id, { version: 3 });
    expect(await lista.lista(namnd.samordnare)).toEqual([]);
  });

  it('räknas en gång per process i fakta, vad som än beslutas om den', async () => {
    const antal = async (): Promise<number | null | undefined> => {
      const [varden = []] = await prov.app.get(FaktaQueries, { strict: false }).varden(namnd.samordnare, {
        ...{ koder: ['risk.antal'], period: helaAret(2026), per: ['ar'] },
      });
      return varden[0]?.varde;
    };
    const fore = (await antal()) ?? 0;
    const id = await nyRisk();
    await nya.upprepa(namnd.chef, id, { processId: (await enAnnanProcess('P5')).processId });
    // the other process came with a risk of its own
    expect(await antal()).toBe(fore + 3);
    await risker.vardera(namnd.chef, id, { version: 1, sannolikhet: 1, konsekvens: 1 });
    await risker.acceptera(namnd.chef, id, { version: 2, motivering: 'Liten risk.', till: '2999-12-31' });
    expect(await antal()).toBe(fore + 3);
  });
});
