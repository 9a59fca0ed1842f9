import type { ChromiumVal } from './chromium.js';

/** Settings of the printing, given by the module that wires it up; the limits have sensible values of their own. */
export class PdfVal implements ChromiumVal {
  chromiumPath?: string | undefined;
  /** Our own folder for the unpacked Chromium. */
  katalog: string;
  /** Pages that print at the same time. More than the machine has cores gives nothing. */
  antalSidor = 2;
  /** A print that takes longer is stopped. */
  granssekunder = 60;
  utskrifterPerWebblasare = 200;
  /**
   * After so many the page is closed, and its process with it. A long document leaves some 40 MB behind, and to throw the process
   * away costs a third of what collecting it would.
   */
  utskrifterPerSida = 16;
  /** Above this the browser is replaced after the print; at twice this it is killed under it. */
  minneMb = 1500;

  /** A setting that is not given, or given as undefined, keeps its own value. */
  constructor(val: { [K in keyof PdfVal]?: PdfVal[K] | undefined } & { katalog: string }) {
    this.katalog = val.katalog;
    const givna = Object.entries<unknown>(val).filter(([, varde]) => varde !== undefined);
    Object.assign(this, Object.fromEntries(givna));
  }
}
