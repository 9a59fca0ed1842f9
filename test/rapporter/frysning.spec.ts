import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Regelbrott } from '../../src/plattform/fel.js';
import { Klocka } from '../../src/plattform/klocka/klocka.js';
import { aktuellMall } from '../../src/rapporter/frysning/mallar.js';
import { RapportQueries } from '../../src/rapporter/rapport.queries.js';
import { RapportService } from '../../src/rapporter/rapport.service.js';
import { Rapportsida } from '../../src/rapporter/rapportsida.service.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

const SKAL = 'Riskerna bedöms av teamet i januari.';

describe('en plan med fel', () => {
  let db: Provdatabas;
  let prov: Provapp;
  let namnd: Namnd;
  let rapporter: RapportService;
  let queries: RapportQueries;
  let ar: number;

  beforeAll(async () => {
    db = await nyDatabas();
    prov = await startaApp(db);
    rapporter = prov.app.get(RapportService, { strict: false });
    queries = prov.app.get(RapportQueries, { strict: false });
    ar = Number(prov.app.get(Klocka).idag().slice(0, 4));
    namnd = await enNamnd(db);
    // one risk that nobody has assessed, in this year's plan and in one that is no longer in force
    for (const [nr, planar] of [ar, ar - 3].entries())
      await db.agare.query(
        `with p as (insert into process (namnd_id, nyckel, slag, nummer, namn, ordning)
           values ($1, $2, 'huvudprocess', '4.1', 'Utredning', 1) returning id),
         pp as (insert into plan_process (namnd_id, plan_ar, process_id, ordning) select $1, $3, id, 1 from p)
         insert into risk (namnd_id, nyckel, plan_ar, process_id, ordning, text, status)
         select $1, 'R1', $3, id, 1, 'Risk att barnet inte hörs.', 'identifierad' from p`,
        [namnd.namndId, `P${String(nr)}`, planar],
      );
  });
  afterAll(async () => {
    await prov.stang();
    await db.stang();
  });

  const utkast = async (planar: number): Promise<number> => {
    const { id } = await rapporter.skapa(namnd.samordnare, { slag: 'kvalitetsplan', ar: planar });
    await rapporter.diariefor(namnd.samordnare, id, { dnr: 'SN 7', version: (await hamta(id)).version });
    return id;
  };
  const hamta = (id: number) => queries.hamta(namnd.samordnare, id);
  const frys = async (id: number, luckskal?: string): Promise<void> =>
    rapporter.frys(namnd.samordnare, id, { version: (await hamta(id)).version, luckskal });

  it('fryses inte förrän någon skriver varför, och sidan frågar efter det', async () => {
    const id = await utkast(ar);
    const sida = await prov.app.get(Rapportsida, { strict: false }).visa(namnd.samordnare, id);
    expect(JSON.stringify(sida)).toContain('Varför fryses underlaget med fel?');
    await expect(frys(id)).rejects.toThrow(Regelbrott);
    await expect(frys(id, '  ')).rejects.toThrow('Planen har 1 fel');
    expect((await hamta(id)).status).toBe('utkast');

    await frys(id, SKAL);
    const underlag = await queries.underlag(namnd.samordnare, id);
    const luckor = underlag?.avsnitt.find(({ kod }) => kod === '91-luckor');
    expect(luckor?.data).toMatchObject({ frystTrots: { fel: 1, skal: SKAL, av: namnd.samordnare.namn } });
    expect(await prov.app.get(Rapportsida, { strict: false }).lasning(namnd.samordnare, id)).toMatchObject({
      dokument: expect.objectContaining({ html: expect.stringContaining(SKAL) as unknown }) as unknown,
    });
  });

  it('är tom: den fryses inte utan skäl, och sidan säger var den fylls', async () => {
    const id = await utkast(ar + 4);
    expect(JSON.stringify(await prov.app.get(Rapportsida, { strict: false }).visa(namnd.samordnare, id))).toContain(
      `Det står inget i planen för ${String(ar + 4)}.`,
    );
    await expect(frys(id)).rejects.toThrow('Planen har 1 fel');
    await frys(id, SKAL);
    expect(JSON.stringify((await queries.underlag(namnd.samordnare, id))?.avsnitt)).toContain(SKAL);
  });

  it('fryses utan skäl när felen är rättade, eller planen inte är i bruk längre', async () => {
    const gammal = await utkast(ar - 3);
    await frys(gammal);
    const underlag = await queries.underlag(namnd.samordnare, gammal);
    expect(JSON.stringify(underlag?.avsnitt)).not.toContain('frystTrots');
    expect(underlag?.mall).toEqual(aktuellMall());
    expect(underlag?.lagrum?.map(({ kod }) => kod)).toContain('SOSFS 2011:9 7:1');
    const kvalitetsomraden = underlag?.kodlistor?.find(({ namn }) => namn === 'Kvalitetsområden');
    expect(kvalitetsomraden?.koder).toContainEqual({ kod: 'trygghet', etikett: 'Trygghet och säkerhet' });

    await db.agare.query(
      `update rapport set status = 'atertagen' where namnd_id = $1 and slag = 'kvalitetsplan' and ar = $2`,
      [namnd.namndId, ar],
    );
    await db.agare.query('update risk set sannolikhet = 1, konsekvens = 2 where namnd_id = $1', [namnd.namndId]);
    const ny = await utkast(ar);
    await frys(ny, 'Behövs inte.');
    expect(JSON.stringify((await queries.underlag(namnd.samordnare, ny))?.avsnitt)).not.toContain('frystTrots');
  });
});
