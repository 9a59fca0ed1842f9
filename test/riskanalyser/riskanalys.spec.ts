import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Roll, Vem } from '../../src/database/vem.js';
import { granska } from '../../src/floden/granska.js';
import { prova } from '../../src/floden/prova.js';
import { Andrad, FinnsInte, OgiltigtFormular, Regelbrott, SaknarBehorighet } from '../../src/plattform/fel.js';
import { riskanalysFlode } from '../../src/riskanalyser/riskanalys.flode.js';
import type { Riskanalys } from '../../src/riskanalyser/riskanalys.krav.js';
import { NyaRisker } from '../../src/riskanalyser/nya-risker.service.js';
import { RiskanalysQueries } from '../../src/riskanalyser/riskanalys.queries.js';
import { RiskanalysService } from '../../src/riskanalyser/riskanalys.service.js';
import { RiskQueries } from '../../src/riskanalyser/risk.queries.js';
import { FaktaQueries } from '../../src/indikatorer/fakta.queries.js';
import { helaAret } from '../../src/indikatorer/faktum.js';
import { RiskskalaService } from '../../src/processer/riskskala.service.js';
import { RiskService } from '../../src/riskanalyser/risk.service.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { enProcess } from '../givet/plan.js';
import { typad } from '../givet/riskskala.js';

const vem = (roll: Roll): Vem => ({
  ...{ slag: 'person', namndId: 1, namn: 'Prov', hemenheter: [], personId: 1, enheter: [], roller: [roll] },
});
const analys = (andrat: Partial<Riskanalys> = {}): Riskanalys => ({
  ...{ id: 1, status: 'pagar', version: 1, namnd_id: 1, anledning: 'arlig', rubrik: 'Analys', datum: '2026-11-22' },
  ...{ process_id: null, enhet_id: null, team: 'Enhetschef', avgransning: 'Hela processen', sammanfattning: '' },
  ...{ skal: null, skapad_av: 1, beslutad_datum: null, risker: 1, obedomda: 0, obeslutade: 0, atgardas: 0 },
  ...andrat,
});

describe('riskanalysens flöde', () => {
  it('håller ihop', () => {
    expect(granska(riskanalysFlode, '2026-11-22')).toEqual([]);
  });

  it.each([
    ['paborja', 'planerad', { team: ' ' }, 'vilka som ingår i teamet'],
    ['paborja', 'planerad', { avgransning: '' }, 'vad den inte gäller'],
    ['lamna', 'pagar', { risker: 0 }, 'Lägg till minst en risk'],
    ['lamna', 'pagar', { obedomda: 2 }, 'konsekvens för 2 risker till'],
    ['besluta', 'for_beslut', { obedomda: 1 }, 'konsekvens för 1 risk till'],
    ['besluta', 'for_beslut', { obeslutade: 1 }, 'Besluta vad som ska göras med 1 risk'],
    ['avsluta', 'beslutad', { atgardas: 1 }, '1 risk åtgärdas fortfarande'],
  ] as const)('%s i %s kräver det som behövs', (handling, status, utan, brist) => {
    expect(prova(riskanalysFlode, handling, analys({ status }), vem('forvaltningschef')).tillaten).toBe(true);
    const nekad = prova(riskanalysFlode, handling, analys({ status, ...utan }), vem('forvaltningschef'));
    expect([nekad.tillaten, nekad.brister.join(' ')]).toEqual([false, expect.stringContaining(brist)]);
  });

  it.each([
    ['paborja', 'planerad', 'enhetschef', true],
    ['paborja', 'planerad', 'medarbetare', false],
    ['besluta', 'for_beslut', 'verksamhetschef', true],
    ['besluta', 'for_beslut', 'kvalitetssamordnare', false],
    ['besluta', 'pagar', 'forvaltningschef', false],
    ['taIn', 'for_beslut', 'kvalitetssamordnare', false],
    ['avbryt', 'beslutad', 'kvalitetssamordnare', false],
  ] as const)('%s i %s av %s: %s', (handling, status, roll, ja) => {
    expect(prova(riskanalysFlode, handling, analys({ status }), vem(roll)).tillaten).toBe(ja);
  });
});

it('beslutas av den verksamhetschef som leder enheten, inte av en annan', () => {
  const en = analys({ status: 'for_beslut', enhet_id: 7 });
  const chef = vem('verksamhetschef');
  expect(prova(riskanalysFlode, 'besluta', en, { ...chef, enheter: [7] }).tillaten).toBe(true);
  expect(prova(riskanalysFlode, 'besluta', en, { ...chef, enheter: [8] }).tillaten).toBe(false);
});

