import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AtgardQueries } from '../../src/atgarder/atgard.queries.js';
import { AtgardService } from '../../src/atgarder/atgard.service.js';
import { EffektQueries } from '../../src/atgarder/effekt.queries.js';
import { Forslag } from '../../src/atgarder/forslag.service.js';
import { Effektrakning } from '../../src/indikatorer/effekt.jobb.js';
import { plusDagar } from '../../src/plattform/klocka/datum.js';
import { Klocka } from '../../src/plattform/klocka/klocka.js';
import { FinnsInte, Regelbrott } from '../../src/plattform/fel.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

let db: Provdatabas;
let prov: Provapp;
let namnd: Namnd;

beforeAll(async () => {
  db = await nyDatabas();
  prov = await startaApp(db);
});
afterAll(async () => {
  await prov.stang();
  await db.stang();
});

const ett = async (text: string, ...varden: unknown[]): Promise<number> => {
  const { rows } = await db.agare.query<{ id: number }>(`insert into ${text} returning id`, varden);
  return rows[0]?.id ?? 0;
};
const avvikelse = (dag: string, orsak: string | null, huvud: number | null = null, enhet = namnd.enhet) =>
  ett(
    `avvikelse (namnd_id, enhet_id, enhet_version_id, status, nyckel, handelseforlopp, beror, rapporterad_vid,
       rapporterad_datum, intraffad_datum, orsaker, huvudarende_id)
     values ($1, $2, (select id from enhet_version where enhet_id = $2), 'avslutad', gen_random_uuid(), 'Text', 'annat',
       now(), $3, $3, $4, $5)`,
    ...[namnd.namndId, enhet, dag, orsak === null ? [] : [orsak], huvud],
  );
/** Carried out 15 May; measured March–April against June–July. */
const atgard = (andrat: Record<string, unknown> = {}): Promise<number> => {
  const rad = {
    ...{ namnd_id: namnd.namndId, text: 'Ny checklista.', status: 'genomford', enhet_id: namnd.enhet },
    ...{ ansvarig_person_id: namnd.medarbetare.personId, klart_senast: '2026-05-31', genomford_datum: '2026-05-15' },
    ...{ matning_kravs: true, matsatt: 'avvikelser', orsak: 'rutiner', riktning: 'minska' },
    ...{ fore_fran: '2026-03-01', fore_till: '2026-04-30', efter_fran: '2026-06-01', efter_till: '2026-07-31' },
    ...andrat,
  };
  const kolumner = Object.keys(rad);
  return ett(
    `atgard (skapad_vid, ${kolumner.join()}) values (now(), ${kolumner.map((_, nr) => `$${nr + 1}`).join()})`,
    ...Object.values(rad),
  );
};
const kor = () => prov.app.get(Effektrakning, { strict: false }).utfor({ namndId: namnd.namndId });
const effekter = async (id: number) => {
  const { atgard: sak } = await prov.app.get(AtgardQueries, { strict: false }).sida(namnd.chef, id);
  return prov.app.get(EffektQueries, { strict: false }).effekter(namnd.chef, sak);
};
const forslagen = async (
  id: number,
): Promise<{ id: number; version: number; status: string; avvikelser: number[] }[]> =>
  (
    await db.agare.query(
      'select id, version, status, to_jsonb(avvikelser) as avvikelser from atgard_forslag where atgard_id = $1 order by id',
      [id],
    )
  ).rows;

