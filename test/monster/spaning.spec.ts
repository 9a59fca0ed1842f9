import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Vem } from '../../src/database/vem.js';
import { FinnsInte, OgiltigtFormular, Regelbrott, SaknarBehorighet } from '../../src/plattform/fel.js';
import { ArsarbetareService } from '../../src/monster/arsarbetare.service.js';
import { ForslagQueries } from '../../src/monster/forslag.queries.js';
import { ForslagService } from '../../src/monster/forslag.service.js';
import { KopplingService } from '../../src/monster/koppling.service.js';
import { Monsterspaning } from '../../src/monster/monster.service.js';
import { RapporteringQueries } from '../../src/monster/rapportering.queries.js';
import { RiskanalysQueries } from '../../src/riskanalyser/riskanalys.queries.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { mangaAvvikelser, spridda, type Givna } from '../givet/manga-avvikelser.js';
import { enProcess } from '../givet/plan.js';
import { plusDagar } from '../../src/plattform/klocka/datum.js';
import { Klocka } from '../../src/plattform/klocka/klocka.js';

let db: Provdatabas;
let prov: Provapp;
let namnd: Namnd;
let spaning: Monsterspaning;
let queries: ForslagQueries;
let forslag: ForslagService;
let idag: string;

beforeAll(async () => {
  db = await nyDatabas();
  prov = await startaApp(db);
  const hamta = <T>(klass: abstract new (...a: never[]) => T): T => prov.app.get(klass, { strict: false });
  [spaning, queries, forslag] = [hamta(Monsterspaning), hamta(ForslagQueries), hamta(ForslagService)];
  idag = hamta(Klocka).idag();
});
afterAll(async () => {
  await prov.stang();
  await db.stang();
});
beforeEach(async () => {
  namnd = await enNamnd(db);
});

const avvikelser = (givna: Givna): Promise<number[]> => mangaAvvikelser(db.agare, namnd, idag, givna);
/** Four the year before and eight since, at other enheter one now and then so that they are not silent. */
const enUpprepning = async (): Promise<void> => {
  await avvikelser({ dagar: [...spridda(4, 100, 440), ...spridda(8, 3, 80)] });
  await avvikelser({ enhet: namnd.grannenhet, kategori: 'bemotande', dagar: [5, 200] });
  await avvikelser({ enhet: namnd.annanEnhet, kategori: 'bemotande', dagar: [6, 210] });
};
const allt = (vem: Vem) => queries.lista(vem, { visa: 'alla' });
const nycklar = async (): Promise<string[]> => {
  const { rows } = await db.agare.query<{ vad: string; slag: string }>(
    'select slag, vad from monsterforslag where namnd_id = $1 order by id',
    [namnd.namndId],
  );
  return rows.map(({ slag, vad }) => `${slag} ${vad}`.trim());
};
const kategorins = async (vem: Vem = namnd.samordnare) => {
  const rad = (await allt(vem)).find(({ rubrik }) => rubrik.startsWith('Insatsen uteblir upprepas'));
  if (!rad) throw new Error('Mönstret finns inte.');
  return rad;
};

