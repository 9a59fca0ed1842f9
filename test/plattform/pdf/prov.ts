import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfDokument, PdfMetadata } from '../../../src/plattform/pdf/pdf-dokument.js';
import { PdfSkrivare } from '../../../src/plattform/pdf/pdf-skrivare.js';
import { PdfVal } from '../../../src/plattform/pdf/pdf-val.js';
import { dokumentHtml, innehallsforteckning } from '../../../src/plattform/pdf/utskrift.js';

/** One unpacked Chromium for all tests of this user. */
export const KATALOG = join(tmpdir(), `ledningssystem-chromium-${process.getuid?.() ?? 0}`);

export const METADATA: PdfMetadata = {
  titel: 'Kvalitetsberättelse 2025 – Vård- & omsorgsnämnden',
  forfattare: 'Exempelkommun',
  amne: 'Årlig berättelse',
  sprak: 'sv-SE',
  datum: '2026-03-12T09:00:00Z',
};

export function enSkrivare(val: Partial<PdfVal> = {}): PdfSkrivare {
  return new PdfSkrivare(new PdfVal({ katalog: KATALOG, ...val }));
}

/** A document with nothing but this body. */
export function ettDokument(body: string, ovrigt: Partial<PdfDokument> = {}): PdfDokument {
  return { html: () => sida(body), metadata: METADATA, ...ovrigt };
}

function sida(body: string): string {
  return dokumentHtml({
    titel: METADATA.titel,
    sidhuvudVanster: 'Omsorgsnämnden',
    sidhuvudHoger: 'VON 2026/123',
    body,
    sprak: 'sv-SE',
  });
}

export const KAPITEL = ['Sammanfattning', 'Avvikelser', 'Åtgärder & uppföljning'] as const;

/** What row `i` of the table in the berättelse holds. In an empty cell, as in the corner, nothing is drawn. */
export const tabellrad = (i: number): [enhet: string, antal: string, not: string] => [
  `Enhet ${i}`,
  i % 7 === 0 ? '' : String(i),
  i % 5 === 0 ? 'Se ovan' : '',
];

/** Cover, contents and three chapters of different length, with table, list, link and figure. */
export function enBerattelse(ovrigt: Partial<PdfDokument> = {}): PdfDokument {
  const poster = KAPITEL.map((text, i) => ({ id: `kapitel-${i + 1}`, text, niva: 1 as const }));
  const rader = Array.from({ length: 60 }, (_, i) => {
    const [enhet, antal, not] = tabellrad(i);
    return `<tr><th scope="row">${enhet}</th><td class="tal">${antal}</td><td>${not}</td></tr>`;
  }).join('');
  const kapitel = KAPITEL.map(
    (text, i) => `<section class="kapitel"><h2 id="kapitel-${i + 1}">${text.replace('&', '&amp;')}</h2>
      <p>Text med <strong>tyngd</strong> och <em>eftertryck</em>, se <a href="https://www.socialstyrelsen.se/">webben</a>.</p>
      <ul><li>En punkt</li><li>En <strong>annan</strong></li></ul>
      ${i === 1 ? `<table><caption>Tabell 1</caption><thead><tr><td></td><th scope="col">Antal</th><th scope="col">Not</th></tr></thead><tbody>${rader}</tbody></table>` : ''}
      <figure><figcaption>Figur ${i + 1}</figcaption><svg role="img" aria-labelledby="t${i}" width="200" height="40"><title id="t${i}">Diagram ${i + 1}</title><rect width="90" height="30" fill="#00538a"/></svg></figure></section>`,
  );
  const body = (sidor: ReadonlyMap<string, number>) =>
    `<header class="omslag"><h1>Kvalitetsberättelse 2025</h1></header>${innehallsforteckning(poster, sidor)}${kapitel.join('')}`;
  return { html: (sidor) => sida(body(sidor)), metadata: METADATA, ...ovrigt };
}

/** Opens the finished file with another program's eyes than those that made it. */
export async function oppna<T>(pdf: Buffer, las: (dokument: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const uppgift = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    return await las(await uppgift.promise);
  } finally {
    await uppgift.destroy();
  }
}

export async function sidtexter(pdf: Buffer): Promise<string[]> {
  return oppna(pdf, async (dokument) => {
    const texter: string[] = [];
    for (let i = 1; i <= dokument.numPages; i++) {
      const { items } = await (await dokument.getPage(i)).getTextContent();
      texter.push(items.map((del) => ('str' in del ? del.str : '')).join(' '));
    }
    return texter;
  });
}
