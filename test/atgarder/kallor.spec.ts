import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AtgardQueries } from '../../src/atgarder/atgard.queries.js';
import { AtgardService } from '../../src/atgarder/atgard.service.js';
import { AtgardslistaQueries } from '../../src/atgarder/atgardslista.queries.js';
import { Kallkoppling } from '../../src/atgarder/kallor.service.js';
import { Matningsplan } from '../../src/atgarder/matning.service.js';
import type { Matning } from '../../src/atgarder/matning.texter.js';
import type { Vem } from '../../src/database/vem.js';
import { KravQueries } from '../../src/processer/krav.queries.js';
import { KravuppfoljningService } from '../../src/processer/kravuppfoljning.service.js';
import { YttreKallaQueries } from '../../src/atgarder/yttre-kalla.queries.js';
import { FinnsInte, OgiltigtFormular, SaknarBehorighet } from '../../src/plattform/fel.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { enProcess } from '../givet/plan.js';

let db: Provdatabas;
let prov: Provapp;
let namnd: Namnd;
let riskId: number;
const rum = () => ({
  atgarder: prov.app.get(AtgardService, { strict: false }),
  queries: prov.app.get(AtgardQueries, { strict: false }),
  kallor: prov.app.get(Kallkoppling, { strict: false }),
  matning: prov.app.get(Matningsplan, { strict: false }),
  listan: prov.app.get(AtgardslistaQueries, { strict: false }),
});

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db);
  ({ riskId } = await enProcess(db, namnd.namndId));
  prov = await startaApp(db);
});
afterAll(async () => {
  await prov.stang();
  await db.stang();
});

const ny = (text = 'Utbilda i barnsamtal.', klartSenast = '2027-03-31') => ({
  ...{ text, klartSenast, ansvarigPersonId: namnd.medarbetare.personId, enhetId: namnd.enhet, kallor: [] },
});

const enAvvikelse = async (): Promise<number> => {
  const { rows } = await db.agare.query<{ id: number }>(
    `insert into avvikelse (namnd_id, enhet_id, enhet_version_id, status, nyckel, handelseforlopp, beror, rapporterad_vid,
       rapporterad_datum)
     values ($1, $2, (select id from enhet_version where enhet_id = $2), 'inkommen', gen_random_uuid(), 'Text', 'annat',
       now(), '2026-11-01') returning id`,
    [namnd.namndId, namnd.enhet],
  );
  return rows[0]?.id ?? 0;
};

