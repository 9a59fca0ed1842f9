import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { hasha } from '../../src/organisation/losenord.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { StalldKlocka } from '../givet/klocka.js';
import { enNamnd, enPerson, type Namnd } from '../givet/organisation.js';
import { startaWebb, Webblasare } from './provwebb.js';

const LOSENORD = 'rätt lösenord 2026';
const NYTT = 'en helt ny mening 2026';
const START = '2026-11-22T08:00:00Z';
const klocka = new StalldKlocka(START);
let db: Provdatabas;
let app: NestFastifyApplication;
let namnd: Namnd;
let losenordHash: string;
let webb: Webblasare;

const epost = (vem: string): string => `${vem}.${namnd.namndId}@prov.se`;
const inloggad = async (vem: string): Promise<Webblasare> => {
  const hans = new Webblasare(app);
  expect((await hans.loggaIn(epost(vem), LOSENORD)).status).toBe(303);
  return hans;
};

beforeAll(async () => {
  db = await nyDatabas();
  losenordHash = await hasha(LOSENORD);
  app = await startaWebb(db.appUrl, klocka);
});
beforeEach(async () => {
  klocka.stall(START);
  namnd = await enNamnd(db, { losenordHash });
  webb = new Webblasare(app);
});
afterAll(async () => {
  await app.close();
  await db.stang();
});

describe('inloggningssidan', () => {
  it('är dit man skickas, och leder tillbaka dit man var på väg', async () => {
    const bort = await webb.oppna('/mitt-konto');
    expect(bort).toMatchObject({ status: 303, plats: '/logga-in?till=%2Fmitt-konto' });
    expect((await webb.oppna(bort.plats ?? '')).html).toContain('value="/mitt-konto"');
    const in_ = await webb.skicka('/logga-in', { epost: epost('chef'), losenord: LOSENORD, till: '/mitt-konto' });
    expect(in_).toMatchObject({ status: 303, plats: '/mitt-konto' });
    expect((await webb.oppna('/mitt-konto')).html).toContain('Enhetschef, Utredningsgruppen');
  });

  it('leder aldrig ut från webbplatsen', async () => {
    await webb.oppna('/logga-in');
    const svar = await webb.skicka('/logga-in', { epost: epost('chef'), losenord: LOSENORD, till: '//elak.example/x' });
    expect(svar.plats).toBe('/');
  });

  it('visas igen med e-posten kvar och lösenordet borta när det blev fel', async () => {
    const svar = await webb.loggaIn(epost('chef'), 'fel lösenord');
    expect(svar.status).toBe(422);
    expect(svar.html).toContain('E-postadressen eller lösenordet stämmer inte.');
    expect(svar.html).toContain(`value="${epost('chef')}"`);
    expect(svar.html).not.toContain('fel lösenord');
    expect(webb.kakor.has('session')).toBe(false);
  });

  it('tar inte emot en inloggning från en annan webbplats', async () => {
    const svar = await webb.skicka('/logga-in', { epost: epost('chef'), losenord: LOSENORD, _csrf: 'påhittad' });
    expect(svar.status).toBe(403);
  });

  it('visar inga exempelkonton utanför exempelläget', async () => {
    expect((await webb.oppna('/logga-in')).html).not.toContain('Exempelkonton');
    const exempel = await startaWebb(db.appUrl, klocka, { inbaddad: true });
    try {
      expect((await new Webblasare(exempel).oppna('/logga-in')).html).toContain('kvalitetssamordnare@exempel.se');
    } finally {
      await exempel.close();
    }
  });
});

