import { afterAll, describe, expect, it } from '@jest/globals';
import type { PdfDokument } from '../../../src/plattform/pdf/pdf-dokument.js';
import { enBerattelse, enSkrivare, KAPITEL, sidtexter } from './prov.js';

const skrivare = enSkrivare();
afterAll(() => skrivare.stang());

/** The print, what the printer said that it did, and the lines of the contents with their page numbers. */
const tryck = async (dokument: PdfDokument) => {
  const skeden: string[] = [];
  const { pdf } = await skrivare.skriv({ ...dokument, framsteg: (_, text) => skeden.push(text) });
  const texter = (await sidtexter(pdf)).map((text) => text.replace(/\s+/g, ' '));
  const innehall = texter.find((text) => text.includes('Innehåll')) ?? '';
  const rader = KAPITEL.map((kapitel) => Number(new RegExp(`${kapitel} (\\d+)(?= |$)`).exec(innehall)?.[1]));
  const sidor = KAPITEL.map(
    (kapitel) => texter.findIndex((text, i) => i > 1 && text.includes(`${kapitel} Text med`)) + 1,
  );
  return { skeden, rader, sidor };
};

describe('sidnumren i innehållet', () => {
  it('skrivs in i den färdiga utskriften, som de står på sidorna', async () => {
    const { skeden, rader, sidor } = await tryck(enBerattelse());
    expect(rader).toEqual(sidor);
    expect(new Set(rader).size).toBe(KAPITEL.length);
    expect(skeden).not.toContain('Skriver ut med sidnummer');
  });

  it('gör att dokumentet skrivs ut på nytt när de också står i texten', async () => {
    const { html } = enBerattelse();
    const { skeden, rader, sidor } = await tryck(
      enBerattelse({ html: (nu) => html(nu).replace('En punkt', `Se sidan ${String(nu.get('kapitel-2') ?? 0)}`) }),
    );
    expect(rader).toEqual(sidor);
    expect(skeden).toContain('Skriver ut med sidnummer');
  });
});
