import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FleraService } from '../../src/avvikelser/flera.service.js';
import { iderna } from '../../src/avvikelser/flera.forms.js';
import { Avvikelsesteg } from '../../src/avvikelser/steg.service.js';
import { Regelbrott } from '../../src/plattform/fel.js';
import { BEDOMD, ettAvvikelserum, type Avvikelserum } from '../givet/avvikelser.js';

let rum: Avvikelserum;
let flera: FleraService;
beforeAll(async () => {
  rum = await ettAvvikelserum();
  flera = new FleraService(rum.databas, new Avvikelsesteg(rum.motor, rum.klocka), rum.placering);
});
afterAll(() => rum.stang());

const handelser = async (id: number): Promise<string[]> =>
  (
    await rum.agare.query<{ handling: string }>(
      `select handling from handelse where sak = 'avvikelse' and sak_id = $1 order by nr`,
      [id],
    )
  ).rows.map(({ handling }) => handling);
const bristerna = (fel: unknown): readonly string[] => {
  if (!(fel instanceof Regelbrott)) throw fel;
  return fel.brister;
};

describe('samma bedömning av flera', () => {
  it('sparas i alla, var och en med sin händelse', async () => {
    const ider = [await rum.enAvvikelse(), await rum.enAvvikelse(), await rum.enAvvikelse()];
    await flera.bedom(rum.namnd.chef, ider, BEDOMD);
    for (const id of ider) {
      expect(await rum.rad(id)).toMatchObject({ status: 'utreds', sannolikhet: 2, allvarlighet: 3 });
      expect(await handelser(id)).toEqual(['rapportera', 'taEmot', 'bedom']);
    }
  });

  it('sparas i ingen när en nekas, och alla som nekas nämns med sitt skäl', async () => {
    const { namnd } = rum;
    const [ny, klar] = [await rum.enAvvikelse(), await rum.enSomFoljsUpp()];
    const andras = await rum.enAvvikelse({ enhetId: namnd.annanEnhet });
    const brister = await flera.bedom(namnd.chef, [ny, klar, andras], BEDOMD).then(() => [], bristerna);
    expect(brister).toEqual([
      `Avvikelse ${klar}: Det här går inte att göra när avvikelsen har statusen ”Följs upp”.`,
      `Avvikelse ${andras}: Finns inte, eller är inte din att handlägga.`,
    ]);
    expect(await rum.rad(ny)).toMatchObject({ status: 'inkommen', sannolikhet: null, version: 1 });
    expect(await handelser(ny)).toEqual(['rapportera']);
  });

  it('nekas den som inte får bedöma, för varje ärende', async () => {
    const ider = [await rum.enAvvikelse(), await rum.enAvvikelse()];
    const brister = await flera.bedom(rum.namnd.samordnare, ider, BEDOMD).then(() => [], bristerna);
    expect(brister.map((brist) => brist.split(':')[0])).toEqual(ider.map((id) => `Avvikelse ${id}`));
  });
});

it('flera länkas till ett av dem, som självt står kvar', async () => {
  const [huvud, a, b] = [await rum.enAvvikelse(), await rum.enAvvikelse(), await rum.enAvvikelse()];
  await flera.lanka(rum.namnd.chef, [huvud, a, b], huvud);
  expect(await rum.rad(huvud)).toMatchObject({ huvudarende_id: null, version: 1 });
  for (const id of [a, b]) expect(await rum.rad(id)).toMatchObject({ huvudarende_id: huvud });
  const brister = await flera.lanka(rum.namnd.chef, [huvud, a], b).then(() => [], bristerna);
  expect(brister).toContain(`Avvikelse ${huvud}: Andra rapporter är länkade till det här ärendet.`);
});

describe('samma svar och avslut', () => {
  it('når alla som rapporterat, och det som är länkat till ett av dem följer med', async () => {
    const { namnd } = rum;
    const [a, b] = [await rum.enSomFoljsUpp({ svar: false }), await rum.enSomFoljsUpp({ svar: false })];
    const lankad = await rum.enAvvikelse();
    await rum.placering.lanka(namnd.chef, lankad, { huvudId: b });
    await flera.avsluta(namnd.chef, [lankad, a, b], 'Tack, nu är det ändrat.');
    for (const id of [a, b, lankad])
      expect(await rum.rad(id)).toMatchObject({ status: 'avslutad', aterkoppling: 'Tack, nu är det ändrat.' });
    expect((await handelser(lankad)).at(-1)).toBe('avslutaLankad');
  });

  it('görs inte med någon när en inte är utredd, inte ens svaret', async () => {
    const [klar, ny] = [await rum.enSomFoljsUpp({ svar: false }), await rum.enAvvikelse()];
    const brister = await flera.avsluta(rum.namnd.chef, [klar, ny], 'Tack.').then(() => [], bristerna);
    expect(brister).toEqual([`Avvikelse ${ny}: Det här går inte att göra när avvikelsen har statusen ”Inkommen”.`]);
    expect(await rum.rad(klar)).toMatchObject({ status: 'foljs_upp', aterkoppling: null });
  });
});

it.each([
  ['12', [12]],
  ['12,14,12', [12, 14]],
  ['', null],
  ['12,', null],
  ['0', null],
  ['12;drop', null],
  [Array.from({ length: 51 }, (_, nr) => nr + 1).join(','), null],
])('adressen %s väljer %j', (text, ider) => {
  expect(iderna(text)).toEqual(ider);
});

it('sidan visar bara det som den som frågar får se', async () => {
  const [min, andras] = [await rum.enAvvikelse(), await rum.enAvvikelse({ enhetId: rum.namnd.annanEnhet })];
  expect((await rum.lista.valda(rum.namnd.chef, [min, andras])).map(({ id }) => id)).toEqual([min]);
  expect(await rum.lista.valda(rum.namnd.medarbetare, [min, andras])).toEqual([]);
});
