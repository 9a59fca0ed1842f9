import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Databas } from '../../src/database/databas.js';
import type { Vem } from '../../src/database/vem.js';
import { granska } from '../../src/floden/granska.js';
import { AktQueries } from '../../src/granskningar/akt.queries.js';
import { Aktlistan } from '../../src/granskningar/aktlista.service.js';
import { granskningFlode } from '../../src/granskningar/granskning.flode.js';
import { GranskningQueries } from '../../src/granskningar/granskning.queries.js';
import { GranskningService } from '../../src/granskningar/granskning.service.js';
import type { Svar } from '../../src/granskningar/granskningsresultat.js';
import { Sammanstallning } from '../../src/granskningar/sammanstallning.service.js';
import { GranskningssvarService } from '../../src/granskningar/svar.service.js';
import { Andrad, FinnsInte, OgiltigtFormular, Regelbrott, SaknarBehorighet } from '../../src/plattform/fel.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

let db: Provdatabas;
let prov: Provapp;
let namnd: Namnd;
let granskningar: GranskningService;
let aktlistan: Aktlistan;
let svaren: GranskningssvarService;
let sammanstallning: Sammanstallning;
let queries: GranskningQueries;
let akter: AktQueries;

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db);
  prov = await startaApp(db);
  const hamta = <T>(klass: new (...arg: never[]) => T): T => prov.app.get(klass, { strict: false });
  granskningar = hamta(GranskningService);
  aktlistan = hamta(Aktlistan);
  svaren = hamta(GranskningssvarService);
  sammanstallning = hamta(Sammanstallning);
  queries = hamta(GranskningQueries);
  akter = hamta(AktQueries);
});
afterAll(async () => {
  await prov.stang();
  await db.stang();
});

const NY = {
  ...{ tema: 'Barns delaktighet', periodFran: '2026-01-01', periodTill: '2026-06-30', klarSenast: '2026-12-01' },
  ...{ urvalPerEnhet: 6, dubbelgranskas: 2 },
};
const LISTA = [
  ...Array.from({ length: 9 }, (_, nr) => `U${nr};Utredningsgruppen;Handläggare ${nr % 3}`),
  ...['M1', 'M2', 'M3'].map((nr) => `${nr};Mottagningen;Handläggare 9`),
].join('\n');

const planerad = async (andrat: object = {}, lista = LISTA): Promise<{ id: number; version: number }> => {
  const id = await granskningar.planera(namnd.verksamhetschef, { ...NY, ...andrat });
  let { version } = await granskningar.skrivFragor(namnd.verksamhetschef, id, {
    ...{ version: 1, fragor: 'Har barnet hörts?\nHur väl?  (1–4)' },
  });
  const granskare = [namnd.medarbetare.personId, namnd.mas.personId, namnd.chef.personId];
  ({ version } = await granskningar.valjGranskare(namnd.verksamhetschef, id, { version, granskare }));
  ({ version } = await aktlistan.skriv(namnd.verksamhetschef, id, { version, akter: lista }));
  return { id, version };
};

const startad = async (): Promise<{ id: number; version: number }> => {
  const { id, version: planens } = await planerad();
  let { version } = await granskningar.draUrval(namnd.verksamhetschef, id, { version: planens }, 'prov');
  ({ version } = await granskningar.starta(namnd.verksamhetschef, id, { version }));
  return { id, version };
};

/** Everybody answers all, the first question by turns. */
const svaraPaAllt = async (id: number, forst: (nr: number) => Svar): Promise<void> => {
  let nr = 0;
  for (const vem of [namnd.medarbetare, namnd.mas, namnd.chef])
    for (const akt of await akter.mina(vem, id)) {
      await svaren.svara(vem, id, akt.id, 1, { svar: forst(nr++) });
      await svaren.svara(vem, id, akt.id, 2, { svar: '3' });
      await svaren.klar(vem, id, akt.id);
    }
};

const antal = async (tabell: string, id: number): Promise<number> => {
  const { rows } = await db.agare.query<{ antal: number }>(
    `select count(*)::int as antal from ${tabell} where granskning_id = $1`,
    [id],
  );
  return rows[0]?.antal ?? 0;
};

describe('granskningens flöde', () => {
  it('håller ihop', () => {
    expect(granska(granskningFlode, '2026-11-22')).toEqual([]);
  });
});

