import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { oppnaDetaljer } from '../../../src/plattform/web/oppna-detaljer.js';
import { CSRF, startaProvapp, type Provapp } from './provapp.js';

let prov: Provapp;
beforeAll(async () => {
  prov = await startaProvapp();
});
afterAll(() => prov.app.close());

const problem = async (svar: Response): Promise<Record<string, unknown>> => {
  expect(svar.headers.get('content-type')).toContain('application/problem+json');
  return (await svar.json()) as Record<string, unknown>;
};
const somProgram = { headers: { accept: 'application/json' } };

describe('det som är hopfällt', () => {
  const del = (inne: string, attribut = ''): string => `<details${attribut}><summary>Mer</summary>${inne}</details>`;
  const nekat = '<form method="post" data-aterspel></form>';

  it('fälls ut runt formuläret som nekades, hela vägen, och ingen annanstans', () => {
    const andra = del('<form method="post"></form>');
    expect(oppnaDetaljer(`${andra}${del(del(nekat), ' class="kort"')}${andra}`)).toBe(
      `${andra}${del(del(nekat, ' open'), ' class="kort" open')}${andra}`,
    );
    expect(oppnaDetaljer(`${del(nekat, ' open')}${nekat}`)).toBe(`${del(nekat, ' open')}${nekat}`);
  });
});

