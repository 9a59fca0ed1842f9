import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { granska } from '../../src/floden/granska.js';
import { indikatorFlode } from '../../src/indikatorer/indikator.flode.js';
import { IndikatorQueries } from '../../src/indikatorer/indikator.queries.js';
import { IndikatorService } from '../../src/indikatorer/indikator.service.js';
import { VardeService } from '../../src/indikatorer/varden/varde.service.js';
import { Andrad, FinnsInte, OgiltigtFormular, Regelbrott, SaknarBehorighet } from '../../src/plattform/fel.js';
import { hasha } from '../../src/organisation/losenord.js';
import { startaApp, Webblasare, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { ANDEL, indikatorprov } from '../givet/indikatorer.js';
import { enProcess } from '../givet/plan.js';

let db: Provdatabas;
let prov: Provapp;
let namnd: Namnd;
let indikatorer: IndikatorService;
let varden: VardeService;
let prova: ReturnType<typeof indikatorprov>;
let queries: IndikatorQueries;
let processId: number;

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db, { losenordHash: await hasha(LOSENORD) });
  ({ processId } = await enProcess(db, namnd.namndId));
  prov = await startaApp(db);
  indikatorer = prov.app.get(IndikatorService, { strict: false });
  varden = prov.app.get(VardeService, { strict: false });
  prova = indikatorprov(prov, namnd);
  queries = prov.app.get(IndikatorQueries, { strict: false });
});
afterAll(async () => {
  await prov.stang();
  await db.stang();
});

const LOSENORD = 'prov-losenord-2026';

const INGEN = { varden: [] as { id: number; last: boolean }[] };

describe('en indikator', () => {
  it('håller ihop som flöde', () => expect(granska(indikatorFlode, '2026-11-22')).toEqual([]));

  it('läggs till en gång för samma formulär, med en första serie och en egen kod', async () => {
    const nyckel = '7a3f8a52-4f3d-4a1e-9d53-2a1b8a0c4e11';
    const id = await prova.ny({ nyckel, processId });
    expect(await prova.ny({ nyckel, processId })).toBe(id);
    const { indikator, serier, process } = await queries.sida(namnd.medarbetare, id, {});
    expect([indikator.kod, process, serier.length]).toEqual([expect.stringMatching(/^I\d+$/), '4.1 Utredning', 1]);
    await expect(prova.ny({ kod: indikator.kod })).rejects.toThrow(OgiltigtFormular);
  });

  it('läggs inte till av en enhetschef eller en medarbetare', async () => {
    for (const vem of [namnd.chef, namnd.medarbetare])
      await expect(indikatorer.skapa(vem, ANDEL)).rejects.toThrow(SaknarBehorighet);
    expect(await indikatorer.skapa(namnd.verksamhetschef, ANDEL)).toBeGreaterThan(0);
  });

  it.each([
    ['namnareDef', { namnareDef: undefined }],
    ['giltigFran', { giltigFran: '2020-02-01' }],
    ['enhet', { matform: 'antal' }],
    ['larmRod', { larmRod: 95 }],
    ['faktum', { kalla: 'rapportfakta' }],
    ['matform', { kalla: 'rapportfakta', faktum: 'avvikelse.rapporterade' }],
    ['kpi', { kalla: 'kolada', kommun: '0182' }],
    ['kallkod', { kalla: 'enkat', kallkod: 'granskning:1' }],
    ['kallkod', { kalla: 'granskning', kallkod: '1' }],
    ['kallkod', { kalla: 'uppdrag', kallkod: 'uppdrag:finns_inte' }],
  ] as const)('nekas när %s inte stämmer', async (falt, andrat) => {
    const fel = await prova.ny(andrat).then(
      () => null,
      (ett: unknown) => ett,
    );
    expect(fel).toBeInstanceOf(OgiltigtFormular);
    expect((fel as OgiltigtFormular).falt).toHaveProperty(falt);
  });

  it('tar sina värden från den fråga som hör till källan', async () => {
    const id = await prova.ny({ kalla: 'enkat', kallkod: 'enkat:3' });
    const { rows } = await db.agare.query<{ kalla_ref: object }>('select kalla_ref from indikator where id = $1', [id]);
    expect(rows[0]?.kalla_ref).toEqual({ kod: '3', perEnhet: false });
  });

  it('behåller serien när namn och mål ändras, och skrivs inte över av den som läst en äldre version', async () => {
    const id = await prova.ny();
    await prova.fyll(id, '2024', 45, 50);
    const nu = await prova.version(id);
    await indikatorer.andra(namnd.samordnare, id, { ...ANDEL, namn: 'Ett nytt namn', mal: 95, version: nu });
    const { indikator, serier } = await queries.sida(namnd.medarbetare, id, {});
    expect([indikator.namn, serier.length, serier[0]?.serie.mal]).toEqual(['Ett nytt namn', 1, 95]);
    await expect(indikatorer.andra(namnd.samordnare, id, { ...ANDEL, version: nu })).rejects.toThrow(Andrad);
    await expect(indikatorer.andra(namnd.chef, id, { ...ANDEL, version: nu + 1 })).rejects.toThrow(SaknarBehorighet);
  });

  it('får en ny serie med skäl när definitionen ändras, och de gamla värdena står kvar i den förra', async () => {
    const id = await prova.ny();
    await prova.fyll(id, '2023', 40, 50);
    await prova.fyll(id, '2024', 45, 50);
    const serie = {
      ...{ ...ANDEL, taljareDef: 'Barn som talat ensamma', brutenDarfor: 'Bara enskilda samtal räknas.' },
    };
    const forsok = async (giltigFran: string) =>
      indikatorer.borjaSerie(namnd.samordnare, id, { ...serie, giltigFran, version: await prova.version(id) });
    // in the middle of a period, before the first, and among the values of the first
    for (const dag of ['2025-06-01', '2019-01-01', '2024-01-01'])
      await expect(forsok(dag)).rejects.toThrow(OgiltigtFormular);
    await forsok('2025-01-01');
    await prova.fyll(id, '2025', 30, 50);
    expect(await prova.rader(id)).toEqual([
      [
        1,
        [
          ['2023', 80],
          ['2024', 90],
        ],
      ],
      [2, [['2025', 60]]],
    ]);
    const { serier } = await queries.sida(namnd.medarbetare, id, {});
    expect(serier.map(({ serie: en }) => [en.giltig_till, en.bruten_darfor])).toEqual([
      ['2024-12-31', null],
      [null, 'Bara enskilda samtal räknas.'],
    ]);
    // the signals of each series stand by themselves
    expect(serier.map(({ lage }) => lage.variation.antal)).toEqual([2, 1]);
  });

  it('säger att värdet saknas när den senaste perioden är tom, hur bra den förra än var', async () => {
    const id = await prova.ny();
    await prova.fyll(id, '2024', 50, 50);
    const rad = async () => (await queries.lista(namnd.medarbetare, {})).find((en) => en.indikator.id === id)?.lage;
    expect(await rad()).toMatchObject({ utfall: { kod: 'saknas' }, senaste: { namn: '2024', varde: 100 } });
    await prova.fyll(id, '2025', 50, 50);
    expect(await rad()).toMatchObject({ utfall: { kod: 'gron' } });
    expect((await queries.lista(namnd.medarbetare, { utfall: 'saknas' })).map((en) => en.indikator.id)).not.toContain(
      id,
    );
  });
});

