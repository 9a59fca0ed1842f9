import { Databas } from '../../database/databas.js';
import { systemFor } from '../../database/vem.js';
import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../../plattform/ko/jobbutforare.js';
import { PdfFel } from '../../plattform/pdf/pdf-fel.js';
import { PdfSkrivare } from '../../plattform/pdf/pdf-skrivare.js';
import { Vyer } from '../../plattform/web/vyer.js';
import { pdfBilagor } from '../leverans/sifferfiler.js';
import { tillBlad } from './bladdokument.js';
import { EnhetsbladQueries } from './enhetsblad.queries.js';

interface Uppgifter {
  readonly bladId: number;
}

/** Prints what was frozen. Run twice, it finds the document of the first time. */
@Jobbutforare('enhetsblad-pdf', { namn: 'Enhetens blad som PDF', kandaFel: [PdfFel] })
export class EnhetsbladJobb implements Utforare<Uppgifter> {
  constructor(
    private readonly databas: Databas,
    private readonly queries: EnhetsbladQueries,
    private readonly skrivare: PdfSkrivare,
    private readonly vyer: Vyer,
  ) {}

  async utfor(jobb: Jobbarbete<Uppgifter>): Promise<Jobbresultat> {
    const vem = systemFor(jobb.namndId);
    const { bladId } = jobb.uppgifter;
    const { underlag, sidor: tryckta } = await this.queries.hamta(vem, bladId);
    const lank = `/enhetsblad/${String(bladId)}`;
    if (tryckta !== null) return { lank };
    const { pdf, sidor, sha256 } = await this.skrivare.skriv({
      ...tillBlad(underlag, this.vyer),
      bilagor: () => pdfBilagor(underlag),
      signal: jobb.signal,
      framsteg: (andel, skede) => {
        jobb.framsteg(andel, skede);
      },
    });
    await this.databas.skriv(vem, (tx) =>
      tx.sql(
        'enhetsblad.spara-tryck',
        'update enhetsblad set innehall = $2, sha256 = $3, sidor = $4 where id = $1 and innehall is null',
        [bladId, pdf, Buffer.from(sha256, 'hex'), sidor],
      ),
    );
    return { lank, sidor };
  }
}
