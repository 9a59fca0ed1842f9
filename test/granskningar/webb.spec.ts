import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hasha } from '../../src/organisation/losenord.js';
import { startaApp, Webblasare, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

const LOSENORD = 'prov-losenord-2026';
let db: Provdatabas;
let prov: Provapp;
let namnd: Namnd;

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db, { losenordHash: await hasha(LOSENORD) });
  prov = await startaApp(db);
});
afterAll(async () => {
  await prov.stang();
  await db.stang();
});

const inloggad = async (nyckel: string): Promise<Webblasare> => {
  const webb = new Webblasare(prov.url);
  await webb.loggaIn(`${nyckel}.${namnd.namndId}@prov.se`, LOSENORD);
  return webb;
};
const version = (html: string): string => /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';

describe('en granskning i webbläsaren, utan skript', () => {
  it('planeras, får sin lista ur en fil, besvaras fråga för fråga och skrivs ut', async () => {
    const leder = await inloggad('samordnare');
    await leder.oppna('/granskningar/ny');
    const ny = await leder.skicka('/granskningar', {
      ...{ tema: 'Barns delaktighet', periodFran: '2026-01-01', periodTill: '2026-06-30', klarSenast: '2026-12-01' },
      ...{ urvalPerEnhet: '5', dubbelgranskas: '0' },
    });
    const url = ny.plats ?? '';
    const gor = async (slut: string, falt: Record<string, string> = {}): Promise<number> => {
      const { html } = await leder.oppna(url);
      return (await leder.skicka(`${url}/${slut}`, { version: version(html), ...falt })).status;
    };
    expect(await gor('fragor', { fragor: 'Har barnet hörts?\nHur väl? (1–4)' })).toBe(303);
    expect(await gor('granskare', { granskare: String(namnd.medarbetare.personId) })).toBe(303);
    const fel = await leder.skicka(`${url}/akter`, { version: '3', akter: '20121212-1212;Utredningsgruppen;' });
    expect([fel.status, fel.html.includes('ser ut som ett personnummer')]).toEqual([422, true]);
    const fil = Buffer.from('\ufefflöpnummer;enhet;handläggare\r\nA1;Utredningsgruppen;X\r\n');
    const { html } = await leder.oppna(url);
    expect((await leder.skickaFil(`${url}/akter`, { version: version(html) }, 'fil', fil)).status).toBe(303);
    expect(await gor('urval')).toBe(303);
    expect(await gor('start')).toBe(303);

    const granskare = await inloggad('medarbetare');
    const min = await granskare.oppna(`${url}/mina-akter`);
    const akt = /href="(\/granskningar\/\d+\/mina-akter\/\d+)"/.exec(min.html)?.[1] ?? '';
    await granskare.oppna(`${akt}/fragor/1`);
    const utan = await granskare.skicka(`${akt}/fragor/1`, { kommentar: 'Det jag har skrivit.' });
    expect([utan.status, utan.html.includes('Det jag har skrivit.')]).toEqual([422, true]);
    expect((await granskare.skicka(`${akt}/fragor/1`, { svar: 'ja' })).plats).toBe(`${akt}/fragor/2`);
    expect((await granskare.skicka(`${akt}/fragor/2`, { svar: '3' })).plats).toBe(akt);
    await granskare.oppna(akt);
    expect((await granskare.skicka(`${akt}/klar`)).status).toBe(303);
    expect((await (await inloggad('annanChef')).oppna(akt)).status).toBe(404);

    expect(await gor('slut')).toBe(303);
    expect(await gor('kvalitetssakring')).toBe(303);
    expect(await gor('utskrifter')).toBe(303);
    await prov.tomKo(namnd.system);
    const pdf = /href="(\/granskningar\/\d+\/utskrifter\/\d+)"/.exec((await leder.oppna(url)).html)?.[1] ?? '';
    const { typ, innehall } = await leder.fil(pdf);
    expect([typ, innehall.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
  });
});
