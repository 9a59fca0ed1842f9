import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { loggaLasning } from '../floden/lasning.js';
import { FinnsInte, OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { bilagetyper, type Bilaga, type Bilagetyp } from '../plattform/web/bilagor.js';
import { Avvikelsesteg, type Steg } from './steg.service.js';

export interface Bilagerad {
  readonly id: number;
  readonly typ: string;
  readonly vid: Date;
  /** Came with an anonymous report: a day without its hour. */
  readonly utanTid: boolean;
  readonly kilobyte: number;
}

/** Files that belong to a case: kept in the database, seen by those who see the case, given out as they came in. */
@Injectable()
export class BilagaService {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly steg: Avvikelsesteg,
  ) {}

  /** An act of those who handle the case, through the flow. */
  bifoga(vem: Vem, id: number, form: Steg, bilagor: readonly Bilaga[]): Promise<void> {
    if (bilagor.length === 0) throw new OgiltigtFormular({ bilagor: ['Välj minst en fil.'] });
    return this.databas.skriv(vem, async (tx) => {
      await this.steg.utfor(tx, 'bifoga', id, form, () => sparaBilagor(tx, id, bilagor, this.klocka.nu()), {
        antal: bilagor.length,
      });
    });
  }

  bilagor(vem: Vem, id: number): Promise<Bilagerad[]> {
    return this.databas.las(vem, (tx) => bilagorna(tx, id));
  }

  /** @throws FinnsInte for a file that is not there, or not for the one who asks. */
  bilaga(vem: Vem, id: number, bilagaId: number): Promise<Bilaga> {
    return this.databas.skriv(vem, async (tx) => {
      const rad = await tx.en<Bilaga & { arendet: boolean }>(
        'avvikelser.bilaga',
        `select typ, innehall, exists (select from avvikelse a where a.id = avvikelse_id) as arendet
         from avvikelse_bilaga where avvikelse_id = $1 and id = $2`,
        [id, bilagaId],
      );
      if (!rad) throw new FinnsInte();
      const { arendet, ...bilaga } = rad;
      // one's own file, of a case that one does not see, is no secret to oneself
      if (arendet) loggaLasning(tx, { sak: 'avvikelse', id, vad: `bilaga:${String(bilagaId)}`, vid: this.klocka.nu() });
      return bilaga;
    });
  }
}

export const bilagorna = async (tx: Tx, id: number): Promise<Bilagerad[]> => {
  const rader = await tx.sql<Omit<Bilagerad, 'typ'> & { typ: Bilagetyp }>(
    'avvikelser.bilagor',
    `select id, typ, vid, bifogad_av is null as "utanTid", ceil(octet_length(innehall) / 1024.0)::int as kilobyte from avvikelse_bilaga
     where avvikelse_id = $1 order by id`,
    [id],
  );
  return rader.map((rad) => ({ ...rad, typ: bilagetyper[rad.typ].etikett }));
};

/** In the transaction of the act that they came with. */
export const sparaBilagor = async (tx: Tx, id: number, bilagor: readonly Bilaga[], vid: Date): Promise<void> => {
  for (const { typ, innehall } of bilagor)
    await tx.sql(
      'avvikelser.spara-bilaga',
      `insert into avvikelse_bilaga (namnd_id, avvikelse_id, typ, innehall, bifogad_av, vid)
       values ($1, $2, $3, $4, $5, $6)`,
      [tx.vem.namndId, id, typ, innehall, tx.vem.personId, vid],
    );
};

/** Who made a file stands inside it; jpg and png have been cleaned of that, the others cannot be. */
const RENSADE: readonly Bilagetyp[] = ['jpg', 'png'];

export const kravAnonyma = (bilagor: readonly Bilaga[]): void => {
  if (bilagor.every(({ typ }) => RENSADE.includes(typ))) return;
  throw new OgiltigtFormular({
    bilagor: ['Anonymt går det bara att skicka bilder i jpg eller png. Andra filer kan visa vem som har gjort dem.'],
  });
};
