import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hasha } from '../../src/organisation/losenord.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { Chromium, type Besok, type Skarm } from './chromium.js';
import { granska } from './granskning.js';
import { oppenEttTag } from './oppen-ett-tag.js';

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

const KOD = /([A-Z0-9]{4}-){4}[A-Z0-9]{4}/;

const skickaSom = async (besok: Besok, text: string): Promise<string> => {
  expect(await besok.oppna(`/synpunkt/${namnd.namndId}/${namnd.enhet}`)).toBe(200);
  await besok.valj('Klagomål');
  await besok.fyll('Berätta', text);
  await besok.valj('Jag läser svaret här');
  await oppenEttTag(besok);
  expect(await besok.tryck('Skicka')).toBe(200);
  const kod = KOD.exec(await besok.text())?.[0];
  expect(kod).toBeDefined();
  return kod ?? '';
};

const sist = async (): Promise<number> => (await db.agare.query('select max(id) as id from synpunkt')).rows[0].id;

const loggaIn = async (roll: string): Promise<Besok> => {
  const ny = await chromium.besok(app.url, { skarm: 'dator' });
  await ny.loggaIn(`${roll}.${namnd.namndId}@prov.se`, LOSENORD);
  return ny;
};
const lasMedKod = async (besok: Besok, kod: string): Promise<string> => {
  await besok.oppna('/synpunkt/svar');
  await besok.fyll('Din kod', kod.toLowerCase());
  await besok.tryck('Visa');
  return besok.text();
};
const status = async (id: number) =>
  (await db.agare.query('select status, nojd from synpunkt where id = $1', [id])).rows[0] as object;

describe.each<[Skarm, boolean]>([
  ['mobil', false],
  ['dator', true],
])('hela berättelsen, avsändaren på skärmen %s, skript: %s', (skarm, skript) => {
  it('från den som klagar till den som svarar, tillbaka, och svarad igen', async () => {
    const nagon = await chromium.besok(app.url, { skarm, skript });
    const kod = await skickaSom(nagon, 'Ingen ringde upp mig, och det står <b>så här</b>.');
    const id = await sist();

    const registrator = await loggaIn('registrator');
    expect(await registrator.oppna(`/synpunkter/${id}`)).toBe(200);
    expect(await registrator.text()).toContain('Är det något annat än en synpunkt?');
    await registrator.skicka(`form[action="/synpunkter/${id}/bekraftelse"]`);
    const fordelning = `form[action="/synpunkter/${id}/fordelning"]`;
    await registrator.skicka(fordelning);
    expect(await registrator.text()).toContain('Ta ställning till om texten är något annat än en synpunkt');
    await registrator.valj('Ja, och den är inget annat', fordelning);
    await registrator.skicka(fordelning);
    expect(registrator.vag).toBe('/synpunkter');

    const chef = await loggaIn('chef');
    expect(await chef.oppna(`/synpunkter/${id}`)).toBe(200);
    const utredning = `form[action="/synpunkter/${id}/utredning"]`;
    await chef.valj('Bemötande', utredning);
    await chef.fyll('Bedömning', 'Befogat', utredning);
    await chef.fyll('Vad visar utredningen?', 'Samtalet glömdes bort.', utredning);
    await chef.skicka(utredning);
    const forsening = `form[action="/synpunkter/${id}/forsening"]`;
    await chef.fyll('Varför?', 'Den som vet är på semester.', forsening);
    await chef.skicka(forsening);
    const svar = `form[action="/synpunkter/${id}/svar"]`;
    await chef.fyll('Svaret', 'Vi borde ha ringt. Förlåt.', svar);
    await chef.skicka(svar);
    expect(await chef.text()).toContain('Svaret är lämnat.');

    const forsta = await lasMedKod(nagon, kod);
    expect(forsta).toContain('Den som vet är på semester.');
    expect(forsta).toContain('Vi borde ha ringt. Förlåt.');
    await nagon.fyll('Vill du säga varför?', 'Ni har inte sagt vad som blir bättre.');
    await nagon.tryck('Nej, titta på det igen');
    expect(await nagon.text()).toContain('Vi tittar på det igen.');
    expect(await status(id)).toEqual({ status: 'utreds', nojd: false });

    await chef.oppna(`/synpunkter/${id}`);
    expect(await chef.text()).toContain('Ni har inte sagt vad som blir bättre.');
    const atgard = `form[action="/synpunkter/${id}/atgard"]`;
    await chef.fyll('Vad ska göras?', 'En lista för den som ska bli uppringd.', atgard);
    await chef.fyll('Ansvarig', 'Prov', atgard);
    await chef.fyll('Klart senast', '2030-01-31', atgard);
    await chef.skicka(atgard);
    await chef.fyll('Svaret', 'Nu har vi en lista för alla som ska bli uppringda.', svar);
    await chef.skicka(svar);
    await chef.skicka(`form[action="/synpunkter/${id}/avslut"]`);

    expect(await lasMedKod(nagon, kod)).toContain('Nu har vi en lista');
    await nagon.tryck('Ja, jag är nöjd');
    expect(await nagon.text()).toContain('Vi är glada att svaret hjälpte.');
    expect(await status(id)).toEqual({ status: 'avslutad', nojd: true });
    for (const besok of [nagon, registrator, chef]) {
      expect(besok.klagomal).toEqual([]);
      await besok.stang();
    }
  }, 180_000);
});

