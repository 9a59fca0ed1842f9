import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { enAvvikelseapp, type Avvikelseapp } from './avvikelseapp.js';

let app: Avvikelseapp;
beforeAll(async () => {
  app = await enAvvikelseapp();
});
afterAll(() => app.stang());

it('det som kryssas i listan bedöms tillsammans, och det som nekas sägs med sitt skäl', async () => {
  const chef = await app.som('chef');
  const [a, b] = [await app.rapporterad(), await app.rapporterad()];
  expect((await chef.oppna('/avvikelser')).html).toContain(`form="flera" name="id" value="${a}"`);
  const { plats = '' } = await chef.oppna(`/avvikelser/flera?id=${a}&id=${b}`);
  expect(plats).toBe(`/avvikelser/flera/${a},${b}`);
  expect((await chef.oppna(plats)).html).toContain(`Avvikelse ${b}`);
  const form = { lagrum: 'SoL', sannolikhet: '1', allvarlighet: '1', misstankt: 'nej' };
  expect(await chef.skicka(`${plats}/bedomning`, form)).toMatchObject({ status: 303, plats });
  const nekad = await chef.skicka(`${plats}/avslut`, { text: 'Tack för era rapporter.' });
  expect(nekad.status).toBe(409);
  for (const id of [a, b]) expect(nekad.html).toContain(`Avvikelse ${id}: Det här går inte att göra`);
  // what was typed is not lost
  expect(nekad.html).toContain('Tack för era rapporter.</textarea>');
});

it('nekas den som inte handlägger, och en lista som inte är någon finns inte', async () => {
  const id = await app.rapporterad();
  expect((await (await app.som('medarbetare')).oppna(`/avvikelser/flera/${id}`)).status).toBe(403);
  const chef = await app.som('chef');
  for (const vag of ['x', `${id},`, '999999']) expect((await chef.oppna(`/avvikelser/flera/${vag}`)).status).toBe(404);
  expect((await (await app.som('annanChef')).oppna(`/avvikelser/flera/${id}`)).status).toBe(404);
  expect((await chef.oppna('/avvikelser/flera')).status).toBe(422);
});
