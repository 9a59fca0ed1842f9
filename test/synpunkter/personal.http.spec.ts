import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hasha } from '../../src/organisation/losenord.js';
import { SorteringService } from '../../src/synpunkter/sortering.service.js';
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
    text: 'Ingen ringde <i>upp</i> mig.',
    svarsvag: 'kod',
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

describe('nekas', () => {
  it.each(['medarbetare', 'ledamot', 'systemadmin', 'dataskyddsombud', 'forvaltningschef'])(
    '%s i listan, ärendet och bilagan',
    async (vem) => {
      const ny = await som(vem);
      expect((await ny.oppna('/synpunkter')).status).toBe(403);
      expect((await ny.oppna(`/synpunkter/${id}`)).status).toBe(404);
      expect((await ny.fil(`/synpunkter/${id}/bilagor/1`)).status).toBe(404);
      expect((await ny.skicka(`/synpunkter/${id}/bekraftelse`, { version: '1' })).status).toBe(404);
    },
  );

  it('chefen innan synpunkten är fördelad', async () => {
    const chef = await som('chef');
    expect((await chef.oppna(`/synpunkter/${id}`)).status).toBe(404);
    expect((await chef.fil(`/synpunkter/${id}/bilagor/1`)).status).toBe(404);
    expect((await chef.oppna('/synpunkter')).html).not.toContain('Ingen ringde');
  });

  it('den som inte är inloggad, och den som inte får ändra fraser', async () => {
    expect((await new Webblasare(app.url).oppna('/synpunkter')).plats).toMatch(/^\/logga-in/);
    expect((await (await som('chef')).oppna('/synpunkter/fraser')).status).toBe(403);
  });

  it('personnummer i ett svar', async () => {
    const registrator = await som('registrator');
    await registrator.oppna(`/synpunkter/${id}`);
    const svar = await registrator.skicka(`/synpunkter/${id}/meddelande`, {
      version: '1',
      text: 'Gäller det 19811218-9876?',
    });
    expect([svar.status, svar.html.includes('ser ut som ett personnummer')]).toEqual([422, true]);
  });

  it('en överlämning av ett slag som inte finns', async () => {
    const registrator = await som('registrator');
    await registrator.oppna(`/synpunkter/${id}`);
    expect(
      (await registrator.skicka(`/synpunkter/${id}/overlamning/polis`, { version: '1', text: 'Polisen.' })).status,
    ).toBe(404);
  });
});

