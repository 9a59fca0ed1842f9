import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/databas.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { Synpunktretur } from '../lex-sarah/retur.service.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { SamtalService } from './samtal.service.js';
import { synpunktFlode } from './synpunkt.flode.js';
import { laggFaktum, oppnaIgen } from './synpunkt.service.js';

const TILL_AVSANDAREN =
  'Vi har bedömt det du berättade. Det utreds inte enligt reglerna om missförhållanden, men vi fortsätter att titta på det som en synpunkt.';

/** Those who sort get the synpunkt back, with the reason, in the transaction that ended the lex Sarah case. */
@Injectable()
export class Lexsarahsynpunktretur extends Synpunktretur {
  constructor(
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
    private readonly samtal: SamtalService,
  ) {
    super();
  }

  override async lamnaTillbaka(tx: Tx, lexSarahId: number, motivering: string): Promise<void> {
    const rad = await tx.en<{ id: number }>(
      'synpunkter.hos-lex-sarah',
      'select synpunkt_id as id from lex_sarah where id = $1 and synpunkt_id is not null',
      [lexSarahId],
    );
    if (!rad) throw new FinnsInte();
    const { id } = rad;
    await this.motor.utfor(tx, synpunktFlode, 'aterta', {
      id,
      skriv: async (sak) => {
        await laggFaktum(tx, { id, fakta: 'lex_sarah_bedomning', vid: this.klocka.nu(), text: motivering });
        await this.samtal.tillAvsandaren(tx, sak, 'meddelande', TILL_AVSANDAREN);
        await oppnaIgen(tx, id, this.klocka.idag());
        // last: the one who gives it back sees it no more
        const svar = await tx.en<{ klar: boolean }>('synpunkter.aterta', 'select synpunkt_aterta($1) as klar', [id]);
        if (svar?.klar !== true) throw new FinnsInte();
        return { overlamnad_for: sak.overlamnad_for.filter((orsak) => orsak !== 'lex_sarah') };
      },
    });
  }
}
