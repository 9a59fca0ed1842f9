/** What the document says about itself; shown by readers and archives. */
export interface PdfMetadata {
  titel: string;
  forfattare: string;
  amne: string;
  sprak: 'sv-SE';
  /** The instant the document was made, ISO 8601. Given, never read from a clock, so that it can be made again. */
  datum: string;
}

/** Data that travels inside the document, such as the figures behind a table. */
export interface PdfBilaga {
  namn: string;
  mime: string;
  beskrivning: string;
  innehall: Uint8Array;
}

export interface PdfDokument {
  /** The whole page as HTML, given the page number of every linked id; the map is empty the first time. */
  html: (sidor: ReadonlyMap<string, number>) => string;
  metadata: PdfMetadata;
  /** Made while Chromium prints. */
  bilagor?: () => PdfBilaga[];
  signal?: AbortSignal;
  /** Share done (0–1) and a Swedish sentence. */
  framsteg?: (andel: number, text: string) => void;
}

export interface UtskrivenPdf {
  pdf: Buffer;
  sidor: number;
  sha256: string;
}
