import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte, OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import type { Bilaga, Bilagetyp } from '../plattform/web/bilagor.js';
import { loggaLasning } from './lasning.service.js';
import type { LexSarah } from './lex-sarah.krav.js';
import { LexSarahSteg, type Steg } from './steg.service.js';

export interface HamtadBilaga {
  readonly innehall: Buffer;
  readonly typ: Bilagetyp;
}

/** Files with the report or in the utredning: in the database, under the same policies as the case. */
@Injectable()
export class LexSarahBilagor {
  constructor(
    private readonly databas: Databas,
    private readonly steg: LexSarahSteg,
    private readonly klocka: Klocka,
  ) {}

  bifoga(vem: Vem, id: number, form: Steg & { text: string }, bilagor: readonly Bilaga[]): Promise<LexSarah> {
    if (bilagor.length === 0) throw new OgiltigtFormular({ bilagor: ['Välj minst en fil.'] });
    return this.steg.utfor(vem, 'bifoga', id, form, (tx) => ({
      text: form.text,
      uppgifter: { antal: bilagor.length },
      skriv: () => laggBilagor(tx, { id, del: 'utredning', text: form.text, vid: this.klocka.nu() }, bilagor),
    }));
  }

  /** For the circle. That it was read is written down in the same transaction. */
  hamta(vem: Vem, id: number, bilagaId: number): Promise<HamtadBilaga> {
    return this.databas.skriv(vem, async (tx) => {
      const rad = await tx.en<HamtadBilaga>(
        'lex-sarah.bilaga',
        `select b.typ, b.innehall from lex_sarah_bilaga b join lex_sarah l on l.id = b.lex_sarah_id
         where b.id = $1 and b.lex_sarah_id = $2`,
        [bilagaId, id],
      );
      if (!rad) throw new FinnsInte();
      loggaLasning(tx, { id, vad: `bilaga:${String(bilagaId)}`, vid: this.klocka.nu() });
      return rad;
    });
  }

  /** What the reporter has sent himself. */
  async hamtaEgen(vem: Vem, id: number, bilagaId: number): Promise<HamtadBilaga> {
    const rad = await this.databas.las(vem, (tx) =>
      tx.en<HamtadBilaga>(
        'lex-sarah.egen-bilaga',
        `select typ, innehall from lex_sarah_bilaga
         where id = $1 and lex_sarah_id = $2 and del = 'rapport' and bifogad_av = $3`,
        [bilagaId, id, vem.personId],
      ),
    );
    if (!rad) throw new FinnsInte();
    return rad;
  }
}

interface Plats {
  readonly id: number;
  readonly del: 'rapport' | 'utredning';
  readonly text: string;
  readonly vid: Date;
}

export const laggBilagor = async (tx: Tx, { id, del, text, vid }: Plats, bilagor: readonly Bilaga[]): Promise<void> => {
  for (const { typ, innehall } of bilagor)
    await tx.sql(
      'lex-sarah.lagg-bilaga',
      `insert into lex_sarah_bilaga (namnd_id, lex_sarah_id, del, text, typ, innehall, bifogad_av, vid)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [tx.vem.namndId, id, del, text, typ, innehall, tx.vem.personId, vid],
    );
};
