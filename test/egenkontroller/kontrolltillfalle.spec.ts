import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ArshjulQueries } from '../../src/arshjul/arshjul.queries.js';
import { AtgardQueries } from '../../src/atgarder/atgard.queries.js';
import { Databas } from '../../src/database/databas.js';
import { EgenkontrollService } from '../../src/egenkontroller/egenkontroll.service.js';
import { Kontrolldagar } from '../../src/egenkontroller/kontrolltillfalle.jobb.js';
import { KontrolltillfalleQueries } from '../../src/egenkontroller/kontrolltillfalle.queries.js';
import { KontrolltillfalleService } from '../../src/egenkontroller/kontrolltillfalle.service.js';
import { Kontrollplanering } from '../../src/egenkontroller/kontrollplanering.service.js';
import { Flodesmotor } from '../../src/floden/flodesmotor.js';
import { Notisformedlare } from '../../src/floden/notis.js';
import { hasha } from '../../src/organisation/losenord.js';
import { Andrad, OgiltigtFormular, Regelbrott, SaknarBehorighet } from '../../src/plattform/fel.js';
import { Kvalitetslogg } from '../../src/processer/kvalitetslogg.service.js';
import { AtgardService } from '../../src/atgarder/atgard.service.js';
import { startaApp, Webblasare, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { StalldKlocka } from '../givet/klocka.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { enProcess } from '../givet/plan.js';

const LOSENORD = 'prov-losenord-2026';

let db: Provdatabas;
let prov: Provapp;
let namnd: Namnd;
let klocka: StalldKlocka;
let egenkontroller: EgenkontrollService;
let service: KontrolltillfalleService;
let queries: KontrolltillfalleQueries;
let dagar: Kontrolldagar;
let processId: number;

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db, { losenordHash: await hasha(LOSENORD) });
  ({ processId } = await enProcess(db, namnd.namndId));
  prov = await startaApp(db);
  klocka = new StalldKlocka('2026-02-10');
  const databas = prov.app.get(Databas);
  const bud = prov.app.get(Notisformedlare, { strict: false });
  const motor = new Flodesmotor(klocka, bud);
  const planering = new Kontrollplanering(motor, klocka);
  egenkontroller = new EgenkontrollService(databas, new Kvalitetslogg(klocka), klocka, planering);
  service = new KontrolltillfalleService(databas, motor, klocka, prov.app.get(AtgardService, { strict: false }));
  queries = new KontrolltillfalleQueries(databas, klocka, prov.app.get(AtgardQueries, { strict: false }));
  dagar = new Kontrolldagar(databas, klocka, motor, bud, planering);
});
afterAll(async () => {
  await prov.stang();
  await db.stang();
});

const ny = (andrat: object = {}) => ({
  ...{ ar: 2026, processId, text: 'Andel hörda barn.', frekvens: 'kvartalsvis', omfattning: '10 akter' },
  ansvarigPersonId: namnd.medarbetare.personId,
  ...andrat,
});
const tillfallen = (egenkontroll: number) => queries.arets(namnd.chef, 2026, { egenkontroll });
const forsta = async (egenkontroll: number): Promise<number> => (await tillfallen(egenkontroll))[0]?.id ?? 0;
const UTFALL = { taljare: 8, namnare: 10, avvikelser: 2, text: 'Åtta av tio barn hördes.' };
const notiser = async (vem: { personId: number }): Promise<string[]> => {
  const { rows } = await db.agare.query<{ text: string }>('select text from notis where person_id = $1 order by id', [
    vem.personId,
  ]);
  return rows.map(({ text }) => text);
};

