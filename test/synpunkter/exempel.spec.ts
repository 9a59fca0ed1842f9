import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Installningar } from '../../src/config/installningar.js';
import { Databas } from '../../src/database/databas.js';
import { skapaOrganisation } from '../../src/database/exempel/organisation.js';
import { skapaSynpunkter } from '../../src/database/exempel/synpunkter.js';
import { Notisformedlare } from '../../src/floden/notis.js';
import { Klocka } from '../../src/plattform/klocka/klocka.js';
import { Mejl } from '../../src/plattform/mejl/mejl.service.js';
import { PROVHEMLIGHET } from '../givet/hemlighet.js';
import { ettSynpunktsrum, mejlen, type Synpunktsrum } from '../givet/synpunkter.js';

let rum: Synpunktsrum;
beforeAll(async () => {
  rum = await ettSynpunktsrum();
});
afterAll(() => rum.stang());

it('exemplet har synpunkter i olika lägen och blir inte fler nästa gång', async () => {
  const tjanster = new Map<unknown, unknown>([
    [Databas, rum.databas],
    [Klocka, rum.klocka],
    [Notisformedlare, rum.notiser],
    [Mejl, mejlen(rum.klocka)],
    [Installningar, Object.assign(new Installningar(), { hemlighet: PROVHEMLIGHET })],
  ]);
  const app = { get: (vad: unknown) => tjanster.get(vad) } as unknown as Parameters<typeof skapaSynpunkter>[0];
  const { exempel } = await skapaOrganisation(rum.agare, () => Promise.resolve('x'));
  for (let gang = 0; gang < 2; gang++) {
    await skapaSynpunkter(app, rum.agare, exempel);
    const { rows } = await rum.agare.query(
      `select status, count(*)::int as antal from synpunkt where namnd_id = $1 and status <> 'avslutad' group by 1 order by 1`,
      [exempel.namndId],
    );
    expect(rows).toEqual([
      { status: 'besvarad', antal: 1 },
      { status: 'fordelad', antal: 1 },
      { status: 'inkommen', antal: 3 },
      { status: 'overlamnad', antal: 3 },
      { status: 'registrerad', antal: 1 },
      { status: 'utreds', antal: 3 },
    ]);
    const { rows: ar } = await rum.agare.query<{
      ar: number;
      antal: number;
      typer: number;
      svar: number;
      atgarder: number;
    }>(
      `select date_part('year', s.inkom_datum)::int as ar, count(*)::int as antal, count(distinct s.typ)::int as typer,
         count(s.svar)::int as svar, count(k)::int as atgarder
       from synpunkt s left join atgard_kalla k on k.sak = 'synpunkt' and k.sak_id = s.id
       where s.namnd_id = $1 and s.status = 'avslutad' group by 1 order by 1`,
      [exempel.namndId],
    );
    expect(ar.map((ett) => ett.ar)).toEqual([2021, 2022, 2023, 2024, 2025, 2026]);
    const antal = ar.reduce((summa, ett) => summa + ett.antal, 0);
    expect(antal).toBeGreaterThan(300);
    expect(antal).toBeLessThan(500);
    for (const ett of ar) {
      expect(ett.typer).toBe(5);
      expect(ett.svar).toBeGreaterThan(ett.antal / 3);
      expect(ett.svar).toBeLessThan(ett.antal);
      expect(ett.atgarder).toBeGreaterThan(3);
    }
  }
});

it('exemplets gamla synpunkter är sådana som flödet kunde ha gjort', async () => {
  const omojliga = await rum.agare.query(
    `select id from synpunkt where status = 'avslutad' and (
       (vill_ha_svar and besvarad_datum is null) or besvarad_datum < inkom_datum or avslutad_datum < besvarad_datum
       or (typ = 'klagomal' and (bedomning is null or utredning = '')) or (typ <> 'berom' and kategorier = '{}')
       or (svarsvag = 'samtal' and not svarssatt && '{samtal,telefon}')
       or (typ not in ('berom', 'fraga') and ingen_atgard_motivering is null and not exists (
         select from atgard_kalla k where k.sak = 'synpunkt' and k.sak_id = synpunkt.id)))`,
  );
  expect(omojliga.rows).toEqual([]);
});