describe('ett värde', () => {
  it('räknas ut, och saknas bara med ett skäl', async () => {
    const id = await prova.ny();
    await prova.fyll(id, '2023', 7, 8);
    const tomt = async (kommentar?: string) =>
      varden.registrera(namnd.samordnare, id, { version: await prova.version(id), period: '2024', kommentar });
    await expect(tomt()).rejects.toThrow(OgiltigtFormular);
    await tomt('Systemet byttes.');
    expect(await prova.rader(id)).toEqual([
      [
        1,
        [
          ['2023', 87.5],
          ['2024', null],
        ],
      ],
    ]);
  });

  it('fylls inte i två gånger, för en period som inte är slut eller för en som inte räknas', async () => {
    const id = await prova.ny();
    await prova.fyll(id, '2024', 1, 2);
    for (const period of ['2024', '2999', '2019', '2024K1'])
      await expect(prova.fyll(id, period, 1, 2)).rejects.toThrow(OgiltigtFormular);
  });

  it('rättas med skäl, och det som stod förut finns kvar', async () => {
    const id = await prova.ny();
    await prova.fyll(id, '2024', 20, 40);
    const [{ varden: [forst] } = INGEN] = (await queries.sida(namnd.samordnare, id, {})).serier;
    const vardeId = forst?.id ?? 0;
    const ratta = async (taljare: number) =>
      varden.ratta(namnd.samordnare, id, vardeId, {
        ...{ version: await prova.version(id), taljare, namnare: 40, kommentar: 'Fel i underlaget.' },
      });
    await expect(ratta(20)).rejects.toThrow(OgiltigtFormular);
    await ratta(30);
    const { varde, tidigare } = await queries.varde(namnd.medarbetare, id, vardeId);
    expect([varde.varde, varde.kommentar]).toEqual([75, 'Fel i underlaget.']);
    expect(tidigare.map(({ fore }) => [fore.taljare, fore.varde])).toEqual([[20, 50]]);
  });

  it('ändras aldrig när det är låst, inte heller förbi tjänsten', async () => {
    const id = await prova.ny();
    await prova.fyll(id, '2023', 20, 40);
    await prova.fyll(id, '2024', 20, 40);
    const las = async (till: string, vem = namnd.samordnare) =>
      indikatorer.las(vem, id, { version: await prova.version(id), till });
    await expect(las('2023-12-31', namnd.chef)).rejects.toThrow(SaknarBehorighet);
    await expect(las('2022-12-31')).rejects.toThrow(OgiltigtFormular);
    await las('2023-12-31');
    const [{ varden: [forst, andra] } = INGEN] = (await queries.sida(namnd.samordnare, id, {})).serier;
    expect([forst?.last, andra?.last]).toEqual([true, false]);
    const rattelse = { version: await prova.version(id), taljare: 1, namnare: 40, kommentar: 'Försök.' };
    await expect(varden.ratta(namnd.samordnare, id, forst?.id ?? 0, rattelse)).rejects.toThrow(Regelbrott);
    const andrade = await db.databas.skriv(namnd.samordnare, (tx) =>
      tx.sql('prov.last', 'update indikatorvarde set varde = 1 where id = $1 returning id', [forst?.id]),
    );
    expect(andrade).toEqual([]);
    await las('2024-12-31');
    await expect(las('2024-12-31')).rejects.toThrow(Regelbrott);
  });

  it('fylls i av en chef bara för enheter som chefen leder, och av den ansvariga för alla', async () => {
    const id = await prova.ny({ ansvarigPersonId: namnd.medarbetare.personId });
    const enhetens = async (vem: Namnd['chef'], enhetId: number | undefined, period = '2024') =>
      varden.registrera(vem, id, { version: await prova.version(id), period, taljare: 1, namnare: 2, enhetId });
    await enhetens(namnd.chef, namnd.enhet);
    for (const enhet of [namnd.annanEnhet, undefined])
      await expect(enhetens(namnd.chef, enhet, '2023')).rejects.toThrow(OgiltigtFormular);
    await expect(enhetens(namnd.mas, namnd.enhet, '2023')).rejects.toThrow(FinnsInte);
    await enhetens(namnd.medarbetare, undefined);
    const { perEnhet } = await queries.sida(namnd.medarbetare, id, {});
    expect(perEnhet.map(({ enhet, varde }) => [enhet, varde])).toEqual([['Utredningsgruppen', 50]]);
  });
});

