import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Vem } from '../../src/database/vem.js';
import { Utkaststadning } from '../../src/avvikelser/utkast.jobb.js';
import { FinnsInte, OgiltigtFormular, Regelbrott, SaknarBehorighet } from '../../src/plattform/fel.js';
import { BEDOMD, ettAvvikelserum, UTREDD, type Avvikelserum } from '../givet/avvikelser.js';

let rum: Avvikelserum;
beforeAll(async () => {
  rum = await ettAvvikelserum();
});
afterAll(() => rum.stang());

const installningar = (nya: object) =>
  rum.agare.query('update namnd set installningar = installningar || $2 where id = $1', [rum.namnd.namndId, nya]);
const flaggor = async (vem: Vem, id: number) => (await rum.arenden.arende(vem, id)).flaggor;
const HOG = { ...BEDOMD, sannolikhet: 3, allvarlighet: 3 };

describe('lex Sarah-ansvarig', () => {
  it('tillfrågas när risken når gränserna, fast chefen inte misstänker något, och ser då ärendet', async () => {
    const { namnd, avvikelser } = rum;
    const id = await rum.enAvvikelse();
    await expect(rum.arenden.arende(namnd.lexSarahAnsvarig, id)).rejects.toThrow(FinnsInte);
    await avvikelser.bedom(namnd.chef, id, HOG);
    expect(rum.notiser.hort.at(-1)).toMatchObject({
      till: [{ roll: 'lex_sarah_ansvarig' }],
      lank: `/avvikelser/${id}`,
    });
    // asked once, however often it is assessed
    const antal = rum.notiser.hort.length;
    await avvikelser.bedom(namnd.chef, id, HOG);
    expect(rum.notiser.hort).toHaveLength(antal);
    expect(await flaggor(namnd.lexSarahAnsvarig, id)).toContain('Väntar på lex Sarah-ansvarig');
    const { avvikelser: lista } = await rum.lista.lista(namnd.lexSarahAnsvarig, { flagga: 'lex_sarah' });
    expect(lista.map((rad) => rad.id)).toContain(id);
  });

  it.each([
    ['risken är hög men följden måttlig', { sannolikhet: 4, allvarlighet: 2 }],
    ['följden är betydande men risken under gränsen', { sannolikhet: 2, allvarlighet: 3 }],
  ])('tillfrågas inte när %s', async (_, risk) => {
    const id = await rum.enAvvikelse();
    await rum.avvikelser.bedom(rum.namnd.chef, id, { ...BEDOMD, ...risk });
    await expect(rum.arenden.arende(rum.namnd.lexSarahAnsvarig, id)).rejects.toThrow(FinnsInte);
  });

  it('tillfrågas efter nämndens egna gränser', async () => {
    await installningar({ avvikelse_lex_sarah_risk: 16 });
    const id = await rum.enAvvikelse();
    await rum.avvikelser.bedom(rum.namnd.chef, id, HOG);
    expect(await rum.rad(id)).toMatchObject({ lex_sarah_provning: null });
    await installningar({ avvikelse_lex_sarah_risk: 8 });
  });

  it('avskriver en misstanke med skäl, som står kvar i ärendet; linjen kan inte ta tillbaka den', async () => {
    const { namnd, avvikelser } = rum;
    const id = await rum.enAvvikelse();
    await avvikelser.bedom(namnd.chef, id, { ...BEDOMD, misstankt: true });
    await expect(avvikelser.bedom(namnd.chef, id, BEDOMD)).rejects.toThrow('lex Sarah-ansvarig som avgör');
    await expect(avvikelser.avskrivMisstanke(namnd.chef, id, { skal: 'Nej' })).rejects.toThrow(SaknarBehorighet);
    await expect(avvikelser.avskrivMisstanke(namnd.lexSarahAnsvarig, id, { skal: ' ' })).rejects.toThrow(
      'Skriv skälet.',
    );
    await avvikelser.avskrivMisstanke(namnd.lexSarahAnsvarig, id, { skal: 'Ingen har farit illa.' });
    const arende = await rum.arenden.arende(namnd.chef, id);
    expect(arende.anteckningar).toMatchObject([
      { rubrik: 'Lex Sarah-ansvarigs bedömning', text: 'Ingen har farit illa.' },
    ]);
    expect(arende.flaggor).not.toContain('Misstänkt missförhållande');
    expect(arende.avvikelse.misstankt_missforhallande).toBe(false);
    // the one who decided goes on seeing what was decided
    expect((await rum.arenden.arende(namnd.lexSarahAnsvarig, id)).anteckningar).toHaveLength(1);
    expect(rum.notiser.hort.at(-1)?.till).toEqual([{ roll: 'enhetschef', enhetId: namnd.enhet }]);
  });

  it('ser det som har lämnats tillbaka som prövat, så att det inte frågas om igen', async () => {
    const { namnd, avvikelser } = rum;
    const id = await rum.enAvvikelse();
    await avvikelser.bedom(namnd.chef, id, HOG);
    await avvikelser.avskrivMisstanke(namnd.lexSarahAnsvarig, id, { skal: 'Känt sedan förut.' });
    await avvikelser.bedom(namnd.chef, id, { ...HOG, sannolikhet: 4 });
    expect(await rum.rad(id)).toMatchObject({ lex_sarah_provning: 'avskriven' });
    // but a new suspicion is a new question
    await avvikelser.misstankMissforhallande(namnd.chef, id, {});
    expect(await rum.rad(id)).toMatchObject({ lex_sarah_provning: 'begard' });
  });
});

