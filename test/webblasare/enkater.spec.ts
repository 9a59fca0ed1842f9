import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hasha } from '../../src/organisation/losenord.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { Chromium, type Besok } from './chromium.js';
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

describe('en barnenkät från fråga till svar', () => {
  let chef: Besok;
  let kod: string;

  it('görs, delas ut på kort och öppnas av chefen', async () => {
    chef = await chromium.besok(app.url, { skarm: 'dator' });
    await chef.loggaIn(`chef.${namnd.namndId}@prov.se`, LOSENORD);
    await chef.oppna('/enkater/ny');
    await chef.fyll('Namn', 'Barnenkät');
    expect(await chef.tryck('Gör enkäten')).toBe(200);
    const enkat = chef.vag;
    await chef.oppna(`${enkat}/fragor/ny`);
    await chef.valj('Skala: hur bra är det?');
    await chef.fyll('Frågan för barn 4–9 år', 'Hur är det att komma hit?');
    expect(await chef.tryck('Spara frågan')).toBe(200);
    await chef.oppna(`${enkat}/omgang/ny`);
    await chef.fyll('Omgångens namn', 'Hösten');
    await chef.valj('Barn 4–9 år');
    await chef.valj('Engångskoder på kort');
    await chef.valj('Barn och familj › Utredningsgruppen');
    expect(await chef.tryck('Planera')).toBe(200);
    const omgang = chef.vag;
    const { rows } = await db.agare.query<{ id: number }>('select max(id) as id from enkatomgang');
    await chef.page.select('select[name=enhetId]', String(namnd.enhet));
    await chef.page.select('select[name=malgrupp]', 'barn');
    await chef.fyll('Antal kort', '8');
    expect(await chef.tryck('Gör kort med koder')).toBe(200);
    expect(chef.vag).toBe(`/enkatomgangar/${rows[0]?.id ?? 0}/kort/${namnd.enhet}/barn`);
    expect(await granska(chef, 'Korten')).toEqual([]);
    kod = /[A-Z0-9]{5}-[A-Z0-9]{5}/.exec(await chef.text())?.[0] ?? '';
    expect(kod).not.toBe('');
    await chef.oppna(omgang);
    expect(await chef.tryck('Öppna för svar')).toBe(200);
    await chef.oppna(`/enkat/kod/${kod}`);
    expect(await granska(chef, 'Enkäten')).toEqual([]);
  });

  it('besvaras i telefonen utan skript, med bara tangenterna', async () => {
    const barn = await chromium.besok(app.url, { skarm: 'smal', skript: false });
    expect(await barn.oppna(`/enkat/kod/${kod}`)).toBe(200);
    await barn.page.focus('input[name=f1]');
    await barn.page.keyboard.press('ArrowDown');
    await oppenEttTag(barn);
    await barn.page.focus('main button[type=submit]');
    await Promise.all([barn.page.waitForNavigation(), barn.page.keyboard.press('Enter')]);
    expect(barn.vag).toBe('/enkat/tack');
    const { rows } = await db.agare.query<{ varde: string }>(
      'select varde from enkat_rakning where antal = 1 and fraga_id is not null',
    );
    expect(rows).toEqual([{ varde: '4' }]);
  });
});
