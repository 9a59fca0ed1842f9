import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { hasha } from '../../src/organisation/losenord.js';
import { Webblasare } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { StalldKlocka } from '../givet/klocka.js';
import { enNamnd, enPerson, type Namnd } from '../givet/organisation.js';
import { startaWebb } from './provwebb.js';

const LOSENORD = 'rätt lösenord 2026';
const START = '2026-11-22T08:00:00Z';
const klocka = new StalldKlocka(START);
let db: Provdatabas;
let app: NestFastifyApplication;
let namnd: Namnd;
let losenordHash: string;
let webb: Webblasare;

const epost = (vem: string): string => `${vem}.${namnd.namndId}@prov.se`;
const inloggad = async (vem: string): Promise<Webblasare> => {
  const hans = new Webblasare(await app.getUrl());
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
  webb = new Webblasare(await app.getUrl());
});
afterAll(async () => {
  await app.close();
  await db.stang();
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
    expect((await hans.oppna('/personer')).html).not.toContain(
      epost('chef').replace(String(namnd.namndId), String(annan.namndId)),
    );
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
    const ny = {
      namn: 'Fältgruppen',
      niva: 'enhet',
      foralderId: String(namnd.verksamhet),
      regi: 'egen',
      fran: '2026-11-22',
    };
    const { plats = '' } = await hans.skicka('/organisation', ny);
    expect((await hans.oppna(plats)).html).toContain('Fältgruppen finns nu i organisationen.');
    const version = /name="version" value="(\d+)"/.exec((await hans.oppna(plats)).html)?.[1] ?? '';
    const fel = await hans.skicka(`${plats}/namnbyte`, { namn: 'X', fran: '2026-02-30', version });
    expect(fel.status).toBe(422);
    expect(fel.html).toContain('Datumet finns inte i almanackan.');
    expect((await hans.skicka(`${plats}/namnbyte`, { namn: 'Fältteamet', fran: '2026-12-01', version })).status).toBe(
      303,
    );
    expect((await hans.oppna('/organisation?datum=2026-11-30')).html).toContain('Fältgruppen');
    expect((await hans.oppna('/organisation?datum=2026-12-01')).html).toContain('Fältteamet');
  });

  it('visar vikariat och avslut på uppdragets sida', async () => {
    const vikarie = await enPerson(db, namnd.namndId, { epost: epost('vikarie'), namn: 'Vera Vikarie' });
    const { rows } = await db.agare.query<{ id: number }>('select id from uppdrag where person_id = $1', [
      namnd.chef.personId,
    ]);
    const hans = await inloggad('systemadmin');
    const vag = `/uppdrag/${rows[0]?.id}`;
    expect((await hans.oppna(vag)).html).toContain('Vera Vikarie');
    const tid = { fran: '2026-11-22', till: '2026-12-31' };
    expect((await hans.skicka(`${vag}/vikariat`, { vikarieId: String(vikarie.personId), ...tid })).status).toBe(303);
    expect((await hans.oppna(`/personer/${vikarie.personId}`)).html).toContain('Vikarie för Prov Person');
    expect((await hans.skicka(`${vag}/avslut`, { sistaDag: '2026-11-30' })).plats).toBe(
      `/personer/${namnd.chef.personId}`,
    );
  });
});