describe('en riskanalys', () => {
  let db: Provdatabas;
  let prov: Provapp;
  let namnd: Namnd;
  let analyser: RiskanalysService;
  let queries: RiskanalysQueries;
  let risker: RiskService;
  let nya: NyaRisker;
  let processId: number;
  let riskId: number;

  beforeAll(async () => {
    db = await nyDatabas();
    namnd = await enNamnd(db);
    ({ processId, riskId } = await enProcess(db, namnd.namndId));
    prov = await startaApp(db);
    analyser = prov.app.get(RiskanalysService, { strict: false });
    queries = prov.app.get(RiskanalysQueries, { strict: false });
    risker = prov.app.get(RiskService, { strict: false });
    nya = prov.app.get(NyaRisker, { strict: false });
  });
  afterAll(async () => {
    await prov.stang();
    await db.stang();
  });

  const uppgifter = { anledning: 'arlig', rubrik: 'Årlig analys', datum: '2026-11-24' } as const;
  const paborjad = async (): Promise<number> => {
    const ny = { ...uppgifter, processId, team: 'Enhetschef', avgransning: 'Utredningen' };
    const id = await analyser.planera(namnd.chef, ny);
    await analyser.paborja(namnd.chef, id, { version: 1 });
    return id;
  };
  const notiser = async (personId: number | null): Promise<number> => {
    const { rows } = await db.agare.query<{ antal: number }>(
      `select count(*)::int as antal from notis where person_id = $1 and lank like '/riskanalyser/%'`,
      [personId],
    );
    return rows[0]?.antal ?? 0;
  };

  it('går från team till beslut, och beslutet säger till den som planerade', async () => {
    const id = await paborjad();
    await analyser.taIn(namnd.chef, id, { version: 2, riskId });
    await expect(analyser.lamna(namnd.chef, id, { version: 3 })).rejects.toThrow('Bedöm sannolikhet');
    await risker.vardera(namnd.chef, riskId, { version: 1, sannolikhet: 2, konsekvens: 3 });
    await analyser.lamna(namnd.chef, id, { version: 3, sammanfattning: 'En måttlig risk.' });
    expect(await notiser(namnd.forvaltningschef.personId)).toBe(1);
    await expect(analyser.besluta(namnd.forvaltningschef, id, { version: 4 })).rejects.toThrow('Besluta vad');
    await risker.acceptera(namnd.chef, riskId, {
      version: 2,
      motivering: 'Låg risk som vi följer.',
      till: '2999-12-31',
    });
    await expect(analyser.besluta(namnd.samordnare, id, { version: 4 })).rejects.toThrow(SaknarBehorighet);
    await analyser.besluta(namnd.forvaltningschef, id, { version: 4 });
    expect(await notiser(namnd.chef.personId)).toBe(1);
    await analyser.avsluta(namnd.chef, id, { version: 5 });
    const sida = await queries.sida(namnd.medarbetare, id);
    expect([sida.statustext, sida.risker.map((en) => en.id)]).toEqual(['Avslutad', [riskId]]);
  });

  it('tar inte in en risk som redan är under analys, och ingen ny risk när den väntar på beslut', async () => {
    const [en, annan] = [await paborjad(), await paborjad()];
    const ny = { ar: 2026, processId, vadHander: 'skydd dröjer', berorPa: 'hög belastning', lederTill: 'skada' };
    const risk = await nya.identifiera(namnd.chef, { ...ny, riskanalysId: en });
    expect((await queries.sida(namnd.chef, en)).risker.map(({ id }) => id)).toEqual([risk]);
    await expect(analyser.taIn(namnd.chef, annan, { version: 2, riskId: risk })).rejects.toThrow(OgiltigtFormular);
    await risker.vardera(namnd.chef, risk, { version: 1, sannolikhet: 2, konsekvens: 2 });
    await analyser.lamna(namnd.chef, en, { version: 2 });
    await expect(nya.identifiera(namnd.chef, { ...ny, riskanalysId: en })).rejects.toThrow(Regelbrott);
    await expect(nya.identifiera(namnd.chef, { ...ny, riskanalysId: 999_999 })).rejects.toThrow(FinnsInte);
  });

  it('planeras en gång för samma formulär, och inte av en medarbetare eller för en enhet som inte finns', async () => {
    const form = { ...uppgifter, nyckel: '7a3f8a52-4f3d-4a1e-9d53-2a1b8a0c4e12' };
    expect(await analyser.planera(namnd.chef, form)).toBe(await analyser.planera(namnd.chef, form));
    await expect(analyser.planera(namnd.medarbetare, uppgifter)).rejects.toThrow(SaknarBehorighet);
    await expect(analyser.planera(namnd.chef, { ...uppgifter, enhetId: 999_999 })).rejects.toThrow(OgiltigtFormular);
  });

  it('avbryts bara med skäl, och skrivs inte över av den som läst en äldre version', async () => {
    const id = await paborjad();
    await expect(analyser.avbryt(namnd.chef, id, { version: 2, skal: ' ' })).rejects.toThrow('Skriv skälet');
    await analyser.andra(namnd.chef, id, { ...uppgifter, version: 2, rubrik: 'Ny rubrik' });
    await expect(analyser.avbryt(namnd.chef, id, { version: 2, skal: 'Görs i maj.' })).rejects.toThrow(Andrad);
    await analyser.avbryt(namnd.chef, id, { version: 3, skal: 'Görs i maj.' });
    expect((await queries.sida(namnd.chef, id)).analys).toMatchObject({ status: 'avbruten', rubrik: 'Ny rubrik' });
  });

  it('syns inte för nämndens ledamot', async () => {
    const id = await paborjad();
    await expect(queries.sida(namnd.ledamot, id)).rejects.toThrow(FinnsInte);
    expect(await queries.lista(namnd.ledamot)).toEqual([]);
  });

  describe('och riskerna i den', () => {
    const DELAR = { vadHander: 'skyddet dröjer', berorPa: 'hög belastning', lederTill: 'att barnet far illa' };
    const nyRisk = (): Promise<number> => nya.identifiera(namnd.chef, { ar: 2026, processId, ...DELAR });

    it('bedöms på nämndens skala, och behåller den skala som en bedömning gjordes på', async () => {
      const skalor = prov.app.get(RiskskalaService, { strict: false });
      const riskqueries = prov.app.get(RiskQueries, { strict: false });
      const id = await nyRisk();
      await risker.vardera(namnd.chef, id, { version: 1, sannolikhet: 3, konsekvens: 4 });
      const fem = { sannolikheter: '1\n2\n3\n4\n5', konsekvenser: 'a\nb\nc\nd\ne', mattligTill: 12, hogTill: 19 };
      await skalor.andra(namnd.samordnare, typad(null, { ...fem, eskalerasFran: 20 }));
      const fore = await riskqueries.sida(namnd.chef, id);
      expect([fore.bedomning, fore.aldreSkala]).toEqual([{ tal: 12, niva: 4, text: 'Mycket hög risk' }, '4 × 4']);

      const form = { version: 2, sannolikhet: 5, konsekvens: 3 };
      await expect(risker.omvardera(namnd.chef, id, { ...form, sannolikhet: 6 })).rejects.toThrow('från 1 till 5');
      await risker.omvardera(namnd.chef, id, form);
      const efter = await riskqueries.sida(namnd.chef, id);
      expect([efter.bedomning?.tal, efter.bedomning?.niva, efter.aldreSkala]).toEqual([15, 3, null]);
      expect(efter.bedomningar.map(({ bedomning, skala }) => [bedomning?.niva, skala])).toEqual([
        [4, '4 × 4'],
        [3, null],
      ]);
      const { matris, aldre } = await riskqueries.matriser(namnd.chef, await riskqueries.lista(namnd.chef, 2026, {}));
      expect([matris.kolumner.length, matris.bedomda, aldre.length]).toEqual([5, 1, 1]);
      // in its own band, not in the one that four by four would give
      const [band = []] = await prov.app.get(FaktaQueries, { strict: false }).varden(namnd.samordnare, {
        ...{ koder: ['risk.antal'], period: helaAret(2026), per: ['riskskala', 'riskband'] },
      });
      const hit = band.filter(({ dimensioner }) => dimensioner.riskskala === efter.skalor.gallande.id);
      expect(hit.map(({ dimensioner, varde }) => [dimensioner.riskband, varde])).toEqual([['hög', 1]]);
      await expect(skalor.andra(namnd.samordnare, typad(null))).rejects.toThrow('Någon annan');
      await expect(skalor.andra(namnd.chef, typad(efter.skalor.gallande.id))).rejects.toThrow();
    });

    it('har en ägare som arbetar här och en aktivitet i sin process', async () => {
      const riskqueries = prov.app.get(RiskQueries, { strict: false });
      const { rows } = await db.agare.query<{ aktivitet: number; annan: number }>(
        `with a as (insert into aktivitet (namnd_id, process_id, ordning, namn) values ($1, $2, 1, 'Möt barnet')
           returning id),
         p as (insert into process (namnd_id, nyckel, slag, nummer, namn, ordning)
           values ($1, 'P7', 'huvudprocess', '7', 'En annan', 9) returning id)
         select a.id as aktivitet, p.id as annan from a, p`,
        [namnd.namndId, processId],
      );
      const aktivitetId = rows[0]?.aktivitet;
      const riskagareId = namnd.chef.personId;
      const ny = { ar: 2026, processId, ...DELAR, aktivitetId, riskagareId };
      const id = await nya.identifiera(namnd.chef, ny);
      const sida = await riskqueries.sida(namnd.chef, id);
      expect([sida.aktivitet, sida.riskagare]).toEqual(['Möt barnet', expect.stringContaining(namnd.chef.namn)]);
      await expect(nya.identifiera(namnd.chef, { ...ny, processId: rows[0]?.annan ?? 0 })).rejects.toThrow(
        'Aktiviteten finns inte i den processen.',
      );
      await expect(risker.andra(namnd.chef, id, { version: 1, ...DELAR, riskagareId: 999_999 })).rejects.toThrow(
        'Personen finns inte.',
      );
      await risker.andra(namnd.chef, id, { version: 1, ...DELAR });
      expect(await riskqueries.sida(namnd.chef, id)).toMatchObject({ aktivitet: null, riskagare: null });
    });
  });
});
