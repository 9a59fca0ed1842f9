import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Installningar } from '../../src/config/installningar.js';
import { IndikatorQueries } from '../../src/indikatorer/indikator.queries.js';
import { KoladaKlient } from '../../src/indikatorer/kolada/kolada.klient.js';
import { Kolada } from '../../src/indikatorer/kolada/kolada.service.js';
import { Koladafel, tolkaData } from '../../src/indikatorer/kolada/koladasvar.js';
import { Hamtning } from '../../src/indikatorer/hamtning/hamtning.service.js';
import { OgiltigtFormular, SaknarBehorighet } from '../../src/plattform/fel.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { indikatorprov } from '../givet/indikatorer.js';
import { koladarad, koladaspelare, type Inspelat, type Spelare } from '../givet/kolada.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

const NEJ: Inspelat = () => ({ status: 404, kropp: {} });
const KOMMUNER = [
  { id: '0182', title: 'Nacka', type: 'K' },
  { id: '0000', title: 'Riket', type: 'L' },
];
let revidering = 74;

/** Two pages of data, the first one busy the first time; and the names. */
const spela = (vag: string, sida: string, bas: string): Inspelat => {
  if (vag.startsWith('/v3/municipality/')) return () => ({ status: 200, kropp: { values: KOMMUNER, next_page: null } });
  if (!vag.startsWith('/v3/data/kpi/U33400/municipality/0182,0000/year/')) return NEJ;
  if (sida === '2')
    return () => ({
      status: 200,
      kropp: {
        values: [koladarad('0182', 2024, { T: null, K: null, M: 0 }), koladarad('0000', 2024, { T: revidering })],
      },
    });
  return (nr) =>
    nr === 1
      ? { status: 503, kropp: {}, huvuden: { 'retry-after': '0' } }
      : {
          status: 200,
          kropp: {
            values: [koladarad('0182', 2023, { T: 71.43, K: 70, M: 73 }), koladarad('0000', 2023, { T: 72 })],
            next_page: `${bas}${vag.slice(3)}?page=2&per_page=5000`,
          },
        };
};

const klienten = (koladaUrl: string, koladaSekunder = 30): KoladaKlient =>
  new KoladaKlient(Object.assign(new Installningar(), { koladaUrl, koladaSekunder }));
const STOPP = new AbortController().signal;
const medSpelare = async (svara: Parameters<typeof koladaspelare>[0], prova: (en: Spelare) => Promise<void>) => {
  const en = await koladaspelare(svara);
  try {
    await prova(en);
  } finally {
    await en.stang();
  }
};

describe('klienten', () => {
  it('läser alla sidor, försöker igen när Kolada är upptaget och behåller nollorna i numren', async () => {
    await medSpelare(spela, async ({ url, fragat }) => {
      const varden = await klienten(url).data('U33400', ['0182', '0000'], [2023, 2024], STOPP);
      expect(varden.filter(({ kon }) => kon === 'T')).toEqual([
        { kpi: 'U33400', kommun: '0182', ar: 2023, kon: 'T', varde: 71.43, status: '' },
        { kpi: 'U33400', kommun: '0000', ar: 2023, kon: 'T', varde: 72, status: '' },
        { kpi: 'U33400', kommun: '0182', ar: 2024, kon: 'T', varde: null, status: 'Missing' },
        { kpi: 'U33400', kommun: '0000', ar: 2024, kon: 'T', varde: 74, status: '' },
      ]);
      // null is not 0, and 0 is not null
      expect(varden.filter(({ kommun, ar }) => kommun === '0182' && ar === 2024).map(({ varde }) => varde)).toEqual([
        null,
        null,
        0,
      ]);
      expect(fragat).toHaveLength(3);
    });
  });

  it('frågar om högst 25 år åt gången', async () => {
    const aren = Array.from({ length: 30 }, (_, i) => 1995 + i);
    await medSpelare(
      () => () => ({ status: 200, kropp: { values: [], next_page: null } }),
      async ({ url, fragat }) => {
        await klienten(url).data('U33400', ['0182'], aren, STOPP);
        expect(fragat.map((vag) => vag.split('/year/')[1]?.split('?')[0]?.split(',').length)).toEqual([25, 5]);
      },
    );
  });

  it.each<[string, Inspelat, string]>([
    ['den som är upptagen tre gånger', () => ({ status: 503, kropp: {}, huvuden: { 'retry-after': '0' } }), '503'],
    ['den som inte känner till frågan', NEJ, '404'],
    ['det som inte är JSON', () => ({ status: 200, kropp: '<html>' }), 'går inte att läsa'],
    ['det som ser annorlunda ut', () => ({ status: 200, kropp: { data: [] } }), 'inte ut som väntat'],
    [
      'ett tal som text',
      () => ({ status: 200, kropp: { values: [koladarad('0182', 2023, { T: JSON.parse('"1"') as number })] } }),
      'som väntat',
    ],
    [
      'ett nummer utan nolla',
      () => ({ status: 200, kropp: { values: [koladarad('182', 2023, { T: 1 })] } }),
      'som väntat',
    ],
    [
      'en sida någon annanstans',
      () => ({ status: 200, kropp: { values: [], next_page: 'http://127.0.0.2:9/' } }),
      'följs inte',
    ],
  ])('ger upp med en mening inför %s', async (_namn, spelat, mening) => {
    await medSpelare(
      () => spelat,
      async ({ url }) => {
        await expect(klienten(url).data('U33400', ['0182'], [2023], STOPP)).rejects.toThrow(mening);
      },
    );
  });

  it('väntar inte för evigt på den som inte svarar', async () => {
    await medSpelare(
      () => (nr) => (nr === 1 ? 'tiger' : { status: 200, kropp: { values: [], next_page: null } }),
      async ({ url }) => expect(await klienten(url, 1).data('U33400', ['0182'], [2023], STOPP)).toEqual([]),
    );
    await expect(klienten('http://127.0.0.1:1/v3').data('U33400', ['0182'], [2023], STOPP)).rejects.toThrow(Koladafel);
  });
});

