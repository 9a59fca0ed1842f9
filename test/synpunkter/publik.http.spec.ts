import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PROVHEMLIGHET } from '../givet/hemlighet.js';
import { stampel } from '../../src/plattform/web/formularskydd.js';
import { hasha } from '../../src/organisation/losenord.js';
import { Logg } from '../../src/plattform/logg/logg.js';
import { startaApp, Webblasare, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { JPG, PDF } from '../givet/provfiler.js';
import { kodUr, Provsandare, SPAR } from './provsandare.js';

let db: Provdatabas;
let app: Provapp;
let namnd: Namnd;
let sida: string;
const loggat: string[] = [];
const LOSENORD = 'ett-langt-losenord-2026';

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db, { losenordHash: await hasha(LOSENORD) });
  sida = `/synpunkt/${namnd.namndId}`;
  app = await startaApp(db);
  app.app.useLogger(new Logg('trace', { write: (rad) => loggat.push(rad) }));
});
afterAll(async () => {
  await app.stang();
  await db.stang();
});

const IFYLLT = { typ: 'klagomal', text: 'Ingen ringde upp mig.', svarsvag: 'kod' };
const sandare = async (vag = sida, adress?: string): Promise<Provsandare> => {
  const ny = new Provsandare(app.url, adress);
  expect((await ny.oppna(vag)).status).toBe(200);
  return ny;
};
describe('tas emot', () => {
  it('med kod på kvittosidan, aldrig i adressen eller en kaka', async () => {
    const ny = await sandare();
    const svar = await ny.skicka(sida, IFYLLT);
    const kod = kodUr(svar);
    expect([svar.status, kod.length, svar.plats]).toEqual([200, 24, null]);
    expect(ny.kakor).not.toContain(kod.replaceAll('-', ''));
    await ny.oppna('/synpunkt/svar');
    const lage = await ny.svara('/synpunkt/svar', { kod: kod.toLowerCase() });
    expect([lage.status, lage.plats]).toEqual([200, null]);
    expect(lage.text).toContain('Ingen ringde upp mig.');
    expect(ny.kakor).not.toContain(kod.replaceAll('-', ''));
  });

  it('fientlig text, som den är, och visas som text', async () => {
    const text = `<script>alert(1)</script> {{7*7}} '; drop table synpunkt; -- \0\ud800 😀 Jävla skit! ${'å'.repeat(60_000)}`;
    const ny = await sandare();
    const kod = kodUr(await ny.skicka(sida, { ...IFYLLT, text }));
    const { rows } = await db.agare.query('select text from synpunkt order by id desc limit 1');
    expect(rows[0].text).toContain('<script>alert(1)</script> {{7*7}}');
    expect(rows[0].text).toHaveLength(text.replace('\0', '').length);
    await ny.oppna('/synpunkt/svar');
    const vy = await ny.somJson('/synpunkt/svar', { kod });
    expect(vy).toMatchObject({ status: 200, kropp: { arende: { text: rows[0].text } } });
  });

  it('med bilagor, som har tappat namn och platsuppgifter', async () => {
    const svar = await (await sandare()).skicka(sida, { ...IFYLLT, bilagor: [JPG, PDF] });
    expect(kodUr(svar)).not.toBe('');
    const { rows } = await db.agare.query(
      'select nr, typ, innehall from synpunkt_bilaga order by synpunkt_id desc, nr limit 2',
    );
    expect(rows).toMatchObject([
      { nr: 1, typ: 'jpg' },
      { nr: 2, typ: 'pdf' },
    ]);
    expect(rows[0].innehall.includes('GPS')).toBe(false);
  });

  it('från ett barn, utan vårdnadshavare och på det sätt barnet valt', async () => {
    const barn = await sandare(`${sida}/barn`);
    const svar = await barn.skicka(`${sida}/barn`, {
      typ: 'klagomal',
      text: 'Jag är rädd hemma.',
      svarsvag: 'vuxen',
      kontakt: 'Min lärare Eva',
    });
    expect(svar.text).toContain('Din hemliga kod');
    expect(svar.text).toContain('020-120 06 06');
    const { rows } = await db.agare.query(
      'select avsandartyp, svarsvag, kontakt, antydningar from synpunkt order by id desc limit 1',
    );
    expect(rows).toEqual([
      { avsandartyp: 'barn', svarsvag: 'vuxen', kontakt: 'Min lärare Eva', antydningar: ['orosanmalan'] },
    ]);
  });

  it('genom en enhets QR-kod, också när enheten har stängt', async () => {
    expect((await new Provsandare(app.url).oppna(`${sida}/${namnd.enhet}`)).text).toMatch(
      /selected>Barn och familj › Utredningsgruppen/,
    );
    expect((await new Provsandare(app.url).oppna(`${sida}/999999`)).status).toBe(200);
  });

  it('som JSON, med samma regler', async () => {
    const ny = new Provsandare(app.url);
    expect(await ny.somJson(sida, IFYLLT)).toMatchObject({ status: 422 });
    const akta = { ...IFYLLT, stampel: stampel(PROVHEMLIGHET, new Date(Date.now() - 9000)) };
    expect(await ny.somJson(sida, akta)).toMatchObject({ status: 201, kropp: { svar: '/synpunkt/svar' } });
  });

  it('av den som är inloggad, utan att någon vet det', async () => {
    const chef = new Webblasare(app.url);
    await chef.loggaIn(`chef.${namnd.namndId}@prov.se`, LOSENORD);
    await chef.oppna(sida);
    const akta = {
      ...IFYLLT,
      text: 'Från någon som är inloggad.',
      stampel: stampel(PROVHEMLIGHET, new Date(Date.now() - 9000)),
    };
    expect((await chef.skicka(sida, akta)).status).toBe(200);
    const { rows } = await db.agare.query(
      `select h.person_id, h.roll, (select count(*)::int from notis n where n.person_id = $1) as notiser
       from synpunkt s join handelse h on h.sak = 'synpunkt' and h.sak_id = s.id where s.text = $2`,
      [namnd.chef.personId, akta.text],
    );
    expect(rows).toEqual([{ person_id: null, roll: 'allmanhet', notiser: 0 }]);
  });

  it('och registratorn får veta att den har kommit, i appen och med mejl, utan ett ord om vad den handlar om', async () => {
    const { rows } = await db.agare.query(
      `select n.text, m.text as mejl from notis n join mejl m on m.nyckel = 'notis-' || n.id where n.person_id = $1 order by n.id desc limit 1`,
      [namnd.registrator.personId],
    );
    expect(rows[0].text).toMatch(/^En synpunkt har kommit in och har fått numret \d+\.$/);
    expect(rows[0].mejl).not.toContain('inloggad');
  });
});

