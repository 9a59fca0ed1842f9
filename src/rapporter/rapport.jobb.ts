import { Databas } from '../database/databas.js';
import { systemFor } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../plattform/ko/jobbutforare.js';
import { PdfFel } from '../plattform/pdf/pdf-fel.js';
import { RapportQueries } from './rapport.queries.js';
import { Utskrift } from './utskrift.service.js';

interface Uppgifter {
  readonly rapportId: number;
}

/** Prints the frozen underlag. Run twice, it finds the document of the first time: never two, never none. */
@Jobbutforare('rapport-pdf', { namn: 'Dokumentet som PDF', kandaFel: [PdfFel] })
export class RapportJobb implements Utforare<Uppgifter> {
  constructor(
    private readonly databas: Databas,
    private readonly rapporter: RapportQueries,
    private readonly utskrift: Utskrift,
    private readonly klocka: Klocka,
  ) {}

  async utfor(jobb: Jobbarbete<Uppgifter>): Promise<Jobbresultat> {
    const { namndId, signal } = jobb;
    const { rapportId } = jobb.uppgifter;
    const framsteg = (andel: number, skede: string): void => {
      jobb.framsteg(andel, skede);
    };
    const vem = systemFor(namndId);
    const lank = `/rapporter/${String(rapportId)}`;
    const [{ harDokument }, underlag] = await Promise.all([
      this.rapporter.hamta(vem, rapportId),
      this.rapporter.underlag(vem, rapportId),
    ]);
    if (harDokument === true) return { lank };
    if (!underlag) throw new FinnsInte('Dokumentet är inte fryst.');
    framsteg(0.1, 'Sätter samman dokumentet');
    const { pdf, sidor, sha256 } = await this.utskrift.tryck(underlag, { signal, framsteg });
    framsteg(0.95, 'Sparar');
    await this.databas.skriv(vem, (tx) =>
      tx.sql(
        'rapport.spara-dokument',
        `insert into rapport_dokument (namnd_id, rapport_id, sha256, innehall, sidor, skapad_vid)
         values ($1, $2, $3, $4, $5, $6) on conflict (rapport_id) do nothing`,
        [namndId, rapportId, Buffer.from(sha256, 'hex'), pdf, sidor, this.klocka.nu()],
      ),
    );
    return { lank, sidor };
  }
}
