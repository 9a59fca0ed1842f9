import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Vem } from '../../src/database/vem.js';
import { hasha } from '../../src/organisation/losenord.js';
import { Regelbrott } from '../../src/plattform/fel.js';
import { PlanforslagQueries } from '../../src/rapporter/planforslag/planforslag.queries.js';
import { PlanforslagService } from '../../src/rapporter/planforslag/planforslag.service.js';
import type { Grund } from '../../src/rapporter/planforslag/planforslag.texter.js';
import { svarsrader } from '../../src/rapporter/planforslag/svar.queries.js';
import { startaApp, Webblasare, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

const LOSENORD = 'ett-langt-losenord-2026';
const AR = 2027;
const FORRA = 2026;

describe('nästa års plan', () => {
  let db: Provdatabas;
  let prov: Provapp;
  let namnd: Namnd;
  let forslag: PlanforslagService;
  let queries: PlanforslagQueries;
  let processId: number;

  beforeAll(async () => {
    db = await nyDatabas();
    namnd = await enNamnd(db, { losenordHash: await hasha(LOSENORD) });
    prov = await startaApp(db);
    forslag = prov.app.get(PlanforslagService, { strict: false });
    queries = prov.app.get(PlanforslagQueries, { strict: false });
    processId = await enPlan();
  });
  afterAll(async () => {
    await prov.stang();
    await db.stang();
  });

  const sql = async <R extends object>(text: string, ...varden: unknown[]): Promise<R[]> =>
    (await db.agare.query<R>(text, [namnd.namndId, ...varden])).rows;

  /** Open and closed of each kind, in the plan of the year before. */
  const enPlan = async (): Promise<number> => {
    const [process] = await sql<{ id: string }>(
      `with p as (insert into process (namnd_id, nyckel, slag, nummer, namn, grupp, ordning)
         values ($1, 'P1', 'huvudprocess', '4.1', 'Utredning', 'Barn och familj', 1) returning id)
       insert into plan_process (namnd_id, plan_ar, process_id, ordning) select $1, $2, id, 1 from p returning process_id as id`,
      FORRA,
    );
    const id = Number(process!.id);
    const risk = (nyckel: string, s: number | null, k: number | null, status: string) =>
      sql(
        `insert into risk (namnd_id, nyckel, plan_ar, process_id, ordning, text, sannolikhet, konsekvens, status, barnperspektiv)
         values ($1, $2, $3, $4, 1, 'Risk ' || $2, $5, $6, $7, 'Barnet hörs')`,
        ...[nyckel, FORRA, id, s, k, status],
      );
    await risk('R-hog', 3, 4, 'varderad');
    await risk('R-lag', 1, 2, 'varderad');
    await risk('R-stangd', 4, 4, 'stangd');
    const atgard = (nyckel: string, status: string, mer: { effekt?: string; klart?: string } = {}) =>
      sql(
        `insert into atgard (namnd_id, nyckel, plan_ar, process_id, ordning, text, ansvarig, klart_senast, status, effekt,
           genomford_datum, skapad_vid)
         values ($1, $2, $3, $4, 1, 'Åtgärd ' || $2, 'Enhetschef', $5, $6, $7, '2026-05-01', now())`,
        ...[nyckel, FORRA, id, mer.klart ?? '2027-03-31', status, mer.effekt ?? null],
      );
    await atgard('A-pagar', 'pagar');
    await atgard('A-forslag', 'foreslagen');
    await atgard('A-avslutad', 'avslutad', { effekt: 'ja' });
    await atgard('A-avbruten', 'avbruten');
    await atgard('A-utan', 'uppfoljd', { effekt: 'nej' });
    await sql(
      `insert into atgard_kalla (namnd_id, atgard_id, sak, sak_id)
       select $1, a.id, 'risk', r.id from atgard a, risk r where a.nyckel = 'A-pagar' and r.nyckel = 'R-hog'`,
    );
    await sql(
      `insert into egenkontroll (namnd_id, nyckel, plan_ar, process_id, ordning, text, frekvens, omfattning)
       values ($1, 'E1', $2, $3, 1, 'Andel hörda barn', 'kvartalsvis', 'Alla')`,
      ...[FORRA, id],
    );
    await sql(
      `insert into namnd_uppdrag (namnd_id, text, lagt_datum, paragraf, besvaras_ar, status)
       values ($1, 'Redovisa väntetiderna.', '2026-03-10', '§ 34', 2026, 'oppet')`,
    );
    return id;
  };

  const allt = async (vem: Vem = namnd.samordnare) =>
    (await queries.grupper(vem, AR, 'alla')).flatMap(({ rader }) => rader);
  const raden = async (text: string) => {
    const rad = (await allt()).find((en) => en.text.includes(text));
    if (!rad) throw new Error(`${text} är inte föreslagen.`);
    return rad;
  };
  const iPlanen = (tabell: 'risk' | 'atgard' | 'egenkontroll') =>
    sql<{ nyckel: string; status?: string; text: string }>(
      `select * from ${tabell} where namnd_id = $1 and plan_ar = $2 order by nyckel`,
      AR,
    );

  it('föreslår det öppna ur den förra planen, med skäl och länk, och aldrig det stängda', async () => {
    await forslag.taFram(namnd.samordnare, AR);
    const rader = await allt();
    const grunden = (grund: Grund): string[] => rader.filter((rad) => rad.grund === grund).map(({ text }) => text);
    expect(grunden('risk_hog')).toEqual(['Risk R-hog']);
    expect(grunden('risk')).toEqual(['Risk R-lag']);
    expect(grunden('atgard').sort()).toEqual(['Åtgärd A-forslag', 'Åtgärd A-pagar']);
    expect(grunden('effekt')).toEqual(['Åtgärd A-utan']);
    expect(grunden('egenkontroll')).toEqual(['Andel hörda barn']);
    expect(grunden('uppdrag')).toEqual(['Redovisa väntetiderna.']);
    expect(JSON.stringify(rader)).not.toMatch(/stangd|avslutad|avbruten/);
    for (const { skal, lank } of rader) expect([skal.length > 10, /^\/[a-z-]+\//.test(lank)]).toEqual([true, true]);
  });

  it('blir inte fler av att tas fram igen', async () => {
    const fore = (await allt()).length;
    expect(await forslag.taFram(namnd.samordnare, AR)).toEqual({ nya: 0, bortfallna: 0 });
    expect(await allt()).toHaveLength(fore);
  });

  it('stryks bara med skäl, och sparar vem, när och varför', async () => {
    const { id, version } = await raden('R-lag');
    await expect(forslag.stryk(namnd.samordnare, id, { version, motivering: '  ' })).rejects.toThrow(Regelbrott);
    await forslag.stryk(namnd.forvaltningschef, id, { version, motivering: 'Den följs i linjen.' });
    expect(await raden('R-lag')).toMatchObject({
      ...{ status: 'struket', motivering: 'Den följs i linjen.', avgjord_av: namnd.forvaltningschef.namn },
      avgjord_vid: expect.any(Date) as unknown,
    });
  });

  it('behålls bara under en process', async () => {
    const { id, version } = await raden('Redovisa väntetiderna');
    await expect(forslag.behall(namnd.samordnare, id, { version })).rejects.toThrow('Välj vilken process');
    await forslag.behall(namnd.samordnare, id, { version, processId, klartSenast: '2027-02-15' });
    expect(await raden('Redovisa väntetiderna')).toMatchObject({ status: 'behallet', process_id: processId });
  });

  it('förs inte in så länge inget är behållet, och aldrig av någon annan än kvalitetssamordnaren', async () => {
    await expect(forslag.forIn(namnd.samordnare, AR + 1)).rejects.toThrow('Inget förslag är behållet');
    await expect(forslag.forIn(namnd.forvaltningschef, AR)).rejects.toThrow('kvalitetssamordnare');
    expect(await iPlanen('atgard')).toEqual([]);
  });

  it('förs in på en gång, med lägen och kopplingar, och den gamla åtgärden är överförd', async () => {
    for (const grund of ['risk_hog', 'atgard', 'effekt', 'egenkontroll'] as const)
      await forslag.behallGruppen(namnd.samordnare, AR, grund);
    expect(await forslag.forIn(namnd.samordnare, AR)).toBe(6);
    expect((await iPlanen('risk')).map(({ nyckel, status }) => [nyckel, status])).toEqual([['R-hog', 'varderad']]);
    const atgarder = await iPlanen('atgard');
    expect(Object.fromEntries(atgarder.map(({ text, status }) => [text, status]))).toEqual({
      'Åtgärd A-pagar': 'pagar',
      'Åtgärd A-forslag': 'foreslagen',
      'Åtgärd A-utan': 'foreslagen',
      'Redovisa väntetiderna.': 'foreslagen',
    });
    expect((await iPlanen('egenkontroll')).map(({ nyckel }) => nyckel)).toEqual(['E1']);
    const svar = await db.databas.las(namnd.system, (tx) => svarsrader(tx, AR));
    expect(svar.map(({ grund, text }) => [grund, text])).toEqual([
      ['Nämndens uppdrag', 'Redovisa väntetiderna.'],
      ['Risker över gränsen', 'Risk R-hog'],
      ['Åtgärder utan känd effekt', 'Åtgärd A-utan'],
    ]);
    const forra = await sql<{ nyckel: string; status: string }>(
      `select nyckel, status from atgard where namnd_id = $1 and plan_ar = $2 order by nyckel`,
      FORRA,
    );
    expect(Object.fromEntries(forra.map(({ nyckel, status }) => [nyckel, status]))).toMatchObject({
      ...{ 'A-pagar': 'overford', 'A-forslag': 'overford', 'A-avslutad': 'avslutad', 'A-utan': 'uppfoljd' },
    });
    const [koppling] = await sql<{ risk: string; barn: string }>(
      `select r.nyckel as risk, r.barnperspektiv as barn from atgard a
         join atgard_kalla k on k.atgard_id = a.id and k.sak = 'risk' join risk r on r.id = k.sak_id
       where a.namnd_id = $1 and a.plan_ar = $2 and a.nyckel = 'A-pagar' and r.plan_ar = $2`,
      AR,
    );
    expect(koppling).toEqual({ risk: 'R-hog', barn: 'Barnet hörs' });
  });

  it('får inga dubbletter när den tas fram och förs in igen', async () => {
    await forslag.taFram(namnd.samordnare, AR);
    const { id, version } = await raden('R-lag');
    await forslag.behall(namnd.samordnare, id, { version });
    expect(await forslag.forIn(namnd.samordnare, AR)).toBe(1);
    expect((await iPlanen('risk')).map(({ nyckel }) => nyckel)).toEqual(['R-hog', 'R-lag']);
    expect(await iPlanen('atgard')).toHaveLength(4);
    await expect(forslag.forIn(namnd.samordnare, AR)).rejects.toThrow(Regelbrott);
  });

  it('tar inte med det som stängs medan någon funderar', async () => {
    const nasta = AR + 1;
    await forslag.taFram(namnd.samordnare, nasta);
    const [grupp] = (await queries.grupper(namnd.samordnare, nasta, 'alla')).filter(
      ({ grund }) => grund === 'risk_hog',
    );
    await forslag.behallGruppen(namnd.samordnare, nasta, 'risk_hog');
    await sql(`update risk set status = 'stangd' where namnd_id = $1 and plan_ar = $2 and nyckel = 'R-hog'`, AR);
    await expect(forslag.forIn(namnd.samordnare, nasta)).rejects.toThrow(Regelbrott);
    const kvar = (await queries.grupper(namnd.samordnare, nasta, 'strukna')).flatMap(({ rader }) => rader);
    expect(grupp?.rader).toHaveLength(1);
    // refused as a whole: nothing of it was stored
    expect(kvar.map(({ status }) => status)).toEqual([]);
    expect(await forslag.taFram(namnd.samordnare, nasta)).toMatchObject({ bortfallna: 1 });
  });

  it('går att arbeta med utan skript, och är stängd för andra', async () => {
    const webb = new Webblasare(prov.url);
    expect((await webb.loggaIn(`samordnare.${String(namnd.namndId)}@prov.se`, LOSENORD)).status).toBe(303);
    expect((await webb.oppna('/planforslag')).html).toContain('Kvalitetsplan 2027');
    const tom = await webb.oppna('/planforslag/2031');
    expect(tom.html).toContain('Inga förslag än');
    expect((await webb.skicka('/planforslag', { ar: '2031' })).plats).toBe('/planforslag/2031');
    const sida = await webb.oppna('/planforslag/2031?grupp=egenkontroll');
    const [, adress, version] =
      /action="(\/planforslag\/2031\/rader\/\d+\/strykning)"[\s\S]*?name="version" value="(\d+)"/.exec(sida.html)!;
    const utan = await webb.skicka(adress!, { version: version!, motivering: '' });
    expect([utan.status, utan.html.includes('Skriv varför')]).toEqual([422, true]);
    const gjord = await webb.skicka(adress!, { version: version!, motivering: 'Följs på annat håll.' });
    expect(gjord.status).toBe(303);
    expect((await webb.oppna('/planforslag/2031?visa=strukna')).html).toContain('Följs på annat håll.');
    const medarbetare = new Webblasare(prov.url);
    await medarbetare.loggaIn(`medarbetare.${String(namnd.namndId)}@prov.se`, LOSENORD);
    expect((await medarbetare.oppna('/planforslag/2031')).status).toBe(403);
  }, 60_000);
});
