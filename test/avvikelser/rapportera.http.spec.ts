import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enAvvikelseapp, type Avvikelseapp } from './avvikelseapp.js';

let app: Avvikelseapp;
beforeAll(async () => {
  app = await enAvvikelseapp();
});
afterAll(() => app.stang());

describe('att rapportera', () => {
  it('frågar om högst sju saker och föreslår den egna enheten', async () => {
    const { status, html: hela } = await (await app.som('medarbetare')).oppna('/avvikelser/ny');
    expect(status).toBe(200);
    const html = /<main[\s\S]*<\/main>/.exec(hela)?.[0] ?? '';
    const fragor = html.split(/class="[^"]*\bfraga\b/).slice(1);
    expect(fragor.length).toBeGreaterThan(4);
    expect(fragor.length).toBeLessThanOrEqual(7);
    // no field stands outside of the questions
    const falt = (text: string) =>
      [...text.matchAll(/<(?:input|select|textarea)[^>]* name="(\w+)"/g)].map(([, namn]) => namn);
    expect(new Set(fragor.flatMap(falt)).size).toBe(new Set(falt(html)).size - ['_csrf', 'nyckel', 'utkast'].length);
    expect(html).toContain(`<option value="${app.namnd.enhet}" selected>`);
  });

  it('visar formuläret igen med det som skrevs när något saknas', async () => {
    const utkast = randomUUID();
    const svar = await (
      await app.som('medarbetare')
    ).skicka('/avvikelser', {
      utkast,
      enhetId: String(app.namnd.enhet),
      handelseforlopp: 'Det här ska stå kvar',
    });
    expect(svar.status).toBe(422);
    expect(svar.html).toContain('Det här ska stå kvar');
    expect(svar.html).toContain('Kontrollera att enheten stämmer');
    // the draft and the key live on, so that the next try is the same report
    expect(svar.html).toContain(`name="nyckel" value="${utkast}"`);
    expect(svar.html).toContain(`data-autospara="/avvikelser/utkast/${utkast}"`);
  });

  it.each([
    [{ handelseforlopp: 'Pojken 20180101-2392 kom inte' }, 'ser ut som ett personnummer'],
    [{ intraffadDatum: '2999-01-01' }, 'Dagen har inte varit än.'],
    [{ intraffadDatum: '2026-02-31' }, 'Datumet finns inte i almanackan.'],
    [{ intraffadDatum: 'i går' }, 'lämna dagen tom om du inte vet'],
    [{ intraffadTid: '25:00' }, 'Ange klockslaget'],
    [{ beror: 'ingen' }, 'Välj vem eller vad det berör.'],
    [{ anonym: 'ja' }, 'tar inte emot anonyma'],
  ])('nekar %j', async (om, text) => {
    const svar = await (await app.som('medarbetare')).skicka('/avvikelser', app.ifyllt(om));
    expect(svar.status).toBe(422);
    expect(svar.html).toContain(text);
  });

  it('dubbelt ger ett ärende och samma kvitto', async () => {
    const medarbetare = await app.som('medarbetare');
    const form = app.ifyllt({ nyckel: randomUUID() });
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
    const ledamot = await app.som('ledamot');
    expect((await ledamot.oppna('/avvikelser/ny')).status).toBe(403);
    expect((await ledamot.skicka('/avvikelser', app.ifyllt())).status).toBe(403);
    const id = await app.rapporterad();
    expect((await (await app.som('chef')).oppna(`/avvikelser/kvitto/${id}`)).status).toBe(404);
  });

  it('anonymt leder till ett kvitto som inte säger vilken rapport det var', async () => {
    await app.db.agare.query(`update namnd set installningar = '{"avvikelse_anonym": true}' where id = $1`, [
      app.namnd.namndId,
    ]);
    const svar = await (
      await app.som('medarbetare')
    ).skicka('/avvikelser', app.ifyllt({ anonym: 'ja', nyckel: randomUUID() }));
    expect(svar.plats).toBe('/avvikelser/kvitto/anonym');
    expect((await (await app.som('medarbetare')).oppna('/avvikelser/kvitto/anonym')).html).toContain('Du är anonym');
  });
});

describe('ett utkast', () => {
  it('sparas av knappen, syns bland mina rapporter, fortsätter där det var och tas bort', async () => {
    const medarbetare = await app.som('medarbetare');
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
    const annan = await (await app.som('chef')).oppna(`/avvikelser/ny?utkast=${nyckel}`);
    expect(annan.html).not.toContain('Halvfärdigt');
    expect((await medarbetare.skicka(`/avvikelser/utkast/${nyckel}/borttagning`)).status).toBe(303);
    expect((await medarbetare.oppna('/mina-rapporter')).html).not.toContain('Halvfärdigt');
  });

  it('med en adress som inte är en nyckel finns inte', async () => {
    expect((await (await app.som('medarbetare')).skicka('/avvikelser/utkast/x', {})).status).toBe(404);
  });
});