describe('ett formulär som inte går igenom', () => {
  it('visas igen med 422, det som skrevs och felen vid sina fält', async () => {
    const svar = await prov.skicka('/saker', { text: 'Fyra <b>rader</b>', antal: '0', slag: 'bla' });
    const html = await svar.text();
    expect(svar.status).toBe(422);
    expect(html).toContain('<title>Fel: Ny sak – Socialnämnden</title>');
    expect(html).toContain('Fyra &lt;b&gt;rader&lt;/b&gt;</textarea>');
    expect(html).toContain('<li><a href="#rubrik">Skriv en rubrik.</a></li>');
    expect(html).toContain('<li><a href="#antal">Antalet ska vara minst 1.</a></li>');
    expect(html).toMatch(/<input[^>]*id="rubrik"[^>]*aria-invalid="true" aria-describedby="rubrik-fel rubrik-hjalp/);
    expect(html).toMatch(/<p class="ds-validation-message" id="rubrik-fel"><span[^>]*>Fel: <\/span>Skriv en rubrik\./);
    expect(html).toMatch(/<textarea[^>]*id="text"(?![^>]*aria-invalid)/);
    expect(html).toMatch(/value="bla" checked/);
    expect(html).not.toMatch(/value="rod" checked/);
    expect(html).toMatch(/role="alert"/);
    expect(html).toMatch(/<form[^>]*data-aterspel/);
  });

  it('visas utan fel när det öppnas för första gången', async () => {
    const html = await (await prov.sida('/saker/ny')).text();
    expect(html).not.toContain('aria-invalid');
    expect(html).not.toContain('role="alert"');
    expect(html).not.toContain('<title>Fel');
  });

  it('visas igen också när det är tjänsten som säger nej', async () => {
    const svar = await prov.skicka('/saker', { rubrik: 'upptagen', text: 'Sparad text' });
    const html = await svar.text();
    expect(svar.status).toBe(422);
    expect(html).toContain('Rubriken finns redan.');
    expect(html).toContain('Sparad text</textarea>');
  });

  it('säger samma sak till ett program', async () => {
    const svar = await prov.json('/saker', { method: 'POST', body: '{"antal":0}' });
    expect(svar.status).toBe(422);
    expect(await problem(svar)).toMatchObject({
      status: 422,
      title: 'Uppgifterna behöver rättas',
      fel: { rubrik: ['Skriv en rubrik.'], antal: ['Antalet ska vara minst 1.'] },
    });
  });

  it('låter aldrig ramverkets engelska nå en människa', async () => {
    const svar = await prov.json('/saker', {
      method: 'POST',
      body: '{"rubrik":"x","antal":"tre","text":{"a":1},"okant":1}',
    });
    expect(await problem(svar)).toMatchObject({
      fel: {
        antal: ['Antalet ska vara minst 1.'],
        text: ['Uppgiften är inte giltig.'],
        okant: ['Fältet finns inte i formuläret.'],
      },
    });
  });

  it('blandar inte ihop sidans formulär', async () => {
    const svar = await prov.skicka('/saker/1/avslut', { rubrik: 'Mina slutord' });
    const html = await svar.text();
    expect(svar.status).toBe(409);
    expect(html).toContain('<li>Utredningen är inte klar.</li>');
    expect(html).toContain('<li>Åtgärder saknas.</li>');
    expect(html).toMatch(/id="avslut-rubrik"[^>]*value="Mina slutord"/);
    expect(html).not.toMatch(/id="rubrik"[^>]*value="Mina slutord"/);
  });

  it('länkar felet till rätt fält när formuläret är en av flera handlingar', async () => {
    const html = await (await prov.skicka('/saker/1/avslut', { rubrik: '' })).text();
    expect(html).toContain('<a href="#avslut-rubrik">Skriv en rubrik.</a>');
  });
});

describe('när någon annan hann före', () => {
  it('visas båda versionerna, ingenting skrivs över och den nya versionen följer med', async () => {
    const svar = await prov.skicka('/saker/1', { rubrik: 'Min rubrik', version: '2' });
    const html = await svar.text();
    expect(svar.status).toBe(409);
    expect(html).toMatch(/id="rubrik"[^>]*value="Min rubrik"/);
    expect(html).toContain('<strong>Sparat nu:</strong> &lt;script&gt;');
    expect(html).toContain('name="version" value="3"');
  });

  it('får ett program det sparade, och If-Match gäller som version', async () => {
    const skicka = (version: string) =>
      prov.json('/saker/1', { method: 'POST', body: '{"rubrik":"x"}', headers: { 'if-match': version } });
    const nej = await skicka('"2"');
    expect(nej.status).toBe(409);
    expect(await problem(nej)).toMatchObject({ nuvarande: { rubrik: expect.any(String) } });
    expect((await skicka('"3"')).status).toBe(200);
    expect((await skicka('struntprat')).status).toBe(422);
  });

  it('visas båda versionerna också där det inte finns någon formulärsida', async () => {
    const svar = await prov.skicka('/saker/1/titel', { rubrik: 'Det jag skrev' });
    const html = await svar.text();
    expect(svar.status).toBe(409);
    expect(html).toMatch(/Sparat nu[\s\S]*Det sparade[\s\S]*Det du skrev[\s\S]*Det jag skrev/);
  });

  it('går det inte att ändra utan att säga vilken version man läst', async () => {
    expect((await prov.json('/saker/1', { method: 'POST', body: '{"rubrik":"x"}' })).status).toBe(422);
  });
});

describe('vem som frågar', () => {
  it('skickas den som inte är inloggad till inloggningen och tillbaka', async () => {
    const svar = await prov.sida('/saker?sida=2', { headers: { cookie: '' } });
    expect(svar.status).toBe(303);
    expect(svar.headers.get('location')).toBe('/logga-in?till=%2Fsaker%3Fsida%3D2');
  });

  it('får ett program 401, och den som skickar ett formulär får behålla texten', async () => {
    const json = await fetch(`${prov.url}/saker`, somProgram);
    expect(json.status).toBe(401);
    expect(json.headers.get('www-authenticate')).toBe('Bearer');
    expect(await problem(json)).toMatchObject({ status: 401 });
    const form = await prov.skicka('/saker', { rubrik: 'Lång text', losenord: 'hemligt' }, { headers: { cookie: '' } });
    const html = await form.text();
    expect(form.status).toBe(401);
    expect(html).toContain('Lång text');
    expect(html).not.toContain('hemligt');
  });

  it('nekas den som saknar rollen, och släpps den in som har den', async () => {
    const som = (roll: string) =>
      prov.json('/saker/1', { method: 'DELETE', headers: { authorization: `Bearer ${roll}` } });
    expect((await som('medarbetare')).status).toBe(403);
    expect((await som('systemadmin')).status).toBe(200);
  });

  it('behöver ingen logga in på en öppen sida, men formuläret måste komma därifrån', async () => {
    const utan = { accept: 'text/html', 'sec-fetch-site': 'same-origin' };
    const sida = await fetch(`${prov.url}/oppen`, { headers: utan });
    const token = /name="_csrf" value="([^"]+)"/.exec(await sida.text())?.[1] ?? '';
    const cookie = sida.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const skicka = (headers: Record<string, string>, _csrf: string) =>
      fetch(`${prov.url}/oppen`, {
        method: 'POST',
        redirect: 'manual',
        headers: { ...utan, ...headers },
        body: new URLSearchParams({ _csrf, rubrik: 'Hej' }),
      });
    expect((await skicka({ cookie }, token)).status).toBe(303);
    expect((await skicka({ cookie }, 'gissning')).status).toBe(403);
    expect((await skicka({}, token)).status).toBe(403);
    expect((await skicka({ cookie: `formular=${token}.pahittad` }, token)).status).toBe(403);
    expect(await (await skicka({}, token)).text()).toContain('<dd class="fritext">Hej</dd>');
  });

  it('kräver sessionens hemlighet i formuläret men inte av en nyckel', async () => {
    const utan = await prov.sida('/saker', {
      method: 'POST',
      body: new URLSearchParams({ rubrik: 'x', _csrf: 'fel' }),
    });
    expect(utan.status).toBe(403);
    const json = { method: 'POST', body: '{"rubrik":"x"}', headers: { 'content-type': 'application/json' } };
    expect((await prov.sida('/saker', json)).status).toBe(403);
    const medHuvud = { ...json, headers: { ...json.headers, 'x-csrf-token': CSRF, accept: 'application/json' } };
    expect((await prov.sida('/saker', medHuvud)).status).toBe(201);
    expect((await prov.json('/saker', { method: 'POST', body: '{"rubrik":"x"}' })).status).toBe(201);
  });
});