it('rapportören får veta att rapporten är mottagen', async () => {
  const id = await rum.enAvvikelse();
  await rum.avvikelser.taEmot(rum.namnd.chef, id, {});
  expect(rum.notiser.hort.at(-1)).toEqual({
    till: [{ personId: rum.namnd.medarbetare.personId }],
    text: `Din rapport ${id} är mottagen.`,
    lank: `/mina-rapporter/${id}`,
  });
});

describe('en fråga till rapportören', () => {
  it('syns för rapportören tills den är besvarad, och svaret blir en komplettering', async () => {
    const { namnd, sidolage } = rum;
    const id = await rum.enAvvikelse();
    await sidolage.begarKomplettering(namnd.chef, id, { text: 'Vilken bil var det?' });
    expect(rum.notiser.hort.at(-1)).toMatchObject({
      till: [{ personId: namnd.medarbetare.personId }],
      lank: `/mina-rapporter/${id}`,
    });
    expect(rum.notiser.hort.at(-1)?.text).not.toContain('bil');
    expect(await flaggor(namnd.chef, id)).toContain('Väntar på rapportören');
    expect(await rum.mina.rapport(namnd.medarbetare, id)).toMatchObject({ fraga: 'Vilken bil var det?' });
    await expect(sidolage.begarKomplettering(namnd.chef, id, { text: 'En till?' })).rejects.toThrow(Regelbrott);
    await rum.rapportera.komplettera(namnd.medarbetare, id, 'Den röda.');
    expect(await rum.mina.rapport(namnd.medarbetare, id)).toMatchObject({
      fraga: null,
      kompletteringar: [{ text: 'Den röda.' }],
    });
    expect(await flaggor(namnd.chef, id)).not.toContain('Väntar på rapportören');
  });
});