describe('kakan', () => {
  it('går inte att läsa med skript och följer inte med från andra webbplatser', async () => {
    const svar = await webb.loggaIn(epost('chef'), LOSENORD);
    expect(String(svar.huvuden['set-cookie'])).toMatch(/session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax/);
  });

  it('är bunden till värden när webbplatsen har https', async () => {
    const saker = await startaWebb(db.appUrl, klocka, { sakerCookie: true, basUrl: 'https://kvalitet.test' });
    try {
      const svar = await new Webblasare(saker).loggaIn(epost('chef'), LOSENORD);
      expect(String(svar.huvuden['set-cookie'])).toMatch(/__Host-session=[\w-]{43};.*Path=\/; HttpOnly; Secure; SameSite=Lax/);
    } finally {
      await saker.close();
    }
  });

  it('byts vid ny inloggning, och den gamla gäller inte längre', async () => {
    const hans = await inloggad('chef');
    const gammal = hans.kakor.get('session') ?? '';
    expect((await hans.loggaIn(epost('chef'), LOSENORD)).status).toBe(303);
    expect(hans.kakor.get('session')).not.toBe(gammal);
    webb.kakor.set('session', gammal);
    expect((await webb.oppna('/mitt-konto')).status).toBe(303);
  });

  it('öppnar ingenting efter utloggning, inte ens genast', async () => {
    const hans = await inloggad('chef');
    const kaka = hans.kakor.get('session') ?? '';
    await hans.oppna('/mitt-konto');
    expect(await hans.skicka('/logga-ut')).toMatchObject({ status: 303, plats: '/logga-in' });
    webb.kakor.set('session', kaka);
    expect((await webb.oppna('/mitt-konto')).status).toBe(303);
  });
});

describe('mitt konto', () => {
  it('loggar ut överallt', async () => {
    const [en, annan] = [await inloggad('chef'), await inloggad('chef')];
    await en.oppna('/mitt-konto');
    expect((await en.skicka('/mitt-konto/utloggning-overallt')).plats).toBe('/logga-in');
    expect((await annan.oppna('/mitt-konto')).status).toBe(303);
  });

  it('byter lösenord och loggar ut de andra inloggningarna, inte den här', async () => {
    const [en, annan] = [await inloggad('chef'), await inloggad('chef')];
    await en.oppna('/mitt-konto');
    const svar = await en.skicka('/mitt-konto/losenord', { nuvarandeLosenord: LOSENORD, nyttLosenord: NYTT });
    expect(svar).toMatchObject({ status: 303, plats: '/mitt-konto' });
    expect((await en.oppna('/mitt-konto')).status).toBe(200);
    expect((await annan.oppna('/mitt-konto')).status).toBe(303);
    expect((await webb.loggaIn(epost('chef'), LOSENORD)).status).toBe(422);
    expect((await webb.loggaIn(epost('chef'), NYTT)).status).toBe(303);
  });

  it.each([
    ['kort', 'elva tecken', 'Lösenordet ska ha minst 12 tecken.'],
    ['enkelt', 'aaaaaaaaaaaaaaaa', 'Lösenordet är för enkelt'],
    ['samma', LOSENORD, 'Det nya lösenordet är detsamma som det gamla.'],
  ])('tar inte emot ett lösenord som är %s', async (_vad, nyttLosenord, text) => {
    const hans = await inloggad('chef');
    await hans.oppna('/mitt-konto');
    const svar = await hans.skicka('/mitt-konto/losenord', { nuvarandeLosenord: LOSENORD, nyttLosenord });
    expect(svar.status).toBe(422);
    expect(svar.html).toContain(text);
  });

  it('tar inte emot e-postadressen som lösenord, eller ett byte utan det gamla', async () => {
    const hans = await inloggad('chef');
    await hans.oppna('/mitt-konto');
    const egen = await hans.skicka('/mitt-konto/losenord', { nuvarandeLosenord: LOSENORD, nyttLosenord: epost('chef') });
    expect(egen.html).toContain('Lösenordet kan inte vara din e-postadress.');
    const fel = await hans.skicka('/mitt-konto/losenord', { nuvarandeLosenord: 'gissning', nyttLosenord: NYTT });
    expect(fel.status).toBe(422);
    expect(fel.html).toContain('Lösenordet stämmer inte.');
  });
});

