import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { oppna } from '../plattform/pdf/prov.js';

/** A line as a reader of the document meets it: what kind it is, and its text. */
export interface Rad {
  /** 'H1'–'H4' for a heading, 'text' for a paragraph or point, 'tabell' for a cell, otherwise the tag itself. */
  readonly slag: string;
  readonly text: string;
  readonly sida: number;
}

interface Nod {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Nod[];
}

const SLAG: Readonly<Record<string, string>> = {
  ...{ H1: 'H1', H2: 'H2', H3: 'H3', H4: 'H4' },
  ...{ P: 'text', LBody: 'text', Caption: 'tabell', TH: 'tabell', TD: 'tabell' },
};

/** The text of the PDF in the order and with the roles that its tags give; running headers and footers are no part of it. */
export const pdfRader = (pdf: Buffer): Promise<Rad[]> =>
  oppna(pdf, async (dokument) => {
    const rader: Rad[] = [];
    for (let nr = 1; nr <= dokument.numPages; nr++) rader.push(...(await sidansRader(dokument, nr)));
    return rader;
  });

const sidansRader = async (dokument: PDFDocumentProxy, nr: number): Promise<Rad[]> => {
  const sida = await dokument.getPage(nr);
  const { items } = await sida.getTextContent({ includeMarkedContent: true });
  const texter = new Map<string, string>();
  const oppna: (string | null)[] = [];
  for (const del of items) {
    if ('str' in del) {
      const id = oppna.findLast((ett) => ett !== null);
      if (id) texter.set(id, `${texter.get(id) ?? ''}${del.str}${del.hasEOL ? ' ' : ''}`);
    } else if (del.type === 'endMarkedContent') oppna.pop();
    else oppna.push((del as { id?: string }).id ?? null);
  }
  const rader: Rad[] = [];
  const innehall = ({ id, children = [] }: Nod): string =>
    id === undefined ? children.map(innehall).join('') : (texter.get(id) ?? '');
  const ga = (nod: Nod, foralder: string): void => {
    const slag = SLAG[nod.role ?? ''] ?? (nod.type === 'content' ? foralder : undefined);
    if (slag === undefined) for (const barn of nod.children ?? []) ga(barn, nod.role ?? foralder);
    else {
      const text = innehall(nod).replace(/\s+/g, ' ').trim();
      if (text !== '') rader.push({ slag, text, sida: nr });
    }
  };
  const trad = (await sida.getStructTree()) as Nod | null;
  if (trad) ga(trad, 'Document');
  return rader;
};
