import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hasha } from '../../src/organisation/losenord.js';
import { startaApp, Webblasare, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

const LOSENORD = 'ett långt lösenord för prov';
let db: Provdatabas;
let app: Provapp;
let namnd: Namnd;
const inne: Record<string, Webblasare> = {};
const som = async (nyckel: string): Promise<Webblasare> => {
  if (inne[nyckel]) return inne[nyckel];
  const webblasare = new Webblasare(app.url);
  const svar = await webblasare.loggaIn(`${nyckel}.${namnd.namndId}@prov.se`, LOSENORD);
  expect(svar.status).toBe(303);
  await webblasare.oppna('/mitt-konto');
  return (inne[nyckel] = webblasare);
};

beforeAll(async () => {
  db = await nyDatabas();
  const idag = new Intl.DateTimeFormat('sv-SE').format(Date.now());
  namnd = await enNamnd(db, { losenordHash: await hasha(LOSENORD), idag });
  app = await startaApp(db);
});
afterAll(async () => {
  await app.stang();
  await db.stang();
});

const ifyllt = (om: Record<string, string> = {}): Record<string, string> => ({
  enhetId: String(namnd.enhet),
  enhetBekraftad: 'ja',
  datumOkant: 'ja',
  handelseforlopp: 'Besöket blev inte av.',
  beror: 'enskild',
  ...om,
});
const versionen = async (webblasare: Webblasare, id: number): Promise<string> =>
  String((await webblasare.json<{ version: number }>(`/avvikelser/${id}`)).kropp.version);
const rapporterad = async (om: Record<string, string> = {}): Promise<number> => {
  const medarbetare = await som('medarbetare');
  const svar = await medarbetare.skicka('/avvikelser', ifyllt({ nyckel: randomUUID(), ...om }));
  expect(svar.status).toBe(303);
  return Number(/\/avvikelser\/kvitto\/(\d+)/.exec(svar.plats ?? '')?.[1]);
};

describe('att rapportera', () => {
  it('frågar om högst sju saker och föreslår den egna enheten', async () => {
    const { status, html } = await (await som('medarbetare')).oppna('/avvikelser/ny');
    expect(status).toBe(200);
    const fragor = html.split(/class="[^"]*\bfraga\b/).slice(1);
    expect(fragor.length).toBeGreaterThan(4);
    expect(fragor.length).toBeLessThanOrEqual(7);
    // no field stands outside of the questions
    const falt = (text: string) =>
      [...text.matchAll(/<(?:input|select|textarea)[^>]* name="(\w+)"/g)].map(([, namn]) => namn);
    expect(new Set(fragor.flatMap(falt)).size).toBe(new Set(falt(html)).size - ['_csrf', 'nyckel', 'utkast'].length);
    expect(html).toContain(`<option value="${namnd.enhet}" selected>`);
  });

  it('visar formuläret igen med det som skrevs när något saknas', async () => {
    const utkast = randomUUID();
    const svar = await (
      await som('medarbetare')
    ).skicka('/avvikelser', {
      utkast,
      enhetId: String(namnd.enhet),
      handelseforlopp: 'Det här ska stå kvar',
    });
    expect(svar.status).toBe(422);
    expect(svar.html).toContain('Det här ska stå kvar');
    expect(svar.html).toContain('Kontrollera att enheten stämmer');
    expect(svar.html).toContain('Ange vilken dag det hände, eller kryssa i att du inte vet.');
    // the draft and the key live on, so that the next try is the same report
    expect(svar.html).toContain(`name="nyckel" value="${utkast}"`);
    expect(svar.html).toContain(`data-autospara="/avvikelser/utkast/${utkast}"`);
  });

  it.each([
    [{ handelseforlopp: 'Pojken 20180101-2392 kom inte' }, 'ser ut som ett personnummer'],
    [{ datumOkant: '', intraffadDatum: '2999-01-01' }, 'Dagen har inte varit än.'],
    [{ intraffadTid: '25:00' }, 'Ange klockslaget'],
    [{ beror: 'ingen' }, 'Välj vem eller vad det berör.'],
    [{ anonym: 'ja' }, 'tar inte emot anonyma'],
  ])('nekar %j', async (om, text) => {
    const svar = await (await som('medarbetare')).skicka('/avvikelser', ifyllt(om as Record<string, string>));
    expect(svar.status).toBe(422);
    expect(svar.html).toContain(text);
  });

  it('dubbelt ger ett ärende och samma kvitto', async () => {
    const medarbetare = await som('medarbetare');
    const form = ifyllt({ nyckel: randomUUID() });
    const [a, b] = await Promise.all([
      medarbetare.skicka('/avvikelser', form),
      medarbetare.skicka('/avvikelser', form),
    ]);
    expect([a.status, b.status]).toEqual([303, 303]);
    expect(a.plats).toBe(b.plats);
    const kvitto = await medarbetare.oppna(a.plats ?? '');
    expect(kvitto.html).toContain('Vad händer nu?');
  });

  it('nekas en nämndledamot, och kvittot är bara rapportörens', async () => {
    const ledamot = await som('ledamot');
    expect((await ledamot.oppna('/avvikelser/ny')).status).toBe(403);
    expect((await ledamot.skicka('/avvikelser', ifyllt())).status).toBe(403);
    const id = await rapporterad();
    expect((await (await som('chef')).oppna(`/avvikelser/kvitto/${id}`)).status).toBe(404);
  });

  it('anonymt leder till ett kvitto som inte säger vilken rapport det var', async () => {
    await db.agare.query(`update namnd set installningar = '{"avvikelse_anonym": true}' where id = $1`, [
      namnd.namndId,
    ]);
    const svar = await (await som('medarbetare')).skicka('/avvikelser', ifyllt({ anonym: 'ja', nyckel: randomUUID() }));
    expect(svar.plats).toBe('/avvikelser/kvitto/anonym');
    expect((await (await som('medarbetare')).oppna('/avvikelser/kvitto/anonym')).html).toContain('Du är anonym');
  });
});

