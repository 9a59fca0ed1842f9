import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { hasha } from '../../src/organisation/losenord.js';
import { qrSvg } from '../../src/plattform/qr/qr.js';
import { startaApp, Webblasare, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

const LOSENORD = 'ett-langt-losenord-2026';
let db: Provdatabas;
let app: Provapp;
let namnd: Namnd;

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db, { losenordHash: await hasha(LOSENORD) });
  app = await startaApp(db);
});
afterAll(async () => {
  await app.stang();
  await db.stang();
});

const som = async (vem: string): Promise<Webblasare> => {
  const ny = new Webblasare(app.url);
  await ny.loggaIn(`${vem}.${namnd.namndId}@prov.se`, LOSENORD);
  return ny;
};

it('varje enhet och nämnden har en affisch, med adressen både som QR-kod och i text', async () => {
  const registrator = await som('registrator');
  const lankar = await registrator.oppna('/synpunkter/lankar');
  for (const [slut, text] of [
    ['', 'Säg vad du tycker!'],
    ['/barn', 'Vi frågar inte mamma eller pappa.'],
    [`/${namnd.enhet}`, 'Utredningsgruppen'],
  ] as const) {
    expect(lankar.html).toContain(`href="/synpunkter/affisch${slut}"`);
    const sida = await registrator.oppna(`/synpunkter/affisch${slut}`);
    const adress = /aria-label="QR-kod som leder till ([^"]+)"/.exec(sida.html)?.[1]?.replaceAll('&#x3D;', '=') ?? '';
    expect(adress).toMatch(new RegExp(`/synpunkt/${namnd.namndId}${slut}$`));
    expect(sida.html).toContain((await qrSvg(adress, `QR-kod som leder till ${adress}`)).toString());
    expect(sida.html).toContain(adress.replace('http://', ''));
    expect(sida.html).toContain(text);
  }
});

it('nekas den som inte arbetar med synpunkter, och en enhet som inte finns i nämnden', async () => {
  expect((await (await som('medarbetare')).oppna('/synpunkter/affisch')).status).toBe(403);
  const ansvarig = await som('lexSarahAnsvarig');
  expect((await ansvarig.oppna('/synpunkter/lankar')).status).toBe(403);
  expect((await ansvarig.oppna('/synpunkter')).html).not.toContain('/synpunkter/lankar');
  expect((await (await som('chef')).oppna('/synpunkter')).html).toContain('/synpunkter/lankar');
  const annan = await enNamnd(db);
  const chef = await som('chef');
  expect((await chef.oppna(`/synpunkter/affisch/${annan.enhet}`)).status).toBe(404);
  expect((await chef.oppna('/synpunkter/affisch/x')).status).toBe(404);
});