it('ett barn berättar utan skript på telefonen, och den som läser vet genast vad som ska göras', async () => {
  const barn = await chromium.besok(app.url, { skarm: 'mobil', skript: false });
  await barn.oppna(`/synpunkt/${namnd.namndId}/barn`);
  expect(await barn.text()).toContain('020-120 06 06');
  await barn.tryck('Skicka');
  expect(await barn.text()).toContain('Välj vad du vill säga.');
  await barn.valj('Något är inte bra');
  await barn.fyll('Berätta här', 'Pappa slår mig när mamma jobbar.');
  await barn.valj('Jag läser svaret här');
  await oppenEttTag(barn);
  expect(await barn.tryck('Skicka')).toBe(200);
  const kvitto = await barn.text();
  expect(kvitto).toContain('Din hemliga kod');
  const kod = KOD.exec(kvitto)?.[0] ?? '';
  const id = await sist();

  const registrator = await loggaIn('registrator');
  await registrator.oppna('/synpunkter');
  expect(await registrator.text('tbody tr:first-child')).toContain('Kan vara orosanmälan');
  await registrator.oppna(`/synpunkter/${id}`);
  const sida = await registrator.text();
  expect(sida).toContain('aldrig till vårdnadshavaren i stället');
  expect(sida).toContain('Ring mottagningen för barn och unga nu');
  const over = `form[action="/synpunkter/${id}/overlamning/orosanmalan"]`;
  await registrator.fyll('Vem har du lämnat över till', 'Socialjouren, kl. 20.10.', over);
  await registrator.skicka(over);
  await registrator.oppna(`/synpunkter/${id}`);
  const meddelande = `form[action="/synpunkter/${id}/meddelande"]`;
  await registrator.fyll('Meddelande', 'Bra att du berättade. Någon pratar med dig i morgon.', meddelande);
  await registrator.skicka(meddelande);

  const last = await lasMedKod(barn, kod);
  expect(last).toContain('till dem som hjälper barn och unga');
  expect(last).toContain('Någon pratar med dig i morgon.');
  expect(last).toContain('Är du i fara? Ring 112.');
  await barn.fyll('Ditt meddelande', 'Kan det vara på skolan?');
  await barn.tryck('Skicka');
  expect(await barn.text()).toContain('Kan det vara på skolan?');
  expect([barn.klagomal, registrator.klagomal]).toEqual([[], []]);
  await barn.stang();
  await registrator.stang();
}, 120_000);

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
  for (const vag of [
    '',
    '/ny',
    '/lankar',
    '/affisch',
    '/affisch/barn',
    `/affisch/${namnd.enhet}`,
    '/apt',
    '/fraser',
    `/${await sist()}`,
  ]) {
    expect(await registrator.oppna(`/synpunkter${vag}`)).toBe(200);
    fynd.push(...(await granska(registrator, `/synpunkter${vag}`)));
  }
  expect(fynd).toEqual([]);
}, 180_000);
