import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { korKommando } from '../givet/kommando.js';
import { ettProvhus, type Provhus } from './provdatabas.js';

let hus: Provhus;
beforeAll(async () => {
  hus = await ettProvhus();
});
afterAll(() => hus.stang());

const kor = (env: Record<string, string>) => korKommando('src/floden/handelselogg.command.ts', env);

it('kommandot slutar med 0 när kedjan är hel och 1 när den är bruten', async () => {
  await hus.enAnmald();
  const env = { DATABASE_URL: hus.appUrl, DATABASE_AGARE_URL: hus.agareUrl };
  const hel = await kor(env);
  expect(hel).toMatchObject({ kod: 0, fel: '' });
  expect(hel.ut).toContain('Provköping, Socialnämnden: kedjan är hel, 1 händelser');
  await hus.agare.query(`alter table handelse disable trigger handelse_orord;
    update handelse set roll = 'mas'; alter table handelse enable trigger handelse_orord`);
  const bruten = await kor(env);
  expect(bruten.kod).toBe(1);
  expect(bruten.ut).toMatch(/kedjan är bruten vid händelse nr 1 \(id \d+\): raden är ändrad\./);
});

it('kommandot säger vad som saknas när det inte kan ansluta som ägare', async () => {
  const svar = await kor({ DATABASE_URL: hus.appUrl });
  expect(svar).toMatchObject({ kod: 1, ut: '' });
  expect(svar.fel).toContain('DATABASE_URL och DATABASE_AGARE_URL behövs');
});

it('kommandot skapar ingen databas där det inte finns någon', async () => {
  const mapp = await mkdtemp(join(tmpdir(), 'handelselogg-'));
  const svar = await kor({ DATA_DIR: mapp });
  expect(svar).toMatchObject({ kod: 1, ut: '' });
  expect(svar.fel).toContain('Det finns ingen databas i');
  await rm(mapp, { recursive: true });
});
