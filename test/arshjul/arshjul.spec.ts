import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ArshjulQueries } from '../../src/arshjul/arshjul.queries.js';
import { KalenderService } from '../../src/arshjul/kalender.service.js';
import { Arshjulsvecka } from '../../src/arshjul/paminnelse.jobb.js';
import { PostService, type Postuppgifter } from '../../src/arshjul/post.service.js';
import type { Vem } from '../../src/database/vem.js';
import { FinnsInte, OgiltigtFormular, Regelbrott, SaknarBehorighet } from '../../src/plattform/fel.js';
import { plusDagar } from '../../src/plattform/klocka/datum.js';
import { Klocka } from '../../src/plattform/klocka/klocka.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

let db: Provdatabas;
let prov: Provapp;
let namnd: Namnd;
let poster: PostService;
let queries: ArshjulQueries;
let kalender: KalenderService;
let idag: string;

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db);
  prov = await startaApp(db);
  const av = <T>(klass: abstract new (...args: never[]) => T): T => prov.app.get<T>(klass, { strict: false });
  [poster, queries, kalender] = [av(PostService), av(ArshjulQueries), av(KalenderService)];
  idag = av(Klocka).idag();
});
afterAll(async () => {
  await prov.stang();
  await db.stang();
});

const post = (andrat: Partial<Postuppgifter> = {}): Postuppgifter => ({
  ...{ slag: 'annat', rubrik: 'Prov', datum: idag, roll: 'kvalitetssamordnare', ...andrat },
});
const minas = async (vem: Vem): Promise<string[]> =>
  (await queries.mina(vem, plusDagar(idag, -30), plusDagar(idag, 30))).map(({ rubrik }) => rubrik);

describe('en uppgift', () => {
  it('behöver någon som gör den, och lagrum när lagen kräver den', async () => {
    await expect(poster.skapa(namnd.samordnare, post({ roll: undefined }))).rejects.toThrow(OgiltigtFormular);
    await expect(poster.skapa(namnd.samordnare, post({ slag: 'lag' }))).rejects.toThrow('vilken bestämmelse');
    const id = await poster.skapa(namnd.samordnare, post({ slag: 'lag', lagrum: 'PSL 3:10', fast: true }));
    expect(await poster.post(namnd.medarbetare, id)).toMatchObject({ lagrum: 'PSL 3:10', fast: true });
  });

  it('läggs in av samordnaren för alla, av en chef bara för den egna enheten', async () => {
    const { chef, medarbetare, enhet, annanEnhet } = namnd;
    await poster.skapa(chef, post({ enhetId: enhet }));
    for (const vem of [chef, medarbetare])
      await expect(poster.skapa(vem, post({ enhetId: annanEnhet }))).rejects.toThrow(SaknarBehorighet);
    await expect(poster.skapa(chef, post())).rejects.toThrow(SaknarBehorighet);
  });

  it('blir klar av den som har den, en gång, och tas inte bort sedan', async () => {
    const { samordnare, chef, annanChef, enhet } = namnd;
    const id = await poster.skapa(samordnare, post({ roll: 'enhetschef', enhetId: enhet }));
    await expect(poster.klarmarkera(namnd.medarbetare, id, 1)).rejects.toThrow(SaknarBehorighet);
    await expect(poster.taBort(annanChef, id, 1)).rejects.toThrow(SaknarBehorighet);
    await poster.klarmarkera(chef, id, 1);
    await expect(poster.klarmarkera(chef, id, 2)).rejects.toThrow(Regelbrott);
    await expect(poster.taBort(samordnare, id, 2)).rejects.toThrow('kan inte tas bort');
  });
});

describe('året kopieras', () => {
  it('en gång, med de dagar som har setts över, och bara det som tas med', async () => {
    const { samordnare } = namnd;
    const a = await poster.skapa(samordnare, post({ rubrik: 'Kvar', datum: '2031-03-03' }));
    const b = await poster.skapa(samordnare, post({ rubrik: 'Bort', datum: '2031-05-05' }));
    const forslag = await poster.forslag(samordnare, 2031);
    expect(forslag.map(({ id, nyDag, redan }) => [id, nyDag, redan])).toEqual([
      [a, '2032-03-01', false],
      [b, '2032-05-03', false],
    ]);
    await expect(poster.kopiera(samordnare, 2031, new Map([[a, '2033-01-01']]))).rejects.toThrow('ligger inte i 2032');
    expect(await poster.kopiera(samordnare, 2031, new Map([[a, '2032-03-02']]))).toBe(1);
    expect(await poster.kopiera(samordnare, 2031, new Map([[a, '2032-03-02']]))).toBe(0);
    const nasta = await queries.plikter(samordnare, { fran: '2032-01-01', till: '2032-12-31' });
    expect(nasta.map(({ rubrik, datum }) => [rubrik, datum])).toEqual([['Kvar', '2032-03-02']]);
    expect((await poster.forslag(samordnare, 2031)).find(({ id }) => id === a)?.redan).toBe(true);
  });
});

