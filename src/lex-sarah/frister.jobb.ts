import { Databas, type Tx } from '../database/databas.js';
import { systemFor, type Personroll } from '../database/vem.js';
import { franStatusar } from '../floden/flode.js';
import { fristgrans, granstext, harPasserat } from '../floden/frist.js';
import { Notisformedlare, type Notis } from '../floden/notis.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../plattform/ko/jobbutforare.js';
import { lexSarahFlode } from './lex-sarah.flode.js';
import type { LexSarah } from './lex-sarah.krav.js';
import { lexSarahtexter, type LexSarahhandling } from './lex-sarah.texter.js';

/** What is waited for, and the role above the one who is to do it. */
const NASTA_ROLL: readonly (readonly [LexSarahhandling, readonly Personroll[]])[] = [
  ['taEmot', ['forvaltningschef']],
  ['avhjalp', ['lex_sarah_ansvarig', 'forvaltningschef']],
  ['bedomUtredas', ['forvaltningschef']],
  ['foresla', ['lex_sarah_ansvarig']],
  ['besluta', ['lex_sarah_ansvarig', 'forvaltningschef']],
  ['sandUtredningTillIvo', ['forvaltningschef']],
  ['foljUpp', ['lex_sarah_ansvarig', 'forvaltningschef']],
];

interface Passerad {
  readonly id: number;
  readonly dnr: string;
  readonly handling: LexSarahhandling;
  readonly roller: readonly Personroll[];
  /** The day, or the hour, that it was to be done by. */
  readonly grans: string;
}

/** What has not been done within the nämnd's own time limit, in days or hours, is told to the next role, once. */
@Jobbutforare('lex-sarah-frister', { namn: 'Påminnelser om lokala tidsgränser i lex Sarah' })
export class LexSarahfristjobb implements Utforare {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly notiser: Notisformedlare,
  ) {}

  utfor({ namndId }: Pick<Jobbarbete, 'namndId'>): Promise<Jobbresultat> {
    return this.databas.skriv(systemFor(namndId), async (tx) => {
      const alla = await this.passerade(tx);
      let sagda = 0;
      for (const en of alla) {
        const ny = await tx.en(
          'lex-sarah.paminn',
          `insert into lex_sarah_paminnelse (namnd_id, lex_sarah_id, handling, vid) values ($1, $2, $3, $4)
           on conflict do nothing returning lex_sarah_id`,
          [namndId, en.id, en.handling, this.klocka.nu()],
        );
        if (!ny) continue;
        await this.notiser.formedla(tx, PAMINNELSE, en);
        sagda += 1;
      }
      return { passerade: alla.length, sagda };
    });
  }

  /** A job sees days and codes alone, which is all that a time limit is made of. */
  private async passerade(tx: Tx): Promise<Passerad[]> {
    const nu = this.klocka.nu();
    const namnd = await tx.en<{ installningar: Record<string, unknown> }>(
      'lex-sarah.namndens-val',
      'select installningar from namnd where id = $1',
      [tx.vem.namndId],
    );
    const arenden = await tx.sql<LexSarah>(
      'lex-sarah.oppna-arenden',
      'select * from lex_sarah_rakning where not status = any ($1)',
      [lexSarahFlode.slut],
    );
    return arenden.flatMap((sak) =>
      NASTA_ROLL.flatMap(([handling, roller]) => {
        const rad = lexSarahFlode.rader[handling];
        const lokal = rad.frist?.lokal;
        if (!lokal || !franStatusar(lexSarahFlode, rad).includes(sak.status)) return [];
        if (rad.galler && !rad.galler(sak)) return [];
        const grans = fristgrans(lokal, sak, namnd?.installningar ?? {});
        if (grans === null || !harPasserat(grans, nu)) return [];
        return [{ id: sak.id, dnr: sak.dnr, handling, roller, grans: granstext(grans) }];
      }),
    );
  }
}

/** Never called law: the law says genast, and no number of days. */
const PAMINNELSE: Notis<Passerad> = {
  till: ({ roller }) => roller.map((roll) => ({ roll })),
  text: ({ dnr, handling, grans }) =>
    `I ${dnr} väntar: ${lexSarahtexter.handling[handling].etikett.toLowerCase()}. Den lokala tidsgränsen var ${grans}.`,
  lank: () => '/lex-sarah',
  mejl: 'notis',
};