describe('felsidorna', () => {
  it('är svenska, har rätt status och menyn kvar', async () => {
    for (const vag of ['/finns-inte', '/saker/99', '/saker/abc', '/saker/0', '/saker/%ff', '/%E0%A4%A?a=1']) {
      const svar = await prov.sida(vag);
      expect([vag, svar.status]).toEqual([vag, 404]);
      const html = await svar.text();
      expect(html).toContain('Vi hittar inte sidan');
      expect(html).toContain('<nav class="sidomeny"');
    }
  });

  it('röjer ingenting när något går sönder, men ger ett id att uppge och texten tillbaka', async () => {
    const html = await prov.skicka('/saker', { rubrik: 'krasch', text: 'Min långa text' });
    const sida = await html.text();
    expect(html.status).toBe(500);
    expect(sida).toContain('Min långa text');
    expect(sida).not.toContain('hemlig detalj');
    const json = await prov.json('/saker', { method: 'POST', body: '{"rubrik":"krasch"}' });
    const svar = await problem(json);
    expect(json.status).toBe(500);
    expect(svar.begaran).toBe(json.headers.get('x-request-id'));
    expect(JSON.stringify(svar)).not.toContain('hemlig');
  });

  it('säger på svenska när det är för stort, trasigt eller i okänt format', async () => {
    const skicka = async (body: string, typ: string): Promise<[number, unknown]> => {
      const svar = await prov.json('/saker', { method: 'POST', body, headers: { 'content-type': typ } });
      return [svar.status, (await problem(svar)).title];
    };
    expect(await skicka('a'.repeat(5 * 1024 * 1024), 'application/json')).toEqual([413, 'För mycket på en gång']);
    expect(await skicka('{"rubrik":', 'application/json')).toEqual([400, 'Begäran går inte att läsa']);
    expect(await skicka('<a/>', 'application/xml')).toEqual([415, 'Okänt format']);
    expect(await skicka('[1]', 'application/json')).toEqual([422, 'Uppgifterna behöver rättas']);
  });

  it('går inte att framkalla med en påhittad återspelning', async () => {
    const html = await (await prov.sida('/saker/ny', { headers: { 'x-aterspel': 'abc' } })).text();
    expect(html).not.toContain('role="alert"');
  });
});