describe('registratorn', () => {
  it('ser listan och ärendet, också som JSON, och texten som text', async () => {
    const registrator = await som('registrator');
    expect((await registrator.oppna('/synpunkter?status=inkommen&typ=klagomal')).html).toContain(`Synpunkt ${id}`);
    const sida = await registrator.oppna(`/synpunkter/${id}`);
    expect(sida.html).toContain('Ingen ringde &lt;i&gt;upp&lt;/i&gt; mig.');
    expect(await registrator.json('/synpunkter')).toMatchObject({
      status: 200,
      kropp: { synpunkter: [{ id, flaggor: ['Inte läst'] }] },
    });
    const { kropp } = await registrator.json(`/synpunkter/${id}`);
    expect(kropp).toMatchObject({
      id,
      version: 1,
      hanvisning: expect.arrayContaining([expect.objectContaining({ namn: 'orosanmalan' })]),
    });
  });

  it('hämtar bilagan som en fil att spara, aldrig att visa', async () => {
    const registrator = await som('registrator');
    const fil = await registrator.fil(`/synpunkter/${id}/bilagor/1`);
    expect([fil.status, fil.typ, fil.innehall.equals(PDF)]).toEqual([200, 'application/octet-stream', true]);
    expect(fil.huvuden.get('content-disposition')).toBe(`attachment; filename="synpunkt-${id}-bilaga-1.pdf"`);
    expect([fil.huvuden.get('content-type'), fil.huvuden.get('cache-control')]).toEqual([
      'application/octet-stream',
      'no-store',
    ]);
    expect(fil.huvuden.get('x-content-type-options')).toBe('nosniff');
    expect((await registrator.fil(`/synpunkter/${id}/bilagor/2`)).status).toBe(404);
  });

  it('sköter svarsfraserna, och den som svarar ser dem', async () => {
    const registrator = await som('registrator');
    await registrator.oppna('/synpunkter/fraser');
    expect(
      (await registrator.skicka('/synpunkter/fraser', { rubrik: 'Tack', text: 'Tack för att du berättade.' })).status,
    ).toBe(303);
    expect((await registrator.skicka('/synpunkter/fraser', { rubrik: 'Tack', text: 'En gång till.' })).status).toBe(
      422,
    );
    const { rows } = await db.agare.query(`select id, version from svarsfras where namnd_id = $1`, [namnd.namndId]);
    await registrator.skicka(`/synpunkter/fraser/${rows[0].id}`, { rubrik: 'Tack', text: 'Tack!', version: '1' });
    expect(
      (await registrator.skicka(`/synpunkter/fraser/${rows[0].id}`, { rubrik: 'Tack', text: 'För sent', version: '1' }))
        .status,
    ).toBe(409);
    expect((await registrator.json(`/synpunkter/${id}`)).kropp).toMatchObject({ fraser: [{ text: 'Tack!' }] });
    await registrator.skicka(`/synpunkter/fraser/${rows[0].id}/borttagning`);
    expect((await db.agare.query('select 1 from svarsfras')).rows).toEqual([]);
  });

  it('får tillbaka det som skrevs när någon annan hann före', async () => {
    const registrator = await som('registrator');
    await registrator.oppna(`/synpunkter/${id}`);
    await app.app.get(SorteringService, { strict: false }).bekrafta(namnd.samordnare, id, {});
    const svar = await registrator.skicka(`/synpunkter/${id}/meddelande`, {
      version: '1',
      text: 'Vilken dag var det?',
    });
    expect([svar.status, svar.html.includes('Vilken dag var det?')]).toEqual([409, true]);
  });
});

describe('den som tar emot åt någon', () => {
  it('får koden att ge vidare, en gång, och ser inte ärendet', async () => {
    const medarbetare = await som('medarbetare');
    expect((await medarbetare.oppna('/synpunkter/ny')).status).toBe(200);
    const falt = {
      kanal: 'telefon',
      inkomDatum: '2026-01-07',
      typ: 'forslag',
      text: 'Öppna tidigare på fredagar.',
      svarsvag: 'inget',
    };
    const svar = await medarbetare.skicka('/synpunkter', falt);
    expect(svar.status).toBe(200);
    expect(svar.html).toMatch(/([A-Z0-9]{4}-){4}[A-Z0-9]{4}/);
    const { rows } = await db.agare.query(
      `select s.id, s.kanal, s.inkom_datum, h.person_id::int from synpunkt s join handelse h on h.sak = 'synpunkt' and h.sak_id = s.id
       where h.handling = 'registrera'`,
    );
    expect(rows).toMatchObject([
      { kanal: 'telefon', inkom_datum: '2026-01-07', person_id: namnd.medarbetare.personId },
    ]);
    expect((await medarbetare.oppna(`/synpunkter/${rows[0].id}`)).status).toBe(404);
  });

  it.each([
    [{ kanal: 'webb' }, 'Välj hur den kom'],
    [{ inkomDatum: '2999-01-01' }, 'Dagen har inte varit än'],
    [{ svarsvag: 'brev' }, 'Skriv hur vi når dig'],
    [{ text: '' }, 'Skriv det du vill berätta'],
  ])('nekas %j', async (fel, mening) => {
    const medarbetare = await som('medarbetare');
    await medarbetare.oppna('/synpunkter/ny');
    const falt = {
      kanal: 'brev',
      inkomDatum: '2026-01-07',
      typ: 'fraga',
      text: 'När är det öppet?',
      svarsvag: 'inget',
      ...fel,
    };
    const svar = await medarbetare.skicka('/synpunkter', falt);
    expect([svar.status, svar.html.includes(mening)]).toEqual([422, true]);
  });
});
