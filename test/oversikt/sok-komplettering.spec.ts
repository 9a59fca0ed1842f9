import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Vem } from '../../src/database/vem.js';
import { SokQueries } from '../../src/oversikt/sok.queries.js';
import { ettAvvikelserum, type Avvikelserum } from '../givet/avvikelser.js';
import { enNamnd } from '../givet/organisation.js';

let rum: Avvikelserum;
beforeAll(async () => {
  rum = await ettAvvikelserum();
});
afterAll(() => rum.stang());

const funnet = async (vem: Vem, q: string): Promise<string[]> => {
  const { grupper } = await new SokQueries(rum.databas, rum.klocka).sok(vem, { q });
  return grupper.flatMap(({ traffar }) => traffar).map(({ lank }) => lank);
};

it('det som rapportören lade till efteråt hittas av den som läser ärendet, en gång, och inte av andra', async () => {
  const { namnd } = rum;
  const annan = await enNamnd(rum, { namn: 'Kontrollnämnden' });
  const id = await rum.enAvvikelse({ handelseforlopp: 'Besöket uteblev.' });
  for (const text of ['Porttelefonen var trasig.', 'Också besöket efter uteblev.'])
    await rum.rapportera.komplettera(namnd.medarbetare, id, text);
  const lank = `/avvikelser/${String(id)}`;
  expect(await funnet(namnd.chef, 'porttelefonen')).toEqual([lank]);
  expect(await funnet(namnd.chef, 'uteblev')).toEqual([lank]);
  for (const vem of [namnd.annanChef, namnd.ledamot, annan.chef])
    expect(await funnet(vem, 'porttelefonen')).toEqual([]);
});