describe('var en åtgärd kommer ifrån', () => {
  it('kan vara flera, och visas för den som får se dem: övriga är bara «en källa du inte får se»', async () => {
    const { atgarder, kallor, queries } = rum();
    const id = await atgarder.planera(namnd.chef, ny());
    const avvikelse = await enAvvikelse();
    await kallor.laggTill(namnd.chef, id, { version: 1, sak: 'risk', sakId: riskId });
    await kallor.laggTill(namnd.chef, id, { version: 2, sak: 'avvikelse', sakId: avvikelse });
    const avChefen = (await queries.sida(namnd.chef, id)).kallor;
    expect(avChefen.map(({ text }) => text)).toEqual([`Avvikelse ${avvikelse}`, 'Risk: Risk att barnet inte hörs.']);
    const avAnsvarig = (await queries.sida(namnd.medarbetare, id)).kallor;
    expect(avAnsvarig[0]).toEqual({ sak: '', sakId: 0, text: null, url: null });
    expect(avAnsvarig[1]).toMatchObject({ url: `/risker/${riskId}` });
    expect((await queries.atgarderFor(namnd.chef, 'avvikelse', avvikelse)).map((en) => en.id)).toEqual([id]);
  });

  it('kan inte vara något som inte finns eller inte är ens att se', async () => {
    const { atgarder, kallor } = rum();
    const id = await atgarder.planera(namnd.chef, ny());
    const avvikelse = await enAvvikelse();
    const form = { version: 1, sak: 'avvikelse', sakId: avvikelse };
    await expect(kallor.laggTill(namnd.medarbetare, id, form)).rejects.toThrow(OgiltigtFormular);
    await expect(kallor.laggTill(namnd.chef, id, { ...form, sakId: 999_999 })).rejects.toThrow(OgiltigtFormular);
    await expect(kallor.laggTill(namnd.chef, id, { ...form, sak: 'person' })).rejects.toThrow(OgiltigtFormular);
    const kalla = [{ sak: 'avvikelse', sakId: avvikelse }];
    await expect(
      kallor.foresla(namnd.annanChef, { ...ny(), enhetId: namnd.annanEnhet, kallor: kalla }),
    ).rejects.toThrow(OgiltigtFormular);
  });

  it('tas bort av den som leder, med ett spår av vad som fanns', async () => {
    const { atgarder, kallor, queries } = rum();
    const id = await atgarder.planera(namnd.chef, { ...ny(), kallor: [{ sak: 'risk', sakId: riskId }] });
    const form = { version: 1, sak: 'risk', sakId: riskId };
    await expect(kallor.taBort(namnd.medarbetare, id, form)).rejects.toThrow(SaknarBehorighet);
    await kallor.taBort(namnd.chef, id, form);
    const { kallor: kvar, handelser } = await queries.sida(namnd.chef, id);
    expect([kvar, handelser.at(-1)?.rubrik]).toEqual([[], expect.stringContaining('tog bort en källa')]);
    const { rows } = await db.agare.query(
      `select uppgifter from handelse where sak = 'atgard' and sak_id = $1 and handling = 'taBortKalla'`,
      [id],
    );
    expect(rows).toEqual([{ uppgifter: { sak: 'risk', sakId: riskId } }]);
    await expect(kallor.taBort(namnd.chef, id, { ...form, version: 2 })).rejects.toThrow(FinnsInte);
  });

  it('kan vara ett beslut utanför systemet, som är ett och samma för alla åtgärder', async () => {
    const { atgarder, kallor, queries } = rum();
    const beslut = { slag: 'ivo_beslut', rubrik: 'Tillsyn av familjehem', datum: '2026-09-01' } as const;
    const ett = await atgarder.planera(namnd.chef, ny('Inför mall.'));
    const tva = await atgarder.planera(namnd.chef, ny('Utbilda.'));
    await kallor.laggTillYttre(namnd.chef, ett, { version: 1, ...beslut });
    await kallor.laggTillYttre(namnd.chef, tva, { version: 1, ...beslut });
    const kalla = (await queries.sida(namnd.chef, ett)).kallor[0];
    expect(kalla?.text).toBe('Beslut från IVO: Tillsyn av familjehem');
    const sida = await prov.app.get(YttreKallaQueries, { strict: false }).kalla(namnd.chef, kalla?.sakId ?? 0);
    expect(sida.atgarder.map((en) => en.id)).toEqual([ett, tva]);
    await expect(
      prov.app.get(YttreKallaQueries, { strict: false }).kalla(namnd.ledamot, kalla?.sakId ?? 0),
    ).rejects.toThrow(FinnsInte);
  });

  it('ger lex Sarah-ansvarig rätt att föreslå för en enhet som hon inte leder, men inte att besluta', async () => {
    const { atgarder, queries } = rum();
    const id = await atgarder.planera(namnd.lexSarahAnsvarig, ny());
    expect((await queries.sida(namnd.lexSarahAnsvarig, id)).atgard.id).toBe(id);
    await expect(atgarder.besluta(namnd.lexSarahAnsvarig, id, { version: 1 })).rejects.toThrow(SaknarBehorighet);
  });

  it('föreslås inte för en enhet som chefen inte leder', async () => {
    const { atgarder } = rum();
    await expect(atgarder.planera(namnd.annanChef, ny())).rejects.toThrow(OgiltigtFormular);
  });
});

describe('ett krav som inte är uppfyllt', () => {
  it('avslutas inte utan en åtgärd, och den är en åtgärd som alla andra', async () => {
    const { kallor } = rum();
    const service = prov.app.get(KravuppfoljningService, { strict: false });
    const queries = prov.app.get(KravQueries, { strict: false });
    const { rows } = await db.agare.query<{ id: number }>(
      `with s as (insert into kravsamling (namnd_id, slag, namn, kalla, galler_fran)
         values ($1, 'avtal', 'Avtal', 'Eget', '2026-01-01') returning id)
       insert into krav (namnd_id, kravsamling_id, nr, avsnitt, text) select $1, s.id, 1, 'Allmänt', 'Rutiner finns.' from s
       returning kravsamling_id as id`,
      [namnd.namndId],
    );
    const form = { kravsamlingId: rows[0]?.id ?? 0, enhetId: namnd.enhet, datum: '2026-10-01' };
    const id = await service.paborja(namnd.samordnare, form);
    const kravet = async (vem: Vem) => (await queries.sida(vem, id)).krav[0];
    const kravId = (await kravet(namnd.samordnare))?.id ?? 0;
    await service.bedom(namnd.samordnare, id, kravId, { version: 1, utfall: 'inte' });
    await expect(service.klarmarkera(namnd.samordnare, id, { version: 2 })).rejects.toThrow('saknar åtgärd');
    const bedomt = await kravet(namnd.samordnare);
    expect(bedomt?.utanAtgard).toBe(true);
    const kalla = { sak: 'kravbedomning', sakId: bedomt?.bedomning ?? 0 };
    const atgardId = await kallor.foresla(namnd.samordnare, { ...ny('Skriv rutinerna.'), kallor: [kalla] });
    expect(await kravet(namnd.samordnare)).toMatchObject({
      utanAtgard: false,
      atgarder: [{ id: atgardId, text: 'Skriv rutinerna.', klartSenast: '2027-03-31' }],
    });
    // somebody of another enhet does not see it
    expect((await kravet(namnd.annanChef))?.atgarder).toEqual([]);
    await service.klarmarkera(namnd.samordnare, id, { version: 2 });
    const { kallor: fran } = await rum().queries.sida(namnd.samordnare, atgardId);
    expect(fran[0]).toMatchObject({ text: 'Krav 1: Rutiner finns.', url: `/kravuppfoljningar/${id}` });
  });
});