describe('effekten räknas när mättiden har gått', () => {
  it('på händelser med samma orsak på enheten: 3 av 4 → 1 av 2, och ber att den studeras', async () => {
    namnd = await enNamnd(db);
    const [a, b, c] = [
      await avvikelse('2026-03-01', 'rutiner'),
      await avvikelse('2026-03-20', 'rutiner'),
      await avvikelse('2026-04-30', 'rutiner'),
    ];
    await avvikelse('2026-04-02', 'teknik');
    // not counted: outside the window, a second report of the same händelse, another enhet
    await avvikelse('2026-02-28', 'rutiner');
    await avvikelse('2026-03-01', 'rutiner', a);
    await avvikelse('2026-03-05', 'rutiner', null, namnd.grannenhet);
    const d = await avvikelse('2026-06-15', 'rutiner');
    await avvikelse('2026-07-01', null);
    const id = await atgard();
    expect(await kor()).toEqual({ raknade: 1, foreslagna: 1 });
    const [effekt] = await effekter(id);
    expect(effekt).toMatchObject({
      mening: '3 av 4 → 1 av 2',
      forklaringar: ['1 avvikelse i tiden efter har ingen orsak än.'],
    });
    const { rows } = await db.agare.query('select underlag from atgard_effekt where atgard_id = $1', [id]);
    expect(rows).toEqual([{ underlag: { slag: 'avvikelse', fore: [a, b, c], efter: [d] } }]);
    const { rows: notiser } = await db.agare.query<{ person_id: number }>(
      `select person_id from notis where namnd_id = $1 and text like 'Tiden för att mäta%' order by 1`,
      [namnd.namndId],
    );
    expect(notiser.map((en) => en.person_id)).toEqual([namnd.medarbetare.personId, namnd.chef.personId]);
    // once: what comes in later does not change what was seen
    await avvikelse('2026-06-20', 'rutiner');
    expect(await kor()).toMatchObject({ raknade: 0 });
    expect((await effekter(id))[0]?.mening).toBe('3 av 4 → 1 av 2');
  });

  it('inte innan sista dagen har gått, och inte för det som inte är genomfört', async () => {
    namnd = await enNamnd(db);
    await atgard({ efter_till: '2199-01-01', orsak: null });
    await atgard({ status: 'pagar', genomford_datum: null });
    await atgard({ matsatt: 'annat', effektmatning: 'Samtal.', fore_fran: null, fore_till: null });
    expect(await kor()).toEqual({ raknade: 0, foreslagna: 0 });
  });

  it('på en indikator: månaderna i fönstret vägs samman efter hur många som räknats', async () => {
    namnd = await enNamnd(db);
    const indikator = await ett(
      `indikator (namnd_id, kod, namn, typ, matform, riktning, kalla, frekvens, status)
       values ($1, 'B1', 'Barn som hörts', 'process', 'andel', 'upp', 'hand', 'manadsvis', 'aktiv')`,
      namnd.namndId,
    );
    const serie = await ett(
      `indikatorserie (namnd_id, indikator_id, nr, taljare_def, namnare_def, enhet, giltig_fran)
       values ($1, $2, 1, 'Hörda', 'Alla', 'procent', '2025-01-01')`,
      ...[namnd.namndId, indikator],
    );
    const varde = (manad: string, taljare: number, namnare: number, enhet: number | null = namnd.enhet) =>
      ett(
        `indikatorvarde (namnd_id, serie_id, enhet_id, fran, till, taljare, namnare, varde, kalla)
         values ($1, $2, $3, $4::date, $4::date + interval '1 month' - interval '1 day', $5, $6, 100.0 * $5 / $6, 'hand')`,
        ...[namnd.namndId, serie, enhet, manad, taljare, namnare],
      );
    await varde('2026-03-01', 1, 10);
    await varde('2026-04-01', 2, 30);
    // half outside of the window, and the whole nämnd: not counted
    await varde('2026-05-01', 30, 30);
    await varde('2026-03-01', 99, 100, null);
    await varde('2026-06-01', 12, 20);
    await varde('2026-07-01', 9, 22);
    const id = await atgard({ matsatt: 'indikator', indikator_id: indikator, orsak: null });
    const utan = await atgard({
      matsatt: 'indikator',
      indikator_id: indikator,
      orsak: null,
      enhet_id: namnd.annanEnhet,
    });
    await kor();
    expect((await effekter(id))[0]).toMatchObject({
      mening: '3 av 40 (7,5 procent) → 21 av 42 (50 procent)',
      definition: 'Indikatorn ”Barn som hörts”.',
    });
    // the other enhet has no values of its own, and the nämnd has none after: sixty days have passed
    const { rows } = await db.agare.query<{ efter_varde: number | null; noter: string[] }>(
      'select fore_varde, efter_varde, noter from atgard_effekt where atgard_id = $1',
      [utan],
    );
    expect(rows).toEqual([{ fore_varde: 99, efter_varde: null, noter: ['Enheten har inga egna värden.'] }]);
  });
});