describe('formulären i webbläsaren', () => {
  const skrivet = {
    ...{ namn: 'Andel barn som hörs', syfte: 'Ser vi barnen?', typ: 'process', matform: 'andel', riktning: 'upp' },
    ...{ kalla: 'hand', frekvens: 'kvartal', omfattning: 'Alla utredningar', enhet: 'procent', mal: 'nittio' },
    ...{ taljareDef: 'Barn som har fått prata enskilt.', namnareDef: '', giltigFran: '2026-01-01' },
  };

  it('säger vid fältet vad som saknas och behåller det som skrevs', async () => {
    const webb = new Webblasare(prov.url);
    await webb.loggaIn(`samordnare.${String(namnd.namndId)}@prov.se`, LOSENORD);
    expect((await webb.oppna('/indikatorer/ny')).status).toBe(200);
    const svar = await webb.skicka('/indikatorer', skrivet);
    expect([svar.status, svar.html.includes('Ser vi barnen?'), svar.html.includes('nittio')]).toEqual([
      422,
      true,
      true,
    ]);
    expect(svar.html).toContain('aria-invalid="true"');

    const id = await prova.ny({});
    await webb.oppna(`/indikatorer/${String(id)}/serier`);
    const serie = await webb.skicka(`/indikatorer/${String(id)}/serier`, {
      ...{ version: '1', taljareDef: 'Ny definition av täljaren.', enhet: 'procent', brutenDarfor: '' },
    });
    expect([serie.status, serie.html.includes('Ny definition av täljaren.')]).toEqual([422, true]);
    const utanforRollen = new Webblasare(prov.url);
    await utanforRollen.loggaIn(`medarbetare.${String(namnd.namndId)}@prov.se`, LOSENORD);
    expect((await utanforRollen.oppna('/indikatorer/ny')).status).toBe(403);
  });
});