describe('med koden', () => {
  const kod = async (): Promise<[Provsandare, string]> => {
    const ny = await sandare();
    const svar = kodUr(await ny.skicka(sida, { ...IFYLLT, text: `Berättelse ${Math.random()}` }));
    await ny.oppna('/synpunkt/svar');
    return [ny, svar];
  };

  it('nekas den som gissar, med samma ord vad felet än är', async () => {
    const [ny] = await kod();
    for (const fel of ['CCCC-CCCC-CCCC-CCCC-CCCC', 'x', '<script>', "' or 1=1 --"]) {
      const svar = await ny.svara('/synpunkt/svar', { kod: fel });
      expect([svar.status, svar.text.includes('Koden stämmer inte')]).toEqual([422, true]);
    }
  });

  it('skriver man tillbaka, och det man skrev finns kvar när koden är fel', async () => {
    const [ny, ratt] = await kod();
    const fel = await ny.svara('/synpunkt/svar/meddelande', {
      kod: 'CCCC-CCCC-CCCC-CCCC-CCCC',
      text: 'Jag glömde en sak.',
    });
    expect([fel.status, fel.text.includes('Jag glömde en sak.')]).toEqual([422, true]);
    const svar = await ny.svara('/synpunkt/svar/meddelande', { kod: ratt, text: 'Jag glömde en sak.' });
    expect([svar.status, svar.text.includes('Ditt meddelande är skickat.')]).toEqual([200, true]);
  });

  it('kan man inte tycka om ett svar som inte finns', async () => {
    const [ny, ratt] = await kod();
    expect((await ny.svara('/synpunkt/svar/omdome', { kod: ratt, nojd: 'nej' })).status).toBe(409);
  });
});

