import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dimensionstext, dimensionsval } from '../../src/indikatorer/dimension.texter.js';
import { FaktaQueries, type Faktafraga } from '../../src/indikatorer/fakta.queries.js';
import { lasningarna } from '../../src/indikatorer/faktalasning.js';
import { helaAret, type Dimension, type Faktavarde } from '../../src/indikatorer/faktum.js';
import { KALLOR } from '../../src/indikatorer/kallor.js';
import { KATALOG, faktum } from '../../src/indikatorer/katalog.js';
import { fall } from '../../src/indikatorer/summor.js';
import { fyllAvvikelser, rad, type Rad } from './avvikelserader.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

const AR = 2025;
const AVVIKELSENS = KATALOG.filter(({ kalla }) => kalla === 'avvikelse').map(({ kod }) => kod);
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

  const fyll = (n: Namnd, rader: readonly Rad[]): Promise<void> => fyllAvvikelser(db, n, rader);
  const ordnade = (varden: readonly object[]): string[] => varden.map((v) => JSON.stringify(v)).sort();
  /** Without the noughts, which only what is not split has of nothing. */
  const nagot = (varden: readonly Faktavarde[]): string[] =>
    ordnade(varden.filter(({ varde, namnare }) => varde !== null && (varde !== 0 || namnare !== undefined)));

  /** Each year, or each quarter of it, as a period of its own. */
  const forSig = async ({ koder, period, per }: Required<Faktafraga>): Promise<Faktavarde[]> => {
    const manader = per.includes('kvartal') ? 3 : 12;
    const fri = per.filter((dimension) => dimension !== 'ar' && dimension !== 'kvartal');
    const tider = [2024, 2025].flatMap((ar) =>
      Array.from({ length: 12 / manader }, (_, nr) => {
        const dag = (manad: number, sista: string): string =>
          `${String(ar)}-${String(manad).padStart(2, '0')}-${sista}`;
        const start = nr * manader + 1;
        const [fran, till] = [dag(start, '01'), dag(start + manader - 1, start === 4 || start === 7 ? '30' : '31')];
        return {
          tid: { ar, ...(manader === 3 ? { kvartal: nr + 1 } : {}) },
          delen: { fran: fran < period.fran ? period.fran : fran, till: till > period.till ? period.till : till },
        };
      }),
    );
    const svar = await fakta.varden(
      namnd.samordnare,
      ...tider.map(({ delen }) => ({ koder, period: delen, per: fri })),
    );
    return tider.flatMap(({ tid }, nr) =>
      (svar[nr] ?? []).map((ett) => ({ ...ett, dimensioner: { ...tid, ...ett.dimensioner } })),
    );
  };

  it('går att öppna: raderna bakom varje siffra är lika många som siffran säger, hur den än delas upp', async () => {
    await fyll(granne, []);
    await fc.assert(
      fc.asyncProperty(fc.array(rad, { minLength: 0, maxLength: 25 }), async (rader) => {
        await fyll(namnd, rader);
        const fragor = PER.map((per) => ({ koder: AVVIKELSENS, period: helaAret(AR, 1), per }));
        const varden = (await fakta.varden(namnd.samordnare, ...fragor)).flat();
        await Promise.all(
          varden.map(async ({ kod, dimensioner, varde, taljare, namnare }) => {
            const oppna = async (del?: 'taljare' | 'namnare') =>
              (await fakta.rader(namnd.samordnare, kod, helaAret(AR, 1), dimensioner, { del, antal: 100 })).rader;
            const { slag } = faktum(kod).matt;
            if (slag === 'antal') expect(await oppna()).toHaveLength(varde ?? -1);
            if (slag === 'andel') {
              expect(await oppna('taljare')).toHaveLength(taljare ?? -1);
              expect(await oppna('namnare')).toHaveLength(namnare ?? -1);
            }
          }),
        );
      }),
      { numRuns: 3 },
    );
  });

  it('läses få gånger, och säger detsamma som om varje år och kvartal hade räknats för sig', async () => {
    const delningar: Dimension[][] = [
      ['ar', 'kvartal', 'enhet'],
      ['ar', 'kategorilista'],
      ['ar', 'regi'],
      ['ar'],
      ['ar', 'kvartal'],
    ];
    const period = { fran: '2024-02-15', till: '2025-11-20' };
    const fragor = [
      ...delningar.map((per) => ({ koder: AVVIKELSENS, period, per })),
      { koder: ['avvikelse.rapporterade'], period, per: ['ar', 'allvarlighet'] as const },
    ];
    const rapporterade = AVVIKELSENS.filter((kod) => faktum(kod).bas === 'rapporterat');
    expect(lasningarna(fragor.map((fraga) => ({ ...fraga, koder: rapporterade })))).toHaveLength(2);
    await fc.assert(
      fc.asyncProperty(fc.array(rad, { minLength: 0, maxLength: 25 }), async (rader) => {
        await fyll(namnd, rader);
        const svar = await fakta.varden(namnd.samordnare, ...fragor);
        for (const [nr, fraga] of fragor.entries()) expect(nagot(svar[nr] ?? [])).toEqual(nagot(await forSig(fraga)));
      }),
      { numRuns: 5 },
    );
  });

  it('kan delas upp på två sätt samtidigt, vilka de än är', async () => {
    const fragor = Object.entries(KALLOR).flatMap(([kalla, { dimensioner }]) => {
      const kod = KATALOG.find((ett) => ett.kalla === kalla)?.kod;
      const namn = Object.keys(dimensioner) as Dimension[];
      const par = namn.flatMap((ena, nr) => namn.slice(nr + 1).map((andra) => [ena, andra]));
      return kod === undefined ? [] : par.map((per): Faktafraga => ({ koder: [kod], period: helaAret(AR), per }));
    });
    expect(fragor.length).toBeGreaterThan(200);
    await expect(fakta.varden(namnd.chef, ...fragor)).resolves.toHaveLength(fragor.length);
  });

  it('summeras rätt: kvartal och enheter blir årets antal', async () => {
    await fyll(namnd, fc.sample(rad, 40));
    const koder = ['avvikelse.rapporterade', 'avvikelse.aterkopplade'];
    const [fint = [], grovt = []] = await fakta.varden(
      namnd.samordnare,
      { koder, period: helaAret(AR, 1), per: ['ar', 'kvartal', 'enhet'] },
      { koder, period: helaAret(AR, 1), per: ['ar'] },
    );
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

  it('säger varje slag med ord', () => {
    expect(dimensionstext('arbete', 'slag', 'krav')).toBe('Kravuppföljningar');
    for (const [kalla, { dimensioner }] of Object.entries(KALLOR))
      if (dimensioner.slag) expect([kalla, dimensionsval(kalla, 'slag')?.length]).toEqual([kalla, expect.any(Number)]);
  });

  it('känner inte till påhittade koder', () => {
    expect(() => faktum('avvikelse.finns_inte')).toThrow('finns_inte');
  });
});
