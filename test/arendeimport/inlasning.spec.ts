import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Mappning } from '../../src/arendeimport/mappning.js';
import { AtgardQueries } from '../../src/atgarder/atgard.queries.js';
import { ArendeQueries } from '../../src/avvikelser/arende.queries.js';
import type { Vem } from '../../src/database/vem.js';
import { tidslinje } from '../../src/floden/handelselogg.queries.js';
import { avvikelseFlode } from '../../src/avvikelser/avvikelse.flode.js';
import { SokQueries } from '../../src/oversikt/sok.queries.js';
import { Regelbrott } from '../../src/plattform/fel.js';
import { gammalAvvikelse, ettImportrum, type Importrum } from '../givet/arendeimport.js';

let rum: Importrum;
beforeAll(async () => {
  rum = await ettImportrum();
});
afterAll(() => rum.stang());

const rader = async (tabell: string, kallId: string): Promise<Record<string, unknown>[]> =>
  (
    await rum.agare.query<Record<string, unknown>>(
      `select t.* from ${tabell} t join arendeimport_rad r on r.sak = $1 and r.sak_id = t.id where r.kall_id = $2`,
      [tabell, kallId],
    )
  ).rows;
const antal = async (tabell: string): Promise<number> =>
  (await rum.agare.query<{ n: number }>(`select count(*)::int as n from ${tabell}`)).rows[0]?.n ?? 0;
const brott = async (): Promise<unknown[]> =>
  (await rum.agare.query('select * from handelse_brott($1)', [rum.namnd.namndId])).rows;

describe('en avvikelse ur Flexite', () => {
  it('gissas, läses in med sin historia och får en rad i historiken som säger varifrån den kom', async () => {
    const { samordnare } = rum.namnd;
    const id = await rum.laddaUpp(samordnare, 'avvikelse', [gammalAvvikelse()]);
    expect(await rum.lasIn(samordnare, id)).toMatchObject({
      nya: 1,
      redan: 0,
      avslutade: 1,
      oppna: 0,
      antalProblem: 0,
    });
    const [rad] = await rader('avvikelse', 'AVV-1');
    expect(rad).toMatchObject({
      enhet_id: rum.namnd.enhet,
      status: 'avslutad',
      rapportor_id: null,
      handelseforlopp: 'Besöket blev inte av.\nIngen ringde återbud.',
      intraffad_datum: '2021-03-02',
      rapporterad_datum: '2021-03-04',
      avslutad_datum: '2021-04-01',
      kategorier: ['bemotande'],
      orsaker: ['rutiner', 'kommunikation'],
      lagrum: ['SoL'],
      sannolikhet: 2,
      allvarlighet: 3,
      utredning: 'Åtgärder i det tidigare systemet: Ny rutin för återbud.',
    });
    const historik = await rum.databas.las(samordnare, (tx) => tidslinje(tx, avvikelseFlode, Number(rad?.id)));
    expect(historik.map(({ mening }) => mening)).toEqual([
      'Prov Person (kvalitetssamordnare) läste in ärendet från ett tidigare system, där det var avslutat',
    ]);
    expect(historik[0]?.vid.getUTCFullYear()).toBe(2026);
    expect(await brott()).toEqual([]);
  });

  it('blir inte två när filen läses in igen, och bara det nya kommer in', async () => {
    const { samordnare } = rum.namnd;
    const fore = await antal('avvikelse');
    const id = await rum.laddaUpp(samordnare, 'avvikelse', [
      gammalAvvikelse(),
      gammalAvvikelse({ Ärendenummer: 'AVV-2' }),
    ]);
    expect(await rum.lasIn(samordnare, id)).toMatchObject({ rader: 2, nya: 1, redan: 1 });
    expect(await antal('avvikelse')).toBe(fore + 1);
    // the job that is run once more after it was done finds what it did
    expect(await rum.inlasning.kor(samordnare, id, 'las_in')).toMatchObject({ nya: 1 });
    expect(await antal('avvikelse')).toBe(fore + 1);
  });

  it('som inte är avslutad blir ett öppet ärende som går vidare genom flödet', async () => {
    const { samordnare, chef } = rum.namnd;
    const oppen = gammalAvvikelse({ Ärendenummer: 'AVV-3', Status: 'Pågår', Avslutsdatum: '' });
    const id = await rum.laddaUpp(samordnare, 'avvikelse', [oppen]);
    expect(await rum.lasIn(samordnare, id)).toMatchObject({ oppna: 1, avslutade: 0 });
    const [rad] = await rader('avvikelse', 'AVV-3');
    expect(rad).toMatchObject({ status: 'inkommen', avslutad_datum: null });
    await rum.avvikelser.taEmot(chef, Number(rad?.id), {});
    expect(await rum.rad(Number(rad?.id))).toMatchObject({ status: 'granskas', version: 2 });
    expect(await brott()).toEqual([]);
  });

  it('hör till enheten som den hette då, också när enheten är stängd eller inte fanns än', async () => {
    const { samordnare, namndId } = rum.namnd;
    const { rows } = await rum.agare.query<{ id: number }>(
      `with e as (insert into enhet (namnd_id, niva) values ($1, 'enhet') returning id)
       insert into enhet_version (namnd_id, enhet_id, namn, fran, till)
       select $1, e.id, v.namn, v.fran::date, v.till::date from e,
         (values ('Gamla gruppen', '2020-01-01', '2022-12-31'), ('Nya gruppen', '2023-01-01', '2024-06-30')) v (namn, fran, till)
       returning enhet_id::int as id`,
      [namndId],
    );
    const fil = (nr: string, dag: string, enhet: string) =>
      gammalAvvikelse({
        Ärendenummer: nr,
        Verksamhet: enhet,
        Registreringsdatum: dag,
        Händelsedatum: '',
        Avslutsdatum: '2025-01-01',
      });
    const id = await rum.laddaUpp(samordnare, 'avvikelse', [
      fil('E1', '2021-05-01', 'nya gruppen'),
      fil('E2', '2024-12-01', 'GAMLA GRUPPEN'),
      fil('E3', '2019-05-01', 'Socialtjänsten / Gamla gruppen'),
    ]);
    expect(await rum.lasIn(samordnare, id)).toMatchObject({ nya: 3 });
    const namn = await rum.agare.query<{ namn: string }>(
      `select v.namn from arendeimport_rad r join avvikelse a on a.id = r.sak_id join enhet_version v on v.id = a.enhet_version_id
       where a.enhet_id = $1 order by r.kall_id`,
      [rows[0]?.id],
    );
    expect(namn.rows.map((rad) => rad.namn)).toEqual(['Gamla gruppen', 'Nya gruppen', 'Gamla gruppen']);
  });
});