describe('en natt', () => {
  it('ger ett förslag för varje mönster, och inga fler nästa natt', async () => {
    await enUpprepning();
    expect(await spaning.spana(namnd.namndId)).toMatchObject({ nya: 2, vuxna: 0 });
    expect(await nycklar()).toEqual(['upprepning kategori:utforande.uteblir', 'upprepning plats']);
    expect(await spaning.spana(namnd.namndId)).toEqual({ funna: 2, nya: 0, vuxna: 0 });
    expect(await nycklar()).toHaveLength(2);
  });

  it('låter det som är öppet växa', async () => {
    await enUpprepning();
    await spaning.spana(namnd.namndId);
    await avvikelser({ dagar: [1] });
    expect(await spaning.spana(namnd.namndId)).toEqual({ funna: 2, nya: 0, vuxna: 2 });
    expect((await kategorins()).mening).toContain('9 avvikelser de senaste 90 dagarna');
    expect((await queries.sida(namnd.samordnare, (await kategorins()).id)).forslag.vuxit_datum).toBe(idag);
  });

  it('räknar aldrig det som har blivit lex Sarah, och en händelse som flera har rapporterat en gång', async () => {
    await enUpprepning();
    const [huvud, ...ovriga] = await avvikelser({ kategori: 'bemotande', dagar: [10, 10, 10, 10, 10] });
    await db.agare.query('update avvikelse set huvudarende_id = $1 where id = any ($2)', [huvud, ovriga]);
    const hemliga = await avvikelser({ kategori: 'sexuella_overgrepp', dagar: [7, 7, 7, 7, 7, 7] });
    await db.agare.query(
      `with l as (insert into lex_sarah (namnd_id, dnr_ar, dnr_nr, enhet_id, enhet_version_id, status, nyckel, rapportor_id,
          rapportor_namn, rapportor_befattning, rapport_text, rapporterad_vid, rapporterad_datum)
        select $1, 2026, 1, $2, (select id from enhet_version where enhet_id = $2), 'rapporterad', gen_random_uuid(), $3,
          'N', 'B', 'Text', now(), $4 returning id)
       update avvikelse set lex_sarah_id = (select id from l) where id = any ($5)`,
      [namnd.namndId, namnd.enhet, namnd.medarbetare.personId, idag, hemliga],
    );
    await spaning.spana(namnd.namndId);
    expect((await nycklar()).filter((nyckel) => nyckel.includes('kategori'))).toEqual([
      'upprepning kategori:utforande.uteblir',
    ]);
  });

  it('kallar tyst det som är tyst, och säger att noll inte är bra', async () => {
    await avvikelser({ enhet: namnd.grannenhet, dagar: [5, 400] });
    await avvikelser({ enhet: namnd.annanEnhet, dagar: [91, 400] });
    await spaning.spana(namnd.namndId);
    const rader = await allt(namnd.samordnare);
    expect(rader.map(({ rubrik }) => rubrik)).toEqual([
      expect.stringContaining('91 dagar: Öppenvården'),
      expect.stringContaining('400 dagar: Utredningsgruppen'),
    ]);
    expect(rader[0]?.obs).toContain('inget gott resultat');
  });

  it('känner igen samma rutin i två enheter', async () => {
    const { processId } = await enProcess(db, namnd.namndId);
    const koppla = prov.app.get(KopplingService, { strict: false });
    await koppla.spara(namnd.samordnare, processId, { avvikelse: ['rattssakerhet.samtycke'], synpunkt: [] });
    const givna = { kategori: 'rattssakerhet.samtycke', orsaker: ['rutiner'], dagar: [20, 60, 130] };
    await avvikelser(givna);
    await avvikelser({ ...givna, enhet: namnd.grannenhet });
    await avvikelser({ ...givna, enhet: namnd.annanEnhet, orsaker: ['tidsbrist'] });
    await spaning.spana(namnd.namndId);
    const [rad] = await queries.lista(namnd.verksamhetschef, { visa: 'oppna', slag: 'flera_enheter' });
    expect(rad?.mening).toContain('6 avvikelser på ett halvår');
    expect(await queries.lista(namnd.chef, { visa: 'oppna', slag: 'flera_enheter' })).toEqual([]);
    const sida = await queries.sida(namnd.samordnare, rad?.id ?? 0);
    expect([sida.antalRader, sida.process]).toEqual([6, '4.1 Utredning']);
  });

  it('mäter mot årsarbetare, som bara den egna linjen får skriva', async () => {
    const arsarbetare = prov.app.get(ArsarbetareService, { strict: false });
    const ar = Number(idag.slice(0, 4));
    for (const [vem, enhetId] of [
      [namnd.chef, namnd.enhet],
      [namnd.samordnare, namnd.grannenhet],
      [namnd.annanChef, namnd.annanEnhet],
    ] as const)
      await arsarbetare.spara(vem, { enhetId, ar, antal: 20 });
    await expect(arsarbetare.spara(namnd.chef, { enhetId: namnd.annanEnhet, ar, antal: 1 })).rejects.toThrow(
      OgiltigtFormular,
    );
    await avvikelser({ dagar: spridda(2, 10, 300) });
    await avvikelser({ enhet: namnd.grannenhet, dagar: spridda(12, 10, 300) });
    await avvikelser({ enhet: namnd.annanEnhet, dagar: spridda(10, 10, 300) });
    await spaning.spana(namnd.namndId);
    // 1.0 per 10 against a median of 5.0
    const [rad, ...fler] = await queries.lista(namnd.samordnare, { visa: 'oppna', slag: 'fa_rapporter' });
    expect([rad?.mening, fler]).toEqual([expect.stringContaining('1,0 rapporter per 10 årsarbetare'), []]);
    const rapportering = prov.app.get(RapporteringQueries, { strict: false });
    expect((await rapportering.rapportering(namnd.chef)).rader.map(({ namn, kvot }) => [namn, kvot])).toEqual([
      ['Utredningsgruppen', 1],
    ]);
    expect((await rapportering.pareto(namnd.chef, 'kategorier', 365)).rader[0]).toMatchObject({
      antal: 2,
      upplopt: 100,
    });
    expect((await rapportering.pareto(namnd.samordnare, 'kategorier', 365)).rader[0]).toMatchObject({ antal: 24 });
  });
});

