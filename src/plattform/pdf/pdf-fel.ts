/** Something went wrong with a print; the message is a Swedish sentence that can be shown to the person who asked. */
export class PdfFel extends Error {
  override name = 'PdfFel';
}

/** The print took longer than the limit, and its page was killed. */
export class PdfTidsgrans extends PdfFel {
  override name = 'PdfTidsgrans';
  constructor(sekunder: number) {
    const grans = new Intl.NumberFormat('sv-SE').format(sekunder);
    super(`Dokumentet kunde inte skrivas ut inom ${grans} sekunder. Utskriften stoppades.`);
  }
}

/** The print needed more memory than Chromium may use, and the browser was killed. */
export class PdfMinnesgrans extends PdfFel {
  override name = 'PdfMinnesgrans';
  constructor() {
    super('Dokumentet krävde för mycket minne för att skrivas ut. Utskriften stoppades.');
  }
}

/** The browser died under the print, twice. */
export class PdfAvbruten extends PdfFel {
  override name = 'PdfAvbruten';
  constructor(options?: ErrorOptions) {
    super('Utskriften avbröts för att webbläsaren som skriver ut stängdes. Försök igen om en stund.', options);
  }
}

/** The thread that finishes prints died or was stopped. */
export class PdfEfterarbeteAvbrutet extends PdfFel {
  override name = 'PdfEfterarbeteAvbrutet';
  constructor() {
    super('Dokumentet skrevs ut men hann inte göras färdigt. Försök igen om en stund.');
  }
}

/** The page numbers in the contents moved the pages they point at, again and again. */
export class PdfOstabil extends PdfFel {
  override name = 'PdfOstabil';
  constructor() {
    super('Sidnumren i innehållsförteckningen gick inte att fastställa: de flyttar sidorna de pekar på.');
  }
}

/** No room for what Chromium keeps while it prints. Goes away when somebody has made room. */
export class TillfalligDiskFull extends PdfFel {
  override name = 'TillfalligDiskFull';
  constructor(options?: ErrorOptions) {
    super('Dokumentet kunde inte skrivas ut för att serverns disk för tillfälliga filer är full.', options);
  }
}

/** No Chromium could be started on this machine. For the one who runs the system, hence in two languages. */
export class ChromiumSaknas extends Error {
  override name = 'ChromiumSaknas';
  constructor(forsok: string[]) {
    super(
      'Ingen Chromium kunde startas, så inga PDF-filer kan skrivas. Ange en fungerande i CHROMIUM_PATH. ' +
        '/ No Chromium could be started, so no PDF can be printed. Name a working one in CHROMIUM_PATH.' +
        forsok.map((f) => `\n- ${f}`).join(''),
    );
  }
}
