import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Andrad, Regelbrott, SaknarBehorighet } from '../../src/plattform/fel.js';
import { RapportQueries } from '../../src/rapporter/rapport.queries.js';
import { Rapportsida } from '../../src/rapporter/rapportsida.service.js';
import { RapportService } from '../../src/rapporter/rapport.service.js';
import { utkastlagen } from '../../src/rapporter/textutkast/textutkast.queries.js';
import { Textutkast } from '../../src/rapporter/textutkast/textutkast.service.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { kravdaTexter } from '../givet/kapitel.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { slumpadeBrister } from './slumpade-dokument.js';

describe('utkastet i ett avsnitt', () => {
  const KOD = '09-avvikelser';
  let db: Provdatabas;
  let prov: Provapp;
  let namnd: Namnd;
  let textutkast: Textutkast;
  let rapporter: RapportService;
  let queries: RapportQueries;

  beforeAll(async () => {
    db = await nyDatabas();
    namnd = await enNamnd(db);
    prov = await startaApp(db);
    textutkast = prov.app.get(Textutkast, { strict: false });
    rapporter = prov.app.get(RapportService, { strict: false });
    queries = prov.app.get(RapportQueries, { strict: false });
  });
  afterAll(async () => {
    await prov.stang();
    await db.stang();
  });

  const ny = async (ar: number) => (await rapporter.skapa(namnd.samordnare, { slag: 'kvalitetsberattelse', ar })).id;
  const text = async (id: number) => (await queries.texter(namnd.samordnare, id)).get(KOD);
  const lage = (id: number) => db.databas.las(namnd.samordnare, async (tx) => (await utkastlagen(tx, id)).get(KOD));

  it('hämtas, hämtas om så länge ingen skrivit, och läggs annars efter det som står', async () => {
    const id = await ny(2025);
    expect(await textutkast.hamta(namnd.samordnare, id, KOD, 0)).toBe('nytt');
    const forsta = (await text(id))?.text ?? '';
    expect(forsta).toContain('Under 2025 rapporterades inga avvikelser ({{fakta avvikelse.rapporterade ar=2025}})');
    expect(await textutkast.hamta(namnd.samordnare, id, KOD, 1)).toBe('nytt');
    expect((await text(id))?.text).toBe(forsta);
    await rapporter.skriv(namnd.samordnare, id, KOD, { text: 'Vi har själva läst.', version: 2 });
    await expect(textutkast.hamta(namnd.samordnare, id, KOD, 2)).rejects.toThrow(Andrad);
    expect(await textutkast.hamta(namnd.samordnare, id, KOD, 3)).toBe('efter');
    expect((await text(id))?.text).toBe(`Vi har själva läst.\n\n${forsta}`);
    await expect(textutkast.hamta(namnd.samordnare, id, '18-slutsatser', 0)).rejects.toThrow(Regelbrott);
    await expect(textutkast.hamta(namnd.chef, id, KOD, 4)).rejects.toThrow();
  });

  it('är utkast tills en namngiven person godkänner just det som står, och följer med till en ny utgåva', async () => {
    const id = await ny(2024);
    await textutkast.hamta(namnd.samordnare, id, KOD, 0);
    expect(await lage(id)).toMatchObject({
      godkantAv: null,
      siffror: { '{{fakta avvikelse.rapporterade ar=2024}}': '0' },
    });
    await rapporter.skriv(namnd.samordnare, id, KOD, { text: 'Ändrat av en människa.', version: 1 });
    expect((await lage(id))?.godkantVid).toBeNull();
    await expect(textutkast.godkann(namnd.forvaltningschef, id, KOD, 1)).rejects.toThrow(Andrad);
    await expect(textutkast.godkann(namnd.registrator, id, KOD, 2)).rejects.toThrow(SaknarBehorighet);
    await textutkast.godkann(namnd.forvaltningschef, id, KOD, 2);
    const namn = (
      await db.agare.query<{ namn: string }>('select namn from person where id = $1', [namnd.forvaltningschef.personId])
    ).rows[0]?.namn;
    expect(await lage(id)).toMatchObject({ godkantAv: namn });
    // a draft again: the approval was of another text
    await textutkast.hamta(namnd.samordnare, id, KOD, 2);
    expect(await lage(id)).toMatchObject({ godkantAv: null });
    const version = (await queries.hamta(namnd.samordnare, id)).version;
    await rapporter.diariefor(namnd.samordnare, id, { dnr: 'SN 2025/3', version });
    await db.agare.query(`update rapport set status = 'aterremitterad' where id = $1`, [id]);
    expect(await lage(await ny(2024))).toMatchObject({ godkantAv: null });
  });

  it('hindrar frysningen tills någon godkänt det eller skrivit varför, och skälet trycks', async () => {
    const id = await ny(2022);
    await textutkast.hamta(namnd.samordnare, id, KOD, 0);
    await kravdaTexter(db, namnd.samordnare, id);
    const version = async () => (await queries.hamta(namnd.samordnare, id)).version;
    await rapporter.diariefor(namnd.samordnare, id, { dnr: 'SN 2023/3', version: await version() });
    await expect(rapporter.frys(namnd.samordnare, id, { version: await version() })).rejects.toThrow(
      'Berättelsen har 1 fel.',
    );
    const sida = JSON.stringify(await prov.app.get(Rapportsida, { strict: false }).visa(namnd.samordnare, id));
    expect(sida).toContain('Texten i Avvikelser är ett utkast som ingen har läst och godkänt.');
    expect(sida).toContain('Varför fryses underlaget med fel?');
    await rapporter.frys(namnd.samordnare, id, { version: await version(), luckskal: 'Nämnden möts i morgon.' });
    const bilaga = (await queries.underlag(namnd.samordnare, id))?.avsnitt.find(({ kod }) => kod === '95-luckor');
    expect(bilaga?.data).toMatchObject({ av: expect.any(String), skal: 'Nämnden möts i morgon.' });
    expect(JSON.stringify(bilaga?.data)).toContain('är ett utkast som ingen har läst och godkänt');
    await prov.tomKo(namnd.system);
  }, 60_000);

  it('skrivs också till halvårsredovisningen, där siffrorna är halvårets', async () => {
    const sak = await rapporter.skapa(namnd.samordnare, { slag: 'halvarsredovisning', ar: 2025, halvar: 2 });
    const kod = '07-samlad-analys';
    expect(await textutkast.hamta(namnd.samordnare, sak.id, kod, 0)).toBe('nytt');
    const skrivet = (await queries.texter(namnd.samordnare, sak.id)).get(kod);
    expect(skrivet?.text).toContain(
      'Under andra halvåret 2025 kom det in {{fakta synpunkt.inkomna ar=2025 halvar=2 typ=klagomal}} klagomål',
    );
    await expect(textutkast.hamta(namnd.samordnare, sak.id, KOD, 0)).rejects.toThrow(Regelbrott);
    const sida = JSON.stringify(await prov.app.get(Rapportsida, { strict: false }).visa(namnd.samordnare, sak.id));
    expect(sida).toContain('är ett utkast som ingen har läst och godkänt.');
  });

  it('fryses utan skäl och utan bilaga om luckor när det är godkänt', async () => {
    const id = await ny(2021);
    await textutkast.hamta(namnd.samordnare, id, KOD, 0);
    await textutkast.godkann(namnd.samordnare, id, KOD, 1);
    await kravdaTexter(db, namnd.samordnare, id);
    const version = async () => (await queries.hamta(namnd.samordnare, id)).version;
    await rapporter.diariefor(namnd.samordnare, id, { dnr: 'SN 2022/3', version: await version() });
    await rapporter.frys(namnd.samordnare, id, { version: await version() });
    const underlag = await queries.underlag(namnd.samordnare, id);
    expect(underlag?.avsnitt.map(({ kod }) => kod)).not.toContain('95-luckor');
    await prov.tomKo(namnd.system);
  }, 60_000);

  it('och hur åren än har varit går varje siffra i de tre dokumenten att öppna till så många rader som den säger', async () => {
    expect(await slumpadeBrister(prov.app, db, namnd, 2)).toEqual([]);
  }, 60_000);
});
