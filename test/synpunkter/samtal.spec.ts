import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { hasha } from '../../src/organisation/losenord.js';
import { AvsandareService } from '../../src/synpunkter/avsandare.service.js';
import { SorteringService } from '../../src/synpunkter/sortering.service.js';
import { SynpunktService } from '../../src/synpunkter/synpunkt.service.js';
import { TaEmotService, type Kvitto } from '../../src/synpunkter/ta-emot.service.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { startaSmtp, type Provsmtp } from '../plattform/mejl/smtp.js';
import { JPG, PDF } from '../givet/provfiler.js';
import { kodUr, Provsandare } from './provsandare.js';

let db: Provdatabas;
let app: Provapp;
let namnd: Namnd;
let smtp: Provsmtp;

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db, { losenordHash: await hasha('ett-langt-losenord-2026') });
  smtp = await startaSmtp();
  app = await startaApp(db, { smtpUrl: `smtp://127.0.0.1:${smtp.port}`, basUrl: 'https://kvalitet.provkoping.se' });
});
afterAll(async () => {
  await app.stang();
  await smtp.stang();
  await db.stang();
});

const ADRESS = 'anna.andersson@provkoping.se';
const tjanst = <T>(klass: new (...a: never[]) => T): T => app.app.get<T>(klass, { strict: false });
const ny = (om: object): Promise<Kvitto> =>
  tjanst(TaEmotService).skicka(namnd.namndId, {
    nyckel: randomUUID(),
    typ: 'klagomal',
    text: 'Ingen ringde upp mig om min son.',
    svarsvag: 'epost',
    kontakt: ADRESS,
    enhetId: namnd.enhet,
    ...om,
  });
const tillAdressen = async () => {
  await app.tomKo(namnd.system);
  return smtp.mottagna.filter(({ to }) => JSON.stringify(to).includes(ADRESS));
};

describe('den som har lämnat en e-post', () => {
  it('får ett mejl för varje sak att läsa: en länk, aldrig ett ord om vad det gäller', async () => {
    const [sortering, synpunkter] = [tjanst(SorteringService), tjanst(SynpunktService)];
    const { id, kod } = await ny({});
    expect(await tillAdressen()).toEqual([]);
    await sortering.bekrafta(namnd.registrator, id, {});
    await sortering.fordela(namnd.registrator, id, { typ: 'klagomal', enhetId: namnd.enhet, provad: true });
    await synpunkter.utred(namnd.chef, id, { kategorier: ['bemotande'], utredning: 'Glömt.', bedomning: 'befogat' });
    await synpunkter.meddelaForsening(namnd.chef, id, { skal: 'Vi väntar på gruppen.' });
    await synpunkter.svara(namnd.chef, id, { text: 'Vi ber om ursäkt för samtalet.', svarssatt: ['epost'] });
    const mejlen = await tillAdressen();
    expect(mejlen).toHaveLength(3);
    for (const mejl of mejlen) {
      expect(mejl.subject).toBe('Det finns något nytt att läsa');
      expect(mejl.text).toContain('https://kvalitet.provkoping.se/synpunkt/svar');
      for (const hemligt of ['ringde', 'son', 'gruppen', 'ursäkt', kod, 'ocialnämnden', 'klagomål', `/${id}`])
        expect(`${mejl.subject} ${mejl.text} ${String(mejl.html)}`).not.toContain(hemligt);
    }
    const { rows } = await db.agare.query(`select till_person_id from mejl where till = $1`, [ADRESS]);
    expect(rows).toEqual([{ till_person_id: null }, { till_person_id: null }, { till_person_id: null }]);
  });

  it('och ingen annan: inte den som valt kod, inte den som bett om att bli uppringd, inte av egen handling', async () => {
    const fore = (await tillAdressen()).length;
    const [sortering, avsandare] = [tjanst(SorteringService), tjanst(AvsandareService)];
    const medKod = await ny({ svarsvag: 'kod' });
    const medTelefon = await ny({ svarsvag: 'telefon' });
    for (const { id } of [medKod, medTelefon]) await sortering.bekrafta(namnd.registrator, id, {});
    const medMejl = await ny({});
    await avsandare.skrivTillbaka(medMejl.kod, 'En sak till.');
    expect(await tillAdressen()).toHaveLength(fore);
    const { rows } = await db.agare.query('select kontakt from synpunkt where id = $1', [medKod.id]);
    expect(rows).toEqual([{ kontakt: null }]);
  });

  it('allmänheten kan aldrig få nämnden att mejla en adress, fast den frågar databasen själv', async () => {
    const sats = `select mejl_id from mejl_bestall_till('x', 'nagon@annan.se', 'a', 'b', 'c', now())`;
    const som = (vem: typeof namnd.allmanhet) =>
      db.databas.skriv(vem, (tx) => tx.sql<{ mejl_id: number }>('prov.mejla', sats));
    expect(await som(namnd.allmanhet)).toEqual([]);
    expect(await som(namnd.registrator)).toEqual([{ mejl_id: expect.any(Number) }]);
  });

  it.each(['anna', 'anna@', '070-123 45 67', 'a@b.se, c@d.se'])(
    'måste skriva en adress som går att nå: %s',
    async (fel) => {
      const sandare = new Provsandare(app.url);
      await sandare.oppna(`/synpunkt/${namnd.namndId}`);
      const falt = { typ: 'fraga', text: 'När är det öppet?', svarsvag: 'epost', kontakt: fel };
      const svar = await sandare.skicka(`/synpunkt/${namnd.namndId}`, falt);
      expect([svar.status, svar.text.includes('Skriv e-postadressen som i namn@exempel.se.')]).toEqual([422, true]);
    },
  );
});