describe('åtgärden höll inte', () => {
  it('föreslås när samma orsak kommer tillbaka efter genomförandet, och en person godtar med skäl', async () => {
    namnd = await enNamnd(db);
    const id = await atgard({ status: 'avslutad', effekt: 'ja', efter_fran: '2026-05-01', efter_till: '2026-12-31' });
    // before it was carried out, and another orsak: nothing to propose
    await avvikelse('2026-05-10', 'rutiner');
    await avvikelse('2026-06-10', 'teknik');
    expect(await kor()).toMatchObject({ foreslagna: 0 });
    const igen = await avvikelse('2026-06-11', 'rutiner');
    expect(await kor()).toMatchObject({ foreslagna: 1 });
    expect(await kor()).toMatchObject({ foreslagna: 0 });
    const [forslag] = await forslagen(id);
    expect(forslag).toMatchObject({ status: 'vantar' });
    expect(forslag?.avvikelser).toContain(igen);
    const tjanst = prov.app.get(Forslag, { strict: false });
    const svar = { version: 1, motivering: 'Samma fel i checklistan.' };
    await expect(tjanst.godta(namnd.chef, forslag?.id ?? 0, { ...svar, motivering: ' ' })).rejects.toThrow(Regelbrott);
    await expect(tjanst.godta(namnd.medarbetare, forslag?.id ?? 0, svar)).rejects.toThrow(FinnsInte);
    await tjanst.godta(namnd.chef, forslag?.id ?? 0, svar);
    const { atgard: sak } = await prov.app.get(AtgardQueries, { strict: false }).sida(namnd.chef, id);
    expect(sak).toMatchObject({
      status: 'pagar',
      varv: 2,
      prediktion: null,
      efter_till: null,
      fore_fran: '2026-05-01',
    });
    expect(sak.tidigare_varv).toMatchObject([{ agera: 'holl_inte', ageraText: 'Samma fel i checklistan.' }]);
    await expect(tjanst.avvisa(namnd.chef, forslag?.id ?? 0, { ...svar, version: 2 })).rejects.toThrow(Regelbrott);
  });

  it('avvisas med skäl, och föreslås på nytt bara när något mer har hänt', async () => {
    namnd = await enNamnd(db);
    const id = await atgard({ efter_fran: '2026-06-01', efter_till: '2026-12-31' });
    await avvikelse('2026-06-11', 'rutiner');
    await kor();
    const [forsta] = await forslagen(id);
    const tjanst = prov.app.get(Forslag, { strict: false });
    await tjanst.avvisa(namnd.chef, forsta?.id ?? 0, { version: 1, motivering: 'En vikarie som inte hade fått veta.' });
    expect(await kor()).toMatchObject({ foreslagna: 0 });
    const ny = await avvikelse('2026-07-11', 'rutiner');
    expect(await kor()).toMatchObject({ foreslagna: 1 });
    expect((await forslagen(id)).map(({ status }) => status)).toEqual(['avvisad', 'vantar']);
    expect((await forslagen(id))[1]?.avvikelser).toContain(ny);
  });

  it('är besvarat av den som gör ett omtag', async () => {
    namnd = await enNamnd(db);
    const id = await atgard({ status: 'uppfoljd', effekt: 'nej' });
    await avvikelse('2026-06-11', 'rutiner');
    await kor();
    await prov.app
      .get(AtgardService, { strict: false })
      .taOm(namnd.chef, id, { version: 1, agera: 'forkasta', ageraText: 'Något annat.' });
    expect((await forslagen(id)).map(({ status }) => status)).toEqual(['godtagen']);
  });

  it('föreslås också utan egen mätning: samma orsak och slag som det som åtgärden kom av', async () => {
    namnd = await enNamnd(db);
    const slag = (id: number) =>
      db.agare.query(`update avvikelse set kategorier = '{utforande.uteblir}' where id = $1`, [id]);
    const igar = (dagar: number): string => plusDagar(new Klocka().idag(), -dagar);
    const kalla = await avvikelse(igar(60), 'rutiner');
    await slag(kalla);
    const utan = { matning_kravs: false, matsatt: null, orsak: null, riktning: null };
    const tider = { fore_fran: null, fore_till: null, efter_fran: null, efter_till: null, genomford_datum: igar(30) };
    const id = await atgard({ ...utan, ...tider });
    await db.agare.query(
      `insert into atgard_kalla (namnd_id, atgard_id, sak, sak_id) values ($1, $2, 'avvikelse', $3)`,
      [...[namnd.namndId, id, kalla]],
    );
    // the same orsak but another kind
    await avvikelse(igar(10), 'rutiner');
    expect(await kor()).toMatchObject({ foreslagna: 0 });
    const igen = await avvikelse(igar(9), 'rutiner');
    await slag(igen);
    expect(await kor()).toMatchObject({ foreslagna: 1 });
    expect((await forslagen(id))[0]?.avvikelser).toEqual([igen]);
  });

  it('föreslås inte förrän det blir fler än vad som väntades', async () => {
    namnd = await enNamnd(db);
    await atgard({ forvantat: 2, efter_till: '2026-12-31' });
    await avvikelse('2026-06-11', 'rutiner');
    await avvikelse('2026-06-12', 'rutiner');
    expect(await kor()).toMatchObject({ foreslagna: 0 });
    await avvikelse('2026-06-13', 'rutiner');
    expect(await kor()).toMatchObject({ foreslagna: 1 });
  });
});