describe('handläggare', () => {
  it('blir bara den som får läsa ärendet, och den får veta det', async () => {
    const { namnd, sidolage } = rum;
    const id = await rum.enAvvikelse();
    for (const vem of [namnd.annanChef, namnd.medarbetare, namnd.ledamot])
      await expect(sidolage.tilldela(namnd.chef, id, { personId: vem.personId })).rejects.toThrow(
        'Välj någon som leder',
      );
    await sidolage.tilldela(namnd.chef, id, { personId: namnd.samordnare.personId });
    expect(rum.notiser.hort.at(-1)?.till).toEqual([{ personId: namnd.samordnare.personId }]);
    expect(await rum.arenden.arende(namnd.chef, id)).toMatchObject({ handlaggare: expect.any(String) });
    const mina = (await rum.lista.lista(namnd.samordnare, { mina: true })).avvikelser;
    expect(mina.map((rad) => rad.id)).toEqual([id]);
    // who had it there does not follow to another enhet
    await rum.placering.flytta(namnd.chef, id, { enhetId: namnd.annanEnhet });
    expect(await rum.rad(id)).toMatchObject({ handlaggare_id: null });
  });
});

describe('parkering', () => {
  it('syns till och med sin dag och kan avslutas tidigare', async () => {
    const { namnd, sidolage } = rum;
    const id = await rum.enAvvikelse();
    await expect(sidolage.parkera(namnd.chef, id, { till: '2026-11-22', skal: 'Väntar på polisen.' })).rejects.toThrow(
      OgiltigtFormular,
    );
    await sidolage.parkera(namnd.chef, id, { till: '2026-12-05', skal: 'Väntar på polisen.' });
    expect(await flaggor(namnd.chef, id)).toContain('Parkerad');
    rum.klocka.stall('2026-12-06');
    expect(await flaggor(namnd.chef, id)).not.toContain('Parkerad');
    rum.klocka.stall('2026-11-22');
    await sidolage.ateruppta(namnd.chef, id, {});
    expect(await flaggor(namnd.chef, id)).not.toContain('Parkerad');
  });
});

describe('en avvikelse som ingen har börjat med', () => {
  it('flaggas efter nämndens antal dagar, går att filtrera fram och slutar flaggas när den tas emot', async () => {
    const { namnd } = rum;
    const id = await rum.enAvvikelse();
    const framme = async () =>
      (await rum.lista.lista(namnd.chef, { flagga: 'ej_paborjad' })).avvikelser.some((rad) => rad.id === id);
    rum.klocka.stall('2026-12-22');
    expect(await framme()).toBe(false);
    rum.klocka.stall('2026-12-23');
    expect(await framme()).toBe(true);
    expect(await flaggor(namnd.chef, id)).toEqual(['Inte påbörjad på 30 dagar']);
    await installningar({ avvikelse_ej_paborjad_dagar: 60 });
    expect(await framme()).toBe(false);
    await installningar({ avvikelse_ej_paborjad_dagar: 30 });
    await rum.avvikelser.taEmot(namnd.chef, id, {});
    expect(await framme()).toBe(false);
    expect(await flaggor(namnd.chef, id)).toEqual(['Inte utredd på 30 dagar (lokal tidsgräns)']);
    rum.klocka.stall('2026-11-22');
  });
});

