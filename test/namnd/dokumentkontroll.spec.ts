import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DokumentkontrollQueries, type Dokumentkontroll } from '../../src/namnd/dokumentkontroll.queries.js';
import { Webblasare } from '../givet/app.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { enBerattelse, ettProvhus, type Lage, type Provhus } from '../oversikt/provhus.js';

let hus: Provhus;
let namnd: Namnd;

beforeAll(async () => {
  hus = await ettProvhus();
  namnd = await enNamnd(hus.db, { namn: 'Barn- & ungdomsnämnden' });
}, 60_000);
afterAll(() => hus.stang());

/** What the product's own documents say of themselves, in the words of XMP. */
const pdf = (titel: string, skapad: string): Buffer =>
  Buffer.from(
    `%PDF-1.7 text <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${titel}</rdf:li></rdf:Alt></dc:title>` +
      `<xmp:CreateDate>${skapad}</xmp:CreateDate> slut`,
  );

const enBerattelseMedPdf = async (ar: number, lage: Lage): Promise<Buffer> => {
  const id = await enBerattelse(hus, namnd, ar, lage);
  const { rows } = await hus.db.agare.query<{ fryst: Date }>('select fryst_vid as fryst from rapport where id = $1', [
    id,
  ]);
  const skapad = rows[0]!.fryst.toISOString().replace(/\.\d+Z$/, 'Z');
  const fil = pdf(`Kvalitetsberättelse ${String(ar)} – Barn- &amp; ungdomsnämnden`, skapad);
  await hus.db.agare.query('update rapport_dokument set innehall = $2, sha256 = $3 where rapport_id = $1', [
    id,
    fil,
    createHash('sha256').update(fil).digest(),
  ]);
  return fil;
};

const utfall = (fil: Buffer): Promise<Dokumentkontroll> =>
  hus.app.get(DokumentkontrollQueries, { strict: false }).kontrollera(fil);

/** As anybody does it, with a browser without script and without login. */
const kontrollera = async (fil: Buffer | null) => {
  const besokare = new Webblasare(hus.url);
  await besokare.oppna('/dokumentkontroll');
  return fil ? besokare.skickaFil('/dokumentkontroll', {}, 'fil', fil) : besokare.skicka('/dokumentkontroll');
};
const andrad = (fil: Buffer, plats: number): Buffer => {
  const ny = Buffer.from(fil);
  ny[plats] = (ny[plats] ?? 0) ^ 1;
  return ny;
};

describe('kontroll av ett dokument', () => {
  it('känner igen det som nämnden har fastställt, och ser en enda ändrad byte', async () => {
    const fil = await enBerattelseMedPdf(2022, 'faststalld');
    const dokument = {
      titel: 'Kvalitetsberättelse 2022',
      namnd: 'Barn- & ungdomsnämnden',
      dnr: 'SN 2022/7',
      utgava: 1,
      sammantrade: '2026-03-10',
      paragraf: '§ 34',
      offentlig: false,
      ersatt: false,
    };
    expect(await utfall(fil)).toEqual({ utfall: 'oforandrad', dokument });
    expect(await utfall(andrad(fil, 10))).toEqual({ utfall: 'andrad', dokument });
    expect(await utfall(Buffer.concat([fil, Buffer.from(' ')]))).toEqual({ utfall: 'andrad', dokument });
    const svar = await kontrollera(fil);
    expect([svar.status, svar.html]).toEqual([200, expect.stringContaining('Dokumentet är oförändrat')]);
    expect(svar.html).toContain('10 mars 2026, § 34');
    expect((await kontrollera(andrad(fil, 10))).html).toContain('Dokumentet är ändrat');
  });

  it('säger att nämnden har fastställt en senare utgåva, men inte medan den bara är på väg', async () => {
    const forsta = await enBerattelseMedPdf(2019, 'faststalld');
    await enBerattelse(hus, namnd, 2019, 'klar');
    expect(await utfall(forsta)).toMatchObject({ utfall: 'oforandrad', dokument: { utgava: 1, ersatt: false } });
    await hus.db.agare.query(
      `update rapport set status = 'faststalld', sammantrade = '2026-03-10', paragraf = '§ 35' where ar = 2019 and utgava = 2`,
    );
    expect(await utfall(forsta)).toMatchObject({ utfall: 'oforandrad', dokument: { utgava: 1, ersatt: true } });
    expect((await kontrollera(forsta)).html).toContain('Nämnden har fastställt en senare utgåva');
  });

  it('säger inget om det som inte är fastställt, och inget om ett annat dokument', async () => {
    const utkast = await enBerattelseMedPdf(2023, 'klar');
    const okand = { utfall: 'okand', dokument: null };
    expect(await utfall(utkast)).toEqual(okand);
    expect(await utfall(andrad(utkast, 10))).toEqual(okand);
    // the right title with another instant, and the right instant under another title
    const fil = await enBerattelseMedPdf(2021, 'publicerad');
    expect(await utfall(Buffer.from(fil.toString('utf8').replace(/T\d\d:/, 'T99:')))).toEqual(okand);
    expect(await utfall(Buffer.from(fil.toString('utf8').replace('berättelse', 'sägen')))).toEqual(okand);
    expect(await utfall(Buffer.from('%PDF-1.4 från någon annan'))).toEqual(okand);
  });

  it.each([
    ['ingen fil', null, 'Välj en PDF-fil.'],
    ['en tom fil', Buffer.alloc(0), 'Filen är ingen PDF.'],
    ['något annat än en PDF', Buffer.from('MZ program'), 'Filen är ingen PDF.'],
  ])('nekar %s', async (_vad, fil, mening) => {
    const svar = await kontrollera(fil);
    expect([svar.status, svar.html]).toEqual([422, expect.stringContaining(mening)]);
  });
});