describe('planen för hur effekten mäts', () => {
  const plan: Matning = {
    ...{ mal: 'Färre fel.', prediktion: 'Hälften så många.', matsatt: 'avvikelser', orsak: 'rutiner' },
    ...{ foreFran: '2026-06-01', foreTill: '2026-11-21', efterFran: '2027-01-01', efterTill: '2027-06-30' },
    riktning: 'minska',
  };

  it('sparas, och mättiden flyttas fram när åtgärden blir klar senare än så', async () => {
    const { atgarder, matning, queries } = rum();
    const id = await atgarder.planera(namnd.chef, ny());
    await expect(atgarder.besluta(namnd.chef, id, { version: 1 })).rejects.toThrow('målet');
    await matning.planera(namnd.medarbetare, id, {
      ...plan,
      efterFran: '2026-11-22',
      efterTill: '2026-12-21',
      version: 1,
    });
    await atgarder.besluta(namnd.chef, id, { version: 2 });
    await atgarder.paborja(namnd.chef, id, { version: 3 });
    await db.agare.query(
      `update atgard set fore_till = '2025-12-31', fore_fran = '2025-06-01', efter_fran = '2026-01-01', efter_till = '2026-01-31' where id = $1`,
      [id],
    );
    await atgarder.genomfor(namnd.chef, id, { version: 4, datum: '2026-01-11', resultat: 'Klart.' });
    const { efter_fran: fran, efter_till: till } = (await queries.sida(namnd.chef, id)).atgard;
    // ten days late: from the 11th, and as long as planned
    expect([fran, till]).toEqual(['2026-01-11', '2026-02-10']);
  });

  it.each([
    [{ efterFran: '2026-11-21' }, 'efterFran'],
    [{ efterTill: '2026-12-31' }, 'efterTill'],
    [{ foreTill: '2026-05-31' }, 'foreTill'],
    [{ foreFran: undefined }, 'foreFran'],
    [{ riktning: undefined }, 'riktning'],
    [{ matsatt: 'indikator' }, 'indikatorId'],
    [{ matsatt: 'annat', effektmatning: ' ' }, 'effektmatning'],
  ] as const)('tar inte emot %j', async (andrat, falt) => {
    const { atgarder, matning } = rum();
    const id = await atgarder.planera(namnd.chef, ny());
    const fel = await matning.planera(namnd.chef, id, { ...plan, ...andrat, version: 1 }).catch((ett: unknown) => ett);
    expect(fel).toBeInstanceOf(OgiltigtFormular);
    expect(Object.keys((fel as OgiltigtFormular).falt)).toEqual([falt]);
    // the same without the fault
    expect((await matning.planera(namnd.chef, id, { ...plan, version: 1 })).version).toBe(2);
  });
});

describe('listan', () => {
  it('bläddras sida för sida utan att någon kommer två gånger eller aldrig', async () => {
    const { listan } = rum();
    await db.agare.query(
      `insert into atgard (namnd_id, text, status, enhet_id, klart_senast, skapad_vid, ansvarig)
       select $1, 'Åtgärd ' || n, 'pagar', $2, case when n % 3 = 0 then null else '2026-01-01'::date + n % 7 end, now(), 'Chef'
       from generate_series(1, 120) n`,
      [namnd.namndId, namnd.annanEnhet],
    );
    const sedda: number[] = [];
    let efter: string | undefined;
    for (let sida = 0; sida < 4; sida++) {
      const { atgarder, nasta, antal } = await listan.lista(namnd.annanChef, { vy: 'enhet', efter });
      sedda.push(...atgarder.map(({ id }) => id));
      expect(antal).toBe(120);
      if (nasta === null) break;
      efter = nasta;
    }
    expect([sedda.length, new Set(sedda).size]).toEqual([120, 120]);
  });

  it('visar på tavlan lika många som i listan, och ger samma rader som fil', async () => {
    const { listan } = rum();
    const { kolumner } = await listan.tavla(namnd.annanChef, {});
    const pagar = kolumner.find(({ status }) => status === 'pagar');
    // 120 minus every third, which has no last day
    expect([pagar?.antal, pagar?.forsenade, pagar?.atgarder.length]).toEqual([120, 80, 6]);
    const fil = await listan.csv(namnd.annanChef, { vy: 'enhet' });
    expect(fil.trimEnd().split('\r\n')).toHaveLength(121);
    expect(await listan.csv(namnd.medarbetare, { vy: 'enhet', status: 'avbruten' })).not.toContain('Åtgärd 1');
  });
});