describe('det tidigare numret', () => {
  it('står på ärendet och går att söka på för den som ser det, för ingen annan', async () => {
    const { samordnare, chef, annanChef, medarbetare } = rum.namnd;
    const id = await rum.laddaUpp(samordnare, 'avvikelse', [gammalAvvikelse({ Ärendenummer: 'GAMMAL-77' })]);
    await rum.lasIn(samordnare, id);
    const [rad] = await rader('avvikelse', 'GAMMAL-77');
    const nr = Number(rad?.id);
    const arenden = new ArendeQueries(rum.databas, rum.klocka, new AtgardQueries(rum.databas, rum.klocka));
    expect(await arenden.arende(chef, nr)).toMatchObject({
      tidigareNummer: 'GAMMAL-77 i Flexite',
      rapportor: 'Finns inte med från det tidigare systemet',
    });
    const sok = new SokQueries(rum.databas, rum.klocka);
    const funna = async (vem: Vem, q: string) => (await sok.sok(vem, { q })).nummer.map(({ lank }) => lank);
    expect(await funna(chef, ' GAMMAL-77 ')).toEqual([`/avvikelser/${nr}`]);
    expect(await funna(chef, 'GAMMAL-7')).toEqual([]);
    for (const vem of [annanChef, medarbetare]) expect(await funna(vem, 'GAMMAL-77')).toEqual([]);
  });
});

