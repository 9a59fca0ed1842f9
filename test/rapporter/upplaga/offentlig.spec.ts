import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import { allmanhetenHos } from '../../../src/database/vem.js';
import { DokumentkontrollQueries } from '../../../src/namnd/dokumentkontroll.queries.js';
import { FinnsInte, OgiltigtFormular, Regelbrott } from '../../../src/plattform/fel.js';
import { LeveransQueries } from '../../../src/rapporter/leverans/leverans.queries.js';
import { pdfBilagor } from '../../../src/rapporter/leverans/sifferfiler.js';
import { siffrorI } from '../../../src/rapporter/leverans/tabeller.js';
import { RapportQueries } from '../../../src/rapporter/rapport.queries.js';
import { RapportService } from '../../../src/rapporter/rapport.service.js';
import type { Underlag } from '../../../src/rapporter/underlag.js';
import { kvarstar, provat, type Kapitelbeslut } from '../../../src/rapporter/upplaga/kapitelprovning.js';
import { UpplagaQueries } from '../../../src/rapporter/upplaga/upplaga.queries.js';
import { UpplagaService, type Upplagelage } from '../../../src/rapporter/upplaga/upplaga.service.js';
import { startaApp, Webblasare, type Provapp } from '../../givet/app.js';
import { nyDatabas, type Provdatabas } from '../../givet/databas.js';
import { mangaAvvikelser } from '../../givet/manga-avvikelser.js';
import { kravdaTexter } from '../../givet/kapitel.js';
import { enNamnd, type Namnd } from '../../givet/organisation.js';

const PER_ENHET = 'Rapporterade avvikelser per enhet';
const KAPITEL = '18-slutsatser';
const TEXT = 'Diarienummer 850312-1234 är beslutet. Vi behöver lyssna mer på barnen under nästa år.';

