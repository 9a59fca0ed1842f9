import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Vem } from '../../src/database/vem.js';
import { KedjeQueries } from '../../src/roda-traden/kedja.queries.js';
import { PlanQueries } from '../../src/roda-traden/plan.queries.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { StalldKlocka } from '../givet/klocka.js';
import { mangaAvvikelser } from '../givet/manga-avvikelser.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { enProcess } from '../givet/plan.js';

const IDAG = '2026-11-22';

let db: Provdatabas;
let namnd: Namnd;
let processId: number;
let riskId: number;

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db);
  ({ processId, riskId } = await enProcess(db, namnd.namndId));
  await db.agare.query(
    `insert into process_kategori (namnd_id, process_id, sak, kod) values ($1, $2, 'avvikelse', 'utforande.uteblir')`,
    [namnd.namndId, processId],
  );
});
afterAll(() => db.stang());

const fyll = (text: string, ...varden: unknown[]) => db.agare.query(text, [namnd.namndId, ...varden]);
const koder = async (vem: Vem = namnd.samordnare, idag = IDAG): Promise<string[]> =>
  (await new PlanQueries(db.databas, new StalldKlocka(idag)).luckor(vem, 2026)).map(({ kod }) => kod);
const fakta = async (vem: Vem) =>
  (await new PlanQueries(db.databas, new StalldKlocka(IDAG)).planunderlag(vem, 2026)).kring?.processer[0];

describe('det som finns omkring planen', () => {
  it('läses ur databasen: missad kontroll, passerat beslut, försenad åtgärd och dokument som skulle ha gåtts igenom', async () => {
    await fyll(
      `update risk set status = 'bevakas', beslut_till = '2026-11-01', sannolikhet = 3, konsekvens = 3
      where namnd_id = $1 and id = $2`,
      riskId,
    );
    await fyll(
      `with e as (insert into egenkontroll (namnd_id, nyckel, plan_ar, process_id, ordning, text, frekvens, omfattning)
         values ($1, 'E1', 2026, $2, 1, 'Stickprov', 'manadsvis', '5 akter') returning id)
       insert into kontrolltillfalle (namnd_id, egenkontroll_id, ar, fran, till, senast, status, skapad_vid)
       select $1, e.id, 2026, '2026-09-01', '2026-09-30', '2026-10-14', 'missad', now() from e`,
      processId,
    );
    await fyll(
      `insert into atgard (namnd_id, nyckel, plan_ar, process_id, ordning, text, status, klart_senast, skapad_vid)
       values ($1, 'A1', 2026, $2, 1, 'Gör om rutinen', 'pagar', '2026-10-01', now())`,
      processId,
    );
    await fyll(
      `with s as (insert into styrdokument (namnd_id, slag, process_id, ansvarig_person_id, nyckel)
         values ($1, 'rutin', $2, $3, gen_random_uuid()) returning id)
       insert into styrdokument_version (namnd_id, styrdokument_id, nr, status, titel, skriven_av, skriven_vid,
         faststalld_vid, galler_fran, granskas_senast)
       select $1, s.id, 1, 'faststalld', 'Rutin', $3, now(), now(), '2025-01-01', '2026-01-01' from s`,
      ...[processId, namnd.chef.personId],
    );
    expect(await koder()).toEqual(
      expect.arrayContaining([
        ...['risk-beslut-passerat', 'kontroll-missad-utan-skal', 'atgard-forsenad', 'rutin-granskning-passerad'],
        'process-utan-aktivitet',
      ]),
    );
    expect(await koder()).not.toContain('process-utan-rutin');
  });

  it('bedömer bara den senaste planen, och den bara så länge den är i bruk', async () => {
    expect(await koder(namnd.samordnare, '2027-11-22')).toContain('atgard-forsenad');
    expect(await koder(namnd.samordnare, '2028-01-02')).not.toContain('atgard-forsenad');
  });

  it('räknar processens avvikelser för alla som arbetar här, utan att visa de få eller det som är lex Sarah', async () => {
    await mangaAvvikelser(db.agare, namnd, IDAG, { dagar: [10, 20, 30] });
    expect([(await fakta(namnd.samordnare))?.avvikelser, (await fakta(namnd.medarbetare))?.avvikelser]).toEqual([
      3,
      null,
    ]);
    const ider = await mangaAvvikelser(db.agare, namnd, IDAG, { dagar: [1, 2, 3, 400] });
    expect((await fakta(namnd.annanChef))?.avvikelser).toBe(6);
    await fyll(
      `with l as (insert into lex_sarah (namnd_id, dnr_ar, dnr_nr, enhet_id, enhet_version_id, status, nyckel, rapportor_id,
          rapportor_namn, rapportor_befattning, rapport_text, rapporterad_vid, rapporterad_datum)
        select $1, 2026, 1, $2, (select id from enhet_version where enhet_id = $2), 'rapporterad', gen_random_uuid(), $3,
          'N', 'B', 'Text', now(), $4 returning id)
       update avvikelse set lex_sarah_id = (select id from l) where id = $5`,
      ...[namnd.enhet, namnd.medarbetare.personId, IDAG, ider[0]],
    );
    expect((await fakta(namnd.samordnare))?.avvikelser).toBe(5);
  });

  it('öppnas till rader bara av den som läser dem', async () => {
    const kedja = new KedjeQueries(db.databas, new StalldKlocka(IDAG));
    const antal = async (vem: Vem) => (await kedja.rader(vem, processId, 2026)).avvikelser.length;
    expect([await antal(namnd.chef), await antal(namnd.samordnare)]).toEqual([5, 5]);
    expect([await antal(namnd.annanChef), await antal(namnd.medarbetare)]).toEqual([0, 0]);
    const { fakta: rakning, utfall, kopplade } = await kedja.rader(namnd.medarbetare, processId, 2026);
    expect([rakning?.avvikelser, kopplade, utfall.map(({ statustext }) => statustext)]).toEqual([5, 1, ['Missad']]);
  });

  it('visas inte för nämndens ledamöter', async () => {
    const rader = await db.databas.las(namnd.ledamot, (tx) =>
      tx.sql('prov.utfall', `select * from process_utfall('2026-01-01', '2026-11-22')`),
    );
    expect(rader).toEqual([]);
  });
});