describe('en förenklad utredning', () => {
  const FORENKLAD = { kategorier: ['utforande.forsent'], orsaker: ['organisation'], skal: 'Hände en gång.' };

  it('utreder, avstår åtgärd, svarar och avslutar en låg risk, med en händelse för varje steg', async () => {
    const { namnd, avvikelser } = rum;
    const id = await rum.enAvvikelse();
    await avvikelser.bedom(namnd.chef, id, { ...BEDOMD, allvarlighet: 1 });
    const sak = await avvikelser.utredForenklat(namnd.chef, id, { ...FORENKLAD, aterkoppling: 'Tack.' });
    expect(sak.status).toBe('avslutad');
    const { rows } = await rum.agare.query(
      `select handling from handelse where sak = 'avvikelse' and sak_id = $1 order by nr`,
      [id],
    );
    expect(rows.map(({ handling }) => handling)).toEqual([
      ...['rapportera', 'taEmot', 'bedom', 'utred', 'avstaAtgard', 'aterkoppla', 'avsluta'],
    ]);
  });

  it.each([
    ['risken inte är låg', { ...BEDOMD }, { ...FORENKLAD, aterkoppling: 'Tack.' }, 'Skriv vad utredningen visar.'],
    ['rapportören inte får svar', { ...BEDOMD, allvarlighet: 1 }, FORENKLAD, 'Återkoppla till den som rapporterade.'],
  ])('nekas hel och hållen när %s', async (_, bedomning, form, brist) => {
    const id = await rum.enAvvikelse();
    await rum.avvikelser.bedom(rum.namnd.chef, id, bedomning);
    await expect(rum.avvikelser.utredForenklat(rum.namnd.chef, id, form)).rejects.toThrow(brist);
    expect(await rum.rad(id)).toMatchObject({ status: 'utreds', kategorier: [] });
  });

  it('räknar låg risk efter nämndens egna band', async () => {
    const id = await rum.enAvvikelse();
    await rum.avvikelser.bedom(rum.namnd.chef, id, BEDOMD);
    expect((await rum.arenden.arende(rum.namnd.chef, id)).risk?.text).toBe('Måttlig risk');
    await installningar({ avvikelse_risk_lag_till: 6, avvikelse_risk_mattlig_till: 8 });
    expect(await rum.arenden.arende(rum.namnd.chef, id)).toMatchObject({ forenklad: true, risk: { text: 'Låg risk' } });
    expect((await rum.lista.lista(rum.namnd.chef, { risk: 1 })).avvikelser.some((rad) => rad.id === id)).toBe(true);
    await installningar({ avvikelse_risk_lag_till: 3, avvikelse_risk_mattlig_till: 6 });
    expect((await rum.lista.lista(rum.namnd.chef, { risk: 1 })).avvikelser.some((rad) => rad.id === id)).toBe(false);
  });
});

it('kategorier för hälso- och sjukvård går bara att spara när avvikelsen gäller HSL', async () => {
  const { namnd, avvikelser } = rum;
  const id = await rum.enAvvikelse();
  const hsl = { ...UTREDD, kategorier: ['hsl_lakemedel.fel_dos'] };
  await avvikelser.bedom(namnd.chef, id, BEDOMD);
  await expect(avvikelser.utred(namnd.chef, id, hsl)).rejects.toThrow('gäller HSL');
  await avvikelser.bedom(namnd.chef, id, { ...BEDOMD, lagrum: ['SoL', 'HSL'] });
  expect(await avvikelser.utred(namnd.chef, id, hsl)).toMatchObject({ status: 'utreds' });
});

it('gamla utkast rensas på natten efter nämndens antal dagar, och bara de', async () => {
  const { namnd } = rum;
  await installningar({ avvikelse_utkast_dagar: 10 });
  const [gammal, ny] = [randomUUID(), randomUUID()];
  await rum.rapportera.sparaUtkast(namnd.medarbetare, gammal, { handelseforlopp: 'gammal' });
  rum.klocka.stall('2026-11-27');
  await rum.rapportera.sparaUtkast(namnd.medarbetare, ny, { handelseforlopp: 'ny' });
  rum.klocka.stall('2026-12-03');
  const jobb = { id: 1, bestalldAv: null, namndId: namnd.namndId, uppgifter: {}, signal: new AbortController().signal };
  const svar = await new Utkaststadning(rum.databas, rum.klocka).utfor({ ...jobb, framsteg: () => undefined });
  expect(svar).toEqual({ antalUtkast: 1 });
  expect((await rum.mina.lista(namnd.medarbetare, null)).utkast.map(({ nyckel }) => nyckel)).toEqual([ny]);
  // only a job may
  const dorren = await rum.databas.skriv(namnd.chef, (tx) =>
    tx.en('prov.rensa', 'select avvikelse_rensa_utkast($1) as antal', ['2030-01-01']),
  );
  expect(dorren).toEqual({ antal: 0 });
  rum.klocka.stall('2026-11-22');
});
