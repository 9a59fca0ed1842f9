import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { Installningar } from '../../../src/config/installningar.js';
import { InstallningarModule } from '../../../src/config/installningar.module.js';
import { Databas } from '../../../src/database/databas.js';
import { DatabasModule } from '../../../src/database/databas.module.js';
import type { Personroll, Vem } from '../../../src/database/vem.js';
import { KlockaModule } from '../../../src/plattform/klocka/klocka.module.js';
import { Jobb } from '../../../src/plattform/ko/jobb.service.js';
import { KoModule } from '../../../src/plattform/ko/ko.module.js';
import { migreraKo } from '../../../src/plattform/ko/migrera-ko.js';
import { MejlModule } from '../../../src/plattform/mejl/mejl.module.js';
import { Mejl } from '../../../src/plattform/mejl/mejl.service.js';
import { nyAdapter, utrustaWebb } from '../../../src/plattform/web/utrusta.js';
import { VEM_LASARE, type Inloggning, type VemLasare } from '../../../src/plattform/web/vem-lasare.js';
import { VyerModule } from '../../../src/plattform/web/vyer.module.js';
import { type Provdatabas, nyDatabas } from '../../givet/databas.js';
import { PROVHEMLIGHET } from '../../givet/hemlighet.js';
import { enNamnd } from './ko-app.js';
import { provjobb, ProvUtforare } from './provutforare.js';

const CSRF = 'synkron-hemlighet';
let prov: Provdatabas;
let app: NestFastifyApplication;
let url: string;
let bestallare: Vem;

/** Cookie `session=<role>` is the one who orders, in that role; `session=kollega` is somebody else in the nämnd. */
class Provlasare implements VemLasare {
  las(req: FastifyRequest): Promise<Inloggning | null> {
    const roll = req.cookies.session;
    if (!roll) return Promise.resolve(null);
    const annan = roll !== 'medarbetare';
    const vem: Vem = {
      ...bestallare,
      personId: annan ? 999_999 : bestallare.personId,
      roller: [roll === 'kollega' ? 'medarbetare' : (roll as Personroll)],
    };
    return Promise.resolve({ vem, namnd: 'Socialnämnden', session: { csrf: CSRF } });
  }
}

const som = (roll: string, accept = 'text/html') => ({ accept, cookie: `session=${roll}` });
const sida = async (vag: string, roll: string) => fetch(url + vag, { redirect: 'manual', headers: som(roll) });
const skicka = (vag: string, roll: string) =>
  fetch(url + vag, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...som(roll), 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ _csrf: CSRF }),
  });