describe('en API-nyckel', () => {
  const medNyckel = (method: 'GET' | 'POST', nyckel: string) =>
    app.getHttpAdapter().getInstance().inject({
      method,
      url: method === 'GET' ? '/organisation' : '/personer',
      ...(method === 'POST' ? { payload: { namn: 'Ny Person', epost: `ny.${namnd.namndId}@prov.se` } } : {}),
      headers: { accept: 'application/json', authorization: `Bearer ${nyckel}` },
    });
  const skapa = async (rackvidd: string): Promise<{ hans: Webblasare; nyckel: string }> => {
    const hans = await inloggad('systemadmin');
    await hans.oppna('/mitt-konto');
    const svar = await hans.skicka('/mitt-konto/nycklar', { namn: 'Hämtning', rackvidd, dagar: '30' });
    const nyckel = /kvalitet_[\w-]{43}/.exec(svar.html)?.[0] ?? '';
    expect((await hans.oppna('/mitt-konto')).html).not.toContain(nyckel || 'ingen nyckel visades');
    return { hans, nyckel };
  };

  it('visas en gång och läser i sin ägares namn', async () => {
    const svar = await medNyckel('GET', (await skapa('las')).nyckel);
    expect(svar.statusCode).toBe(200);
    expect(svar.json()).toMatchObject({ titel: 'Organisation' });
  });

  it('som bara får läsa skriver inte', async () => {
    expect((await medNyckel('POST', (await skapa('las')).nyckel)).statusCode).toBe(403);
    expect((await medNyckel('POST', (await skapa('skriv')).nyckel)).statusCode).toBe(200);
  });

  it('som är fel, utgången eller återkallad ger 401 och ett problem', async () => {
    const { hans, nyckel } = await skapa('las');
    const fel = await medNyckel('GET', 'kvalitet_fel');
    expect([fel.statusCode, fel.headers['content-type'], fel.headers['www-authenticate']]).toEqual([
      401,
      'application/problem+json; charset=utf-8',
      'Bearer',
    ]);
    klocka.ga({ dagar: 31 });
    expect((await medNyckel('GET', nyckel)).statusCode).toBe(401);
    klocka.stall(START);
    klocka.ga({ minuter: 1 });
    expect((await medNyckel('GET', nyckel)).statusCode).toBe(200);
    const { rows } = await db.agare.query<{ id: number }>('select id from api_token where namnd_id = $1', [namnd.namndId]);
    await hans.oppna('/mitt-konto');
    expect((await hans.skicka(`/mitt-konto/nycklar/${rows[0]?.id}/aterkallelse`)).status).toBe(303);
    expect((await medNyckel('GET', nyckel)).statusCode).toBe(401);
  });
});

