import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stampel } from '../../src/plattform/web/formularskydd.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { PDF } from '../givet/provfiler.js';
import { kodUr, Provsandare } from './provsandare.js';

let db: Provdatabas;
let app: Provapp;
let namnd: Namnd;
let sida: string;

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db);
  sida = `/synpunkt/${namnd.namndId}`;
  app = await startaApp(db);
});
afterAll(async () => {
  await app.stang();
  await db.stang();
});

const IFYLLT = { typ: 'klagomal', text: 'Ingen ringde upp mig.', svarsvag: 'kod' };
const sandare = async (vag = sida, adress?: string): Promise<Provsandare> => {
  const ny = new Provsandare(app.url, adress);
  expect((await ny.oppna(vag)).status).toBe(200);
  return ny;
};
const antal = async (): Promise<number> => (await db.agare.query('select count(*)::int as n from synpunkt')).rows[0].n;
/** Nothing came in, and the page tells why. */
const nekas = async (
  falt: Parameters<Provsandare['skicka']>[1],
  mening: string | RegExp,
  sekunder?: number,
  vag = sida,
) => {
  const fore = await antal();
  const svar = await (await sandare(vag)).skicka(vag, { ...IFYLLT, ...falt }, sekunder);
  expect([svar.status, await antal()]).toEqual([422, fore]);
  expect(svar.text).toMatch(mening);
  return svar;
};

describe('nekas', () => {
  it('en nämnd som inte finns', async () => {
    const ny = new Provsandare(app.url);
    for (const vag of ['/synpunkt/999999', '/synpunkt/999999/barn', '/synpunkt/0', '/synpunkt/abc', '/synpunkt/1e3'])
      expect((await ny.oppna(vag)).status).toBe(404);
  });

  it('ett tomt formulär, med allt som saknas', async () => {
    const svar = await nekas({ typ: '', text: '', svarsvag: '' }, 'Välj vad det gäller');
    expect(svar.text).toContain('Skriv det du vill berätta');
    expect(svar.text).toContain('Välj om du vill ha svar');
  });

  it('den som vill bli uppringd utan att säga numret', () => nekas({ svarsvag: 'telefon' }, 'Skriv hur vi når dig'));
  it('ett program som fyller i allt', () => nekas({ webbplats: 'https://spam' }, 'ska vara tomt'));
  it('ett program som skickar genast, men texten finns kvar', async () => {
    const svar = await nekas({}, 'Vänta några sekunder', 0);
    expect(svar.text).toContain('Ingen ringde upp mig.');
  });
  it('en stämpel som är för gammal', () => nekas({}, 'öppen för länge', 25 * 3600));
  it('en stämpel som någon har hittat på', () =>
    nekas(
      { stampel: stampel('en-annan-hemlighet-som-ingen-har-gett', new Date(Date.now() - 20_000)) },
      'öppen för länge',
    ));
  it('ett formulär utan vår stämpel', () => nekas({ stampel: '' }, 'öppen för länge'));
  it('ett fält som inte finns', () => nekas({ status: 'avslutad' }, 'Fältet finns inte'));
  it('en kanal som avsändaren väljer själv', () => nekas({ kanal: 'brev' }, 'Fältet finns inte'));
  it('en enhet i en annan nämnd', async () => {
    const annan = await enNamnd(db);
    await nekas({ enhetId: String(annan.enhet) }, 'Enheten finns inte i dag');
  });
  it('en fil som är något annat än den säger', () =>
    nekas({ bilagor: [Buffer.from('MZ program')] }, 'Fil 1 går inte att ta emot'));
  it('en tom fil som någon har valt', () => nekas({ bilagor: [Buffer.alloc(0)] }, 'Fil 1 går inte att ta emot'));
  it('en för stor fil, med texten kvar', async () => {
    const svar = await nekas({ bilagor: [Buffer.concat([PDF, Buffer.alloc(5 * 1024 * 1024)])] }, 'Fil 1 är för stor');
    expect(svar.text).toContain('Ingen ringde upp mig.');
  });
  it('så mycket på en gång att inget läses', async () => {
    const svar = await (await sandare()).skicka(sida, { ...IFYLLT, bilagor: [Buffer.alloc(18 * 1024 * 1024)] });
    expect(svar.status).toBe(413);
  });
  it('en trasig kropp', async () => {
    const svar = await fetch(`${app.url}${sida}`, {
      method: 'POST',
      body: 'skräp',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(svar.status).toBe(400);
  });
  it('en begäran från en annan webbplats', async () => {
    const ny = new Provsandare(app.url);
    expect((await ny.skicka(sida, IFYLLT)).status).toBe(403);
  });
  it('barnets sida tar inte emot sätt att svara som inte är trygga', () =>
    nekas({ svarsvag: 'brev', kontakt: 'Hemgatan 1' }, 'Välj hur du vill ha svar', 20, `${sida}/barn`));

  it('barnet får veta vad som saknas med sidans egna ord, i sidans ordning', async () => {
    const svar = await (await sandare()).skicka(`${sida}/barn`, { typ: '', text: '', svarsvag: '' });
    const platser = ['Välj vad du vill säga.', 'Skriv några ord om det.', 'Välj hur du vill ha svar.'].map((mening) =>
      svar.text.indexOf(mening),
    );
    expect(platser).not.toContain(-1);
    expect(platser).toEqual(platser.toSorted((en, annan) => en - annan));
  });

  it('personnummer pekas ut en gång, sedan bestämmer den som skriver', async () => {
    const text = 'Mitt nummer är 19811218-9876 och ingen ringde.';
    const svar = await nekas({ text }, 'ser ut som ett personnummer');
    expect(svar.text).toContain('Behövs personnumret i texten?');
    const igen = await (await sandare()).skicka(sida, { ...IFYLLT, text, behallPersonnummer: 'ja' });
    expect(kodUr(igen)).not.toBe('');
    const { rows } = await db.agare.query('select antydningar from synpunkt order by id desc limit 1');
    expect(rows).toEqual([{ antydningar: ['personnummer'] }]);
  });
});