describe('inte ett spår', () => {
  /** What is stored, and stands in no log. */
  const SKRIVET = ['En anonym text', 'Ett anonymt tillägg'];

  it('av avsändaren finns i någon tabell eller i loggen', async () => {
    const ny = await sandare();
    const kod = kodUr(await ny.skicka(sida, { ...IFYLLT, text: 'En anonym text.' }));
    await ny.oppna('/synpunkt/svar');
    const mer = { kod, text: 'Ett anonymt tillägg.', bilagor: [JPG] };
    expect((await ny.svaraMedFiler('/synpunkt/svar/meddelande', mer)).status).toBe(200);
    const kaka = decodeURIComponent(ny.kakor.split('=')[1] ?? '').split('.')[0] ?? '';
    expect(kaka.length).toBeGreaterThan(20);
    // something that goes wrong is logged with no more than that
    await db.agare.query('alter table synpunkt_trafik rename to synpunkt_borta');
    expect((await ny.skicka(sida, { ...IFYLLT, text: 'En anonym text.' })).status).toBe(500);
    await db.agare.query('alter table synpunkt_borta rename to synpunkt_trafik');
    expect(loggat.join('')).toContain('/synpunkt/:namndId');
    const hemligt = [
      SPAR.adress,
      SPAR.adressHex,
      SPAR.agent,
      'Provagent',
      'Annas',
      ...SKRIVET,
      kaka,
      kod,
      kod.replaceAll('-', ''),
    ];
    const tabeller = await db.agare.query<{ namn: string }>(
      `select format('%I.%I', schemaname, tablename) as namn from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    expect(tabeller.rows.length).toBeGreaterThan(30);
    for (const { namn } of tabeller.rows) {
      const { rows } = await db.agare.query<{ rad: string }>(`select t::text as rad from ${namn} t`);
      for (const { rad } of rows)
        for (const ett of hemligt.filter((en) => !SKRIVET.includes(en)))
          expect(rad.includes(ett) ? `${namn}: ${ett}` : '').toBe('');
    }
    expect(tabeller.rows.map(({ namn }) => namn)).toEqual(
      expect.arrayContaining(['public.session', 'public.synpunkt_trafik']),
    );
    for (const rad of loggat) for (const ett of hemligt) expect(rad.includes(ett) ? `loggen: ${ett}` : '').toBe('');
  });

  it('finns i det som läggs till när man skriver tillbaka, tycker något eller läser: ingen person, ingen inloggning', async () => {
    const ny = await sandare();
    const kod = kodUr(await ny.skicka(sida, { ...IFYLLT, text: 'En anonym text till.' }));
    await ny.oppna('/synpunkt/svar');
    await ny.svara('/synpunkt/svar', { kod });
    await ny.svara('/synpunkt/svar/meddelande', { kod, text: 'Jag glömde en sak.' });
    const { rows } = await db.agare.query(
      `select (select jsonb_agg(distinct coalesce(h.person_id, 0)) from handelse h where h.sak = 'synpunkt' and h.sak_id = s.id) as handelser,
         (select jsonb_agg(distinct coalesce(m.person_id, 0)) from synpunkt_meddelande m where m.synpunkt_id = s.id) as meddelanden,
         (select count(*)::int from session where session.skapad_vid >= s.inkom_vid) as inloggningar,
         (select count(*)::int from mejl where mejl.till_person_id is null) as mejl
       from synpunkt s where s.text = 'En anonym text till.'`,
    );
    expect(rows).toEqual([{ handelser: [0], meddelanden: [0], inloggningar: 0, mejl: 0 }]);
  });

  it('och den som skickar för mycket stoppas utan att de andra gör det', async () => {
    const [envis, annan] = [await sandare(sida, '198.51.100.4'), await sandare(sida, '192.0.2.200')];
    let sist = 0;
    for (let nr = 0; nr < 42; nr++) sist = (await envis.skicka(sida, { ...IFYLLT, typ: 'x' })).status;
    expect(sist).toBe(422);
    for (let nr = 0; nr < 41; nr++) sist = (await envis.skicka(sida, { ...IFYLLT, text: `Nr ${nr}` })).status;
    expect(sist).toBe(429);
    expect((await annan.skicka(sida, IFYLLT)).status).toBe(200);
  });
});