describe('ett utkast', () => {
  it('sparas av knappen, syns bland mina rapporter, fortsätter där det var och tas bort', async () => {
    const medarbetare = await som('medarbetare');
    const nyckel = randomUUID();
    const svar = await medarbetare.skicka(`/avvikelser/utkast/${nyckel}`, {
      nyckel,
      utkast: nyckel,
      handelseforlopp: 'Halvfärdigt',
    });
    expect(svar.plats).toBe('/mina-rapporter');
    expect((await medarbetare.oppna('/mina-rapporter')).html).toContain('Halvfärdigt');
    const igen = await medarbetare.oppna(`/avvikelser/ny?utkast=${nyckel}`);
    expect(igen.html).toContain('Halvfärdigt</textarea>');
    expect(igen.html).toContain(`name="nyckel" value="${nyckel}"`);
    const annan = await (await som('chef')).oppna(`/avvikelser/ny?utkast=${nyckel}`);
    expect(annan.html).not.toContain('Halvfärdigt');
    expect((await medarbetare.skicka(`/avvikelser/utkast/${nyckel}/borttagning`)).status).toBe(303);
    expect((await medarbetare.oppna('/mina-rapporter')).html).not.toContain('Halvfärdigt');
  });

  it('med en adress som inte är en nyckel finns inte', async () => {
    expect((await (await som('medarbetare')).skicka('/avvikelser/utkast/x', {})).status).toBe(404);
  });
});

