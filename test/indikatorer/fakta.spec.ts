import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FaktaQueries } from '../../src/indikatorer/fakta.queries.js';
import { helaAret, type Dimension } from '../../src/indikatorer/faktum.js';
import { KATALOG, faktum } from '../../src/indikatorer/katalog.js';
import { fall } from '../../src/indikatorer/summor.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

const AR = 2025;
const PER: readonly Dimension[][] = [
  ['ar'],
  ['ar', 'kvartal'],
  ['ar', 'enhet'],
  ['kategori'],
  ['orsak'],
  ['sannolikhet', 'allvarlighet'],
  ['riskband'],
  ['ar', 'kvalitetsomrade'],
  ['regi'],
  ['verksamhet'],
];

interface Rad {
  enhet: 0 | 1;
  dag: number;
  avslutadEfter: number | null;
  kategorier: string[];
  s: number | null;
  a: number | null;
  aterkopplad: boolean;
  lankad: boolean;
}

const rad: fc.Arbitrary<Rad> = fc.record({
  enhet: fc.constantFrom(0, 1),
  dag: fc.integer({ min: 0, max: 729 }),
  avslutadEfter: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }),
  kategorier: fc.uniqueArray(fc.constantFrom('bemotande.kommunikation', 'bemotande', 'utforande.uteblir'), {
    maxLength: 3,
  }),
  s: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
  a: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
  aterkopplad: fc.boolean(),
  lankad: fc.boolean(),
});

