import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Andrad, OgiltigtFormular } from '../../src/plattform/fel.js';
import { Kvalitetsmatris } from '../../src/processer/kvalitetsmatris.service.js';
import type { Namnd } from '../givet/organisation.js';
import { enProcess } from '../givet/plan.js';
import { ettStyrdokumentrum, type Styrdokumentrum } from '../givet/styrdokument.js';

let rum: Styrdokumentrum;
let namnd: Namnd;
let matris: Kvalitetsmatris;
beforeAll(async () => {
  rum = await ettStyrdokumentrum();
  ({ namnd } = rum);
  matris = rum.hamta(Kvalitetsmatris);
});
afterAll(() => rum.stang());

const RUTA = { omrade: 'bemotande', princip: 'grund' } as const;

it('har elva områden under fyra principer, och visar den tomma rutan som tom', async () => {
  const fore = await matris.matris(namnd.medarbetare);
  expect(fore.map(({ rutor }) => rutor.length)).toEqual(Array.from({ length: 11 }, () => 4));
  expect(fore.every(({ rutor }) => rutor.every(({ tom }) => tom))).toBe(true);
  await matris.skriv(namnd.samordnare, { ...RUTA, text: 'Vi hälsar.', version: 0 });
  const tomma = (await matris.matris(namnd.medarbetare)).flatMap(({ rutor }) => rutor).filter(({ tom }) => tom);
  expect(tomma).toHaveLength(43);
});

it('skriver aldrig över det någon annan har skrivit under tiden', async () => {
  await expect(matris.skriv(namnd.chef, { ...RUTA, text: 'Fel.', version: 0 })).rejects.toThrow();
  await expect(matris.skriv(namnd.samordnare, { ...RUTA, text: 'För sent.', version: 0 })).rejects.toThrow(Andrad);
  await matris.skriv(namnd.verksamhetschef, { ...RUTA, text: 'Vi lyssnar.', version: 1 });
  expect((await matris.matris(namnd.medarbetare))[0]?.rutor[0]).toMatchObject({ text: 'Vi lyssnar.', version: 2 });
});

it('visar områdets processer, och en process kan höra till flera', async () => {
  const { processId } = await enProcess(rum.db, namnd.namndId);
  for (const omrade of ['bemotande', 'samverkan'] as const) await matris.koppla(namnd.samordnare, omrade, processId);
  const med = (await matris.matris(namnd.medarbetare)).filter(({ processer }) => processer.length > 0);
  expect(med.map(({ omrade }) => omrade)).toEqual(['bemotande', 'samverkan']);
  await expect(matris.koppla(namnd.samordnare, 'personal', 999_999)).rejects.toThrow(OgiltigtFormular);
});