describe('den som skriver tillbaka', () => {
  const medKod = async (): Promise<[Provsandare, string]> => {
    const sida = `/synpunkt/${namnd.namndId}`;
    const sandare = new Provsandare(app.url);
    await sandare.oppna(sida);
    const kod = kodUr(
      await sandare.skicka(sida, {
        typ: 'klagomal',
        text: `Se bilden ${randomUUID()}`,
        svarsvag: 'kod',
        bilagor: [PDF],
      }),
    );
    await sandare.oppna('/synpunkt/svar');
    return [sandare, kod];
  };
  const SKRIV = '/synpunkt/svar/meddelande';
  const sist = async () =>
    (
      await db.agare.query(`select nr, typ, meddelande_id is not null as svar, innehall from synpunkt_bilaga b
       where synpunkt_id = (select max(id) from synpunkt) order by nr`)
    ).rows;

  it('kan skicka med filer, som har tappat namn och platsuppgifter och hör till meddelandet', async () => {
    const [sandare, kod] = await medKod();
    const svar = await sandare.svaraMedFiler(SKRIV, { kod, text: 'Här är bilden.', bilagor: [JPG, PDF] });
    expect([svar.status, svar.text.includes('2 filer följde med.')]).toEqual([200, true]);
    const rader = await sist();
    expect(rader).toMatchObject([
      { nr: 1, typ: 'pdf', svar: false },
      { nr: 2, typ: 'jpg', svar: true },
      { nr: 3, typ: 'pdf', svar: true },
    ]);
    expect((rader[1] as { innehall: Buffer }).innehall.includes('GPS')).toBe(false);
  });

  it('nekas ett program, och det som skrevs finns kvar men sparas inte', async () => {
    const [sandare, kod] = await medKod();
    const svar = await sandare.svaraMedFiler(SKRIV, {
      kod,
      text: 'Här är filen.',
      bilagor: [Buffer.from('MZ program')],
    });
    expect([svar.status, svar.text.includes('Fil 1 går inte att ta emot')]).toEqual([422, true]);
    expect(svar.text).toContain('Här är filen.');
    expect(await sist()).toHaveLength(1);
  });

  it('nekas fler filer än som får plats i ett ärende, och då sparas inte meddelandet heller', async () => {
    const [sandare, kod] = await medKod();
    for (let nr = 0; nr < 3; nr++)
      expect((await sandare.svaraMedFiler(SKRIV, { kod, text: `Del ${nr}`, bilagor: [PDF, PDF, PDF] })).status).toBe(
        200,
      );
    const svar = await sandare.svaraMedFiler(SKRIV, { kod, text: 'En del till', bilagor: [PDF, PDF, PDF] });
    expect([svar.status, svar.text.includes('Det får vara högst 12.')]).toEqual([422, true]);
    expect(await sist()).toHaveLength(10);
    expect((await db.agare.query(`select 1 from synpunkt_meddelande where text = 'En del till'`)).rows).toEqual([]);
  });

  it('får personnummer utpekade, och bestämmer sedan själv', async () => {
    const [sandare, kod] = await medKod();
    const text = 'Det gäller 19811218-9876.';
    const svar = await sandare.svaraMedFiler(SKRIV, { kod, text });
    expect([svar.status, svar.text.includes('Behövs personnumret i texten?')]).toEqual([422, true]);
    expect((await sandare.svaraMedFiler(SKRIV, { kod, text, behallPersonnummer: 'ja' })).status).toBe(200);
  });

  it('kan inte lägga filer i någon annans ärende: dörren kräver att meddelandet är avsändarens eget', async () => {
    const { rows } = await db.agare.query('select max(id) as id from synpunkt');
    const { id } = rows[0] as { id: number };
    const verksamhetens = await db.agare.query(
      `insert into synpunkt_meddelande (namnd_id, synpunkt_id, fran, slag, text, vid)
       values ($1, $2, 'verksamhet', 'meddelande', 'x', now()) returning id`,
      [namnd.namndId, id],
    );
    const bifoga = (vem: typeof namnd.allmanhet, meddelande: number) =>
      db.databas.skriv(vem, (tx) =>
        tx.en<{ antal: number | null }>(
          'prov.bifoga',
          `select synpunkt_bifoga($1, $2, '{pdf}', '{"\\\\x00"}') as antal`,
          [id, meddelande],
        ),
      );
    const forsta = (await db.agare.query(`select min(id) as id from synpunkt_meddelande where fran = 'avsandare'`))
      .rows[0].id;
    expect(await bifoga(namnd.system, verksamhetens.rows[0].id)).toEqual({ antal: null });
    expect(await bifoga(namnd.system, forsta)).toEqual({ antal: null });
    expect(await bifoga(namnd.allmanhet, forsta)).toEqual({ antal: null });
    expect(await bifoga(namnd.registrator, forsta)).toEqual({ antal: null });
  });
});
