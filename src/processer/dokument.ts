import { liggandeStaplar, type LiggandeStaplar } from '../plattform/diagram/liggande-staplar.js';
import { processbild, type Processbild } from '../plattform/diagram/processbild.js';
import { svenskTid } from '../plattform/klocka/datum.js';
import type { PdfDokument } from '../plattform/pdf/pdf-dokument.js';
import { dokumentHtml } from '../plattform/pdf/utskrift.js';
import { markdownHtml } from '../plattform/text/markdown.js';
import { SafeHtml } from '../plattform/web/safe-html.js';
import type { Vyer } from '../plattform/web/vyer.js';

/** A part of a printed document: text in Markdown, a drawing, named values or a table. */
export interface Dokumentdel {
  readonly rubrik: string;
  readonly text?: string;
  readonly bild?: Processbild;
  readonly staplar?: LiggandeStaplar;
  readonly uppgifter?: readonly { readonly namn: string; readonly varde: string }[];
  readonly tabell?: { readonly rubriker: readonly string[]; readonly rader: readonly (readonly string[])[] };
}

/** All that a document is printed from; frozen with its hash when it is ordered. */
export interface Dokumentunderlag {
  readonly format: 1;
  readonly titel: string;
  readonly namnd: string;
  readonly kommun: string;
  /** ISO instant. */
  readonly skapad: string;
  readonly ingress: string;
  readonly delar: readonly Dokumentdel[];
}

/** What people wrote keeps its line breaks; a table's first column is as wide as its words need. */
const CSS = '.fritext{white-space:pre-line}svg.diagram{max-width:100%;height:auto;break-inside:avoid}';

const somVy = ({ text = '', bild, staplar, tabell, ...del }: Dokumentdel, nr: number): object => ({
  ...del,
  text: text.trim() === '' ? null : markdownHtml(text, `del-${nr}`),
  bild: bild ? new SafeHtml(processbild(bild)) : staplar && new SafeHtml(liggandeStaplar(staplar)),
  tabell: tabell && {
    rubriker: tabell.rubriker,
    rader: tabell.rader.map(([forsta, ...rest]) => ({ forsta, rest })),
  },
});

/** The same underlag gives the same document. */
export const tillPdf = (underlag: Dokumentunderlag, vyer: Vyer): Pick<PdfDokument, 'html' | 'metadata'> => {
  const { titel, namnd, kommun, skapad } = underlag;
  const upprattad = svenskTid(new Date(skapad));
  const delar = underlag.delar.map(somVy);
  const body = vyer.rita('processer/dokument', { ...underlag, upprattad, delar });
  return {
    html: () => dokumentHtml({ titel, sprak: 'sv-SE', sidhuvudVanster: namnd, sidhuvudHoger: titel, css: CSS, body }),
    metadata: { titel, forfattare: `${namnd}, ${kommun}`, amne: titel, sprak: 'sv-SE', datum: skapad },
  };
};
