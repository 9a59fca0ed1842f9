import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Lexsarahretur } from '../../src/avvikelser/retur.service.js';
import { Databas } from '../../src/database/databas.js';
import { skapaLexSarah } from '../../src/database/exempel/lex-sarah.js';
import { EXEMPELARENDEN } from '../../src/database/exempel/lex-sarah-texter.js';
import { skapaOrganisation, type Exempelnamnd } from '../../src/database/exempel/organisation.js';
import { Notisformedlare } from '../../src/floden/notis.js';
import { LexSarahDokument } from '../../src/lex-sarah/dokument.service.js';
import { Avvikelseretur } from '../../src/lex-sarah/retur.service.js';
import { Klocka } from '../../src/plattform/klocka/klocka.js';
import { personnummerI } from '../../src/plattform/text/personnummer.js';
import { ettLexSarahrum, type LexSarahrum } from '../givet/lex-sarah.js';

let rum: LexSarahrum;
let exempel: Exempelnamnd;
const app = {
  get: (klass: unknown): never => {
    const delar = new Map<unknown, unknown>([
      [Databas, rum.databas],
      [Notisformedlare, rum.notiser],
      [Klocka, rum.klocka],
      [LexSarahDokument, rum.dokument],
      [Avvikelseretur, new Lexsarahretur(rum.motor, rum.klocka)],
    ]);
    return delar.get(klass) as never;
  },
};
beforeAll(async () => {
  rum = await ettLexSarahrum();
  ({ exempel } = await skapaOrganisation(rum.agare, (losenord) => Promise.resolve(losenord)));
  await skapaLexSarah(app, rum.agare, exempel);
}, 60_000);
afterAll(() => rum.stang());

const fraga = async <T extends object>(sql: string): Promise<T[]> =>
  (await rum.agare.query<T>(sql, [exempel.namndId])).rows;

describe('exemplet', () => {
  it('har lex Sarah av varje grad, i varje status och under båda lagarna, från 2021', async () => {
    const alla = await fraga<{ ar: number; status: string; grad: number | null; lagar: string[] }>(
      `select extract(year from rapporterad_datum)::int as ar, status, grad, lagar from lex_sarah where namnd_id = $1`,
    );
    expect(alla).toHaveLength(EXEMPELARENDEN.length);
    const olika = (falt: 'ar' | 'status' | 'grad') => [...new Set(alla.map((rad) => rad[falt]))].sort();
    expect(olika('ar')).toEqual([2021, 2022, 2023, 2024, 2025, 2026]);
    expect(olika('status')).toEqual(
      ['aterlamnad', 'avslutad', 'beslutad', 'foreslagen', 'mottagen', 'rapporterad', 'utreds'].sort(),
    );
    expect(olika('grad')).toEqual([0, 1, 2, 3, 4, null]);
    expect(new Set(alla.map(({ lagar }) => lagar.join('+')))).toEqual(new Set(['', 'SoL', 'LSS', 'SoL+LSS']));
  });

  it('citerar lagen på stegets egen dag', async () => {
    const lagrum = async (ar: string) =>
      (
        await fraga<{ lagrum: string }>(
          `select distinct unnest(h.lagrum) as lagrum from handelse h
           where h.namnd_id = $1 and h.sak = 'lex_sarah' and h.handling = 'rapportera' and h.vid between '${ar}-01-01' and '${ar}-12-31'`,
        )
      ).map((rad) => rad.lagrum);
    expect(await lagrum('2024')).toContain('14 kap. 3 § socialtjänstlagen (2001:453)');
    expect(await lagrum('2024')).not.toContain('27 kap. 2 § socialtjänstlagen (2025:400)');
    expect(await lagrum('2026')).toContain('27 kap. 2 § socialtjänstlagen (2025:400)');
  });

  it('har inga steg i framtiden och inga personnummer, och skapas en gång', async () => {
    const sena = await fraga(
      `select 1 from lex_sarah_fakta where namnd_id = $1 and (datum > '2026-11-22' or vid > '2026-11-23')`,
    );
    expect(sena).toEqual([]);
    const texter = await fraga<{ text: string }>(
      `select text from lex_sarah_fakta where namnd_id = $1 union all select text from lex_sarah_uppgift where namnd_id = $1
       union all select rapport_text from lex_sarah where namnd_id = $1`,
    );
    expect(texter.flatMap(({ text }) => personnummerI(text))).toEqual([]);
    await skapaLexSarah(app, rum.agare, exempel);
    expect(await fraga('select 1 from lex_sarah where namnd_id = $1')).toHaveLength(EXEMPELARENDEN.length);
  });

  it('räknar information från enskilda utförare för sig', async () => {
    expect(await fraga('select 1 from lex_sarah_information where namnd_id = $1')).toHaveLength(7);
    expect(await fraga(`select 1 from anmalan_27_7 where namnd_id = $1 and status = 'anmald'`)).toHaveLength(1);
  });
});
