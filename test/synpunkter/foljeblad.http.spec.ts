import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { hasha } from '../../src/organisation/losenord.js';
import { ORSAKER } from '../../src/synpunkter/overlamning.texter.js';
import { TaEmotService } from '../../src/synpunkter/ta-emot.service.js';
import { startaApp, Webblasare, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { PDF } from '../givet/provfiler.js';

const LOSENORD = 'ett-langt-losenord-2026';
let db: Provdatabas;
let app: Provapp;
let namnd: Namnd;
let id: number;

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db, { losenordHash: await hasha(LOSENORD) });
  app = await startaApp(db);
  const ny = {
    typ: 'klagomal',
    text: 'Pappa <b>slår</b> mig.',
    avsandartyp: 'barn',
    svarsvag: 'vuxen',
    kontakt: 'Läraren Eva',
    bilagor: [{ typ: 'pdf', innehall: PDF }],
  } as const;
  id = (await app.app.get(TaEmotService, { strict: false }).skicka(namnd.namndId, ny)).id;
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
const UTANFOR = ['fel_myndighet', 'annan_namnd'];

it('varje överlämning har ett blad med texten som den är, dagen och hur avsändaren nås tryggt', async () => {
  const registrator = await som('registrator');
  const arende = await registrator.oppna(`/synpunkter/${id}`);
  for (const orsak of ORSAKER.filter((en) => en !== 'lex_sarah')) {
    expect(arende.html).toContain(`href="/synpunkter/${id}/foljeblad/${orsak}"`);
    const { status, html } = await registrator.oppna(`/synpunkter/${id}/foljeblad/${orsak}`);
    expect(status).toBe(200);
    for (const ord of [
      'Pappa &lt;b&gt;slår&lt;/b&gt; mig.',
      'Läraren Eva',
      'aldrig till vårdnadshavaren',
      'Bilaga 1, pdf',
    ])
      expect(html).toContain(ord);
    expect(html.includes('Pröva sekretessen')).toBe(UTANFOR.includes(orsak));
  }
});

it('nekas för lex Sarah, för ett skäl som inte finns och för den som inte ser synpunkten', async () => {
  const registrator = await som('registrator');
  for (const slut of ['lex_sarah', 'polis', 'constructor'])
    expect((await registrator.oppna(`/synpunkter/${id}/foljeblad/${slut}`)).status).toBe(404);
  expect((await (await som('chef')).oppna(`/synpunkter/${id}/foljeblad/orosanmalan`)).status).toBe(404);
  expect((await (await som('medarbetare')).oppna(`/synpunkter/${id}/foljeblad/orosanmalan`)).status).toBe(403);
});
