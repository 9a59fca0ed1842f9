import { Databas } from '../../database/databas.js';
import { systemFor } from '../../database/vem.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../../plattform/ko/jobbutforare.js';
import { PdfTidsgrans } from '../../plattform/pdf/pdf-fel.js';
import { hamtaRapport } from '../rapport.queries.js';
import { statusEfter } from '../rapportlage.queries.js';
import { Utskrift } from '../utskrift.service.js';
import { publiceraOffentlig, UpplagaQueries } from './upplaga.queries.js';

interface Uppgifter {
  readonly offentligId: number;
}

/** Prints the public edition. Of a document that is published already, it is published as soon as it is printed. */
@Jobbutforare('rapport-offentlig-pdf', { namn: 'Den offentliga utgåvan som PDF', kandaFel: [PdfTidsgrans] })
export class UpplagaJobb implements Utforare<Uppgifter> {
  constructor(
    private readonly databas: Databas,
    private readonly queries: UpplagaQueries,
    private readonly utskrift: Utskrift,
    private readonly klocka: Klocka,
  ) {}

  async utfor(jobb: Jobbarbete<Uppgifter>): Promise<Jobbresultat> {
    const { offentligId } = jobb.uppgifter;
    const vem = systemFor(jobb.namndId);
    const { rapportId, underlag, klar } = await this.queries.underlag(vem, offentligId);
    const lank = `/rapporter/${String(rapportId)}/offentlig`;
    if (klar) return { lank };
    const { pdf, sidor, sha256 } = await this.utskrift.tryck(underlag, {
      signal: jobb.signal,
      framsteg: (andel, skede) => {
        jobb.framsteg(andel, skede);
      },
    });
    await this.databas.skriv(vem, async (tx) => {
      // the lock of the document: it is not published between the question and the answer
      await tx.sql('upplaga.las', 'select 1 from rapport where id = $1 for update', [rapportId]);
      await tx.sql(
        'upplaga.spara-dokument',
        `update rapport_offentlig set sha256 = $2, innehall = $3, sidor = $4 where id = $1 and innehall is null`,
        [offentligId, Buffer.from(sha256, 'hex'), pdf, sidor],
      );
      const { status } = await hamtaRapport(tx, rapportId);
      if (statusEfter('publicera', 'arkivera').includes(status))
        await publiceraOffentlig(tx, rapportId, this.klocka.nu());
    });
    return { lank, sidor };
  }
}