describe('att handlägga', () => {
  it('hela vägen i formulär, från mottagande till avslut, och rapportören läser svaret', async () => {
    const chef = await som('chef');
    const id = await rapporterad({ handelseforlopp: 'Hela vägen' });
    const gor = async (url: string, form: Record<string, string>): Promise<void> => {
      const svar = await chef.skicka(`/avvikelser/${id}/${url}`, { ...form, version: await versionen(chef, id) });
      expect([url, svar.status, svar.plats]).toEqual([url, 303, `/avvikelser/${id}`]);
    };
    expect((await chef.oppna(`/avvikelser/${id}`)).html).toContain('Hela vägen');
    await gor('mottagande', {});
    for (const sida of ['bedomning', 'flytt', 'lankning'])
      expect((await chef.oppna(`/avvikelser/${id}/${sida}`)).status).toBe(200);
    await gor('bedomning', { lagrum: 'SoL', sannolikhet: '2', allvarlighet: '4', misstankt: 'nej' });
    const utredning = await chef.oppna(`/avvikelser/${id}/utredning`);
    expect(utredning.html).toContain('value="utforande.uteblir"');
    await gor('utredning', {
      kategorier: 'utforande.uteblir',
      orsaker: 'tidsbrist',
      utredning: 'Ingen ersättare fanns.',
    });
    const tidigt = await chef.skicka(`/avvikelser/${id}/ingen-atgard`, {
      skal: 'Det löser sig',
      version: await versionen(chef, id),
    });
    expect(tidigt.status).toBe(409);
    expect(tidigt.html).toContain('Riskvärdet är 8. Från 8 behövs minst en åtgärd.');
    await gor('atgard', {
      text: 'Utse ersättare.',
      ansvarigPersonId: String(namnd.chef.personId),
      klartSenast: '2999-12-31',
      nyckel: randomUUID(),
    });
    await gor('aterkoppling', { text: 'Nu finns en ersättare.' });
    await gor('avslut', {});
    const sida = await chef.oppna(`/avvikelser/${id}`);
    expect(sida.html).toContain('Avslutad');
    expect(sida.html).toContain('Utse ersättare.');
    const min = await (await som('medarbetare')).oppna(`/mina-rapporter/${id}`);
    expect(min.html).toContain('Nu finns en ersättare.');
    expect(min.html).not.toContain('Ingen ersättare fanns.');
    await gor('ateroppnande', { skal: 'Det hände igen.' });
  });

  it('visar båda versionerna när någon annan hann före', async () => {
    const chef = await som('chef');
    const id = await rapporterad();
    const form = { lagrum: 'SoL', sannolikhet: '2', allvarlighet: '2', misstankt: 'nej', version: '1' };
    expect((await chef.skicka(`/avvikelser/${id}/bedomning`, form)).status).toBe(303);
    const sen = await chef.skicka(`/avvikelser/${id}/bedomning`, { ...form, sannolikhet: '4' });
    expect(sen.status).toBe(409);
    expect(sen.html).toContain('Någon annan hann före');
    expect(sen.html).toContain('Sparat nu:');
  });

  it('en flytt leder till arbetslistan och ärendet är borta', async () => {
    const chef = await som('chef');
    const id = await rapporterad();
    const svar = await chef.skicka(`/avvikelser/${id}/flytt`, { enhetId: String(namnd.annanEnhet), version: '1' });
    expect([svar.status, svar.plats]).toEqual([303, '/avvikelser']);
    expect((await chef.oppna(`/avvikelser/${id}`)).status).toBe(404);
    expect((await (await som('annanChef')).oppna(`/avvikelser/${id}`)).status).toBe(200);
  });

  it('länkar, lossar och anmäler misstanke', async () => {
    const chef = await som('chef');
    const [id, huvud] = [await rapporterad(), await rapporterad()];
    expect((await chef.skicka(`/avvikelser/${id}/lankning`, { huvudId: String(huvud), version: '1' })).status).toBe(
      303,
    );
    expect((await chef.oppna(`/avvikelser/${id}`)).html).toContain('(huvudärende)');
    expect((await chef.skicka(`/avvikelser/${id}/lossning`, { version: '2' })).status).toBe(303);
    expect((await chef.skicka(`/avvikelser/${id}/missforhallande`, { version: '3' })).status).toBe(303);
    expect((await (await som('lexSarahAnsvarig')).oppna(`/avvikelser/${id}`)).status).toBe(200);
    const for_tidigt = await chef.skicka(`/avvikelser/${id}/avslut-med-huvudarende`, { version: '4' });
    expect(for_tidigt.status).toBe(409);
  });

  it.each([
    ...['mottagande', 'missforhallande', 'avslut', 'lossning', 'avslut-med-huvudarende'].map(
      (url) => [url, {}] as const,
    ),
    ['aterkoppling', { text: 'Intrång' }] as const,
    ...['ingen-atgard', 'ateroppnande'].map((url) => [url, { skal: 'Intrång' }] as const),
    ['bedomning', { lagrum: 'SoL', sannolikhet: '1', allvarlighet: '1', misstankt: 'nej' }] as const,
    ['utredning', { kategorier: 'arbetssatt', orsaker: 'teknik' }] as const,
    ['flytt', { enhetId: '1' }] as const,
    ['lankning', { huvudId: '1' }] as const,
    ['atgard', { text: 'Intrång', ansvarigPersonId: '1', klartSenast: '2999-01-01' }] as const,
  ])('nekas den som inte ser ärendet: %s', async (url, form) => {
    const id = await rapporterad();
    for (const vem of ['medarbetare', 'annanChef']) {
      const svar = await (await som(vem)).skicka(`/avvikelser/${id}/${url}`, { version: '1', ...form });
      expect([vem, svar.status]).toEqual([vem, 404]);
    }
    expect((await (await som('chef')).json(`/avvikelser/${id}`)).kropp).toMatchObject({ version: 1 });
  });

  it('rapportören som följer en länk till ärendet kommer till sin egen sida', async () => {
    const id = await rapporterad();
    const medarbetare = await som('medarbetare');
    expect((await medarbetare.oppna(`/avvikelser/${id}`)).plats).toBe(`/mina-rapporter/${id}`);
    const till = await medarbetare.skicka(`/avvikelser/${id}/komplettering`, { text: 'En sak till' });
    expect(till.plats).toBe(`/mina-rapporter/${id}`);
    expect((await medarbetare.oppna(`/mina-rapporter/${id}`)).html).toContain('En sak till');
    const tom = await medarbetare.skicka(`/avvikelser/${id}/komplettering`, { text: '' });
    expect(tom.status).toBe(422);
  });
});

