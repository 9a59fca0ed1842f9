import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { hasha } from '../../src/organisation/losenord.js';
import { Webblasare } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { StalldKlocka } from '../givet/klocka.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { startaWebb } from './provwebb.js';

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
      expect((await new Webblasare(await exempel.getUrl()).oppna('/logga-in')).html).toContain(
        'kvalitetssamordnare@exempel.se',
      );
    } finally {
      await exempel.close();
    }
  });
});

describe('kakan', () => {
  it('går inte att läsa med skript och följer inte med från andra webbplatser', async () => {
    const svar = await webb.loggaIn(epost('chef'), LOSENORD);
    expect(svar.kakor).toMatch(/session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax/);
  });

  it('är bunden till värden när webbplatsen har https', async () => {
    const saker = await startaWebb(db.appUrl, klocka, { sakerCookie: true, basUrl: 'https://kvalitet.test' });
    try {
      const svar = await new Webblasare(await saker.getUrl()).loggaIn(epost('chef'), LOSENORD);
      expect(svar.kakor).toMatch(/__Host-session=[\w-]{43};.*Path=\/; HttpOnly; Secure; SameSite=Lax/);
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
    const egen = await hans.skicka('/mitt-konto/losenord', {
      nuvarandeLosenord: LOSENORD,
      nyttLosenord: epost('chef'),
    });
    expect(egen.html).toContain('Lösenordet kan inte vara din e-postadress.');
    const fel = await hans.skicka('/mitt-konto/losenord', { nuvarandeLosenord: 'gissning', nyttLosenord: NYTT });
    expect(fel.status).toBe(422);
    expect(fel.html).toContain('Lösenordet stämmer inte.');
  });
});

describe('en API-nyckel', () => {
  const medNyckel = async (method: 'GET' | 'POST', nyckel: string): Promise<Response> =>
    fetch(`${await app.getUrl()}${method === 'GET' ? '/organisation' : '/personer'}`, {
      method,
      headers: { accept: 'application/json', 'content-type': 'application/json', authorization: `Bearer ${nyckel}` },
      ...(method === 'POST' ? { body: JSON.stringify({ namn: 'Ny Person', epost: epost('ny') }) } : {}),
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
    expect(svar.status).toBe(200);
    expect(await svar.json()).toMatchObject({ titel: 'Organisation' });
  });

  it('som bara får läsa skriver inte', async () => {
    expect((await medNyckel('POST', (await skapa('las')).nyckel)).status).toBe(403);
    expect((await medNyckel('POST', (await skapa('skriv')).nyckel)).status).toBe(200);
  });

  it('som är fel, utgången eller återkallad ger 401 och ett problem', async () => {
    const { hans, nyckel } = await skapa('las');
    const fel = await medNyckel('GET', 'kvalitet_fel');
    expect([fel.status, fel.headers.get('content-type'), fel.headers.get('www-authenticate')]).toEqual([
      401,
      'application/problem+json; charset=utf-8',
      'Bearer',
    ]);
    klocka.ga({ dagar: 31 });
    expect((await medNyckel('GET', nyckel)).status).toBe(401);
    klocka.stall(START);
    klocka.ga({ minuter: 1 });
    expect((await medNyckel('GET', nyckel)).status).toBe(200);
    const { rows } = await db.agare.query<{ id: number }>('select id from api_token where namnd_id = $1', [
      namnd.namndId,
    ]);
    await hans.oppna('/mitt-konto');
    expect((await hans.skicka(`/mitt-konto/nycklar/${rows[0]?.id}/aterkallelse`)).status).toBe(303);
    expect((await medNyckel('GET', nyckel)).status).toBe(401);
  });
});
