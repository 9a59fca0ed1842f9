import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PdfSkrivare } from '../../src/plattform/pdf/pdf-skrivare.js';
import { Vyer } from '../../src/plattform/web/vyer.js';
import { tillDokument } from '../../src/rapporter/dokument.js';
import { mallFor } from '../../src/rapporter/frysning/mallar.js';
import { pdfBilagor, sifferCsv, sifferJson } from '../../src/rapporter/leverans/sifferfiler.js';
import type { Underlag } from '../../src/rapporter/underlag.js';
import { LastPdf, type Tagg } from '../plattform/pdf/las-pdf.js';
import { enSkrivare, oppna } from '../plattform/pdf/prov.js';

// What a validator of PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3, which has the clauses of 19005-2) looks at, clause
// by clause, on a whole berättelse with its figures attached. Checked here: UA 5, 7.1, 7.2, 7.3, 7.4.2, 7.5, 7.17, 7.18.3,
// 7.18.5, 7.21.4, 7.21.7, 7.21.8 and A 6.1.2, 6.1.3, 6.2.3, 6.2.11.4, 6.2.11.8, 6.5.1, 6.6.2, 6.7.1, 6.7.3, 6.8. Not
// checked, as only a whole reader of fonts and images could: glyph widths against the font (6.2.11.5), image compression
// (6.1.4), colour of images. veraPDF 1.29 finds nothing to remark on in this document, with all its rules for 3a and UA-1.

const gammalt = JSON.parse(
  readFileSync(new URL('./gamla/kvalitetsberattelse-2025.underlag', import.meta.url), 'utf8'),
) as Underlag;
/** A code point without a character; a name or an emoji is one, where the machine has no font for it. */
const TECKEN_UTAN_TYPSNITT = '\u0378\u0379';
/** The stored berättelse as if it had been frozen with its templates. */
const underlag: Underlag = { ...gammalt, mall: mallFor(gammalt) };

