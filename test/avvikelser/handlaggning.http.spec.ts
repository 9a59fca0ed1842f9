import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Webblasare } from '../givet/app.js';
import { enAvvikelseapp, type Avvikelseapp } from './avvikelseapp.js';

let app: Avvikelseapp;
beforeAll(async () => {
  app = await enAvvikelseapp();
});
afterAll(() => app.stang());

const versionen = async (webblasare: Webblasare, id: number): Promise<string> =>
  String((await webblasare.json<{ version: number }>(`/avvikelser/${id}`)).kropp.version);

describe('att handlägga', () => {
  it('hela vägen i formulär, från mottagande till avslut, och rapportören läser svaret', async () => {
    const chef = await app.som('chef');
    const id = await app.rapporterad({ handelseforlopp: 'Hela vägen' });
    const gor = async (url: string, form: Record<string, string>): Promise<void> => {
      const svar = await chef.skicka(`/avvikelser/${id}/${url}`, { ...form, version: await versionen(chef, id) });
      expect([url, svar.status, svar.plats]).toEqual([url, 303, `/avvikelser/${id}`]);
    };
    expect((await chef.oppna(`/avvikelser/${id}`)).html).toContain('Hela vägen');
    await gor('mottagande', {});
    for (const sida of ['bedomning', 'flytt', 'lankning'])
      expect((await chef.oppna(`/avvikelser/${id}/${sida}`)).status).toBe(200);
    const { html: formular } = await chef.oppna(`/avvikelser/${id}/bedomning`);
    // a near-miss and a missförhållande are two questions, each with its own answers
    expect(['ingen hann ta skada</', 'påtaglig risk för ett</'].map((svar) => formular.split(svar).length)).toEqual([
      2, 2,
    ]);
    await gor('bedomning', { lagrum: 'SoL', sannolikhet: '4', allvarlighet: '2', misstankt: 'nej' });
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
      ansvarigPersonId: String(app.namnd.chef.personId),
      klartSenast: '2999-12-31',
      nyckel: randomUUID(),
    });
    await gor('aterkoppling', { text: 'Nu finns en ersättare.' });
    await gor('avslut', {});
    const sida = await chef.oppna(`/avvikelser/${id}`);
    expect(sida.html).toContain('Avslutad');
    expect(sida.html).toContain('Utse ersättare.');
    const min = await (await app.som('medarbetare')).oppna(`/mina-rapporter/${id}`);
    expect(min.html).toContain('Nu finns en ersättare.');
    expect(min.html).not.toContain('Ingen ersättare fanns.');
    await gor('ateroppnande', { skal: 'Det hände igen.' });
  });

  it('visar båda versionerna när någon annan hann före', async () => {
    const chef = await app.som('chef');
    const id = await app.rapporterad();
    const form = { lagrum: 'SoL', sannolikhet: '2', allvarlighet: '2', misstankt: 'nej', version: '1' };
    expect((await chef.skicka(`/avvikelser/${id}/bedomning`, form)).status).toBe(303);
    const sen = await chef.skicka(`/avvikelser/${id}/bedomning`, { ...form, sannolikhet: '4' });
    expect(sen.status).toBe(409);
    expect(sen.html).toContain('Någon annan hann före');
    expect(sen.html).toContain('Sparat nu:');
  });

  it('en flytt leder till arbetslistan och ärendet är borta', async () => {
    const chef = await app.som('chef');
    const id = await app.rapporterad();
    const svar = await chef.skicka(`/avvikelser/${id}/flytt`, { enhetId: String(app.namnd.annanEnhet), version: '1' });
    expect([svar.status, svar.plats]).toEqual([303, '/avvikelser']);
    expect((await chef.oppna(`/avvikelser/${id}`)).status).toBe(404);
    expect((await (await app.som('annanChef')).oppna(`/avvikelser/${id}`)).status).toBe(200);
  });

  it('länkar, lossar och anmäler misstanke', async () => {
    const chef = await app.som('chef');
    const [id, huvud] = [await app.rapporterad(), await app.rapporterad()];
    expect((await chef.skicka(`/avvikelser/${id}/lankning`, { huvudId: String(huvud), version: '1' })).status).toBe(
      303,
    );
    expect((await chef.oppna(`/avvikelser/${id}`)).html).toContain('(huvudärende)');
    expect((await chef.skicka(`/avvikelser/${id}/lossning`, { version: '2' })).status).toBe(303);
    expect((await chef.skicka(`/avvikelser/${id}/missforhallande`, { version: '3' })).status).toBe(303);
    expect((await (await app.som('lexSarahAnsvarig')).oppna(`/avvikelser/${id}`)).status).toBe(200);
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
    const id = await app.rapporterad();
    for (const vem of ['medarbetare', 'annanChef']) {
      const svar = await (await app.som(vem)).skicka(`/avvikelser/${id}/${url}`, { version: '1', ...form });
      expect([vem, svar.status]).toEqual([vem, 404]);
    }
    expect((await (await app.som('chef')).json(`/avvikelser/${id}`)).kropp).toMatchObject({ version: 1 });
  });

  it('rapportören som följer en länk till ärendet kommer till sin egen sida', async () => {
    const id = await app.rapporterad();
    const medarbetare = await app.som('medarbetare');
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
    expect((await (await app.som('medarbetare')).oppna('/avvikelser')).status).toBe(403);
    await app.rapporterad();
    const lista = await (await app.som('chef')).oppna('/avvikelser');
    expect(lista.status).toBe(200);
    expect(lista.html).toContain('Inte mottagen');
    const filtrerad = await (
      await app.som('chef')
    ).oppna('/avvikelser?status=avslutad&risk=4&fran=2020-01-01&till=2020-01-31');
    expect(filtrerad.html).toContain('Inga avvikelser här');
    expect((await (await app.som('chef')).oppna('/avvikelser?status=hittepa')).status).toBe(422);
  });
});

describe('samma adresser som JSON', () => {
  it.each(['/avvikelser', '/avvikelser/ny', '/mina-rapporter'])('%s', async (vag) => {
    const svar = await (await app.som('chef')).json<{ titel: string }>(vag);
    expect(svar.status).toBe(200);
    expect(typeof svar.kropp.titel).toBe('string');
  });

  it('ett ärende och en rapport', async () => {
    const id = await app.rapporterad({ handelseforlopp: 'Som JSON' });
    const arende = await (await app.som('chef')).json<Record<string, unknown>>(`/avvikelser/${id}`);
    expect(arende.kropp).toMatchObject({ id, version: 1, avvikelse: { handelseforlopp: 'Som JSON' } });
    for (const sida of ['bedomning', 'flytt', 'lankning'])
      expect((await (await app.som('chef')).json(`/avvikelser/${id}/${sida}`)).status).toBe(200);
    expect((await (await app.som('chef')).json(`/avvikelser/${id}/utredning`)).status).toBe(404);
    const min = await (await app.som('medarbetare')).json<Record<string, unknown>>(`/mina-rapporter/${id}`);
    expect(min.kropp).toMatchObject({ rapport: { id, handelseforlopp: 'Som JSON' } });
    expect(JSON.stringify(min.kropp)).not.toContain('sannolikhet');
    expect((await (await app.som('annanChef')).json(`/avvikelser/${id}`)).status).toBe(404);
  });
});
