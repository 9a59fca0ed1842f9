import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hasha } from '../../src/organisation/losenord.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { Chromium, type Besok, type Skarm } from './chromium.js';
import { granska } from './granskning.js';

const LOSENORD = 'ett-langt-losenord-2026';
let db: Provdatabas;
let app: Provapp;
let namnd: Namnd;
let chromium: Chromium;

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db, { losenordHash: await hasha(LOSENORD) });
  app = await startaApp(db);
  chromium = await Chromium.starta();
}, 120_000);
afterAll(async () => {
  await chromium.stang();
  await app.stang();
  await db.stang();
});

/** Somebody who reads before sending. */
const vantaLite = () => new Promise((klar) => setTimeout(klar, 3500));

const skickaSom = async (besok: Besok, text: string): Promise<string> => {
  expect(await besok.oppna(`/synpunkt/${namnd.namndId}/${namnd.enhet}`)).toBe(200);
  await besok.valj('Klagomål');
  await besok.fyll('Berätta', text);
  await besok.valj('Jag läser svaret här');
  await vantaLite();
  expect(await besok.tryck('Skicka')).toBe(200);
  const kod = /([A-Z0-9]{4}-){4}[A-Z0-9]{4}/.exec(await besok.text())?.[0];
  expect(kod).toBeDefined();
  return kod ?? '';
};

const sist = async (): Promise<number> => (await db.agare.query('select max(id) as id from synpunkt')).rows[0].id;

describe.each<[Skarm, boolean]>([
  ['smal', false],
  ['dator', true],
])('hela berättelsen på skärmen %s, skript: %s', (skarm, skript) => {
  it('från den som klagar till den som svarar och tillbaka', async () => {
    const nagon = await chromium.besok(app.url, { skarm, skript });
    const kod = await skickaSom(nagon, 'Ingen ringde upp mig, och det står <b>så här</b>.');
    const id = await sist();

    const registrator = await chromium.besok(app.url, { skarm, skript });
    await registrator.loggaIn(`registrator.${namnd.namndId}@prov.se`, LOSENORD);
    expect(await registrator.oppna(`/synpunkter/${id}`)).toBe(200);
    expect(await registrator.text()).toContain('Är det något annat än en synpunkt?');
    await registrator.skicka(`form[action="/synpunkter/${id}/bekraftelse"]`);
    const fordelning = `form[action="/synpunkter/${id}/fordelning"]`;
    await registrator.skicka(fordelning);
    expect(await registrator.text()).toContain('Ta ställning till om texten är något annat än en synpunkt');
    await registrator.valj('Ja, och den är inget annat', fordelning);
    await registrator.skicka(fordelning);
    expect(registrator.vag).toBe('/synpunkter');

    const chef = await chromium.besok(app.url, { skarm, skript });
    await chef.loggaIn(`chef.${namnd.namndId}@prov.se`, LOSENORD);
    expect(await chef.oppna(`/synpunkter/${id}`)).toBe(200);
    const utredning = `form[action="/synpunkter/${id}/utredning"]`;
    await chef.valj('Bemötande', utredning);
    await chef.fyll('Bedömning', 'Befogat', utredning);
    await chef.fyll('Vad visar utredningen?', 'Samtalet glömdes bort.', utredning);
    await chef.skicka(utredning);
    const svar = `form[action="/synpunkter/${id}/svar"]`;
    await chef.fyll('Svaret', 'Vi borde ha ringt. Förlåt.', svar);
    await chef.skicka(svar);
    expect(await chef.text()).toContain('Svaret är lämnat.');

    await nagon.oppna('/synpunkt/svar');
    await nagon.fyll('Din kod', kod.toLowerCase());
    await nagon.tryck('Visa');
    expect(await nagon.text()).toContain('Vi borde ha ringt. Förlåt.');
    await nagon.tryck('Nej, titta på det igen');
    expect(await nagon.text()).toContain('Vi tittar på det igen.');
    expect((await db.agare.query('select status, nojd from synpunkt where id = $1', [id])).rows).toEqual([
      { status: 'utreds', nojd: false },
    ]);
    for (const besok of [nagon, registrator, chef]) {
      expect(besok.klagomal).toEqual([]);
      await besok.stang();
    }
  }, 120_000);
});

it('barnets sida fylls i utan skript på den smalaste skärmen', async () => {
  const barn = await chromium.besok(app.url, { skarm: 'smal', skript: false });
  await barn.oppna(`/synpunkt/${namnd.namndId}/barn`);
  expect(await barn.text()).toContain('020-120 06 06');
  await barn.valj('Något är inte bra');
  await barn.fyll('Berätta här', 'Jag vill prata med någon.');
  await barn.valj('Prata med en vuxen');
  await barn.fyll('Vilket nummer, eller vem?', 'Eva i skolan');
  await vantaLite();
  expect(await barn.tryck('Skicka')).toBe(200);
  expect(await barn.text()).toContain('Din hemliga kod');
  await barn.stang();
}, 60_000);

it('sidorna går att läsa för alla: axe, tangentbord och 320 punkter', async () => {
  const nagon = await chromium.besok(app.url, { skarm: 'dator' });
  const kod = await skickaSom(nagon, 'Jag vill överklaga, och jag är rädd hemma.');
  const fynd = await granska(nagon, 'kvitto');
  for (const vag of ['', '/barn', `/${namnd.enhet}`]) {
    await nagon.oppna(`/synpunkt/${namnd.namndId}${vag}`);
    fynd.push(...(await granska(nagon, `formulär ${vag}`)));
    await nagon.tryck('Skicka');
    fynd.push(...(await granska(nagon, `formulär ${vag} med fel`)));
  }
  await nagon.oppna('/synpunkt/svar');
  fynd.push(...(await granska(nagon, 'svar')));
  await nagon.fyll('Din kod', kod);
  await nagon.tryck('Visa');
  fynd.push(...(await granska(nagon, 'med koden')));
  const registrator = await chromium.besok(app.url, { skarm: 'dator' });
  await registrator.loggaIn(`registrator.${namnd.namndId}@prov.se`, LOSENORD);
  for (const vag of ['', '/ny', '/lankar', '/fraser', `/${await sist()}`]) {
    expect(await registrator.oppna(`/synpunkter${vag}`)).toBe(200);
    fynd.push(...(await granska(registrator, `/synpunkter${vag}`)));
  }
  expect(fynd).toEqual([]);
}, 180_000);
