import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Vem } from '../../src/database/vem.js';
import { ettSynpunktsrum, SVARAD, UTREDD, type Synpunktsrum } from '../givet/synpunkter.js';

let rum: Synpunktsrum;
beforeAll(async () => {
  rum = await ettSynpunktsrum();
});
afterAll(() => rum.stang());
beforeEach(() => rum.agare.query('truncate synpunkt cascade'));

const traffar = async (vem: Vem, sok: string): Promise<number[]> =>
  (await rum.lista.lista(vem, { sok, status: 'alla' })).synpunkter.map(({ id }) => id);

describe('sökningen', () => {
  it('hittar svenska ord i böjda former, i det som kom in, utredningen och svaret', async () => {
    const { namnd, synpunkter } = rum;
    const { id } = await rum.enFordelad({ text: 'Handläggarna byts hela tiden.' });
    await synpunkter.utred(namnd.chef, id, { ...UTREDD, utredning: 'Tre byten på ett halvår.' });
    for (const ord of ['handläggare', 'halvår', 'handläggare tiden', '"hela tiden"'])
      expect(await traffar(namnd.registrator, ord)).toEqual([id]);
    for (const ord of ['skola', 'handläggare -tiden', '"tiden hela"', `') or true --`])
      expect(await traffar(namnd.registrator, ord)).toEqual([]);
  });

  it('finner bara det som den som söker får se', async () => {
    const { namnd, sortering } = rum;
    const osorterad = await rum.enSynpunkt({ text: 'Ett ovanligt ord: trädgårdsgrind.' });
    const fordelad = await rum.enFordelad({ text: 'Ännu en trädgårdsgrind.' });
    const omChefen = await rum.enFordelad({ text: 'Chefens trädgårdsgrind.', berorda: [namnd.chef.personId] });
    const lexSarah = await rum.enFordelad({ text: 'Vanvård vid en trädgårdsgrind.' });
    await sortering.lamnaOver(namnd.registrator, lexSarah.id, 'lexSarah', { text: 'Ansvarig.' });
    const alla = [lexSarah, omChefen, fordelad, osorterad].map(({ id }) => id);
    expect(await traffar(namnd.registrator, 'trädgårdsgrind')).toEqual(alla);
    expect(await traffar(namnd.chef, 'trädgårdsgrind')).toEqual([fordelad.id]);
    expect(await traffar(namnd.lexSarahAnsvarig, 'trädgårdsgrind')).toEqual([lexSarah.id]);
    for (const vem of [namnd.annanChef, namnd.medarbetare, namnd.ledamot])
      expect(await traffar(vem, 'trädgårdsgrind')).toEqual([]);
    await expect(traffar(namnd.allmanhet, 'trädgårdsgrind')).rejects.toThrow('row-level security');
  });
});

it('personnummer visas aldrig i listan, också när den som skrev hade skäl att ha det kvar', async () => {
  await rum.enSynpunkt({ text: `${'x '.repeat(66)}19811218-9876 är mitt nummer.` });
  await rum.enSynpunkt({ text: 'Mitt nummer är 811218-9876, inte 811218-9875.' });
  const utdrag = (await rum.lista.lista(rum.namnd.registrator, {})).synpunkter.map((rad) => rad.utdrag);
  expect(utdrag.join()).not.toMatch(/9876|198112/);
  expect(utdrag[1]).toBe('Mitt nummer är [personnummer], inte 811218-9875.');
});

it('den som söker lämnar spår efter sig, den som läser listan gör det inte', async () => {
  const { id } = await rum.enSynpunkt({ text: 'Om en trädgårdsgrind.' });
  const spar = async () =>
    (
      await rum.agare.query(
        `select sak, sak_id::int, person_id::int, sokt from lasning where namnd_id = $1 order by id`,
        [rum.namnd.namndId],
      )
    ).rows;
  const fore = (await spar()).length;
  await rum.lista.lista(rum.namnd.registrator, {});
  expect(await spar()).toHaveLength(fore);
  await traffar(rum.namnd.registrator, 'trädgårdsgrind');
  const { personId } = rum.namnd.registrator;
  expect((await spar()).slice(fore)).toEqual([
    { sak: 'sok', sak_id: null, person_id: personId, sokt: 'trädgårdsgrind' },
    { sak: 'synpunkt', sak_id: id, person_id: personId, sokt: null },
  ]);
});