describe('en indikator från Kolada', () => {
  let db: Provdatabas;
  let prov: Provapp;
  let spelare: Spelare;
  let namnd: Namnd;
  let prova: ReturnType<typeof indikatorprov>;
  const tjanst = <T>(klass: abstract new (...args: never[]) => T): T => prov.app.get<T>(klass, { strict: false });
  const enIndikator = (andrat = {}): Promise<number> =>
    prova.ny({
      kalla: 'kolada',
      kpi: 'U33400',
      kommun: '0182',
      jamfor: '0000',
      giltigFran: '2023-01-01',
      konsuppdelad: true,
      ...andrat,
    });
  const jamforelser = async (id: number) =>
    (await tjanst(IndikatorQueries).sida(namnd.medarbetare, id, {})).jamforelser.map((en) => [
      en.kommunNamn,
      en.fran,
      en.varde,
    ]);

  beforeAll(async () => {
    db = await nyDatabas();
    namnd = await enNamnd(db);
    spelare = await koladaspelare(spela);
    prov = await startaApp(db, { koladaUrl: spelare.url });
    prova = indikatorprov(prov, namnd);
  });
  afterAll(async () => {
    await prov.stang();
    await spelare.stang();
    await db.stang();
  });

  it('hämtas av ett jobb, med andra kommuner vid sidan av, och rör inte det som är låst', async () => {
    const id = await enIndikator();
    const hamta = async (): Promise<void> => {
      await tjanst(Hamtning).bestall(namnd.samordnare, id);
      await prov.tomKo(namnd.samordnare);
    };
    await hamta();
    expect(await prova.rader(id)).toEqual([
      [
        1,
        [
          ['2023', 71.43],
          ['2024', null],
        ],
      ],
    ]);
    expect(await jamforelser(id)).toEqual([
      ['Riket', '2023-01-01', 72],
      ['Riket', '2024-01-01', 74],
    ]);
    const varden = (await tjanst(IndikatorQueries).sida(namnd.medarbetare, id, {})).serier[0]?.varden;
    expect(varden?.map(({ kommentar }) => kommentar)).toEqual(['', 'Kolada har inget värde (Missing).']);
    // what is the same keeps its time, what Kolada has revised is taken
    const hamtad = varden?.[0]?.hamtadVid;
    await prova.las(id, '2023-12-31');
    revidering = 75;
    await hamta();
    const sedan = await tjanst(IndikatorQueries).sida(namnd.medarbetare, id, {});
    expect(sedan.serier[0]?.varden[0]).toMatchObject({ hamtadVid: hamtad, last: true });
    expect((await jamforelser(id)).at(-1)).toEqual(['Riket', '2024-01-01', 75]);
  });

  it('hämtas inte på beställning av en medarbetare, och fylls inte i för hand', async () => {
    const id = await enIndikator();
    await expect(tjanst(Hamtning).bestall(namnd.chef, id)).rejects.toThrow(SaknarBehorighet);
    await expect(prova.fyll(id, '2024', 1, 2)).rejects.toThrow('gäller inte');
  });

  it('läses från en fil när nätet inte nås, och av en annan fil blir ingenting', async () => {
    const id = await enIndikator({ konsuppdelad: false });
    const fil = (kropp: unknown): Buffer => Buffer.from(typeof kropp === 'string' ? kropp : JSON.stringify(kropp));
    const kolada = tjanst(Kolada);
    const svar = {
      values: [
        koladarad('0182', 2024, { T: 80, K: 81 }),
        koladarad('0000', 2024, { T: 70 }),
        koladarad('1280', 2024, { T: 1 }),
      ],
    };
    expect(await kolada.lasFil(namnd.samordnare, id, fil(svar))).toEqual({ nya: 1, andrade: 0, lasta: 0 });
    expect(await jamforelser(id)).toEqual([['Riket', '2024-01-01', 70]]);
    await prova.las(id, '2024-12-31');
    svar.values[0] = koladarad('0182', 2024, { T: 90 });
    expect(await kolada.lasFil(namnd.samordnare, id, fil(svar))).toEqual({ nya: 0, andrade: 0, lasta: 1 });
    for (const trasig of ['inte json', { values: 3 }, { values: [] }])
      await expect(kolada.lasFil(namnd.samordnare, id, fil(trasig))).rejects.toThrow(OgiltigtFormular);
    expect(await prova.rader(id)).toEqual([[1, [['2024', 80]]]]);
  });

  it('har ett värde om året', async () => {
    await expect(enIndikator({ frekvens: 'kvartalsvis' })).rejects.toThrow(OgiltigtFormular);
    expect(tolkaData({ values: [], next_page: '' })).toEqual({ rader: [], nasta: null });
  });
});
