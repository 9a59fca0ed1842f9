import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Installningar } from '../../src/config/installningar.js';
import { Logg } from '../../src/plattform/logg/logg.js';
import { stampel } from '../../src/plattform/web/formularskydd.js';
import { Webblasare } from '../givet/app.js';
import { ettEnkatrum, type Enkatrum } from './givna-svar.js';

let rum: Enkatrum;
let omgang: number;
let koder: string[];
const loggat: string[] = [];

beforeAll(async () => {
  rum = await ettEnkatrum();
  omgang = await rum.enOppen(await rum.enEnkat(), [rum.namnd.enhet], { antal: 30 });
  koder = await rum.koder(omgang, rum.namnd.enhet);
  rum.prov.app.useLogger(new Logg('trace', { write: (rad) => loggat.push(rad) }));
});
afterAll(() => rum.stang());

/** The stamp of somebody who reads before answering. */
const stamplat = (sekunder = 20): { stampel: string; webbplats: string } => ({
  stampel: stampel(rum.prov.app.get(Installningar).hemlighet, new Date(Date.now() - sekunder * 1000)),
  webbplats: '',
});
const besok = (): Webblasare => new Webblasare(rum.prov.url);
const antal = async (): Promise<number> => (await rum.queries.sida(rum.namnd.samordnare, omgang)).enheter[0]?.svar ?? 0;

describe('den som har ett kort', () => {
  it('skriver koden, svarar utan inloggning och utan skript, och ser sedan bara ett tack', async () => {
    const [kod = ''] = koder;
    const ny = besok();
    await ny.oppna('/enkat');
    const vidare = await ny.skicka('/enkat', { kod: kod.toLowerCase().replace('-', '') });
    expect(vidare.status).toBe(303);
    const blad = await ny.oppna(vidare.plats ?? '');
    expect(blad.html).toContain('Är det bra att komma hit?');
    expect(blad.html).not.toContain('goda');
    const tack = await ny.skicka(`/enkat/kod/${kod}`, { f1: 'ja', f2: 'Ni lyssnar.', ...stamplat() });
    expect([tack.status, tack.plats]).toEqual([303, '/enkat/tack']);
    expect(await antal()).toBe(1);
    expect((await ny.oppna(`/enkat/kod/${kod}`)).status).toBe(404);
    expect((await ny.skicka(`/enkat/kod/${kod}`, { f1: 'nej', ...stamplat() })).status).toBe(404);
    expect(await antal()).toBe(1);
  });

  it('får veta vad som är fel med det skrivna kvar, och inget svar har kommit in', async () => {
    const vag = `/enkat/kod/${koder[1] ?? ''}`;
    const fore = await antal();
    const ny = besok();
    await ny.oppna(vag);
    const svar = await ny.skicka(vag, { f1: 'nej', f2: 'Ring 19811218-9876.', ...stamplat() });
    expect(svar.status).toBe(422);
    expect(svar.html).toContain('ser ut som ett personnummer');
    expect(svar.html).toMatch(/value="nej" checked/);
    expect((await ny.skicka(vag, stamplat())).html).toContain('Svara på minst en fråga');
    expect(await antal()).toBe(fore);
  });

  it('och är ett program stoppas', async () => {
    const vag = `/enkat/kod/${koder[2] ?? ''}`;
    const fore = await antal();
    const ny = besok();
    await ny.oppna(vag);
    expect((await ny.skicka(vag, { f1: 'ja', ...stamplat(1) })).status).toBe(422);
    expect((await ny.skicka(vag, { f1: 'ja', ...stamplat(), webbplats: 'http://x' })).status).toBe(422);
    expect((await ny.skicka(vag, { f1: 'ja', stampel: '1.abc', webbplats: '' })).status).toBe(422);
    expect(await antal()).toBe(fore);
  });

  it('finns inte i loggen, varken koden, adressen eller det skrivna', async () => {
    const [, , , kod = ''] = koder;
    const ny = new Webblasare(rum.prov.url, { 'x-forwarded-for': '203.0.113.77', 'user-agent': 'Annas telefon' });
    await ny.oppna(`/enkat/kod/${kod}`);
    await ny.skicka(`/enkat/kod/${kod}`, { f1: 'ja', f2: 'Hemligt ord: flygplansmat.', ...stamplat() });
    await ny.oppna(`/enkat/kod/${kod}`);
    rum.prov.app.get(Installningar);
    loggat.push('{"text":"sist"}');
    for (const hemligt of [kod, '203.0.113.77', 'Annas telefon', 'flygplansmat'])
      expect(loggat.join('\n')).not.toContain(hemligt);
    const { rows } = await rum.agare.query<{ namn: string }>(
      `select relname as namn from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    for (const { namn } of rows) {
      const { rows: rader } = await rum.agare.query<{ rad: string }>(`select t::text as rad from ${namn} t`);
      for (const { rad } of rader)
        for (const hemligt of ['203.0.113.77', 'cb00714d', 'Annas telefon']) expect(rad).not.toContain(hemligt);
    }
  });

  it('kan inte pröva sig fram: efter tillräckligt många försök är det stopp', async () => {
    let svar = 404;
    for (let nr = 0; nr < 330 && svar !== 429; nr++)
      svar = (await fetch(`${rum.prov.url}/enkat/kod/CCCCC-CCCCC`, { headers: { accept: 'text/html' } })).status;
    expect(svar).toBe(429);
  });
});

describe('den som läser en affisch', () => {
  it('väljer vem den är och svarar, men bara medan omgången är öppen', async () => {
    const { samordnare, enhet } = rum.namnd;
    const id = await rum.omgangar.planera(samordnare, await rum.enEnkat(), {
      ...{ namn: 'Öppen', malgrupper: ['barn', 'vuxen'], oppnar: '2026-01-01', stanger: '2999-12-31', satt: 'lank' },
      enheter: [enhet],
    });
    const { lank } = (await rum.queries.sida(samordnare, id)).enheter[0] ?? {};
    const vag = `/enkat/oppen/${lank ?? ''}`;
    const ny = besok();
    expect((await ny.oppna(vag)).status).toBe(404);
    await rum.omgangar.oppna(samordnare, id, {});
    expect((await ny.oppna(vag)).html).toContain('Jag är 4–9 år');
    expect((await ny.oppna(`${vag}/ung`)).status).toBe(404);
    const blad = await ny.oppna(`${vag}/barn`);
    expect(blad.html).toContain('Ingen får veta att det är du');
    expect(blad.html).not.toContain('Vad vill du säga?');
    expect((await ny.skicka(`${vag}/barn`, { f1: 'ja', ...stamplat() })).plats).toBe('/enkat/tack');
    await rum.omgangar.stang(samordnare, id, {});
    expect((await ny.oppna(`${vag}/barn`)).status).toBe(404);
  });
});