describe('vem som ser', () => {
  it('är linjen över enheten, samordnaren och förvaltningschefen, den sista utan att öppna rader', async () => {
    await enUpprepning();
    await spaning.spana(namnd.namndId);
    const { id } = await kategorins();
    for (const vem of [namnd.chef, namnd.verksamhetschef, namnd.samordnare]) {
      const sida = await queries.sida(vem, id);
      expect([sida.antalRader, sida.manader.length]).toEqual([8, 13]);
    }
    expect(await queries.sida(namnd.forvaltningschef, id)).toMatchObject({ serRader: false, rader: [], manader: [] });
    for (const vem of [namnd.annanChef, namnd.medarbetare, namnd.lexSarahAnsvarig, namnd.ledamot])
      await expect(queries.sida(vem, id)).rejects.toThrow(FinnsInte);
  });
});

describe('ett förslag', () => {
  const nytt = async (): Promise<number> => {
    await enUpprepning();
    await spaning.spana(namnd.namndId);
    return (await kategorins()).id;
  };

  it('övervägs och blir en riskanalys av mönstret', async () => {
    const id = await nytt();
    await forslag.overvag(namnd.chef, id, { version: 1 });
    const { riskanalys_id: analys } = await forslag.analysera(namnd.chef, id, {
      ...{ version: 2, rubrik: 'Uteblivna insatser', datum: '2026-12-01' },
    });
    const sida = await prov.app.get(RiskanalysQueries, { strict: false }).sida(namnd.chef, analys ?? 0);
    expect([sida.analys.anledning, sida.analys.enhet_id]).toEqual(['monster', namnd.enhet]);
    expect((await queries.sida(namnd.chef, id)).statustext).toBe('Blev riskanalys');
    // the night after it is not proposed again
    expect(await spaning.spana(namnd.namndId)).toMatchObject({ nya: 0 });
  });

  it('blir en åtgärd på enheten, med mönstret som källa', async () => {
    const id = await nytt();
    const form = {
      version: 1,
      text: 'Boka bilarna i ett system.',
      ansvarigPersonId: namnd.chef.personId,
      klartSenast: '2027-01-31',
    };
    await expect(forslag.atgarda(namnd.chef, id, { ...form, enhetId: namnd.annanEnhet })).rejects.toThrow(
      OgiltigtFormular,
    );
    await expect(forslag.atgarda(namnd.forvaltningschef, id, form)).rejects.toThrow(SaknarBehorighet);
    await forslag.atgarda(namnd.chef, id, form);
    const sida = await queries.sida(namnd.chef, id);
    expect([sida.statustext, sida.atgarder.map(({ text }) => text)]).toEqual(['Blev åtgärd', [form.text]]);
  });

  it('avfärdas bara med skäl, och kommer tillbaka bara när det är tydligt värre', async () => {
    const id = await nytt();
    await expect(forslag.avfarda(namnd.chef, id, { version: 1, skal: ' ' })).rejects.toThrow(Regelbrott);
    await expect(forslag.avfarda(namnd.annanChef, id, { version: 1, skal: 'Inte vårt' })).rejects.toThrow(FinnsInte);
    await forslag.avfarda(namnd.chef, id, { version: 1, skal: 'En ny bil är köpt.' });
    await avvikelser({ dagar: [1, 1, 1] });
    expect(await spaning.spana(namnd.namndId)).toMatchObject({ nya: 0 });
    // twelve is half as many again as eight
    await avvikelser({ dagar: [1] });
    await spaning.spana(namnd.namndId);
    const igen = await kategorins();
    expect(igen.id).not.toBe(id);
    expect((await queries.sida(namnd.chef, igen.id)).forslag).toMatchObject({ foregaende_id: id, styrka: 12 });
    expect((await queries.sida(namnd.chef, id)).forslag).toMatchObject({ styrka: 8, skal: 'En ny bil är köpt.' });
  });

  it('säger till samordnaren och linjen när det är nytt, och pekar ut ingen', async () => {
    await nytt();
    const { rows } = await db.agare.query<{ person: number; text: string }>(
      `select person_id::int as person, text from notis where namnd_id = $1 and lank like '/monster/%'`,
      [namnd.namndId],
    );
    const fick = new Set(rows.map(({ person }) => person));
    expect([fick.has(namnd.samordnare.personId), fick.has(namnd.chef.personId)]).toEqual([true, true]);
    expect([fick.has(namnd.annanChef.personId), fick.has(namnd.medarbetare.personId)]).toEqual([false, false]);
  });

  it('som inte syns längre står kvar och säger det', async () => {
    const id = await nytt();
    await db.agare.query(`update monsterforslag set sedd_datum = $2 where id = $1`, [id, plusDagar(idag, -3)]);
    expect((await kategorins()).borta).toBe(true);
  });
});
