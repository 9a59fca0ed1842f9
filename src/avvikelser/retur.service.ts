import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/databas.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { Avvikelseretur } from '../lex-sarah/retur.service.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { avvikelseFlode } from './avvikelse.flode.js';
import { skrivFaktum } from './steg.service.js';

/** The line gets its avvikelse back, with the reason, in the transaction that ended the lex Sarah case. */
@Injectable()
export class Lexsarahretur extends Avvikelseretur {
  constructor(
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
  ) {
    super();
  }

  override async lamnaTillbaka(tx: Tx, lexSarahId: number, motivering: string): Promise<void> {
    const alla = await tx.sql<{ id: number }>(
      'avvikelser.hos-lex-sarah',
      'select id from avvikelse where lex_sarah_id = $1 order by id',
      [lexSarahId],
    );
    for (const { id } of alla)
      await this.motor.utfor(tx, avvikelseFlode, 'aterta', {
        id,
        skriv: async () => {
          await skrivFaktum(tx, { id, fakta: 'lex_sarah_bedomning', vid: this.klocka.nu(), text: motivering });
          const svar = await tx.en<{ klart: boolean }>(
            'avvikelser.lamna-tillbaka',
            'select avvikelse_lamna_tillbaka($1) as klart',
            [id],
          );
          if (svar?.klart !== true) throw new FinnsInte();
          return { lex_sarah_id: null, misstankt_missforhallande: false };
        },
      });
  }
}
