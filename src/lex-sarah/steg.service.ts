import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { lexSarahFlode } from './lex-sarah.flode.js';
import type { LexSarah } from './lex-sarah.krav.js';
import type { LexSarahhandling, LexSarahstatus } from './lex-sarah.texter.js';

export interface Steg {
  /** The version that the person saw. */
  readonly version?: number | undefined;
}

interface Gor {
  /** What the krav look at, when it is more than the form. */
  readonly form?: object;
  /** The words of the fact, and the day it is about when that is not today. */
  readonly text?: string | undefined;
  readonly datum?: string | undefined;
  /** Codes and numbers: kept with the fact and in the händelselogg. */
  readonly uppgifter?: Readonly<Record<string, unknown>>;
  /** What the händelselogg shall not know, for instance a name: kept with the fact alone. */
  readonly baraMedFaktum?: Readonly<Record<string, unknown>>;
  /** The room's own write; gives back what it changed. */
  readonly skriv?: (sak: LexSarah) => Promise<Partial<LexSarah>> | Promise<void>;
}

/** One act in a case: the rule is tried, the fact is written down with who, when and text, the händelse is logged. */
@Injectable()
export class LexSarahSteg {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
  ) {}

  utfor(
    vem: Vem,
    handling: LexSarahhandling,
    id: number,
    steg: Steg,
    gor: (tx: Tx) => Gor | Promise<Gor>,
  ): Promise<LexSarah> {
    return this.databas.skriv(vem, async (tx) => this.utforI(tx, handling, id, steg, await gor(tx)));
  }

  /** The same within a transaction. */
  utforI(tx: Tx, handling: LexSarahhandling, id: number, steg: Steg, gor: Gor): Promise<LexSarah> {
    const { datum = this.klocka.idag(), text = '', uppgifter = {} } = gor;
    if (datum > this.klocka.idag()) throw new OgiltigtFormular({ datum: ['Dagen har inte varit än.'] });
    return this.motor.utfor<
      LexSarah,
      LexSarahstatus,
      LexSarahhandling,
      'rapportor' | 'utredare' | 'involverad' | 'linjechef'
    >(tx, lexSarahFlode, handling, {
      id,
      version: steg.version,
      form: gor.form ?? steg,
      uppgifter,
      skriv: async (sak) => {
        await tx.sql(
          'lex-sarah.faktum',
          `insert into lex_sarah_fakta (namnd_id, lex_sarah_id, fakta, datum, vid, person_id, text, uppgifter)
             values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [
            tx.vem.namndId,
            id,
            lexSarahFlode.rader[handling].fakta ?? handling,
            datum,
            this.klocka.nu(),
            tx.vem.personId,
            text,
            JSON.stringify({ ...uppgifter, ...gor.baraMedFaktum }),
          ],
        );
        return (await gor.skriv?.(sak)) ?? {};
      },
    });
  }

  nu(): Date {
    return this.klocka.nu();
  }

  idag(): string {
    return this.klocka.idag();
  }
}