describe('rapportfakta', () => {
  let db: Provdatabas;
  let namnd: Namnd;
  let granne: Namnd;
  let fakta: FaktaQueries;

  beforeAll(async () => {
    db = await nyDatabas();
    namnd = await enNamnd(db);
    granne = await enNamnd(db, { namn: 'Grannämnden' });
    fakta = new FaktaQueries(db.databas);
  });
  afterAll(() => db.stang());

  const fyll = async (n: Namnd, rader: readonly Rad[]): Promise<void> => {
    await db.agare.query('delete from avvikelse where namnd_id = $1', [n.namndId]);
    let huvud: number | null = null;
    for (const [i, r] of rader.entries()) {
      const svar: { rows: { id: number }[] } = await db.agare.query<{ id: number }>(
        `insert into avvikelse (namnd_id, enhet_id, enhet_version_id, status, rapportor_id, nyckel, handelseforlopp, beror,
           rapporterad_vid, rapporterad_datum, intraffad_datum, avslutad_datum, kategorier, sannolikhet, allvarlighet,
           aterkopplad_vid, huvudarende_id)
         select $1, $2, v.id, $3, $4, gen_random_uuid(), 'Prov', 'annat', d.dag, d.dag, d.dag, $6::date + $7::int, $8, $9, $10,
           case when $11 then d.dag end, $12
         from enhet_version v, lateral (select ($6::date + $5::int) as dag) d where v.enhet_id = $2 returning id`,
        [
          n.namndId,
          r.enhet === 0 ? n.enhet : n.annanEnhet,
          r.avslutadEfter === null ? 'inkommen' : 'avslutad',
          i % 3 === 0 ? null : n.medarbetare.personId,
          r.dag,
          '2024-01-01',
          r.avslutadEfter === null ? null : r.dag + r.avslutadEfter,
          r.kategorier,
          r.s,
          r.a,
          r.aterkopplad,
          r.lankad ? huvud : null,
        ],
      );
      huvud ??= svar.rows[0]!.id;
    }
  };

  it('går att öppna: raderna bakom varje siffra är lika många som siffran säger, hur den än delas upp', async () => {
    await fyll(granne, []);
    await fc.assert(
      fc.asyncProperty(fc.array(rad, { minLength: 0, maxLength: 25 }), async (rader) => {
        await fyll(namnd, rader);
        for (const ett of KATALOG.filter(({ kalla }) => kalla === 'avvikelse')) {
          for (const per of PER) {
            const [varden = []] = await fakta.varden(namnd.samordnare, {
              koder: [ett.kod],
              period: helaAret(AR, 1),
              per,
            });
            for (const { dimensioner, varde, taljare, namnare } of varden) {
              const oppna = (del?: 'taljare' | 'namnare') =>
                fakta.rader(namnd.samordnare, ett.kod, helaAret(AR, 1), dimensioner, { del, antal: 100 });
              if (ett.matt.slag === 'antal') expect((await oppna()).rader).toHaveLength(varde ?? -1);
              if (ett.matt.slag === 'andel') {
                expect((await oppna('taljare')).rader).toHaveLength(taljare ?? -1);
                expect((await oppna('namnare')).rader).toHaveLength(namnare ?? -1);
              }
            }
          }
        }
      }),
      { numRuns: 6 },
    );
  });

  it('summeras rätt: kvartal och enheter blir årets antal', async () => {
    await fyll(namnd, fc.sample(rad, 40));
    const koder = ['avvikelse.rapporterade', 'avvikelse.aterkopplade'];
    const [fint = [], grovt = []] = await fakta.varden(
      namnd.samordnare,
      { koder, period: helaAret(AR, 1), per: ['ar', 'kvartal', 'enhet'] },
      { koder, period: helaAret(AR, 1), per: ['ar'] },
    );
    const ordnade = (varden: readonly object[]): string[] => varden.map((v) => JSON.stringify(v)).sort();
    expect(ordnade(fall(fint, ['ar']))).toEqual(ordnade(grovt));
    expect(() => fall([{ kod: 'avvikelse.handlaggningstid', dimensioner: {}, varde: 2.5 }], [])).toThrow('summeras');
  });

  it('visar aldrig noll där det inte finns något att räkna på', async () => {
    await fyll(namnd, []);
    const [varden = []] = await fakta.varden(namnd.samordnare, {
      koder: ['avvikelse.rapporterade', 'avvikelse.aterkopplade', 'avvikelse.handlaggningstid'],
      period: helaAret(AR),
    });
    expect(varden.map(({ kod, varde }) => [kod, varde])).toEqual([
      ['avvikelse.rapporterade', 0],
      ['avvikelse.aterkopplade', null],
      ['avvikelse.handlaggningstid', null],
    ]);
  });

  it('ger siffran till alla som arbetar i nämnden men raderna bara till den som får se dem', async () => {
    await fyll(namnd, [
      { enhet: 0, dag: 400, avslutadEfter: null, kategorier: [], s: null, a: null, aterkopplad: false, lankad: false },
      { enhet: 1, dag: 401, avslutadEfter: null, kategorier: [], s: null, a: null, aterkopplad: false, lankad: false },
    ]);
    const oppna = (vem: Namnd['chef']) => fakta.rader(vem, 'avvikelse.rapporterade', helaAret(AR), {});
    expect(await oppna(namnd.samordnare)).toMatchObject({ antal: 2, synliga: 2 });
    expect(await oppna(namnd.chef)).toMatchObject({ antal: 2, synliga: 1 });
    expect(await oppna(namnd.medarbetare)).toMatchObject({ antal: 2, synliga: 0, rader: [] });
    expect(await oppna(granne.samordnare)).toMatchObject({ antal: 0, synliga: 0, rader: [] });
  });

  it('följer nämndens egen gräns för hög risk, och säger vilken den är', async () => {
    const med = (s: number, a: number): Rad => ({
      ...{ enhet: 0, dag: 400, avslutadEfter: null, kategorier: [], aterkopplad: false, lankad: false },
      ...{ s, a },
    });
    await fyll(namnd, [med(2, 3), med(2, 4), med(4, 4)]);
    const lage = async (): Promise<[number | null | undefined, string | undefined]> => {
      const [varden = []] = await fakta.varden(namnd.samordnare, {
        koder: ['avvikelse.hog_risk'],
        period: helaAret(AR),
      });
      const ett = (await fakta.katalog(namnd.samordnare)).find(({ kod }) => kod === 'avvikelse.hog_risk');
      return [varden[0]?.varde, /värden över \d+/.exec(ett?.definition ?? '')?.[0]];
    };
    expect(await lage()).toEqual([2, 'värden över 6']);
    const satt = (val: object) =>
      db.agare.query('update namnd set installningar = $2 where id = $1', [namnd.namndId, JSON.stringify(val)]);
    await satt({ avvikelse_risk_mattlig_till: 9 });
    expect(await lage()).toEqual([1, 'värden över 9']);
    await satt({});
  });

  it('räknas på det datum som räknebasen säger', async () => {
    // reported 30 December 2024, closed 30 January 2025
    await fyll(namnd, [
      { enhet: 0, dag: 364, avslutadEfter: 31, kategorier: [], s: null, a: null, aterkopplad: false, lankad: false },
    ]);
    const [varden = []] = await fakta.varden(namnd.samordnare, {
      koder: ['avvikelse.rapporterade', 'avvikelse.avslutade'],
      period: helaAret(AR, 1),
      per: ['ar'],
    });
    expect(varden.map(({ kod, dimensioner, varde }) => [kod, dimensioner.ar, varde])).toEqual([
      ['avvikelse.rapporterade', 2024, 1],
      ['avvikelse.avslutade', 2025, 1],
    ]);
  });
});

describe('katalogen', () => {
  it('har en kod, en definition och en riktning för varje faktum, och ingen kod två gånger', () => {
    expect(new Set(KATALOG.map(({ kod }) => kod)).size).toBe(KATALOG.length);
    for (const ett of KATALOG) {
      expect(ett.definition).toMatch(/\.$/);
      expect(ett.kod.split('.')[0]).toBe(ett.kalla);
    }
  });

  it('ger ingen riktning åt antalet rapporter: noll är aldrig grönt', () => {
    for (const kod of ['avvikelse.rapporterade', 'avvikelse.handelser', 'avvikelse.hog_risk'])
      expect(faktum(kod).riktning).toBe('ingen');
  });

  it('känner inte till påhittade koder', () => {
    expect(() => faktum('avvikelse.finns_inte')).toThrow('finns_inte');
  });
});
