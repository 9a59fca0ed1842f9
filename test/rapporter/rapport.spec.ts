import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Andrad, FinnsInte, Regelbrott, SaknarBehorighet } from '../../src/plattform/fel.js';
import { RapportQueries } from '../../src/rapporter/rapport.queries.js';
import { RapportService } from '../../src/rapporter/rapport.service.js';
import { Utskrift } from '../../src/rapporter/utskrift.service.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

const textAv = async (pdf: Buffer): Promise<string> => {
  const dokument = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const sidor: string[] = [];
  for (let nr = 1; nr <= dokument.numPages; nr++) {
    const { items } = await (await dokument.getPage(nr)).getTextContent();
    sidor.push(items.map((del) => ('str' in del ? del.str + (del.hasEOL ? ' ' : '') : '')).join(''));
  }
  await dokument.destroy();
  return sidor.join(' ').replace(/\s+/g, ' ');
};

describe('ett dokument till nämnden', () => {
  let db: Provdatabas;
  let prov: Provapp;
  let namnd: Namnd;
  let rapporter: RapportService;
  let queries: RapportQueries;

  beforeAll(async () => {
    db = await nyDatabas();
    namnd = await enNamnd(db);
    prov = await startaApp(db);
    rapporter = prov.app.get(RapportService, { strict: false });
    queries = prov.app.get(RapportQueries, { strict: false });
  });
  afterAll(async () => {
    await prov.stang();
    await db.stang();
  });

  const version = async (id: number): Promise<number> => (await queries.hamta(namnd.samordnare, id)).version;
  const fryst = async (slag: 'kvalitetsberattelse', ar: number): Promise<number> => {
    const { id } = await rapporter.skapa(namnd.samordnare, { slag, ar });
    await rapporter.diariefor(namnd.samordnare, id, { dnr: `SN ${String(ar)}/7`, version: await version(id) });
    await rapporter.frys(namnd.samordnare, id, { version: await version(id), luckskal: 'Prov.' });
    await prov.tomKo(namnd.system);
    return id;
  };

  it('görs om ur det frysta underlaget och blir likadant', async () => {
    const id = await fryst('kvalitetsberattelse', 2024);
    const underlag = await queries.underlag(namnd.samordnare, id);
    const { innehall } = await queries.dokument(namnd.samordnare, id);
    const igen = await prov.app.get(Utskrift, { strict: false }).tryck(underlag!);
    expect(await textAv(igen.pdf)).toBe(await textAv(innehall));
    expect(igen.pdf.equals(innehall)).toBe(true);
  }, 120_000);

  it('kan inte ändras när det är fryst, inte ens av den som äger databasen', async () => {
    const id = await fryst('kvalitetsberattelse', 2023);
    await expect(
      rapporter.skriv(namnd.samordnare, id, '01-sammanfattning', { text: 'ändrat', version: 0 }),
    ).rejects.toThrow();
    await expect(db.agare.query(`update rapport set underlag = '{}' where id = $1`, [id])).rejects.toThrow(
      'fryst underlag kan inte ändras',
    );
  }, 120_000);

  it('lämnas till nämnden av någon annan än den som upprättat det, och först när PDF:en finns', async () => {
    const id = await fryst('kvalitetsberattelse', 2022);
    await expect(queries.hamta(namnd.ledamot, id)).rejects.toThrow(FinnsInte);
    await expect(rapporter.klarmarkera(namnd.samordnare, id, { version: await version(id) })).rejects.toThrow(
      SaknarBehorighet,
    );
    await rapporter.klarmarkera(namnd.forvaltningschef, id, { version: await version(id) });
    expect((await queries.hamta(namnd.ledamot, id)).status).toBe('klar');
    expect((await queries.leveranser(namnd.samordnare, id)).map(({ oppnadVid }) => oppnadVid)).toEqual([null]);
    await expect(
      rapporter.faststall(namnd.registrator, id, {
        sammantrade: '2026-03-10',
        paragraf: '',
        version: await version(id),
      }),
    ).rejects.toThrow(Regelbrott);
    await rapporter.faststall(namnd.registrator, id, {
      sammantrade: '2026-03-10',
      paragraf: '§ 34',
      version: await version(id),
    });
    await expect(db.agare.query(`update rapport set paragraf = '§ 35' where id = $1`, [id])).rejects.toThrow('beslut');
    // without a public edition the public would have nothing to read: somebody says why
    await expect(rapporter.publicera(namnd.registrator, id, { version: await version(id), skal: ' ' })).rejects.toThrow(
      'Det finns ingen färdig offentlig utgåva',
    );
    const skal = 'Den offentliga utgåvan görs nästa vecka.';
    await rapporter.publicera(namnd.registrator, id, { version: await version(id), skal });
    expect(await queries.publiceradUtan(namnd.samordnare, id)).toMatchObject({ namn: namnd.registrator.namn, skal });
    expect((await queries.lista(namnd.ledamot)).map((rad) => rad.id)).toContain(id);
    // the whole of it has the small counts: others read the public edition
    expect(await queries.lista(namnd.medarbetare)).toEqual([]);
  }, 120_000);

  it('fryses inte utan diarienummer', async () => {
    const { id } = await rapporter.skapa(namnd.samordnare, { slag: 'kvalitetsberattelse', ar: 2021 });
    await expect(rapporter.frys(namnd.samordnare, id, { version: await version(id) })).rejects.toThrow('diarienummer');
  });

  it('kan återremitteras och får då en ny utgåva med texterna kvar', async () => {
    const { id } = await rapporter.skapa(namnd.samordnare, { slag: 'kvalitetsberattelse', ar: 2019 });
    await rapporter.skriv(namnd.samordnare, id, '18-slutsatser', { text: 'Vi prioriterar barnens röst.', version: 0 });
    await rapporter.diariefor(namnd.samordnare, id, { dnr: 'SN 2020/1', version: await version(id) });
    await rapporter.frys(namnd.samordnare, id, { version: await version(id), luckskal: 'Prov.' });
    await prov.tomKo(namnd.system);
    await rapporter.klarmarkera(namnd.forvaltningschef, id, { version: await version(id) });
    const aterremiss = { sammantrade: '2020-03-10', paragraf: '§ 12', skal: '', version: await version(id) };
    await expect(rapporter.aterremittera(namnd.registrator, id, aterremiss)).rejects.toThrow('skälet');
    await rapporter.aterremittera(namnd.registrator, id, {
      ...aterremiss,
      skal: 'Komplettera med barnens synpunkter.',
    });
    const ny = await rapporter.skapa(namnd.samordnare, { slag: 'kvalitetsberattelse', ar: 2019 });
    expect(ny.utgava).toBe(2);
    expect((await queries.texter(namnd.samordnare, ny.id)).get('18-slutsatser')?.text).toBe(
      'Vi prioriterar barnens röst.',
    );
    await expect(rapporter.skapa(namnd.samordnare, { slag: 'kvalitetsberattelse', ar: 2019 })).rejects.toThrow('redan');
  }, 120_000);

  it('skriver aldrig över vad någon annan skrivit i samma avsnitt', async () => {
    const { id } = await rapporter.skapa(namnd.samordnare, { slag: 'kvalitetsberattelse', ar: 2018 });
    await rapporter.skriv(namnd.samordnare, id, '01-sammanfattning', { text: 'Den ena', version: 0 });
    await expect(
      rapporter.skriv(namnd.forvaltningschef, id, '01-sammanfattning', { text: 'Den andra', version: 0 }),
    ).rejects.toThrow(Andrad);
    await rapporter.skriv(namnd.forvaltningschef, id, '02-inledning', { text: 'Ett annat avsnitt', version: 0 });
    expect((await queries.texter(namnd.samordnare, id)).get('01-sammanfattning')?.text).toBe('Den ena');
    await expect(
      rapporter.skriv(namnd.samordnare, id, '90-sa-raknades-siffrorna', { text: 'x', version: 0 }),
    ).rejects.toThrow(FinnsInte);
  });

  it.each(['medarbetare', 'chef', 'ledamot', 'systemadmin', 'dataskyddsombud'] as const)(
    'påbörjas inte av %s',
    async (vem) => {
      await expect(rapporter.skapa(namnd[vem], { slag: 'kvalitetsberattelse', ar: 2017 })).rejects.toThrow(
        SaknarBehorighet,
      );
    },
  );
});