describe('mitt', () => {
  it('är det som har mitt namn, och rollens när ingen är namngiven, på enheter jag har den för', async () => {
    const { samordnare, chef, annanChef, medarbetare, enhet, annanEnhet } = namnd;
    await poster.skapa(samordnare, post({ rubrik: 'Chefens', roll: 'enhetschef', enhetId: enhet }));
    await poster.skapa(samordnare, post({ rubrik: 'Den andras', roll: 'enhetschef', enhetId: annanEnhet }));
    await poster.skapa(samordnare, post({ rubrik: 'Alla chefers', roll: 'enhetschef' }));
    await poster.skapa(samordnare, post({ rubrik: 'Saras', roll: 'enhetschef', ansvarigId: medarbetare.personId }));
    expect(await minas(chef)).toEqual(expect.arrayContaining(['Chefens', 'Alla chefers']));
    expect(await minas(chef)).not.toEqual(expect.arrayContaining(['Den andras']));
    expect(await minas(chef)).not.toContain('Saras');
    expect(await minas(annanChef)).toEqual(['Den andras', 'Alla chefers']);
    expect(await minas(medarbetare)).toEqual(['Saras']);
  });

  it('blir en kollegas när jag är borta, och bara då', async () => {
    const { chef, mas, annanChef } = namnd;
    expect(await minas(mas)).toEqual([]);
    const borta = { tillPersonId: mas.personId, fran: idag, till: plusDagar(idag, 3) };
    await expect(kalender.delegera(chef, { ...borta, till: plusDagar(idag, -1) })).rejects.toThrow(OgiltigtFormular);
    await expect(kalender.delegera(chef, { ...borta, tillPersonId: chef.personId })).rejects.toThrow(
      'annan än dig själv',
    );
    await kalender.delegera(chef, { ...borta, fran: plusDagar(idag, 1) });
    expect(await minas(mas)).toEqual([]);
    await kalender.delegera(chef, borta);
    expect(await minas(mas)).toEqual(await minas(chef));
    const [egen] = (await kalender.delegeringar(chef)).mina;
    await expect(kalender.aterta(annanChef, egen?.id ?? 0)).rejects.toThrow(FinnsInte);
    for (const { id } of (await kalender.delegeringar(chef)).mina) await kalender.aterta(chef, id);
    expect(await minas(mas)).toEqual([]);
  });

  it('syns för den som ersätter med slag och dag, när hon inte får läsa det', async () => {
    const { chef, annanChef, enhet, namndId } = namnd;
    await db.agare.query(
      `insert into atgard (namnd_id, text, status, ansvarig_person_id, enhet_id, klart_senast, skapad_vid)
       values ($1, 'Hemlig text', 'beslutad', $2, $3, $4, now())`,
      [namndId, chef.personId, enhet, idag],
    );
    const atgarder = async (vem: Vem) =>
      (await queries.mina(vem, idag, idag))
        .filter(({ kalla }) => kalla === 'atgard')
        .map(({ rubrik, enhet: plats, lank }) => [rubrik, plats, lank]);
    expect(await atgarder(chef)).toEqual([
      ['Hemlig text', 'Utredningsgruppen', expect.stringMatching(/^\/atgarder\/\d+$/)],
    ]);
    expect(await atgarder(annanChef)).toEqual([]);
    await kalender.delegera(chef, { tillPersonId: annanChef.personId, fran: idag, till: idag });
    expect(await atgarder(annanChef)).toEqual([['Åtgärd', 'Utredningsgruppen', null]]);
    expect(await atgarder(namnd.medarbetare)).toEqual([]);
    for (const { id } of (await kalender.delegeringar(chef)).mina) await kalender.aterta(chef, id);
    expect(await atgarder(annanChef)).toEqual([]);
  });

  it('är vikariens också, utan att någon säger det', async () => {
    const { annanChef, registrator } = namnd;
    expect(await minas(registrator)).toEqual([]);
    await db.agare.query(
      `insert into uppdrag (namnd_id, person_id, roll, enhet_id, fran, till, vikarie_for_id)
       select namnd_id, $2, roll, enhet_id, $3, $3, id from uppdrag where person_id = $1`,
      [annanChef.personId, registrator.personId, idag],
    );
    expect(await minas(registrator)).toEqual(await minas(annanChef));
  });

  it('står i veckan med det försenade först', async () => {
    const { lexSarahAnsvarig, samordnare } = namnd;
    const mandag = queries.mandag(idag);
    const roll = 'lex_sarah_ansvarig' as const;
    await poster.skapa(samordnare, post({ rubrik: 'I veckan', roll, datum: plusDagar(mandag, 6) }));
    await poster.skapa(samordnare, post({ rubrik: 'Sent', roll, datum: plusDagar(mandag, -8) }));
    await poster.skapa(samordnare, post({ rubrik: 'Nästa', roll, datum: plusDagar(mandag, 7) }));
    const { forsenade, plikter } = await queries.vecka(lexSarahAnsvarig, mandag);
    expect([forsenade.map(({ rubrik }) => rubrik), plikter.map(({ rubrik }) => rubrik)]).toEqual([
      ['Sent'],
      ['I veckan'],
    ]);
  });

  it('påminns om en gång i veckan', async () => {
    const { samordnare, dataskyddsombud } = namnd;
    const datum = plusDagar(queries.mandag(idag), -8);
    await poster.skapa(samordnare, post({ rubrik: 'Bara sent', roll: 'dataskyddsombud', datum }));
    const jobb = prov.app.get(Arshjulsvecka, { strict: false });
    const { sagda } = (await jobb.utfor({ namndId: namnd.namndId })) as { sagda: number };
    expect(sagda).toBeGreaterThan(3);
    expect(await jobb.utfor({ namndId: namnd.namndId })).toEqual({ sagda: 0 });
    const { rows } = await db.agare.query<{ text: string }>(
      `select text from notis where person_id = $1 and lank = '/arshjul/vecka'`,
      [namnd.lexSarahAnsvarig.personId],
    );
    expect(rows.map(({ text }) => text)).toEqual([
      expect.stringMatching(/har du 1 uppgift i årshjulet och 1 försenad\.$/),
    ]);
    const { rows: ombudets } = await db.agare.query<{ text: string }>('select text from notis where person_id = $1', [
      dataskyddsombud.personId,
    ]);
    expect(ombudets.map(({ text }) => text)).toEqual([
      expect.stringMatching(/har du inga uppgifter i årshjulet, men 1 försenad\.$/),
    ]);
  });
});

