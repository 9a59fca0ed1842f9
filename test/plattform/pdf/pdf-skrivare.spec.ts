import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { UtskrivenPdf } from '../../../src/plattform/pdf/pdf-dokument.js';
import { PdfOstabil } from '../../../src/plattform/pdf/pdf-fel.js';
import type { PdfSkrivare } from '../../../src/plattform/pdf/pdf-skrivare.js';
import { LastPdf } from './las-pdf.js';
import { enBerattelse, enSkrivare, ettDokument, KAPITEL, METADATA, oppna, sidtexter, tabellrad } from './prov.js';

interface Nod {
  role?: string;
  alt?: string;
  children?: Nod[];
}

function noder(nod: Nod): Nod[] {
  return [nod, ...(nod.children ?? []).flatMap(noder)];
}

async function taggar(pdf: Buffer): Promise<Nod[]> {
  return oppna(pdf, async (dokument) => {
    const alla: Nod[] = [];
    for (let i = 1; i <= dokument.numPages; i++) {
      const trad = (await (await dokument.getPage(i)).getStructTree()) as Nod | null;
      if (trad) alla.push(...noder(trad));
    }
    return alla;
  });
}

describe('en utskriven rapport', () => {
  let skrivare: PdfSkrivare;
  let rapport: UtskrivenPdf;
  const steg: [number, string][] = [];

  beforeAll(async () => {
    skrivare = enSkrivare();
    rapport = await skrivare.skriv(enBerattelse({ framsteg: (andel, text) => steg.push([andel, text]) }));
  }, 120_000);

  afterAll(() => skrivare.stang());

  it('har rubriker, tabeller, listor och länkar som taggar', async () => {
    const roller = new Set((await taggar(rapport.pdf)).map((n) => n.role));
    for (const roll of ['H1', 'H2', 'P', 'L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD', 'Caption', 'Link', 'Figure']) {
      expect(roller).toContain(roll);
    }
  });

  it('har i varje listpunkt bara märke och innehåll', async () => {
    const punkter = (await taggar(rapport.pdf)).filter((n) => n.role === 'LI');
    expect(punkter.length).toBeGreaterThan(0);
    for (const punkt of punkter) {
      for (const barn of punkt.children ?? []) expect(['Lbl', 'LBody']).toContain(barn.role);
    }
  });

  it('har lika många celler i varje tabellrad, också där det inte står något i dem', () => {
    const pdf = new LastPdf(rapport.pdf);
    const rader = pdf.taggar().filter(({ typ }) => typ === 'TR');
    const fyllda = rader.map(({ post }) => pdf.lista(post.get('/K')).map((cell) => pdf.post(cell).has('/K')));
    const ritade = Array.from({ length: 60 }, (_, i) => tabellrad(i).map((text) => text !== ''));
    expect(fyllda).toEqual([[false, true, true], ...ritade]);
  });

  it('har en textbeskrivning på varje figur', async () => {
    const figurer = (await taggar(rapport.pdf)).filter((n) => n.role === 'Figure');
    expect(figurer.map((n) => n.alt)).toEqual(['Diagram 1', 'Diagram 2', 'Diagram 3']);
  });

  it('säger vad den heter och vilket språk den är på', async () => {
    const { info, metadata } = await oppna(rapport.pdf, (d) => d.getMetadata());
    expect(info).toMatchObject({ Title: METADATA.titel, Author: METADATA.forfattare, Subject: METADATA.amne });
    expect(info).toMatchObject({ Language: 'sv-SE', CreationDate: 'D:20260312090000Z' });
    expect(metadata.get('dc:title')).toBe(METADATA.titel);
  });

  it('lovar PDF/UA-1 och PDF/A-2a, med färgrymd', async () => {
    const { metadata } = await oppna(rapport.pdf, (d) => d.getMetadata());
    expect(metadata.get('pdfuaid:part')).toBe('1');
    expect(metadata.get('pdfaid:part')).toBe('2');
    expect(metadata.get('pdfaid:conformance')).toBe('A');
    expect(await oppna(rapport.pdf, (d) => d.getMarkInfo())).toMatchObject({ Marked: true });
  });

  it('har bokmärken för varje kapitel', async () => {
    const bokmarken = await oppna(rapport.pdf, (d) => d.getOutline());
    const alla = bokmarken.flatMap((b) => [b.title, ...b.items.map((u: { title: string }) => u.title)]);
    for (const kapitel of KAPITEL) expect(alla).toContain(kapitel);
  });

  it('har i innehållsförteckningen den sida där kapitlet verkligen börjar', async () => {
    const texter = await sidtexter(rapport.pdf);
    const innehall = texter.find((t) => t.includes('Innehåll'))!.replace(/\s+/g, ' ');
    for (const kapitel of KAPITEL) {
      const sida = texter.findLastIndex((t) => t.includes(kapitel)) + 1;
      expect(innehall).toContain(`${kapitel} ${sida}`);
    }
    // The table runs over a page break, so the last chapter is not simply the one after.
    expect(texter.findLastIndex((t) => t.includes(KAPITEL[2])) + 1).toBeGreaterThan(5);
  });

  it('har sidhuvud och sida x av y på alla sidor utom omslaget', async () => {
    const texter = await sidtexter(rapport.pdf);
    expect(texter).toHaveLength(rapport.sidor);
    expect(texter[0]).not.toContain('Sida');
    texter.slice(1).forEach((text, i) => {
      expect(text).toContain('VON 2026/123');
      expect(text.replace(/\s+/g, ' ')).toContain(`Sida ${i + 2} av ${rapport.sidor}`);
    });
  });

  it('bär med sig sitt eget typsnitt och inget annat', async () => {
    const namn = await oppna(rapport.pdf, async (dokument) => {
      const sida = await dokument.getPage(3);
      await sida.getOperatorList();
      const typsnitt = new Set<string>();
      for (const del of (await sida.getTextContent()).items) {
        if (!('fontName' in del)) continue;
        const { name, missingFile } = sida.commonObjs.get(del.fontName) as { name: string; missingFile?: boolean };
        expect(missingFile ?? false).toBe(false);
        typsnitt.add(name);
      }
      return [...typsnitt];
    });
    expect(namn.length).toBeGreaterThan(0);
    for (const n of namn) expect(n).toMatch(/SourceSans3/);
  });

  it('säger på varje länk i ord vart den leder', async () => {
    const texter = await oppna(rapport.pdf, async (dokument) => {
      const sidor = await Promise.all([dokument.getPage(2), dokument.getPage(3)]);
      const noteringar = await Promise.all(sidor.map((s) => s.getAnnotations()));
      return noteringar.flat().map((n: { contentsObj?: { str: string } }) => n.contentsObj?.str);
    });
    expect(texter).toEqual([...KAPITEL.map((k) => `Gå till ${k}`), 'Länk till https://www.socialstyrelsen.se/']);
  });

  it('berättar hur långt den har kommit', () => {
    const andelar = steg.map(([andel]) => andel);
    expect(andelar).toEqual([...andelar].sort((a, b) => a - b));
    expect(steg.at(-1)).toEqual([1, 'Dokumentet är klart']);
  });

  it('blir likadan byte för byte när den görs om, också efter andra dokument och i en annan webbläsare', async () => {
    await skrivare.skriv(ettDokument('<h1>Något annat</h1><table><tr><th>a</th></tr><tr><td>b</td></tr></table>'));
    const igen = await skrivare.skriv(enBerattelse());
    const annan = enSkrivare();
    const annanstans = await annan.skriv(enBerattelse()).finally(() => annan.stang());
    expect(igen.pdf.equals(rapport.pdf)).toBe(true);
    expect(annanstans.pdf.equals(rapport.pdf)).toBe(true);
    expect(rapport.sha256).toBe(createHash('sha256').update(rapport.pdf).digest('hex'));
  });

  it('blir en annan när innehållet är ett annat', async () => {
    const annan = await skrivare.skriv(enBerattelse({ metadata: { ...METADATA, datum: '2026-03-12T09:00:01Z' } }));
    expect(annan.sha256).not.toBe(rapport.sha256);
  });

  it('bär bilagor med data, och är då PDF/A-3a', async () => {
    const csv = Buffer.from('enhet;antal\nBjörkgården;12\n');
    const { pdf } = await skrivare.skriv(
      enBerattelse({
        bilagor: () => [
          { namn: 'tabell-2.csv', mime: 'text/csv', beskrivning: 'Tabell 2', innehall: Buffer.from('x') },
          { namn: 'tabell-1-åäö.csv', mime: 'text/csv', beskrivning: 'Tabell 1', innehall: csv },
        ],
      }),
    );
    const bilagor = (await oppna(pdf, (d) => d.getAttachments())) as Record<
      string,
      { filename: string; content: Uint8Array; description: string }
    >;
    const funna = Object.values(bilagor).map((b) => [b.filename, b.description, Buffer.from(b.content).toString()]);
    expect(funna).toEqual([
      ['tabell-1-åäö.csv', 'Tabell 1', csv.toString()],
      ['tabell-2.csv', 'Tabell 2', 'x'],
    ]);
    const { metadata } = await oppna(pdf, (d) => d.getMetadata());
    expect(metadata.get('pdfaid:part')).toBe('3');
  });

  it('säger vad som var fel med en bilaga, och tar sedan nästa dokument', async () => {
    const bilagor = () => {
      throw new Error('Bilagan gick inte att göra.');
    };
    await expect(Promise.all([1, 2, 3].map(() => skrivare.skriv(enBerattelse({ bilagor }))))).rejects.toThrow(
      'Bilagan gick inte',
    );
    expect((await skrivare.skriv(enBerattelse())).sha256).toBe(rapport.sha256);
  });

  it('nekas när sidnumren flyttar sidorna de pekar på', async () => {
    // Each number known pushes the chapter one page further, whatever the number.
    const html = (sidor: ReadonlyMap<string, number>) =>
      enBerattelse()
        .html(sidor)
        .replace(
          '<h2 id="kapitel-2">',
          '<div class="ny-sida">x</div>'.repeat(sidor.get('kapitel-2') ?? 0) + '<h2 id="kapitel-2">',
        );
    await expect(skrivare.skriv(enBerattelse({ html }))).rejects.toThrow(PdfOstabil);
  });

  it('nekas när den är tom', async () => {
    const html = () => '<!doctype html><html lang="sv"><head><title>x</title></head><body></body></html>';
    await expect(skrivare.skriv(enBerattelse({ html }))).rejects.toThrow('inget innehåll');
  });

  it('lämnar fel i dokumentets egen mall vidare som de är', async () => {
    const html = () => {
      throw new TypeError('mallen saknar värde');
    };
    await expect(skrivare.skriv(enBerattelse({ html }))).rejects.toThrow(new TypeError('mallen saknar värde'));
  });
});