describe('den tryckta berättelsen', () => {
  let skrivare: PdfSkrivare;
  let pdf: LastPdf;
  let taggar: Tagg[];

  beforeAll(async () => {
    skrivare = enSkrivare();
    const dokument = { ...tillDokument(underlag, new Vyer()), bilagor: () => pdfBilagor(underlag) };
    const { html } = dokument;
    dokument.html = (sidor) => html(sidor).replace('<h2', `<p>${TECKEN_UTAN_TYPSNITT}</p><h2`);
    pdf = new LastPdf((await skrivare.skriv(dokument)).pdf);
    taggar = pdf.taggar();
  }, 120_000);
  afterAll(() => skrivare.stang());

  const av = (...typer: string[]): Tagg[] => taggar.filter(({ typ }) => typer.includes(typ));
  const xmp = (): string => pdf.innehall(pdf.katalog.get('/Metadata')).toString('utf8');

  it('A 6.1.2 och 6.1.3: har rätt huvud och en identitet, och är inte krypterad', () => {
    expect(pdf.byte.toString('latin1', 0, 9)).toMatch(/^%PDF-1\.[4-7]\n/);
    expect([...pdf.byte.subarray(10, 14)].every((byte) => byte > 127)).toBe(true);
    expect(pdf.slut.get('/ID')).toMatch(/^\[<[0-9A-F]{32}> <[0-9A-F]{32}>\]$/);
    expect(pdf.slut.has('/Encrypt')).toBe(false);
  });

  it('A 6.2.3: säger vilken färgrymd den menar', () => {
    const [avsikt] = pdf.lista(pdf.katalog.get('/OutputIntents')).map((en) => pdf.post(en));
    expect(avsikt?.get('/S')).toBe('/GTS_PDFA1');
    const profil = pdf.innehall(avsikt?.get('/DestOutputProfile'));
    expect(profil.toString('latin1', 36, 40)).toBe('acsp');
    expect(profil.toString('latin1', 16, 20)).toBe('RGB ');
  });

  it('A 6.2.11.4 och UA 7.21: bär sina typsnitt inbäddade, med vilka tecken de ritar', () => {
    const typsnitt = pdf.alla().filter((post) => post.get('/Type') === '/Font' && !post.has('/DescendantFonts'));
    const inbaddade = typsnitt.filter((post) => post.get('/Subtype') !== '/Type3');
    const beskrivna = inbaddade.map((post) => pdf.post(post.get('/FontDescriptor')));
    expect(beskrivna.length).toBeGreaterThan(0);
    for (const post of beskrivna)
      expect(['/FontFile', '/FontFile2', '/FontFile3'].some((nyckel) => post.has(nyckel))).toBe(true);
    const sammansatta = pdf.alla().filter((post) => post.get('/Subtype') === '/Type0');
    for (const post of sammansatta) expect(post.has('/ToUnicode')).toBe(true);
  });

  it('A 6.2.11.8 och UA 7.21.8: ritar tecken som inget typsnitt har med en egen ram, inte med typsnittets glyf 0', () => {
    const strommar = pdf.sidor().map((sida) => pdf.innehall(sida.get('/Contents')).toString('latin1'));
    expect(strommar.filter((strom) => strom.includes('<0000> Tj'))).toEqual([]);
    expect(strommar.join('').match(/\/Okant \S+ Tf\n<3F> Tj/g)).toHaveLength(2);
    expect(strommar.join('')).toContain('/ActualText <FEFF0379>');
    const ramar = pdf.alla().filter((post) => post.get('/Subtype') === '/Type3');
    expect(ramar.map((post) => pdf.innehall(post.get('/ToUnicode')).includes('<3F> <FFFD>'))).toEqual([true]);
  });

  it('A 6.5.1 och 6.7.1: har inget som körs och inget som hämtas', () => {
    const slag = pdf
      .alla()
      .flatMap((post) =>
        ['/JavaScript', '/Launch', '/Sound', '/Movie', '/ImportData', '/SubmitForm'].filter(
          (ett) => post.get('/S') === ett,
        ),
      );
    expect(slag).toEqual([]);
    for (const nyckel of ['/OpenAction', '/AA', '/AcroForm', '/NeedsRendering'])
      expect(pdf.katalog.has(nyckel)).toBe(false);
    expect(pdf.post(pdf.katalog.get('/Names')).has('/JavaScript')).toBe(false);
  });

  it('A 6.6.2 och UA 5: säger vilka standarder den följer, oförpackat och lika i Info', () => {
    expect(xmp()).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(xmp()).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(xmp()).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp()).toContain('http://www.aiim.org/pdfa/ns/extension/');
    expect(pdf.post(pdf.katalog.get('/Metadata')).has('/Filter')).toBe(false);
    const info = pdf.post(pdf.slut.get('/Info'));
    expect(xmp()).toContain(`<rdf:li xml:lang="x-default">${pdf.text(info.get('/Title'))}</rdf:li>`);
    const skapad = /<xmp:CreateDate>([^<]+)</.exec(xmp())?.[1]?.replace(/[-:TZ]/g, '');
    expect(pdf.text(info.get('/CreationDate'))).toBe(`D:${skapad ?? ''}Z`);
    expect(info.get('/ModDate')).toBe(info.get('/CreationDate'));
  });

  it('A 6.8: bär siffrorna som filer, var och en knuten till dokumentet som dess data', async () => {
    const [csv, json, ...ovriga] = pdf.lista(pdf.katalog.get('/AF'));
    expect(ovriga).toEqual([]);
    const iNamn = pdf.lista(pdf.post(pdf.post(pdf.katalog.get('/Names')).get('/EmbeddedFiles')).get('/Names'));
    expect(iNamn.filter((_, i) => i % 2 === 1)).toEqual([csv, json]);
    for (const [referens, mime, namn] of [
      [csv, '/text#2Fcsv', 'siffror.csv'],
      [json, '/application#2Fjson', 'siffror.json'],
    ] as const) {
      const fil = pdf.post(referens);
      expect([fil.get('/Type'), fil.get('/AFRelationship')]).toEqual(['/Filespec', '/Data']);
      expect([pdf.text(fil.get('/F')), pdf.text(fil.get('/UF'))]).toEqual([namn, namn]);
      expect(pdf.text(fil.get('/Desc'))).not.toBe('');
      const innehall = pdf.post(fil.get('/EF')).get('/F');
      const strom = pdf.post(innehall);
      expect([strom.get('/Type'), strom.get('/Subtype')]).toEqual(['/EmbeddedFile', mime]);
      const params = pdf.post(strom.get('/Params'));
      expect(params.get('/Size')).toBe(String(pdf.innehall(innehall).length));
      expect(pdf.text(params.get('/ModDate'))).toMatch(/^D:20261122\d{6}Z$/);
      expect(pdf.text(params.get('/CreationDate'))).toMatch(/^D:20261122\d{6}Z$/);
    }
    const bilagor = (await oppna(pdf.byte, (d) => d.getAttachments())) as Record<string, { content: Uint8Array }>;
    expect(Object.values(bilagor).map(({ content }) => Buffer.from(content))).toEqual([
      sifferCsv(underlag),
      sifferJson(underlag),
    ]);
  });

  it('UA 7.1: är taggad, har titel i fönstret och språk, och allt som ritas är innehåll eller artefakt', () => {
    expect(pdf.post(pdf.katalog.get('/MarkInfo')).get('/Marked')).toBe('true');
    expect(pdf.post(pdf.katalog.get('/ViewerPreferences')).get('/DisplayDocTitle')).toBe('true');
    expect(pdf.katalog.get('/Lang')).toBe('(sv-SE)');
    let artefakter = 0;
    const utanfor: string[] = [];
    for (const sida of pdf.sidor()) {
      const rader = pdf
        .innehall(sida.get('/Contents'))
        .toString('latin1')
        .split(/\n| (?=(?:BDC|BMC|EMC|BT|Do|Tj|TJ)\b)/);
      let djup = 0;
      for (const rad of rader) {
        if (/\b(?:BDC|BMC)\s*$/.test(rad)) djup++;
        else if (/^\s*EMC\b/.test(rad)) djup--;
        else if (djup === 0 && /(?:^|\s)(?:Tj|TJ|Do|sh)\s*$/.test(rad)) utanfor.push(rad.slice(0, 40));
        if (/\/Artifact\b/.test(rad)) artefakter++;
      }
      expect(djup).toBe(0);
    }
    expect(utanfor).toEqual([]);
    // the running header and the page number of every page but the cover
    expect(artefakter).toBeGreaterThanOrEqual(pdf.sidor().length - 1);
  });

  it('UA 7.1: har linjer och bottnar i tabellerna som artefakter, så att en tabell bara håller rader och rubrik', () => {
    const ovrigt = av('Table').flatMap(({ post }) => pdf.lista(post.get('/K')).filter((ett) => !ett.endsWith(' 0 R')));
    expect(ovrigt).toEqual([]);
  });

  it('UA 7.1: har bara taggar som standarden känner, själva eller genom rollkartan', () => {
    const rollkarta = pdf.post(pdf.post(pdf.katalog.get('/StructTreeRoot')).get('/RoleMap'));
    for (const typ of new Set(taggar.map((tagg) => tagg.typ))) {
      const mot = rollkarta.get(`/${typ}`)?.slice(1) ?? typ;
      expect([typ, STANDARD.has(mot)]).toEqual([typ, true]);
    }
  });

  it('UA 7.2: listor har bara punkter och punkter bara märke och kropp', () => {
    expect(av('LI').length).toBeGreaterThan(0);
    for (const { over } of av('LBody', 'Lbl')) expect(over.at(-1)).toBe('LI');
    for (const { typ, over } of taggar) if (over.at(-1) === 'LI') expect(['Lbl', 'LBody']).toContain(typ);
  });

  it('UA 7.3: figurer har en text i stället och säger var på sidan de står', () => {
    expect(av('Figure').length).toBeGreaterThan(2);
    for (const { post } of av('Figure')) {
      expect(pdf.text(post.get('/Alt')).length).toBeGreaterThan(20);
      const [, ...horn] = (/\/BBox \[(\S+) (\S+) (\S+) (\S+)\]/.exec(post.get('/A') ?? '') ?? []).map(Number);
      const [x0 = -1, y0 = -1, x1 = -1, y1 = -1] = horn;
      expect([0 < x0, x0 < x1, x1 < 596, 0 < y0, y0 < y1, y1 < 842]).not.toContain(false);
    }
  });

  it('UA 7.4.2: rubrikerna börjar med H1 och hoppar inte över någon nivå', () => {
    const nivaer = taggar.flatMap(({ typ }) => (/^H\d$/.test(typ) ? [Number(typ[1])] : []));
    expect(nivaer[0]).toBe(1);
    nivaer.reduce((forra, niva) => {
      expect(niva).toBeLessThanOrEqual(forra + 1);
      return niva;
    });
  });

  it('UA 7.5: tabeller har rubrik, och varje rubrikcell säger om den gäller raden eller kolumnen', () => {
    const tabeller = av('Table');
    expect(tabeller.length).toBeGreaterThan(10);
    for (const { post } of tabeller) {
      const barn = pdf.lista(post.get('/K')).map((ett) => pdf.post(ett).get('/S'));
      expect(barn.filter((typ) => typ === '/Caption')).toHaveLength(1);
    }
    expect(av('TH').length).toBeGreaterThan(100);
    for (const { post } of av('TH')) {
      const egenskaper = pdf
        .lista(post.get('/A'))
        .map((ett) => pdf.varde(ett))
        .join(' ');
      expect(egenskaper).toMatch(/\/Scope \/(?:Row|Column)/);
    }
    for (const { over } of av('TH', 'TD')) expect(over.at(-1)).toBe('TR');
    const spann = (cell: string) => Number(/\/ColSpan (\d+)/.exec(pdf.varde(pdf.post(cell).get('/A')))?.[1] ?? 1);
    for (const { post } of tabeller) {
      const rader = pdf.lista(post.get('/K')).filter((ett) => pdf.post(ett).get('/S') === '/TR');
      const bredder = rader.map((rad) =>
        pdf.lista(pdf.post(rad).get('/K')).reduce((antal, cell) => antal + spann(cell), 0),
      );
      expect([...new Set(bredder)]).toHaveLength(1);
    }
  });

  it('UA 7.17: har bokmärken till varje kapitel', async () => {
    const titlar = (await oppna(pdf.byte, (d) => d.getOutline())).flatMap((b) => [
      b.title,
      ...b.items.map((under: { title: string }) => under.title),
    ]);
    for (const { rubrik } of underlag.avsnitt) expect(titlar).toContain(`${rubrik.nummer} ${rubrik.text}`);
  });

  it('UA 7.18: länkar går i läsordning, hör till trädet och säger i ord vart de leder', () => {
    for (const sida of pdf.sidor()) {
      expect(sida.get('/Tabs')).toBe('/S');
      for (const lank of pdf.lista(sida.get('/Annots')).map((en) => pdf.post(en))) {
        expect(lank.has('/StructParent')).toBe(true);
        expect(pdf.text(lank.get('/Contents'))).not.toBe('');
      }
    }
  });
});

const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form'
  ).split(' '),
);
