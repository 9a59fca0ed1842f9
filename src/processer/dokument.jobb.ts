import { Databas } from '../database/databas.js';
import { systemFor } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../plattform/ko/jobbutforare.js';
import { PdfFel } from '../plattform/pdf/pdf-fel.js';
import { PdfSkrivare } from '../plattform/pdf/pdf-skrivare.js';
import { Vyer } from '../plattform/web/vyer.js';
import { tillPdf, type Dokumentunderlag } from './dokument.js';
import type { Dokumentsak } from './dokument.service.js';

interface Uppgifter {
  readonly dokumentId: number;
}

/** Where the document is to be had when it is done. */
const LANKAR: Readonly<Record<Dokumentsak['sak'], (id: number) => string>> = {
  process: (id) => `/processer/${id}/beskrivning`,
  kravuppfoljning: (id) => `/kravuppfoljningar/${id}`,
  enkatomgang: (id) => `/enkatomgangar/${id}`,
  // 20263 is the third quarter of 2026
  ej_verkstallda: (id) => `/oppenvardsuppdrag/ej-verkstallda/${Math.floor(id / 10)}-${id % 10}`,
  granskning: (id) => `/granskningar/${id}`,
};

/** Prints what was frozen. Run twice, it finds the document of the first time. */
@Jobbutforare('kvalitetsdokument-pdf', { namn: 'Dokument ur ledningssystemet som PDF', kandaFel: [PdfFel] })
export class Kvalitetsdokumentjobb implements Utforare<Uppgifter> {
  constructor(
    private readonly databas: Databas,
    private readonly skrivare: PdfSkrivare,
    private readonly vyer: Vyer,
  ) {}

  async utfor(jobb: Jobbarbete<Uppgifter>): Promise<Jobbresultat> {
    const vem = systemFor(jobb.namndId);
    const { dokumentId } = jobb.uppgifter;
    const rad = await this.databas.las(vem, (tx) =>
      tx.en<{ underlag: string; sak: Dokumentsak['sak']; sak_id: number; tryckt: boolean }>(
        'processer.att-trycka',
        'select underlag, sak, sak_id, innehall is not null as tryckt from kvalitetsdokument where id = $1',
        [dokumentId],
      ),
    );
    if (!rad) throw new FinnsInte();
    const lank = LANKAR[rad.sak](rad.sak_id);
    if (rad.tryckt) return { lank };
    const { pdf, sidor, sha256 } = await this.skrivare.skriv({
      ...tillPdf(JSON.parse(rad.underlag) as Dokumentunderlag, this.vyer),
      signal: jobb.signal,
      framsteg: (andel, skede) => {
        jobb.framsteg(andel, skede);
      },
    });
    await this.databas.skriv(vem, (tx) =>
      tx.sql(
        'processer.spara-tryck',
        'update kvalitetsdokument set innehall = $2, sha256 = $3, sidor = $4 where id = $1 and innehall is null',
        [dokumentId, pdf, Buffer.from(sha256, 'hex'), sidor],
      ),
    );
    return { lank, sidor };
  }
}
