import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Efterarbete, type Efterarbetsplats } from '../../../src/plattform/pdf/pdf-efterarbete.js';
import { PdfEfterarbeteAvbrutet, PdfFel } from '../../../src/plattform/pdf/pdf-fel.js';
import { METADATA } from './prov.js';

/** The least that Chromium's writer makes: one page with one mark in a tag tree. */
const UTSKRIFT = enkelPdf([
  '<</Type /Catalog /Pages 2 0 R /StructTreeRoot 5 0 R /MarkInfo <</Marked true>>>>',
  '<</Type /Pages /Count 1 /Kids [3 0 R]>>',
  '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /StructParents 0>>',
  '<</Length 19>> stream\n0 0 10 10 re\nf     \nendstream',
  '<</Type /StructTreeRoot /K 6 0 R /ParentTree 7 0 R>>',
  '<</Type /StructElem /S /Document /P 5 0 R>>',
  '<</Nums [0 8 0 R]>>',
  '[6 0 R]',
  '<</Producer (Skia)>>',
]);

const TVA_SIDOR = enkelPdf([
  '<</Type /Catalog /Pages 2 0 R /StructTreeRoot 5 0 R /MarkInfo <</Marked true>>>>',
  '<</Type /Pages /Count 2 /Kids [3 0 R 4 0 R]>>',
  '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R>>',
  '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 7 0 R>>',
  '<</Type /StructTreeRoot>>',
  '<</Length 19>> stream\n0 0 10 10 re\nf     \nendstream',
  '<</Length 19>> stream\n0 0 20 20 re\nf     \nendstream',
  '<</Producer (Skia)>>',
]);

const UTAN_INNEHALL = enkelPdf([
  '<</Type /Catalog /Pages 2 0 R>>',
  '<</Type /Pages /Count 0 /Kids []>>',
  '<</Producer (Skia)>>',
]);

describe('efterarbetet på en utskrift', () => {
  let efterarbete: Efterarbete;
  const oppnade: Efterarbetsplats[] = [];
  const oppna = (): Efterarbetsplats => {
    const plats = efterarbete.oppna();
    oppnade.push(plats);
    return plats;
  };
  const bind = (plats: Efterarbetsplats) => plats.bind('', METADATA, []);

  afterEach(async () => {
    for (const plats of oppnade.splice(0)) plats.slang();
    await efterarbete.stang();
  });

  it('ger dokumentet, hur långt det är och dess kontrollsumma', async () => {
    efterarbete = new Efterarbete();
    const plats = oppna();
    expect(await plats.las(UTSKRIFT())).toEqual(new Map());
    const { pdf, sidor, sha256 } = await bind(plats);
    expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(sidor).toBe(1);
    expect(sha256).toBe(createHash('sha256').update(pdf).digest('hex'));
  });

  it('blandar inte ihop två dokument', async () => {
    efterarbete = new Efterarbete();
    const [ett, tva] = [oppna(), oppna()];
    await Promise.all([ett.las(UTSKRIFT()), tva.las(TVA_SIDOR())]);
    const [forsta, andra] = await Promise.all([bind(ett), bind(tva)]);
    expect([forsta.sidor, andra.sidor]).toEqual([1, 2]);
    const ensam = oppna();
    await ensam.las(UTSKRIFT());
    expect((await bind(ensam)).sha256).toBe(forsta.sha256);
  });

  it('säger vad som var fel med en utskrift, och tar emot nästa', async () => {
    efterarbete = new Efterarbete();
    const plats = oppna();
    await expect(plats.las(Buffer.from<ArrayBuffer>(new TextEncoder().encode('inte en PDF').buffer))).rejects.toThrow(
      'PDF-filen har ingen vanlig korsreferenstabell.',
    );
    await plats.las(UTSKRIFT());
    expect((await bind(plats)).sidor).toBe(1);
  });

  it('säger som en mening att det inte finns något att skriva ut', async () => {
    efterarbete = new Efterarbete();
    const plats = oppna();
    await plats.las(UTAN_INNEHALL());
    const fel = await bind(plats).catch((ett: unknown) => ett);
    expect(fel).toBeInstanceOf(PdfFel);
    expect(fel).toMatchObject({ message: 'Dokumentet har inget innehåll att skriva ut.' });
  });

  it('säger till den som väntar när tråden dör, och börjar om på en ny', async () => {
    efterarbete = new Efterarbete();
    const plats = oppna();
    await plats.las(UTSKRIFT());
    const vantar = bind(plats);
    const utfall = expect(vantar).rejects.toThrow(PdfEfterarbeteAvbrutet);
    await efterarbete.stang();
    await utfall;
    await expect(bind(plats)).rejects.toThrow('Dokumentet skrevs ut men hann inte göras färdigt.');
    const ny = oppna();
    await ny.las(UTSKRIFT());
    expect((await bind(ny)).sidor).toBe(1);
  });

  it('tar emot också det som ligger i en buffert som andra delar', async () => {
    efterarbete = new Efterarbete();
    const plats = oppna();
    const delad = Buffer.from(UTSKRIFT().toString('latin1'), 'latin1');
    expect(delad.buffer.byteLength).toBeGreaterThan(delad.length);
    await plats.las(delad);
    expect((await bind(plats)).sidor).toBe(1);
    expect(delad.toString('latin1', 0, 5)).toBe('%PDF-');
  });

  it('svarar inte på en stängd plats', async () => {
    efterarbete = new Efterarbete();
    const plats = oppna();
    plats.slang();
    await expect(plats.las(UTSKRIFT())).rejects.toThrow(PdfEfterarbeteAvbrutet);
  });
});

/** Every call a copy of its own, since it is handed over to the thread. */
function enkelPdf(objekt: string[]): () => Buffer<ArrayBuffer> {
  let text = '%PDF-1.4\n';
  const platser = objekt.map((ett, i) => {
    const plats = text.length;
    text += `${i + 1} 0 obj\n${ett}\nendobj\n`;
    return `${String(plats).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objekt.length + 1}\n0000000000 65535 f \n${platser.join('')}`;
  text += `trailer\n<</Size ${objekt.length + 1} /Root 1 0 R /Info ${objekt.length} 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return () => Buffer.from(new TextEncoder().encode(text).buffer);
}