describe('provläsningen', () => {
  it('räknar upp varje problem med rad och kolumn, och då läses ingenting in', async () => {
    const { samordnare } = rum.namnd;
    const fore = [await antal('avvikelse'), await antal('handelse'), await antal('arendeimport_rad')];
    const id = await rum.laddaUpp(samordnare, 'avvikelse', [
      gammalAvvikelse({ Ärendenummer: 'P1' }),
      gammalAvvikelse({ Ärendenummer: 'P1', Registreringsdatum: '2021-02-31' }),
      gammalAvvikelse({ Ärendenummer: 'P2', Verksamhet: 'Okänd enhet', Händelsebeskrivning: '' }),
      gammalAvvikelse({ Ärendenummer: 'P3', Avslutsdatum: '2021-01-01', Avvikelsetyp: 'Fel på rymdraketen' }),
      gammalAvvikelse({ Ärendenummer: 'P4', Avslutsdatum: '2021-01-01' }),
      gammalAvvikelse({ Ärendenummer: 'P5', Avslutsdatum: '', Registreringsdatum: '2031-01-01' }),
      gammalAvvikelse({ Ärendenummer: 'P6', Händelsebeskrivning: 'Gäller 19811218-9876.' }),
      gammalAvvikelse({ Ärendenummer: 'P7', Avslutsdatum: '' }),
    ]);
    const { problem, antalProblem } = await rum.inlasning.kor(samordnare, id, 'prova');
    expect(problem).toEqual([
      { rad: 3, kolumn: 'Registreringsdatum', text: '”2021-02-31” är inget datum. Skriv ÅÅÅÅ-MM-DD.' },
      { rad: 3, kolumn: 'Ärendenummer', text: '”P1” står redan på rad 2.' },
      { rad: 4, kolumn: 'Verksamhet', text: '”Okänd enhet” är inte översatt. Välj vad det motsvarar.' },
      { rad: 4, kolumn: 'Händelsebeskrivning', text: 'Vad som hände saknas.' },
      { rad: 5, kolumn: 'Avvikelsetyp', text: '”Fel på rymdraketen” är inte översatt. Välj vad det motsvarar.' },
      { rad: 6, kolumn: 'Avslutsdatum', text: '2021-01-01 är före 2021-03-04, dagen då det rapporterades.' },
      { rad: 7, kolumn: 'Registreringsdatum', text: '2031-01-01 har inte varit än.' },
      { rad: 8, kolumn: 'Händelsebeskrivning', text: expect.stringContaining('ser ut som ett personnummer') },
      { rad: 9, kolumn: 'Avslutsdatum', text: 'Ärendet är avslutat men saknar dagen då det avslutades.' },
    ]);
    expect(antalProblem).toBe(9);
    expect(JSON.stringify(problem)).not.toContain('9876');
    expect(JSON.stringify((await rum.filer.hamta(samordnare, id)).rad)).not.toContain('9876');
    await expect(rum.inlasning.kor(samordnare, id, 'las_in')).rejects.toThrow(Regelbrott);
    await expect(rum.imports.bestall(samordnare, id, 'las_in')).rejects.toThrow('allt läses in eller inget');
    expect([await antal('avvikelse'), await antal('handelse'), await antal('arendeimport_rad')]).toEqual(fore);
  });

  it('behövs igen när något har ändrats, och det som valts finns till nästa fil', async () => {
    const { samordnare } = rum.namnd;
    const fil = [
      gammalAvvikelse({ Ärendenummer: 'M1', Avvikelsetyp: 'Typ 17', Händelsebeskrivning: 'Gäller 19811218-9876.' }),
    ];
    const id = await rum.laddaUpp(samordnare, 'avvikelse', fil);
    expect((await rum.inlasning.kor(samordnare, id, 'prova')).antalProblem).toBe(2);
    const { rad } = await rum.filer.hamta(samordnare, id);
    const mappning: Mappning = {
      ...rad.mappning,
      varden: { ...rad.mappning.varden, kategorier: { 'typ 17': 'utforande.uteblir', pahitt: 'finns-inte' } },
      personnummer: 'maskera',
    };
    await rum.imports.sparaMappning(samordnare, id, { ...mappning, version: rad.version });
    await expect(rum.inlasning.kor(samordnare, id, 'las_in')).rejects.toThrow('Provläs filen först');
    await expect(rum.imports.sparaMappning(samordnare, id, { ...mappning, version: rad.version })).rejects.toThrow(
      'Någon annan har ändrat',
    );
    expect(await rum.lasIn(samordnare, id)).toMatchObject({ nya: 1 });
    expect(await rader('avvikelse', 'M1')).toMatchObject([
      { kategorier: ['utforande.uteblir'], handelseforlopp: 'Gäller [personnummer borttaget].' },
    ]);
    const nasta = await rum.laddaUpp(samordnare, 'avvikelse', fil);
    const { rad: ny } = await rum.filer.hamta(samordnare, nasta);
    expect([ny.mappning.personnummer, ny.mappning.varden.kategorier]).toEqual([
      'maskera',
      expect.objectContaining({ 'typ 17': 'utforande.uteblir', pahitt: null }),
    ]);
  });

  it('märker när organisationen inte är sig lik när filen ska läsas in: då läses inget in', async () => {
    const { samordnare, namndId } = rum.namnd;
    const enhet = await rum.agare.query<{ id: number }>(
      `with e as (insert into enhet (namnd_id, niva) values ($1, 'enhet') returning id)
       insert into enhet_version (namnd_id, enhet_id, namn, fran) select $1, id, 'Flyktig', '2020-01-01' from e returning enhet_id as id`,
      [namndId],
    );
    const fil = [
      gammalAvvikelse({ Ärendenummer: 'F1' }),
      gammalAvvikelse({ Ärendenummer: 'F2', Verksamhet: 'Flyktig' }),
    ];
    const id = await rum.laddaUpp(samordnare, 'avvikelse', fil);
    expect(await rum.inlasning.kor(samordnare, id, 'prova')).toMatchObject({ antalProblem: 0 });
    await rum.agare.query('delete from enhet_version where enhet_id = $1', [enhet.rows[0]?.id]);
    expect(await rum.inlasning.kor(samordnare, id, 'las_in')).toMatchObject({
      antalProblem: 1,
      problem: [{ rad: 3, kolumn: 'Verksamhet', text: 'Enheten som valts finns inte längre. Välj en annan.' }],
    });
    expect(await rader('avvikelse', 'F1')).toEqual([]);
  });
});