describe('arbetslistan', () => {
  it('visas för chefen men inte för medarbetaren', async () => {
    expect((await (await som('medarbetare')).oppna('/avvikelser')).status).toBe(403);
    await rapporterad();
    const lista = await (await som('chef')).oppna('/avvikelser');
    expect(lista.status).toBe(200);
    expect(lista.html).toContain('Inte mottagen');
    const filtrerad = await (
      await som('chef')
    ).oppna('/avvikelser?status=avslutad&risk=4&fran=2020-01-01&till=2020-01-31');
    expect(filtrerad.html).toContain('Inga avvikelser här');
    expect((await (await som('chef')).oppna('/avvikelser?status=hittepa')).status).toBe(422);
  });
});

describe('samma adresser som JSON', () => {
  it.each(['/avvikelser', '/avvikelser/ny', '/mina-rapporter'])('%s', async (vag) => {
    const svar = await (await som('chef')).json<{ titel: string }>(vag);
    expect(svar.status).toBe(200);
    expect(typeof svar.kropp.titel).toBe('string');
  });

  it('ett ärende och en rapport', async () => {
    const id = await rapporterad({ handelseforlopp: 'Som JSON' });
    const arende = await (await som('chef')).json<Record<string, unknown>>(`/avvikelser/${id}`);
    expect(arende.kropp).toMatchObject({ id, version: 1, avvikelse: { handelseforlopp: 'Som JSON' } });
    for (const sida of ['bedomning', 'flytt', 'lankning'])
      expect((await (await som('chef')).json(`/avvikelser/${id}/${sida}`)).status).toBe(200);
    expect((await (await som('chef')).json(`/avvikelser/${id}/utredning`)).status).toBe(404);
    const min = await (await som('medarbetare')).json<Record<string, unknown>>(`/mina-rapporter/${id}`);
    expect(min.kropp).toMatchObject({ rapport: { id, handelseforlopp: 'Som JSON' } });
    expect(JSON.stringify(min.kropp)).not.toContain('sannolikhet');
    expect((await (await som('annanChef')).json(`/avvikelser/${id}`)).status).toBe(404);
  });
});