describe('Sidan för ett jobb', () => {
  beforeAll(async () => {
    prov = await nyDatabas();
    await migreraKo(prov.agareUrl);
    ({ vem: bestallare } = await enNamnd(prov));
    const installningar = Object.assign(new Installningar(), { databaseUrl: prov.appUrl, roll: 'webb' as const });
    class ProvModul {}
    Module({
      imports: [
        InstallningarModule.med(installningar),
        DatabasModule,
        KlockaModule,
        VyerModule,
        KoModule.med([]),
        MejlModule,
      ],
      providers: [ProvUtforare, { provide: VEM_LASARE, useClass: Provlasare }],
    })(ProvModul);
    app = await NestFactory.create<NestFastifyApplication>(ProvModul, nyAdapter(), { logger: false });
    const val = {
      produkt: 'Ledningssystem',
      meny: [],
      personmeny: [],
      sakerCookie: false,
      basUrl: 'http://kvalitet.test',
    };
    await utrustaWebb(app, { ...val, hemlighet: PROVHEMLIGHET });
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });
  afterAll(async () => {
    await app.close();
    await prov.stang();
  });

  const nyttJobb = async (): Promise<number> => {
    const jobb = app.get(Jobb, { strict: false });
    const bestallning = provjobb(async () => undefined);
    const { id } = await app.get(Databas, { strict: false }).skriv(bestallare, (tx) => jobb.bestall(tx, bestallning));
    return id;
  };
  const satt = (id: number, sats: string) => prov.agare.query(`update jobb set ${sats} where id = $1`, [id]);

  it('visar hur långt det har kommit, för den som beställde', async () => {
    const id = await nyttJobb();
    await satt(id, `tillstand = 'arbetar', andel = 0.4, skede = 'Skriver kapitel 3'`);
    const html = await (await sida(`/jobb/${id}`, 'medarbetare')).text();
    expect(html).toContain('<h1>Provjobbet</h1>');
    expect(html).toContain(`data-framsteg="/jobb/${id}"`);
    expect(html).toContain('Skriver kapitel 3');
    expect(html).toMatch(/<progress[^>]*value="0.4"[^>]*>40 %<\/progress>/);
    const svar = await fetch(`${url}/jobb/${id}`, { headers: som('medarbetare', 'application/json') });
    expect(await svar.json()).toMatchObject({
      andel: 0.4,
      skede: 'Skriver kapitel 3',
      klar: false,
      tillstand: 'arbetar',
    });
  });

  it('finns inte för någon annan, men för den som ser till jobben', async () => {
    const id = await nyttJobb();
    expect((await sida(`/jobb/${id}`, 'kollega')).status).toBe(404);
    expect((await skicka(`/jobb/${id}/avbrott`, 'kollega')).status).toBe(404);
    expect((await sida(`/jobb/${id}`, 'systemadmin')).status).toBe(200);
  });

  it('säger i en mening varför det misslyckades, och låter det köras igen', async () => {
    const id = await nyttJobb();
    await satt(id, `tillstand = 'misslyckad', klar_vid = now(), felmening = 'Dokumentet kunde inte skrivas ut.'`);
    const html = await (await sida(`/jobb/${id}`, 'medarbetare')).text();
    expect(html).toContain('Dokumentet kunde inte skrivas ut.');
    expect(html).toContain('Försök igen');
    expect(html).not.toContain('Avbryt jobbet');
    const svar = await skicka(`/jobb/${id}/omforsok`, 'medarbetare');
    expect([svar.status, svar.headers.get('location')]).toEqual([303, `/jobb/${id}`]);
    const igen = await skicka(`/jobb/${id}/omforsok`, 'medarbetare');
    expect(igen.status).toBe(409);
    expect(await igen.text()).toContain('Bara ett jobb som har misslyckats eller avbrutits kan köras igen.');
  });

  it('avbryter det, och leder till resultatet av ett som är klart', async () => {
    const id = await nyttJobb();
    expect((await skicka(`/jobb/${id}/avbrott`, 'medarbetare')).status).toBe(303);
    expect(await (await sida(`/jobb/${id}`, 'medarbetare')).text()).toContain('Avbrutet');
    await satt(id, `tillstand = 'klar', resultat = '{"lank": "/rapporter/1"}'`);
    expect(await (await sida(`/jobb/${id}`, 'medarbetare')).text()).toContain('href="/rapporter/1"');
    // who looks after the jobs may not see what they make
    expect(await (await sida(`/jobb/${id}`, 'systemadmin')).text()).not.toContain('href="/rapporter/1"');
  });

  it('listar alla jobb för den som ser till dem, efter läge, och nekar andra', async () => {
    const id = await nyttJobb();
    await satt(id, `tillstand = 'misslyckad', klar_vid = now(), felmening = 'Mejlservern går inte att nå.'`);
    const html = await (await sida('/jobb?lage=misslyckad', 'kvalitetssamordnare')).text();
    expect(html).toContain(`href="/jobb/${id}"`);
    expect(html).toContain('Mejlservern går inte att nå.');
    expect(html).toMatch(/Misslyckat \(\d+\)/);
    expect(await (await sida('/jobb?lage=arbetar', 'systemadmin')).text()).not.toContain(`href="/jobb/${id}"`);
    expect((await sida('/jobb', 'medarbetare')).status).toBe(403);
    expect((await sida('/jobb?lage=fel', 'systemadmin')).status).toBe(422);
  });

  it('visar utkorgen med mejl bara för systemadministratören', async () => {
    const mejl = app.get(Mejl, { strict: false });
    const data = { amne: 'Läs rutinen', mening: 'En rutin har ändrats.', lank: '/rutiner/1' };
    const id = await app
      .get(Databas, { strict: false })
      .skriv(bestallare, (tx) =>
        mejl.bestall(tx, { nyckel: 'm', tillPersonId: bestallare.personId ?? 0, mall: 'allmant', data }),
      );
    const html = await (await sida('/mejl', 'systemadmin')).text();
    expect(html).toContain('Ingen mejlserver är inställd');
    expect(html).toContain('Läs rutinen');
    expect(await (await sida(`/mejl/${id}`, 'systemadmin')).text()).toContain('En rutin har ändrats.');
    expect((await sida('/mejl', 'kvalitetssamordnare')).status).toBe(403);
  });
});