describe('en granskning', () => {
  it('drar urvalet först när frågor, granskare och akter finns', async () => {
    const id = await granskningar.planera(namnd.verksamhetschef, NY);
    const dra = () => granskningar.draUrval(namnd.verksamhetschef, id, { version: 1 });
    await expect(dra()).rejects.toThrow(Regelbrott);
    await expect(dra()).rejects.toThrow('Skriv frågorna.');
    await expect(granskningar.draUrval(namnd.verksamhetschef, id, { version: 7 })).rejects.toThrow(Andrad);
    await expect(granskningar.draUrval(namnd.mas, id, { version: 1 })).rejects.toThrow(FinnsInte);
  });

  it('kan dras igen till samma urval, och visar hur många av hur många', async () => {
    const { id, version } = await planerad();
    const ett = await granskningar.draUrval(namnd.verksamhetschef, id, { version }, 'prov');
    const valda = async () =>
      (await akter.lista(namnd.verksamhetschef, id))
        .filter(({ vald }) => vald)
        .map((en) => en.lopnummer)
        .sort();
    const forsta = await valda();
    expect((await queries.sida(namnd.medarbetare, id)).urval).toEqual([
      { enhet: 'Mottagningen', i_listan: 3, valda: 3 },
      { enhet: 'Utredningsgruppen', i_listan: 9, valda: 6 },
    ]);
    const skal = 'En enhet saknades.';
    const tillbaka = await granskningar.aterta(namnd.verksamhetschef, id, { version: ett.version, skal });
    await granskningar.draUrval(namnd.verksamhetschef, id, { version: tillbaka.version }, 'prov');
    expect(await valda()).toEqual(forsta);
  });

  it('ger ingen sin egen akt, och databasen vägrar', async () => {
    const egen = `U1;Utredningsgruppen;medarbetare.${namnd.namndId}@prov.se\nU2;Utredningsgruppen;`;
    const { id, version } = await planerad({ dubbelgranskas: 0 }, egen);
    await granskningar.draUrval(namnd.verksamhetschef, id, { version });
    expect((await akter.mina(namnd.medarbetare, id)).map(({ lopnummer }) => lopnummer)).not.toContain('U1');
    await expect(
      db.agare.query(
        'update granskningsakt set granskare_id = handlaggare_id where granskning_id = $1 and lopnummer = $2',
        [id, 'U1'],
      ),
    ).rejects.toThrow('violates check constraint');
  });

  it('tar inte emot ett personnummer eller en enhet som inte finns, och sparar då ingenting', async () => {
    const { id, version } = await planerad();
    for (const fel of ['20121212-1212', 'U1;Månbasen;', 'U1;Utredningsgruppen;\nU1;Utredningsgruppen;'])
      await expect(aktlistan.skriv(namnd.verksamhetschef, id, { version, akter: fel })).rejects.toThrow(
        OgiltigtFormular,
      );
    expect(await antal('granskningsakt', id)).toBe(12);
  });

  it('sparar varje svar för sig, bara av den som har akten och bara tills den är klar', async () => {
    const { id } = await startad();
    const min = (await akter.mina(namnd.medarbetare, id))[0];
    const aktId = min?.id ?? 0;
    await svaren.svara(namnd.medarbetare, id, aktId, 1, { svar: 'nej', kommentar: 'Inget samtal.' });
    await svaren.svara(namnd.medarbetare, id, aktId, 1, { svar: 'delvis' });
    expect((await akter.min(namnd.medarbetare, id, aktId)).fragor[0]).toMatchObject({ svar: 'delvis', kommentar: '' });
    await expect(svaren.svara(namnd.medarbetare, id, aktId, 2, { svar: 'ja' })).rejects.toThrow(OgiltigtFormular);
    await expect(svaren.klar(namnd.medarbetare, id, aktId)).rejects.toThrow('1 frågor är inte besvarade');
    await svaren.svara(namnd.medarbetare, id, aktId, 2, { svar: '4' });
    await svaren.klar(namnd.medarbetare, id, aktId);
    await expect(svaren.svara(namnd.medarbetare, id, aktId, 1, { svar: 'ja' })).rejects.toThrow(FinnsInte);
    await expect(svaren.svara(namnd.annanChef, id, aktId, 1, { svar: 'ja' })).rejects.toThrow(FinnsInte);
  });

  it('visar inte den ena granskarens svar för den andra, och inte för linjen', async () => {
    const { id } = await startad();
    const akt = (await akter.mina(namnd.mas, id))[0];
    await svaren.svara(namnd.mas, id, akt?.id ?? 0, 1, { svar: 'nej' });
    const ser = (vem: Vem) =>
      prov.app
        .get(Databas)
        .las(vem, (tx) => tx.sql('prov.svar', 'select 1 from granskningssvar where granskning_id = $1', [id]));
    expect(await ser(namnd.mas)).toHaveLength(1);
    expect(await ser(namnd.verksamhetschef)).toHaveLength(1);
    for (const vem of [namnd.medarbetare, namnd.chef, namnd.annanChef, namnd.forvaltningschef, namnd.ledamot])
      expect(await ser(vem)).toHaveLength(0);
  });

  it('lämnar den akt som någon är jävig i till en annan', async () => {
    const { id } = await startad();
    const akt = (await akter.mina(namnd.medarbetare, id)).find(({ dubbel }) => !dubbel);
    await svaren.anmalJav(namnd.medarbetare, id, akt?.id ?? 0, {});
    const { granskning } = await queries.sida(namnd.verksamhetschef, id);
    expect(granskning.utanGranskare).toBe(1);
    await expect(svaren.anmalJav(namnd.annanChef, id, akt?.id ?? 0, {})).rejects.toThrow(FinnsInte);
    const efter = await granskningar.fordelaOm(namnd.verksamhetschef, id, { version: granskning.version });
    expect(efter.status).toBe('pagar');
    const rad = (await akter.lista(namnd.verksamhetschef, id)).find(({ lopnummer }) => lopnummer === akt?.lopnummer);
    expect(rad?.granskare).not.toBeNull();
    expect((await akter.mina(namnd.medarbetare, id)).map((en) => en.id)).not.toContain(akt?.id);
  });

  it('går hela vägen till siffror, återkoppling, gallring och åtgärd', async () => {
    const { id, version: startens } = await startad();
    let version = startens;
    const leder = namnd.verksamhetschef;
    await expect(sammanstallning.klarmarkera(leder, id, { version })).rejects.toThrow('inte färdiggranskade');
    await svaraPaAllt(id, (nr) => (['ja', 'ja', 'nej', 'delvis'] as const)[nr % 4] ?? 'ja');
    ({ version } = await sammanstallning.klarmarkera(leder, id, { version }));
    expect((await queries.sida(leder, id)).granskning.samstammighet).toMatchObject({ par: 4 });
    await expect(sammanstallning.kvalitetssakra(leder, id, { version })).rejects.toThrow('svara lika');
    ({ version } = await sammanstallning.kvalitetssakra(leder, id, { version, kalibrering: 'Vi gick igenom dem.' }));
    const aterkoppling = 'Barnen hörs oftast.';
    ({ version } = await sammanstallning.aterkoppla(leder, id, { version, aterkoppling }));
    expect(await antal('granskningsakt', id)).toBe(12);
    ({ version } = await sammanstallning.sammanstall(leder, id, { version, sammanfattning: 'Barnen hörs oftast.' }));
    for (const tabell of ['granskningsakt', 'granskningssvar', 'granskningsjav'])
      expect(await antal(tabell, id)).toBe(0);
    // two questions, two enheter and all together
    expect(await antal('granskningsresultat', id)).toBe(6);
    await expect(sammanstallning.avsluta(leder, id, { version })).rejects.toThrow('Föreslå en åtgärd');
    ({ version } = await sammanstallning.foreslaAtgard(leder, id, {
      ...{ version, text: 'Ny checklista.', ansvarigPersonId: namnd.chef.personId, klartSenast: '2027-03-31' },
    }));
    expect((await sammanstallning.avsluta(leder, id, { version })).status).toBe('avslutad');
    const { tabeller } = await queries.sida(namnd.medarbetare, id);
    // three akter of one handläggare, and the other enhet with which it could be worked out
    expect(tabeller[0]?.rader.map((rad) => ['dold' in rad, rad.enhet])).toEqual([
      [false, 'Alla enheter'],
      [true, 'Mottagningen'],
      [true, 'Utredningsgruppen'],
    ]);
    // nobody whose number is protected comes into an indikator: only all together
    const fraga = (await queries.fragorMedAndel(namnd.system)).find(
      ({ text }) => text === 'Barns delaktighet: Har barnet hörts?',
    );
    const andelar = (fran: string, till: string) => queries.andelar(namnd.system, Number(fraga?.varde), fran, till);
    const alla = tabeller[0]?.rader[0];
    expect(await andelar('2026-06-30', '2026-12-31')).toEqual([
      { enhetId: null, taljare: alla && 'namnare' in alla ? alla.taljare : NaN, namnare: 9 },
    ]);
    expect(await andelar('2026-01-01', '2026-06-29')).toEqual([]);
  });

  it('som avbryts har inga akter kvar', async () => {
    const { id, version } = await startad();
    await granskningar.avbryt(namnd.verksamhetschef, id, { version, skal: 'Görs om i vår.' });
    expect(await antal('granskningsakt', id)).toBe(0);
    expect((await queries.sida(namnd.chef, id)).granskning.gallrad_vid).not.toBeNull();
  });

  it('leds av den som planerade den, och kvalitetssamordnaren', async () => {
    const { id, version } = await planerad();
    const dra = (vem: Vem) => granskningar.draUrval(vem, id, { version });
    await expect(dra(namnd.chef)).rejects.toThrow(SaknarBehorighet);
    await expect(dra(namnd.forvaltningschef)).rejects.toThrow();
    await dra(namnd.samordnare);
    await expect(queries.sida(namnd.ledamot, id)).rejects.toThrow(FinnsInte);
    const annan = await enNamnd(db, { namn: 'Äldrenämnden' });
    await expect(queries.sida(annan.samordnare, id)).rejects.toThrow(FinnsInte);
  });
});
