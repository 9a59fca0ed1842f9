import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Databas } from '../../src/database/databas.js';
import { skapaAvvikelser } from '../../src/database/exempel/avvikelser.js';
import { skapaOrganisation, type Exempelnamnd } from '../../src/database/exempel/organisation.js';
import { Notisformedlare } from '../../src/floden/notis.js';
import { Klocka } from '../../src/plattform/klocka/klocka.js';
import { kategorier } from '../../src/avvikelser/kodlistor.texter.js';
import { orsaker } from '../../src/processer/kodlistor.texter.js';
import { personnummerI } from '../../src/plattform/text/personnummer.js';
import { ettAvvikelserum, type Avvikelserum } from '../givet/avvikelser.js';

let rum: Avvikelserum;
let exempel: Exempelnamnd;
const app = {
  get: (klass: unknown): never => {
    const delar = new Map<unknown, unknown>([
      [Databas, rum.databas],
      [Notisformedlare, rum.notiser],
      [Klocka, rum.klocka],
    ]);
    return delar.get(klass) as never;
  },
};
beforeAll(async () => {
  rum = await ettAvvikelserum();
  ({ exempel } = await skapaOrganisation(rum.agare, (losenord) => Promise.resolve(losenord)));
  await skapaAvvikelser(app, rum.agare, exempel);
});
afterAll(() => rum.stang());

const fraga = async <T extends object>(sql: string): Promise<T[]> =>
  (await rum.agare.query<T>(sql, [exempel.namndId])).rows;

describe('exemplet', () => {
  it('har fem års avvikelser i varje status', async () => {
    const ar = await fraga<{ ar: number; n: number }>(
      `select extract(year from rapporterad_datum)::int as ar, count(*)::int as n from avvikelse where namnd_id = $1 group by 1 order by 1`,
    );
    expect(ar.map((rad) => rad.ar)).toEqual([2021, 2022, 2023, 2024, 2025, 2026]);
    expect(ar.reduce((summa, { n }) => summa + n, 0)).toBeGreaterThan(550);
    const status = await fraga<{ status: string }>('select distinct status from avvikelse where namnd_id = $1');
    expect(status.map((rad) => rad.status).sort()).toEqual(['avslutad', 'foljs_upp', 'granskas', 'inkommen', 'utreds']);
  });

  it('bryter inte mot ett enda krav för att avsluta', async () => {
    const fel = await fraga(
      `select id from avvikelse a where namnd_id = $1 and status = 'avslutad' and huvudarende_id is null and (
         avslutad_datum is null or avslutad_datum < rapporterad_datum or intraffad_datum > rapporterad_datum
         or lagrum = '{}' or kategorier = '{}' or orsaker = '{}' or sannolikhet is null or allvarlighet is null
         or misstankt_missforhallande is null or (rapportor_id is not null and aterkopplad_vid is null)
         or (rapportor_id is null and aterkoppling is not null)
         or (ingen_atgard_motivering is null or sannolikhet * allvarlighet >= 8)
            and not exists (select 1 from atgard_kalla k where k.sak = 'avvikelse' and k.sak_id = a.id))`,
    );
    expect(fel).toEqual([]);
    const kedjor = await fraga(
      `select 1 from avvikelse a join avvikelse h on h.id = a.huvudarende_id
       where a.namnd_id = $1 and (h.huvudarende_id is not null or h.enhet_id <> a.enhet_id)`,
    );
    expect(kedjor).toEqual([]);
  });

  it('använder bara koder som finns och texter utan personnummer eller glömda val', async () => {
    const rader = await fraga<{ kategorier: string[]; orsaker: string[]; handelseforlopp: string }>(
      'select kategorier, orsaker, handelseforlopp from avvikelse where namnd_id = $1',
    );
    for (const rad of rader) {
      for (const kod of rad.kategorier) expect(kategorier).toHaveProperty([kod]);
      for (const kod of rad.orsaker) expect(orsaker).toHaveProperty([kod]);
      expect(rad.handelseforlopp).not.toMatch(/[{}|]/);
      expect(personnummerI(rad.handelseforlopp)).toEqual([]);
    }
  });

  it('har de nyaste i händelseloggen, gjorda av människorna i exemplet', async () => {
    const rader = await fraga<{ handling: string }>(
      `select distinct h.handling from handelse h join avvikelse a on h.sak = 'avvikelse' and a.id = h.sak_id where a.namnd_id = $1`,
    );
    expect(rader.map(({ handling }) => handling)).toEqual(
      expect.arrayContaining(['rapportera', 'taEmot', 'bedom', 'utred', 'beslutaAtgard', 'aterkoppla', 'avsluta']),
    );
  });

  it('blir inte fler nästa gång', async () => {
    const antal = () => fraga<{ n: number }>('select count(*)::int as n from avvikelse where namnd_id = $1');
    const fore = await antal();
    await skapaAvvikelser(app, rum.agare, exempel);
    expect(await antal()).toEqual(fore);
  });
});
