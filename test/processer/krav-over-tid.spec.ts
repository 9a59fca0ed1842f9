import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FinnsInte } from '../../src/plattform/fel.js';
import { KravOverTid } from '../../src/processer/krav-over-tid.queries.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

let db: Provdatabas;
let namnd: Namnd;
beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db);
});
afterAll(() => db.stang());

const ny = async (text: string, ...varden: unknown[]): Promise<number> =>
  (await db.agare.query<{ id: number }>(`insert into ${text} returning id`, varden)).rows[0]?.id ?? 0;

describe('krav över tid', () => {
  it('jämför samma krav hos samma enhet, utan ej aktuella och utan det som avbröts', async () => {
    const samling = await ny(
      `kravsamling (namnd_id, slag, namn, kalla, galler_fran) values ($1, 'avtal', 'A', 'Eget', '2024-01-01')`,
      namnd.namndId,
    );
    const krav: number[] = [];
    for (const nr of [1, 2, 3, 4])
      krav.push(
        await ny(
          `krav (namnd_id, kravsamling_id, nr, avsnitt, text) values ($1, $2, $3, 'Allmänt', 'Krav')`,
          ...[namnd.namndId, samling, nr],
        ),
      );
    const gang = async (datum: string, utfall: readonly string[], status = 'pagar', enhet = namnd.enhet) => {
      const id = await ny(
        `kravuppfoljning (namnd_id, kravsamling_id, enhet_id, status, datum, gjord_av, skapad_vid, nyckel)
         values ($1, $2, $3, $4, $5, $6, now(), gen_random_uuid())`,
        ...[namnd.namndId, samling, enhet, status, datum, namnd.samordnare.personId],
      );
      for (const [nr, ett] of utfall.entries())
        await ny(
          `kravbedomning (namnd_id, kravuppfoljning_id, krav_id, utfall, bedomd_av, bedomd_vid)
           values ($1, $2, $3, $4, $5, now())`,
          ...[namnd.namndId, id, krav[nr], ett, namnd.samordnare.personId],
        );
      return id;
    };
    const sen = await gang('2026-03-01', ['uppfyllt', 'uppfyllt', 'uppfyllt', 'ej_aktuellt']);
    const forst = await gang('2025-03-01', ['uppfyllt', 'inte', 'delvis']);
    await gang('2025-09-01', ['inte', 'inte', 'inte', 'inte'], 'avbruten');
    await gang('2025-09-02', ['inte'], 'pagar', namnd.grannenhet);
    const over = await new KravOverTid(db.databas).hamta(namnd.medarbetare, sen);
    // 1 of 3 then 3 of 3: the fourth was not assessed, and then did not concern them
    expect(over.ganger.map(({ id, andel }) => [id, andel === null ? null : Math.round(andel)])).toEqual([
      [forst, 33],
      [sen, 100],
    ]);
    expect(over.krav.map(({ nr, andrat }) => [nr, andrat])).toEqual([
      [1, false],
      [2, true],
      [3, true],
      [4, false],
    ]);
    await expect(new KravOverTid(db.databas).hamta(namnd.ledamot, sen)).rejects.toThrow(FinnsInte);
  });
});
