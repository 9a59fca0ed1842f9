import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Hamtning } from '../../src/indikatorer/hamtning/hamtning.service.js';
import { IndikatorQueries } from '../../src/indikatorer/indikator.queries.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { indikatorprov } from '../givet/indikatorer.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

let db: Provdatabas;
let prov: Provapp;
let namnd: Namnd;
let prova: ReturnType<typeof indikatorprov>;

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db);
  prov = await startaApp(db);
  prova = indikatorprov(prov, namnd);
});
afterAll(async () => {
  await prov.stang();
  await db.stang();
});

/** Reported on that day at the enhet, made past the gateway. */
const enAvvikelse = (dag: string, enhet = namnd.enhet) =>
  db.agare.query(
    `insert into avvikelse (namnd_id, enhet_id, enhet_version_id, status, rapportor_id, nyckel, handelseforlopp, beror,
       rapporterad_vid, rapporterad_datum)
     values ($1, $2, (select id from enhet_version where enhet_id = $2), 'registrerad', $3, gen_random_uuid(), 'Text', 'enskild',
       $4::date, $4::date)`,
    [namnd.namndId, enhet, namnd.medarbetare.personId, dag],
  );
const hamta = async (id: number): Promise<void> => {
  await prov.app.get(Hamtning, { strict: false }).bestall(namnd.samordnare, id);
  await prov.tomKo(namnd.samordnare);
};

describe('en indikator som räknas på ärendena i systemet', () => {
  it('får ett värde för varje period och enhet, rättas när något registreras sent och rör inte det som är låst', async () => {
    for (const dag of ['2023-02-01', '2023-05-01', '2024-03-01']) await enAvvikelse(dag);
    await enAvvikelse('2024-04-01', namnd.grannenhet);
    const id = await prova.ny({
      ...{
        kalla: 'rapportfakta',
        faktum: 'avvikelse.rapporterade',
        perEnhet: true,
        matform: 'antal',
        enhet: 'avvikelser',
      },
      ...{ riktning: 'neutral', mal: undefined, namnareDef: undefined, giltigFran: '2023-01-01' },
    });
    await hamta(id);
    const queries = prov.app.get(IndikatorQueries, { strict: false });
    const forAr = async (enhet?: number) =>
      (await queries.sida(namnd.medarbetare, id, { enhet })).serier[0]?.varden
        .filter(({ fran }) => fran < '2025')
        .map(({ varde }) => varde);
    expect([await forAr(), await forAr(namnd.enhet), await forAr(namnd.grannenhet)]).toEqual([
      [2, 2],
      [2, 1],
      [0, 1],
    ]);
    await prova.las(id, '2023-12-31');
    await enAvvikelse('2023-12-30');
    await enAvvikelse('2024-12-30');
    await hamta(id);
    expect([await forAr(), await forAr(namnd.enhet)]).toEqual([
      [2, 3],
      [2, 2],
    ]);
    const { handelser, serier } = await queries.sida(namnd.samordnare, id, {});
    const [, andra] = serier[0]?.varden ?? [];
    expect((await queries.varde(namnd.samordnare, id, andra?.id ?? 0)).tidigare.map(({ fore }) => fore.varde)).toEqual([
      2,
    ]);
    // nothing new: nothing is logged
    await hamta(id);
    expect((await queries.sida(namnd.samordnare, id, {})).handelser).toHaveLength(handelser.length);
  });

  it('har inget värde, och inte noll procent, när det inte fanns något att räkna på', async () => {
    const id = await prova.ny({
      ...{ kalla: 'rapportfakta', faktum: 'synpunkt.besvarade_i_tid', giltigFran: '2023-01-01' },
    });
    await hamta(id);
    const rader = (await prova.rader(id)) as [number, [string, number | null][]][];
    expect(rader[0]?.[1].map(([, varde]) => varde).every((varde) => varde === null)).toBe(true);
    expect(rader[0]?.[1].length).toBeGreaterThan(1);
  });
});