describe('det som väntar', () => {
  it('på den som sorterar är det olästa, på chefen det fördelade vid de egna enheterna', async () => {
    const { namnd, lista } = rum;
    const olast = await rum.enSynpunkt();
    const fordelad = await rum.enFordelad();
    const utredd = await rum.enUtredd();
    await rum.synpunkter.svara(namnd.chef, utredd.id, SVARAD);
    const mina = async (vem: Vem) => (await lista.attGora(vem)).rader.map((rad) => rad.id);
    expect(await mina(namnd.registrator)).toEqual([olast.id]);
    expect(await mina(namnd.chef)).toEqual([fordelad.id]);
    expect(await mina(namnd.annanChef)).toEqual([]);
  });

  it('syns och räknas också när fler äldre än som ryms på en sida väntar på andra', async () => {
    const { namnd, lista, agare } = rum;
    const { id } = await rum.enFordelad();
    await agare.query(
      `insert into synpunkt select (jsonb_populate_record(s, jsonb_build_object(
         'id', nextval(pg_get_serial_sequence('synpunkt', 'id')), 'kod_hash', sha256(n::text::bytea)))).*
       from synpunkt s, generate_series(1, 59) n where s.id = $1`,
      [id],
    );
    const olast = await rum.enSynpunkt();
    const sorterare = await lista.attGora(namnd.registrator);
    expect([sorterare.antal, sorterare.rader.map((rad) => rad.id)]).toEqual([1, [olast.id]]);
    const chef = await lista.attGora(namnd.chef);
    expect([chef.antal, chef.rader.length]).toEqual([60, 5]);
  });
});

describe('arbetslistan', () => {
  it('har det som kan vara bråttom först, tills någon har lämnat över det, och sedan det äldsta', async () => {
    const { namnd, sortering, klocka } = rum;
    const gammal = await rum.enSynpunkt();
    klocka.stall('2026-11-24');
    const barn = await rum.enSynpunkt({ text: 'Jag är rädd hemma.' });
    const ny = await rum.enSynpunkt();
    klocka.stall('2026-11-23');
    const ordning = async () => (await rum.lista.lista(namnd.registrator, {})).synpunkter.map(({ id }) => id);
    expect(await ordning()).toEqual([barn.id, gammal.id, ny.id]);
    await sortering.lamnaOver(namnd.registrator, barn.id, 'orosanmalan', { text: 'Socialjouren.' });
    expect(await ordning()).toEqual([gammal.id, barn.id, ny.id]);
  });

  it('bläddras utan att någon hoppas över eller visas två gånger, med de brådskande främst', async () => {
    const { namnd } = rum;
    for (let nr = 0; nr < 55; nr++) await rum.enSynpunkt({ text: nr % 20 === 0 ? 'Pappa slår mig.' : `Nr ${nr}` });
    const forsta = await rum.lista.lista(namnd.registrator, {});
    const andra = await rum.lista.lista(namnd.registrator, { efter: forsta.nasta ?? '' });
    expect(forsta.synpunkter.slice(0, 4).map(({ bradskar }) => bradskar)).toEqual([true, true, true, false]);
    expect([forsta.synpunkter.length, andra.synpunkter.length, andra.nasta]).toEqual([50, 5, null]);
    expect(new Set([...forsta.synpunkter, ...andra.synpunkter].map(({ id }) => id)).size).toBe(55);
    const stangda = await rum.lista.lista(namnd.registrator, { status: 'alla' });
    const fler = await rum.lista.lista(namnd.registrator, { status: 'alla', efter: stangda.nasta ?? '' });
    expect(new Set([...stangda.synpunkter, ...fler.synpunkter].map(({ id }) => id)).size).toBe(55);
  });
});

it('registratorn får veta att något ska läsas genast, men inte varför', async () => {
  const vanlig = await rum.enSynpunkt();
  expect(rum.notiser.hort.at(-1)?.text).toBe(`En synpunkt har kommit in och har fått numret ${vanlig.id}.`);
  const barn = await rum.enSynpunkt({ text: 'Jag är rädd hemma.' });
  expect(rum.notiser.hort.at(-1)?.text).toBe(
    `En synpunkt har kommit in och har fått numret ${barn.id}. Läs den genast.`,
  );
});
