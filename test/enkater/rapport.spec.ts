import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { enkatrapport } from '../../src/enkater/enkatrapport.js';
import { Kvalitetsdokument } from '../../src/processer/dokument.service.js';
import { ettEnkatrum, type Enkatrum } from './givna-svar.js';

let rum: Enkatrum;
beforeAll(async () => {
  rum = await ettEnkatrum();
});
afterAll(() => rum.stang());

it('resultatet skrivs ut som PDF, med andelarna, utan små grupper och utan det som skrevs med egna ord', async () => {
  const { samordnare, enhet, grannenhet } = rum.namnd;
  const omgang = await rum.enOppen(await rum.enEnkat(), [enhet, grannenhet]);
  await rum.svaren(omgang, enhet, ['ja', 'ja', 'ja', 'nej', 'delvis', 'ja', 'ja', 'vet_ej']);
  const [kod = ''] = await rum.koder(omgang, grannenhet);
  await rum.svara(kod, ['', 'Hemlig text.']);
  await rum.omgangar.stang(samordnare, omgang, {});
  const sida = await rum.queries.sida(samordnare, omgang);
  const rapport = enkatrapport(sida, await rum.queries.frageresultat(samordnare, sida));
  const [, forsta] = rapport.delar;
  // 5 of 7: whoever did not know is in no share
  expect(forsta?.tabell?.rader[0]).toEqual(['Alla', '7', '71\u00a0%', '5', '1', '1', '1']);
  expect(JSON.stringify(rapport)).not.toContain('Hemlig text');
  const dokument = rum.prov.app.get(Kvalitetsdokument, { strict: false });
  const sak = { sak: 'enkatomgang' as const, sakId: omgang };
  const id = await dokument.bestall(samordnare, sak, () => Promise.resolve(rapport));
  await rum.prov.tomKo(rum.namnd.system);
  expect((await dokument.hamta(samordnare, sak, id)).subarray(0, 5).toString()).toBe('%PDF-');
}, 120_000);