describe('kalendern', () => {
  it('läses med en privat adress som slutar gälla när den byts, och bär varken text eller namn', async () => {
    const { chef } = namnd;
    const token = await kalender.ny(chef);
    const hamta = async (ett: string) => {
      const svar = await fetch(`${prov.url}/arshjul/kalender/${ett}.ics`);
      return { status: svar.status, typ: svar.headers.get('content-type'), text: await svar.text() };
    };
    const { status, typ, text } = await hamta(token);
    expect([status, typ]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(text).toMatch(/^BEGIN:VCALENDAR/);
    expect(text).toContain('SUMMARY:Årshjulet: senast i dag');
    expect(text).toContain(`DTSTART;VALUE=DATE:${idag.replaceAll('-', '')}`);
    for (const dolt of ['Chefens', 'Prov', 'Alla chefers', '@prov.se']) expect(text).not.toContain(dolt);
    const { rows } = await db.agare.query<{ rad: string }>('select k::text as rad from arshjulskalender k');
    expect(rows.map(({ rad }) => rad.includes(token))).toEqual([false]);
    const ny = await kalender.ny(chef);
    expect([(await hamta(token)).status, (await hamta(ny)).status]).toEqual([404, 200]);
    await kalender.taBort(chef);
    expect((await hamta(ny)).status).toBe(404);
  });
});

describe('året', () => {
  it('visar enhetens och hela nämndens, inte andras', async () => {
    const { samordnare, annanEnhet, enhet } = namnd;
    const helt = { fran: plusDagar(idag, -30), till: plusDagar(idag, 30) };
    const rubriker = async (enhetId: number) =>
      (await queries.plikter(samordnare, { ...helt, enhetId })).map(({ rubrik }) => rubrik);
    expect(await rubriker(enhet)).toEqual(expect.arrayContaining(['Chefens', 'Alla chefers']));
    expect(await rubriker(enhet)).not.toContain('Den andras');
    expect(await rubriker(annanEnhet)).toContain('Den andras');
    expect(await queries.plikter(namnd.ledamot, helt)).toEqual([]);
  });
});