describe('kontrolltillfällen', () => {
  it('läggs ut ur frekvensen, ett per enhet, och stryks när frekvensen ändras', async () => {
    klocka.stall('2026-02-10');
    const id = await egenkontroller.skapa(namnd.samordnare, ny({ enheter: [namnd.enhet, namnd.grannenhet] }));
    const ut = await tillfallen(id);
    expect(ut.map(({ period, enhet }) => `${period} ${enhet}`)).toContain('kvartal 1 2026 Utredningsgruppen');
    expect([ut.length, ut[0]?.senast, ut[0]?.statustext]).toEqual([8, '2026-04-14', 'Planerad']);
    await egenkontroller.andra(namnd.samordnare, id, { ...ny(), version: 1, frekvens: 'halvarsvis', enheter: [] });
    expect((await tillfallen(id)).map(({ period, enhet }) => [period, enhet])).toEqual([
      ['första halvåret 2026', null],
      ['andra halvåret 2026', null],
    ]);
    const { rows } = await db.agare.query(
      'select distinct status, skal from kontrolltillfalle where ar = 2026 and egenkontroll_id = $1 and enhet_id is not null',
      [id],
    );
    expect(rows).toEqual([{ status: 'struken', skal: 'Hur ofta eller var egenkontrollen görs har ändrats.' }]);
  });

  it('läggs inte ut för det som redan skulle ha varit klart, och inte två gånger', async () => {
    klocka.stall('2026-08-03');
    const id = await egenkontroller.skapa(namnd.chef, ny());
    await dagar.utfor({ namndId: namnd.namndId });
    expect((await tillfallen(id)).map(({ period }) => period)).toEqual(['kvartal 3 2026', 'kvartal 4 2026']);
  });

  it('rapporteras av den ansvariga, kvalitetssäkras av någon annan och lämnar en åtgärd efter sig', async () => {
    klocka.stall('2026-02-10');
    const id = await forsta(await egenkontroller.skapa(namnd.chef, ny()));
    let { version } = await service.rapportera(namnd.medarbetare, id, { version: 1, ...UTFALL });
    await expect(service.kvalitetssakra(namnd.medarbetare, id, { version })).rejects.toThrow(SaknarBehorighet);
    ({ version } = await service.kvalitetssakra(namnd.chef, id, { version }));
    await expect(service.klarmarkera(namnd.chef, id, { version })).rejects.toThrow(Regelbrott);
    ({ version } = await service.analysera(namnd.medarbetare, id, { version, analys: 'Sämre än målet.' }));
    await expect(service.klarmarkera(namnd.chef, id, { version })).rejects.toThrow('Föreslå en åtgärd');
    ({ version } = await service.foreslaAtgard(namnd.chef, id, {
      ...{ version, text: 'Ny checklista.', ansvarigPersonId: namnd.chef.personId, klartSenast: '2026-09-30' },
    }));
    await service.klarmarkera(namnd.chef, id, { version });
    const sida = await queries.sida(namnd.chef, id);
    expect([sida.rad.statustext, sida.atgarder.map(({ text }) => text)]).toEqual(['Klar', ['Ny checklista.']]);
    const { kallor } = await prov.app
      .get(AtgardQueries, { strict: false })
      .sida(namnd.samordnare, sida.atgarder[0]?.id ?? 0);
    expect(kallor.map(({ url }) => url)).toContain(`/kontrolltillfallen/${id}`);
  });

  it('rapporteras på nytt efter en återlämning, och det första står kvar', async () => {
    klocka.stall('2026-02-10');
    const id = await forsta(await egenkontroller.skapa(namnd.chef, ny()));
    let { version } = await service.rapportera(namnd.medarbetare, id, { version: 1, ...UTFALL });
    ({ version } = await service.aterlamna(namnd.chef, id, { version, skal: 'Två akter är räknade två gånger.' }));
    await service.rapportera(namnd.medarbetare, id, { version, ...UTFALL, taljare: 8, namnare: 8, avvikelser: 0 });
    const { utfall } = await queries.sida(namnd.medarbetare, id);
    expect(utfall.map(({ nr, namnare }) => [nr, namnare])).toEqual([
      [2, 8],
      [1, 10],
    ]);
    // the app role has no right to change an utfall at all
    await expect(
      prov.app
        .get(Databas)
        .skriv(namnd.samordnare, (tx) => tx.sql('prov.skriv-om', 'update kontrollutfall set taljare = 0')),
    ).rejects.toThrow('permission denied');
  });

  it('tar inte emot ett utfall som inte går ihop, som är för tidigt eller som någon annan hann före', async () => {
    klocka.stall('2026-02-10');
    const egenkontroll = await egenkontroller.skapa(namnd.chef, ny());
    const [q1, q2] = await tillfallen(egenkontroll);
    const rapportera = (id: number, andrat: object, version = 1) =>
      service.rapportera(namnd.medarbetare, id, { version, ...UTFALL, ...andrat });
    await expect(rapportera(q1?.id ?? 0, { taljare: 11 })).rejects.toThrow(OgiltigtFormular);
    await expect(rapportera(q1?.id ?? 0, { namnare: undefined })).rejects.toThrow(OgiltigtFormular);
    await expect(rapportera(q2?.id ?? 0, {})).rejects.toThrow('Perioden börjar 1 april 2026');
    await expect(rapportera(q1?.id ?? 0, {}, 4)).rejects.toThrow(Andrad);
    await rapportera(q1?.id ?? 0, { taljare: undefined, namnare: undefined, avvikelser: 0 });
  });

  it('påminns, missas, eskaleras och görs i efterhand, och är ändå missad', async () => {
    klocka.stall('2026-02-10');
    const egenkontroll = await egenkontroller.skapa(namnd.chef, ny({ enheter: [namnd.enhet] }));
    const id = await forsta(egenkontroll);
    const kor = async (dag: string) => {
      klocka.stall(dag);
      return dagar.utfor({ namndId: namnd.namndId });
    };
    await kor('2026-04-07');
    await kor('2026-04-08');
    const paminda = (await notiser(namnd.medarbetare)).filter((text) => text.includes('senast den 14 april 2026'));
    await kor('2026-04-14');
    expect((await queries.sida(namnd.chef, id)).rad.status).toBe('planerad');
    await kor('2026-04-15');
    expect((await queries.sida(namnd.chef, id)).rad).toMatchObject({ status: 'missad', missadDatum: '2026-04-15' });
    expect(paminda.length).toBeGreaterThan(0);
    expect((await notiser(namnd.chef)).join(' ')).toContain('inte inrapporterad i tid');
    await kor('2026-04-28');
    expect((await notiser(namnd.verksamhetschef)).join(' ')).not.toContain('ingen förklaring');
    await kor('2026-04-29');
    await kor('2026-04-30');
    const eskalerade = (await notiser(namnd.verksamhetschef)).filter((text) => text.includes('ingen förklaring'));
    expect(eskalerade).toHaveLength(1);
    expect((await queries.mina(namnd.medarbetare)).missade.rader.map((rad) => rad.id)).toContain(id);
    const arshjulet = new ArshjulQueries(prov.app.get(Databas), klocka);
    const iArshjulet = async () =>
      (await arshjulet.mina(namnd.medarbetare, '2026-04-14', '2026-04-14')).find(({ lank }) => lank?.endsWith(`/${id}`))
        ?.klar;
    // missed is not done: first there is a reason to give, and then nothing more
    expect(await iArshjulet()).toBe(false);
    let { version } = (await queries.sida(namnd.chef, id)).tillfalle;
    await expect(service.taUpp(namnd.medarbetare, id, { version })).rejects.toThrow('Skriv först varför');
    ({ version } = await service.forklara(namnd.medarbetare, id, { version, skal: 'Sjukskriven hela april.' }));
    expect(await iArshjulet()).toBeNull();
    expect((await queries.mina(namnd.medarbetare)).missade.rader.map((rad) => rad.id)).not.toContain(id);
    ({ version } = await service.taUpp(namnd.medarbetare, id, { version }));
    // what is done afterwards is not missed once more
    await kor('2026-05-02');
    await service.rapportera(namnd.medarbetare, id, { version, ...UTFALL });
    expect((await queries.sida(namnd.chef, id)).rad).toMatchObject({
      ...{ status: 'inrapporterad', missadDatum: '2026-04-15' },
    });
    expect(await iArshjulet()).toBe(true);
  });

  it('räknas hela i varje grupp hos den som ska göra dem, också när listan bara visar de närmaste', async () => {
    klocka.stall('2026-02-10');
    const egenkontroll = await egenkontroller.skapa(namnd.samordnare, ny({ ansvarigPersonId: namnd.mas.personId }));
    const [en] = await tillfallen(egenkontroll);
    const manga = (status: string, fran: string, antal: number) =>
      db.agare.query(
        `insert into kontrolltillfalle (namnd_id, egenkontroll_id, ar, fran, till, senast, status, ansvarig_person_id,
           skapad_vid)
         select namnd_id, egenkontroll_id, ar, $3::date + nr, $3::date + nr, $3::date + nr, $2, ansvarig_person_id, now()
         from kontrolltillfalle, generate_series(1, $4::int) nr where id = $1`,
        [en?.id, status, fran, antal],
      );
    await manga('inrapporterad', '2024-01-01', 130);
    await manga('planerad', '2025-01-01', 120);
    const antalen = async (alla?: 'attGranska') =>
      Object.values(await queries.mina(namnd.mas, alla)).map(({ antal, rader }) => [antal, rader.length]);
    // the four of the quarters are to come
    expect(await antalen()).toEqual([
      [0, 0],
      [120, 100],
      [130, 100],
      [4, 4],
    ]);
    expect(await antalen('attGranska')).toEqual([
      [0, 0],
      [120, 100],
      [130, 130],
      [4, 4],
    ]);
    const lasare = new Webblasare(prov.url);
    await lasare.loggaIn(`mas.${String(namnd.namndId)}@prov.se`, LOSENORD);
    const { html } = await lasare.oppna('/mina-kontroller');
    expect(html).toContain('Visar de 100 första av 130 kontroller');
    expect(html).toContain('/mina-kontroller?alla=attGranska#granska');
    expect((await lasare.oppna('/mina-kontroller?alla=attGranska')).html).toContain('130 kontroller');
  });

  it('syns inte för nämnden, och skrivs inte av någon utanför', async () => {
    klocka.stall('2026-02-10');
    const id = await forsta(await egenkontroller.skapa(namnd.chef, ny()));
    await expect(queries.sida(namnd.ledamot, id)).rejects.toThrow();
    await expect(service.rapportera(namnd.mas, id, { version: 1, ...UTFALL })).rejects.toThrow();
    const annan = await enNamnd(db, { namn: 'Äldrenämnden' });
    await expect(queries.sida(annan.samordnare, id)).rejects.toThrow();
  });
});

describe('på webben', () => {
  it('kräver inloggning för det som är mitt', async () => {
    expect((await new Webblasare(prov.url).oppna('/mina-kontroller')).plats).toContain('/logga-in');
  });
});
