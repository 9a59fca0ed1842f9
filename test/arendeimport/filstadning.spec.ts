import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { BEHALLS_DAGAR, Filstadning } from '../../src/arendeimport/filstadning.jobb.js';
import { plusDagar } from '../../src/plattform/klocka/datum.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { gammalAvvikelse, ettImportrum, type Importrum } from '../givet/arendeimport.js';

let rum: Importrum;
let granne: Namnd;
beforeAll(async () => {
  rum = await ettImportrum();
  granne = await enNamnd(rum, { namn: 'Grannämnden' });
});
afterAll(() => rum.stang());

const UPPLADDAD = '2026-11-22';
const stada = (namndId: number) => new Filstadning(rum.databas, rum.klocka).utfor({ namndId });
const kvar = async (id: number) =>
  (
    await rum.agare.query<{ innehall: Buffer | null; varden: object; rapport: object | null }>(
      'select innehall, varden, rapport from arendeimport where id = $1',
      [id],
    )
  ).rows[0];

it('en fil som ingen har läst in töms efter den tid som sidan säger, med det som lästes ur den', async () => {
  rum.klocka.stall(UPPLADDAD);
  const { samordnare, namndId } = rum.namnd;
  const id = await rum.laddaUpp(samordnare, 'avvikelse', [gammalAvvikelse()]);
  await rum.inlasning.kor(samordnare, id, 'prova');
  rum.klocka.stall(plusDagar(UPPLADDAD, BEHALLS_DAGAR));
  expect(await stada(namndId)).toEqual({ antalFiler: 0 });
  expect((await kvar(id))?.innehall).not.toBeNull();

  rum.klocka.stall(plusDagar(UPPLADDAD, BEHALLS_DAGAR + 1));
  expect(await stada(granne.namndId)).toEqual({ antalFiler: 0 });
  expect(await stada(namndId)).toEqual({ antalFiler: 1 });
  expect(await kvar(id)).toEqual({ innehall: null, varden: {}, rapport: null });
  expect(await stada(namndId)).toEqual({ antalFiler: 0 });
});

it('och ingen annan än jobbet tömmer den så', async () => {
  rum.klocka.stall(UPPLADDAD);
  const { samordnare } = rum.namnd;
  const id = await rum.laddaUpp(samordnare, 'avvikelse', [gammalAvvikelse()]);
  const svar = await rum.databas.skriv(samordnare, (tx) =>
    tx.en('prov.rensa-filer', 'select arendeimport_rensa($1) as antal', ['2030-01-01']),
  );
  expect(svar).toEqual({ antal: 0 });
  expect((await kvar(id))?.innehall).not.toBeNull();
});