describe('den offentliga utgåvan', () => {
  let db: Provdatabas;
  let prov: Provapp;
  let namnd: Namnd;
  let rapporter: RapportService;
  let upplaga: UpplagaService;
  let utgavor: UpplagaQueries;
  let id: number;

  beforeAll(async () => {
    db = await nyDatabas();
    namnd = await enNamnd(db);
    prov = await startaApp(db);
    rapporter = prov.app.get(RapportService, { strict: false });
    upplaga = prov.app.get(UpplagaService, { strict: false });
    utgavor = prov.app.get(UpplagaQueries, { strict: false });
    for (const { enhet, antal } of [
      { enhet: namnd.enhet, antal: 13 },
      { enhet: namnd.grannenhet, antal: 3 },
    ])
      await mangaAvvikelser(db.agare, namnd, '2025-05-05', { enhet, dagar: Array.from({ length: antal }, () => 0) });
    ({ id } = await rapporter.skapa(namnd.samordnare, { slag: 'kvalitetsberattelse', ar: 2025 }));
    await rapporter.skriv(namnd.samordnare, id, KAPITEL, { text: TEXT, version: 0 });
    await kravdaTexter(db, namnd.samordnare, id);
    await rapporter.diariefor(namnd.samordnare, id, { dnr: 'SN 2026/7', version: await version() });
    await rapporter.frys(namnd.samordnare, id, { version: await version() });
    await prov.tomKo(namnd.system);
  }, 120_000);
  afterAll(async () => {
    await prov.stang();
    await db.stang();
  });

  const rapportfragor = (): RapportQueries => prov.app.get(RapportQueries, { strict: false });
  const version = async (): Promise<number> => (await rapportfragor().hamta(namnd.samordnare, id)).version;
  const lage = (): Promise<Upplagelage> => upplaga.lage(namnd.samordnare, id);
  const kapitlet = async (kod: string) => (await lage()).kapitel.find(({ kapitel }) => kapitel.kod === kod)!.kapitel;
  const prova = async (kod: string, beslut: Kapitelbeslut, skal: string[] = []): Promise<void> =>
    upplaga.prova(namnd.samordnare, id, kod, {
      beslut,
      skal,
      innehall: provat(await kapitlet(kod), 'med').toString('hex'),
    });
  const gor = async (): Promise<void> => {
    await upplaga.gor(namnd.registrator, id, { version: await version() });
    await prov.tomKo(namnd.system);
  };
  const publikt = (): Promise<{ underlag: string }[]> =>
    db.databas.las(allmanhetenHos(namnd.namndId), (tx) =>
      tx.sql('prov.publikt', 'select underlag from rapport_offentlig'),
    );
  const sidan = () => new Webblasare(prov.url).oppna(`/publicerat/${String(namnd.namndId)}/kvalitetsberattelse/2025`);

  it('prövas text för text av någon med namn, och bara den text som stod där', async () => {
    expect(await kapitlet(KAPITEL)).toMatchObject({ behover: true, harText: true });
    expect((await lage()).saknas).toContain('den lättlästa sammanfattningen');
    await expect(prova(KAPITEL, 'med')).rejects.toThrow('varför uppgiften får lämnas ut');
    await expect(
      upplaga.prova(namnd.samordnare, id, KAPITEL, {
        beslut: 'med',
        skal: ['Diarienummer.'],
        innehall: 'en annan text',
      }),
    ).rejects.toThrow(OgiltigtFormular);
    await expect(
      upplaga.prova(namnd.medarbetare, id, KAPITEL, { beslut: 'med', skal: [], innehall: '' }),
    ).rejects.toThrow();
    await prova(KAPITEL, 'med', ['Det är ett diarienummer.']);
    const provad = (await lage()).kapitel.find(({ kapitel }) => kapitel.kod === KAPITEL);
    expect(provad).toMatchObject({
      galler: true,
      rad: { provadAv: namnd.samordnare.namn, skal: ['Det är ett diarienummer.'] },
    });
    // a decision of another text is no decision
    await db.agare.query(`update rapport_provning set innehall_sha256 = '\\x00' where kod = $1`, [KAPITEL]);
    expect((await lage()).kapitel.find(({ kapitel }) => kapitel.kod === KAPITEL)?.galler).toBe(false);
  });

  it('har en lättläst sammanfattning som en människa har godkänt', async () => {
    const godkann = (text: string): Promise<void> => upplaga.godkannLattlast(namnd.samordnare, id, { text });
    await expect(godkann('Ring Anna Berg på 070-123 45 67.')).rejects.toThrow('Kan vara ett namn');
    await expect(godkann(`${'mycket '.repeat(20)}lång.`)).rejects.toThrow('Dela meningen');
    await expect(godkann('Det var 3 på en enhet.')).rejects.toThrow('dolt på annan plats');
    await godkann('Personalen rapporterade 16 avvikelser.\nDet är bra att berätta.');
  });

  it('görs inte förrän nämnden har beslutat och allt är prövat', async () => {
    await expect(gor()).rejects.toThrow(Regelbrott);
    await rapporter.klarmarkera(namnd.forvaltningschef, id, { version: await version() });
    await rapporter.faststall(namnd.registrator, id, {
      sammantrade: '2026-03-10',
      paragraf: '§ 34',
      version: await version(),
    });
    await expect(gor()).rejects.toThrow('Återstår att pröva: ');
    await expect(upplaga.gor(namnd.medarbetare, id, { version: await version() })).rejects.toThrow();
    await expect(upplaga.gor(namnd.verksamhetschef, id, { version: await version() })).rejects.toThrow();
    for (const { kapitel, galler } of (await lage()).kapitel)
      if (!galler)
        await prova(
          kapitel.kod,
          kapitel.kod === KAPITEL ? 'utan_text' : 'med',
          kvarstar(kapitel, 'med').map(() => 'Ingen person.'),
        );
    expect((await lage()).saknas).toEqual([]);
    await gor();
    expect(await utgavor.utgavor(namnd.samordnare, id)).toMatchObject([{ nr: 1, publiceradVid: null }]);
    expect((await utgavor.utgavor(namnd.samordnare, id))[0]?.sidor).toBeGreaterThan(3);
  }, 120_000);

  it('syns för ingen utanför förrän dokumentet publiceras, och då för alla', async () => {
    expect(await publikt()).toEqual([]);
    expect((await sidan()).status).toBe(404);
    await rapporter.publicera(namnd.registrator, id, { version: await version() });
    const [offentligt] = await publikt();
    const { status, html } = await sidan();
    expect(status).toBe(200);
    expect(html).toContain('Personalen rapporterade 16 avvikelser.');
    expect(html).toContain('Antal från 1 till 4 visas inte');
    expect(html).not.toContain('850312');
    expect(html).not.toContain('lyssna mer på barnen');
    expect(html).toContain('Texten i kapitlet är inte med i den offentliga utgåvan.');
    expect(html).not.toContain(namnd.samordnare.namn);
    // thirteen and three make sixteen: both enheter are hidden
    expect(offentligt?.underlag).not.toMatch(/"varde":(3|13)[,}]/);
    expect(html).toMatch(/<td[^>]*>dolt<\/td>/);
    const hela = await db.databas.las(allmanhetenHos(namnd.namndId), (tx) =>
      tx.sql('prov.rapport', 'select id from rapport'),
    );
    expect(hela).toEqual([]);
  });

  it('ger i ingen fil och ingen form de tal som den döljer', async () => {
    const publik = `${prov.url}/publicerat/${String(namnd.namndId)}/kvalitetsberattelse/2025`;
    const json = await (await fetch(publik, { headers: { accept: 'application/json' } })).text();
    expect(json).toContain('>dolt</td>');
    expect(json).not.toMatch(/"varde":|>(?:3|13)<\/td>/);
    const bok = await fetch(`${publik}/siffror.xlsx`);
    expect([bok.status, bok.headers.get('content-type')]).toEqual([200, expect.stringContaining('spreadsheetml')]);
    expect(['content-disposition', 'cache-control'].map((namn) => bok.headers.get(namn))).toEqual([
      'attachment; filename="kvalitetsberattelse-2025-siffror.xlsx"',
      'public, no-cache',
    ]);
    const filen = Buffer.from(await bok.arrayBuffer());
    const blad = (await readSheet(filen, 'Innehåll')).find(([, , tabell]) => tabell === PER_ENHET)?.[0];
    const tal = (await readSheet(filen, String(blad))).slice(1).map((rad) => rad.at(-1));
    expect(tal).toContain('dolt');
    const [offentligt] = await publikt();
    const rader = siffrorI(JSON.parse(offentligt?.underlag ?? '{}') as Underlag).filter(
      ({ tabell }) => tabell === PER_ENHET,
    );
    for (const varde of [...tal, ...rader.map((rad) => rad.varde)]) expect([3, 13]).not.toContain(varde);
    expect(pdfBilagor(JSON.parse(offentligt?.underlag ?? '{}') as Underlag).map(({ namn }) => namn)).toEqual([
      'siffror.csv',
      'siffror.json',
    ]);
  });

  it('är det enda som den får läsa som inte bereder dokumentet', async () => {
    for (const vem of [namnd.medarbetare, namnd.chef])
      for (const las of [
        rapportfragor().underlag(vem, id),
        rapportfragor().dokument(vem, id),
        prov.app.get(LeveransQueries, { strict: false }).paket(vem, id),
      ])
        await expect(las).rejects.toThrow(FinnsInte);
    const hela = await new Webblasare(prov.url).fil(`/rapporter/${String(id)}/siffror.xlsx`);
    expect(hela.typ).not.toContain('spreadsheet');
  });

  it('har en PDF på en adress som står kvar, och hämtas inte två gånger i onödan', async () => {
    const vag = `${prov.url}/publicerat/${String(namnd.namndId)}/kvalitetsberattelse/2025`;
    const hamta = async (adress: string, huvuden: Record<string, string> = {}) => {
      const kom = await fetch(adress, { headers: { accept: 'text/html', ...huvuden } });
      const kropp = Buffer.from(await kom.arrayBuffer());
      return { status: kom.status, huvud: (namn: string) => kom.headers.get(namn) ?? '', kropp };
    };
    const svar = await hamta(`${vag}/dokument.pdf`);
    const pdf = svar.kropp;
    expect([svar.status, svar.huvud('content-type')]).toEqual([200, 'application/pdf']);
    expect(['content-disposition', 'cache-control'].map(svar.huvud)).toEqual([
      'inline; filename="kvalitetsberattelse-2025.pdf"',
      'public, no-cache',
    ]);
    expect(svar.huvud('etag')).toBe(`"${createHash('sha256').update(pdf).digest('hex')}"`);
    for (const adress of [`${vag}/dokument.pdf`, vag]) {
      const igen = await hamta(adress, { 'if-none-match': (await hamta(adress)).huvud('etag') });
      expect([igen.status, igen.kropp.byteLength]).toEqual([304, 0]);
      expect((await hamta(adress, { 'if-none-match': '"annat"' })).status).toBe(200);
    }
    expect((await hamta(vag.replace('2025', '2019'))).status).toBe(404);
    expect((await hamta(vag.replace('kvalitetsberattelse', 'hemligt'))).status).toBe(404);
    const kontroll = prov.app.get(DokumentkontrollQueries, { strict: false });
    const dokument = { titel: 'Kvalitetsberättelse 2025', paragraf: '§ 34', offentlig: true, ersatt: false };
    expect(await kontroll.kontrollera(pdf)).toMatchObject({ utfall: 'oforandrad', dokument });
    pdf[1000] = (pdf[1000] ?? 0) ^ 1;
    expect(await kontroll.kontrollera(pdf)).toMatchObject({ utfall: 'andrad', dokument });
  });

  it('kan inte ändras, men ersättas av en ny när något måste bort', async () => {
    await expect(db.agare.query(`update rapport_offentlig set underlag = '{}'`)).rejects.toThrow('kan inte ändras');
    await prova('09-avvikelser', 'utelamnas');
    await gor();
    expect((await utgavor.utgavor(namnd.samordnare, id)).map(({ nr, ersattVid }) => [nr, ersattVid !== null])).toEqual([
      [2, false],
      [1, true],
    ]);
    expect(await publikt()).toHaveLength(1);
    const { html } = await sidan();
    expect(html).toContain('De här delarna är utelämnade:');
    expect(html).not.toContain('id="tabell-avvikelser-per-enhet"');
  }, 120_000);
});