describe('systemadministratörens sidor', () => {
  it('är stängda för andra', async () => {
    const hans = await inloggad('samordnare');
    for (const vag of ['/personer', '/personer/ny', `/personer/${namnd.chef.personId}`, '/organisation/ny'])
      expect((await hans.oppna(vag)).status).toBe(403);
    expect((await hans.oppna('/organisation')).html).toContain('Mottagningen');
  });

  it('visar aldrig en annan nämnds person', async () => {
    const annan = await enNamnd(db);
    const hans = await inloggad('systemadmin');
    expect((await hans.oppna(`/personer/${annan.chef.personId}`)).status).toBe(404);
    expect((await hans.oppna('/personer')).html).not.toContain(epost('chef').replace(String(namnd.namndId), String(annan.namndId)));
  });

  it('skapar ett konto med ett tillfälligt lösenord, som ska bytas vid första inloggningen', async () => {
    const hans = await inloggad('systemadmin');
    await hans.oppna('/personer/ny');
    const ny = epost('ny.kollega');
    const svar = await hans.skicka('/personer', { namn: 'Nora Kollega', epost: ny });
    const losenord = /<code>([a-z0-9-]{19})<\/code>/.exec(svar.html)?.[1] ?? '';
    expect(await webb.loggaIn(ny, losenord)).toMatchObject({ status: 303, plats: '/mitt-konto' });
    expect((await webb.oppna('/mitt-konto')).html).toContain('Du har ett tillfälligt lösenord.');
    const igen = await hans.skicka('/personer', { namn: 'Nora Kollega', epost: ny.toUpperCase() });
    expect(igen.status).toBe(422);
    expect(igen.html).toContain('Det finns redan ett konto med den e-postadressen.');
  });

  it('ger ett uppdrag som gäller vid nästa klick', async () => {
    const [hans, medarbetare] = [await inloggad('systemadmin'), await inloggad('medarbetare')];
    await medarbetare.oppna('/mitt-konto');
    const vag = `/personer/${namnd.medarbetare.personId}`;
    await hans.oppna(vag);
    const fel = await hans.skicka(`${vag}/uppdrag`, { roll: 'enhetschef', enhetId: '', fran: '2026-11-22', till: '' });
    expect(fel.status).toBe(409);
    expect(fel.html).toContain('Välj den enhet eller verksamhet som uppdraget som enhetschef gäller.');
    const ratt = { roll: 'enhetschef', enhetId: String(namnd.grannenhet), fran: '2026-11-22', till: '' };
    expect((await hans.skicka(`${vag}/uppdrag`, ratt)).status).toBe(303);
    expect((await hans.oppna(vag)).html).toContain('Uppdraget som enhetschef är registrerat.');
    expect((await medarbetare.oppna('/mitt-konto')).html).toContain('Enhetschef, Mottagningen');
  });

  it('visar både vad som är sparat och vad man skrev när någon hann före', async () => {
    const hans = await inloggad('systemadmin');
    const vag = `/personer/${namnd.chef.personId}`;
    await hans.oppna(vag);
    const falt = { epost: epost('chef'), befattning: 'Chef', version: '1' };
    expect((await hans.skicka(vag, { ...falt, namn: 'Första Namnet' })).status).toBe(303);
    const sen = await hans.skicka(vag, { ...falt, namn: 'Andra Namnet' });
    expect(sen.status).toBe(409);
    expect(sen.html).toContain('Första Namnet');
    expect(sen.html).toContain('Andra Namnet');
  });

  it('avslutar ett konto, och den personen är ute genast', async () => {
    const [hans, chef] = [await inloggad('systemadmin'), await inloggad('chef')];
    const vag = `/personer/${namnd.chef.personId}`;
    await hans.oppna(vag);
    expect((await hans.skicka(`${vag}/avaktivering`, { fran: '2026-11-22' })).status).toBe(303);
    expect((await chef.oppna('/mitt-konto')).status).toBe(303);
    expect((await webb.loggaIn(epost('chef'), LOSENORD)).status).toBe(422);
    const sig = `/personer/${namnd.systemadmin.personId}`;
    expect((await hans.skicka(`${sig}/avaktivering`, { fran: '2026-11-22' })).status).toBe(409);
  });

  it('ger ett nytt tillfälligt lösenord, och den gamla inloggningen är slut', async () => {
    const [hans, chef] = [await inloggad('systemadmin'), await inloggad('chef')];
    await hans.oppna(`/personer/${namnd.chef.personId}`);
    const svar = await hans.skicka(`/personer/${namnd.chef.personId}/tillfalligt-losenord`);
    expect(svar.html).toMatch(/<code>[a-z0-9-]{19}<\/code>/);
    expect((await chef.oppna('/mitt-konto')).status).toBe(303);
  });

  it('ändrar organisationen med formulär', async () => {
    const hans = await inloggad('systemadmin');
    await hans.oppna('/organisation/ny');
    const ny = { namn: 'Fältgruppen', niva: 'enhet', foralderId: String(namnd.verksamhet), regi: 'egen', fran: '2026-11-22' };
    const { plats = '' } = await hans.skicka('/organisation', ny);
    expect((await hans.oppna(plats)).html).toContain('Fältgruppen finns nu i organisationen.');
    const version = /name="version" value="(\d+)"/.exec((await hans.oppna(plats)).html)?.[1] ?? '';
    const fel = await hans.skicka(`${plats}/namnbyte`, { namn: 'X', fran: '2026-02-30', version });
    expect(fel.status).toBe(422);
    expect(fel.html).toContain('Datumet finns inte i almanackan.');
    expect((await hans.skicka(`${plats}/namnbyte`, { namn: 'Fältteamet', fran: '2026-12-01', version })).status).toBe(303);
    expect((await hans.oppna('/organisation?datum=2026-11-30')).html).toContain('Fältgruppen');
    expect((await hans.oppna('/organisation?datum=2026-12-01')).html).toContain('Fältteamet');
  });

  it('visar vikariat och avslut på uppdragets sida', async () => {
    const vikarie = await enPerson(db, namnd.namndId, { epost: epost('vikarie'), namn: 'Vera Vikarie' });
    const { rows } = await db.agare.query<{ id: number }>('select id from uppdrag where person_id = $1', [namnd.chef.personId]);
    const hans = await inloggad('systemadmin');
    const vag = `/uppdrag/${rows[0]?.id}`;
    expect((await hans.oppna(vag)).html).toContain('Vera Vikarie');
    const tid = { fran: '2026-11-22', till: '2026-12-31' };
    expect((await hans.skicka(`${vag}/vikariat`, { vikarieId: String(vikarie.personId), ...tid })).status).toBe(303);
    expect((await hans.oppna(`/personer/${vikarie.personId}`)).html).toContain('Vikarie för Prov Person');
    expect((await hans.skicka(`${vag}/avslut`, { sistaDag: '2026-11-30' })).plats).toBe(`/personer/${namnd.chef.personId}`);
  });
});
