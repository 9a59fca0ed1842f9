import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CSRF, startaProvapp, type Provapp } from './provapp.js';

let prov: Provapp;
beforeAll(async () => {
  prov = await startaProvapp();
});
afterAll(() => prov.app.close());

const kaka = (svar: Response, namn: string): string =>
  svar.headers
    .getSetCookie()
    .find((rad) => rad.startsWith(`${namn}=`))
    ?.split(';')[0] ?? '';

describe('en adress, två framställningar', () => {
  it('ger webbläsaren en svensk sida inom ramen', async () => {
    const svar = await prov.sida('/saker');
    const html = await svar.text();
    expect(svar.status).toBe(200);
    expect(svar.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(svar.headers.get('vary')).toContain('Accept');
    expect(html).toContain('<html lang="sv"');
    expect(html).toContain('<title>Saker – Socialnämnden</title>');
    expect(html).toMatch(/<a href="\/saker" aria-current="page">Saker<\/a>/);
  });

  it('ger ett program samma innehåll som JSON, och bara det', async () => {
    const svar = await prov.json('/saker?sida=2');
    expect(svar.headers.get('content-type')).toContain('application/json');
    expect(await svar.json()).toMatchObject({ titel: 'Saker', saker: [{ id: 1, version: 3 }], sida2: 2 });
    expect(await (await prov.json('/saker')).json()).not.toHaveProperty('sida');
  });

  it('låter Accept väga: det som önskas mest vinner, och den som inte bryr sig men har nyckel får JSON', async () => {
    const typ = async (accept: string, mer: Record<string, string> = {}): Promise<string | null> =>
      (await prov.sida('/saker', { headers: { accept, ...mer } })).headers.get('content-type');
    expect(await typ('text/html;q=0.5, application/json')).toContain('json');
    expect(await typ('application/json;q=0.5, text/html')).toContain('html');
    expect(await typ('*/*')).toContain('html');
    expect(await typ('*/*', { authorization: 'Bearer medarbetare' })).toContain('json');
  });

  it('sätter ETag på det som har version', async () => {
    expect((await prov.json('/saker/1')).headers.get('etag')).toBe('"3"');
    expect((await prov.json('/saker')).headers.get('etag')).toBeNull();
  });

  it('lämnar filer i fred', async () => {
    const svar = await prov.sida('/saker/fil');
    expect(svar.headers.get('content-type')).toBe('text/csv');
    expect(await svar.text()).toBe('a;b');
  });

  it('visar menyn för den roll man har', async () => {
    expect(await (await prov.sida('/saker')).text()).not.toContain('Användare');
    const html = await (await prov.sida('/saker', { headers: { cookie: 'session=systemadmin' } })).text();
    expect(html).toContain('Användare');
  });

  it('skriver ut fientlig text som text', async () => {
    const html = await (await prov.sida('/saker')).text();
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;alert(&quot;å&quot;)&lt;/script&gt;');
  });
});

describe('ett formulär som går igenom', () => {
  it('leder vidare med 303 och visar beskedet en enda gång', async () => {
    const svar = await prov.skicka('/saker', { rubrik: 'Ny' });
    expect(svar.status).toBe(303);
    const vidare = svar.headers.get('location') ?? '';
    expect(vidare).toMatch(/^\/saker\/\d+$/);
    const medKaka = { headers: { cookie: `session=medarbetare; ${kaka(svar, 'flash')}` } };
    const nasta = await prov.sida(vidare, medKaka);
    const html = await nasta.text();
    expect(html).toMatch(/role="status"[^>]*><p>Anna Åberg sparade\.<\/p>/);
    expect(nasta.headers.getSetCookie().join()).toContain('flash=;');
    expect(await (await prov.sida(vidare)).text()).not.toContain('Anna Åberg sparade');
  });

  it('tror inte på ett besked som någon annan har skrivit', async () => {
    const falsk = encodeURIComponent(JSON.stringify({ text: 'Ring 070-falskt', slag: 'klart' }));
    const html = await (
      await prov.sida('/saker', { headers: { cookie: `session=medarbetare; flash=${falsk}.AAAA` } })
    ).text();
    expect(html).not.toContain('070-falskt');
  });

  it('svarar ett program med 201, Location och det som skapades', async () => {
    const svar = await prov.json('/saker', {
      method: 'POST',
      body: JSON.stringify({ rubrik: 'Från program', antal: 2 }),
    });
    expect(svar.status).toBe(201);
    expect(svar.headers.get('location')).toMatch(/^\/saker\/\d+$/);
    expect(await svar.json()).toMatchObject({ rubrik: 'Från program', antal: 2 });
  });

  it('läser svenska tal, tomma fält och ett ensamt kryss', async () => {
    const svar = await prov.skicka(
      '/saker',
      { rubrik: 'Tal', antal: '1 200', text: '  ', slag: 'rod' },
      { headers: { accept: 'application/json' } },
    );
    expect(await svar.json()).toMatchObject({ antal: 1200, slag: ['rod'] });
    const utan = await prov.skicka('/saker', { rubrik: 'Tal', text: '' }, { headers: { accept: 'application/json' } });
    expect(await utan.json()).not.toHaveProperty('text');
  });

  it('skapar en sak när samma nyckel kommer två gånger', async () => {
    const nyckel = randomUUID();
    const forst = await prov.skicka('/saker', { rubrik: 'En gång', nyckel });
    const sedan = await prov.skicka('/saker', { rubrik: 'En gång', nyckel });
    expect(sedan.headers.get('location')).toBe(forst.headers.get('location'));
    const huvud = { method: 'POST', body: '{"rubrik":"x"}', headers: { 'idempotency-key': nyckel } };
    expect((await prov.json('/saker', huvud)).headers.get('location')).toBe(forst.headers.get('location'));
    const annan = await prov.skicka('/saker', { rubrik: 'En gång', nyckel: randomUUID() });
    expect(annan.headers.get('location')).not.toBe(forst.headers.get('location'));
  });
});

describe('säkerheten runt sidan', () => {
  it('har en sträng CSP, ingen HSTS utan https och inget sparat i datorn', async () => {
    const { headers } = await prov.sida('/saker');
    const csp = headers.get('content-security-policy') ?? '';
    expect(csp).toContain("default-src 'none'");
    expect(csp).toContain("script-src 'self'");
    expect(csp).toContain("frame-ancestors 'none'");
    expect(csp).not.toContain('unsafe');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('stoppar det som skickas från en annan sida', async () => {
    const fran = (headers: Record<string, string>) => prov.skicka('/saker', { rubrik: 'x' }, { headers });
    expect((await fran({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await fran({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await fran({ 'sec-fetch-site': 'same-origin' })).status).toBe(303);
  });

  it('stoppar en annan avsändare i Origin när webbläsaren är gammal', async () => {
    const fran = (origin: string) =>
      fetch(`${prov.url}/saker`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: 'session=medarbetare', accept: 'text/html', origin },
        body: new URLSearchParams({ _csrf: CSRF, rubrik: 'x' }),
      });
    expect((await fran('https://elak.example')).status).toBe(403);
    expect((await fran('null')).status).toBe(403);
    expect((await fran('http://kvalitet.test')).status).toBe(303);
  });
});

describe('stilmall, skript och typsnitt', () => {
  const adress = async (monster: RegExp): Promise<string> =>
    monster.exec(await (await prov.sida('/saker')).text())?.[1] ?? '';

  it('får sparas för alltid under ett namn som byts när innehållet byts', async () => {
    const svar = await fetch(prov.url + (await adress(/href="(\/static\/stil\.[0-9a-f]{12}\.css)"/)));
    expect(svar.status).toBe(200);
    expect(svar.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(svar.headers.get('content-type')).toBe('text/css; charset=utf-8');
    const typsnitt = /url\("(\/static\/source-sans-3[^"]+\.woff2)"\)/.exec(await svar.text())?.[1] ?? '';
    expect((await fetch(prov.url + typsnitt)).headers.get('content-type')).toBe('font/woff2');
    const skript = await fetch(prov.url + (await adress(/src="(\/static\/app\.[^"]+)"/)));
    expect(skript.headers.get('content-type')).toContain('text/javascript');
  });

  it('ger inget annat ur datorn', async () => {
    for (const fil of ['app.js', '..%2f..%2fpackage.json', 'stil.000000000000.css']) {
      expect((await fetch(`${prov.url}/static/${fil}`)).status).toBe(404);
    }
  });
});

describe('över https', () => {
  it('binds kakorna till platsen och webbläsaren minns att den är säker', async () => {
    const saker = await startaProvapp({ sakerCookie: true });
    try {
      const svar = await saker.skicka('/saker', { rubrik: 'Säker' });
      expect(svar.headers.get('strict-transport-security')).toBe('max-age=31536000');
      expect(svar.headers.getSetCookie().join()).toMatch(/__Host-flash=.*HttpOnly; Secure; SameSite=Lax/);
    } finally {
      await saker.app.close();
    }
  });
});
