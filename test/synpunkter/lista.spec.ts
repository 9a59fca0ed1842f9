import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Vem } from '../../src/database/vem.js';
import { ettSynpunktsrum, UTREDD, type Synpunktsrum } from '../givet/synpunkter.js';

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
    for (const vem of [namnd.annanChef, namnd.medarbetare, namnd.ledamot, namnd.allmanhet])
      expect(await traffar(vem, 'trädgårdsgrind')).toEqual([]);
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
