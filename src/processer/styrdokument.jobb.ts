import { Databas, type Tx } from '../database/databas.js';
import { systemFor } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { Notisformedlare, type Notis } from '../floden/notis.js';
import { plusDagar, svensktDatum } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../plattform/ko/jobbutforare.js';
import { styrdokumentFlode } from './styrdokument.flode.js';

/** How long before the day of review that it is said the first time. */
const DAGAR_FORE = 30;

interface Attgranska {
  readonly id: number;
  readonly styrdokumentId: number;
  readonly nr: number;
  readonly titel: string;
  readonly ansvarig: number;
  readonly granskasSenast: string;
  readonly slag: 'snart' | 'passerad';
}

/** Every morning, and after each fastställelse: what another version has replaced, and what should be gone through. */
@Jobbutforare('styrdokument-dagar', { namn: 'Styrdokumentens dagar' })
export class Styrdokumentdagar implements Utforare {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly motor: Flodesmotor,
    private readonly notiser: Notisformedlare,
  ) {}

  /**
   * Two transactions: whoever decides on a version holds its row and then asks for the log, which the first has written
   * in when the second asks for the row.
   */
  async utfor({ namndId }: Pick<Jobbarbete, 'namndId'>): Promise<Jobbresultat> {
    const system = systemFor(namndId);
    const ersatta = await this.databas.skriv(system, (tx) => this.ersatt(tx));
    return { ersatta, paminnelser: await this.databas.skriv(system, (tx) => this.paminn(tx)) };
  }

  private async ersatt(tx: Tx): Promise<number> {
    // two jobs at once: the second waits here, and finds what the first has left
    const rader = await tx.sql<{ id: number }>(
      'processer.att-ersatta',
      `select id from styrdokument_version where status = 'faststalld' and galler_till < $1 order by id for update`,
      [this.klocka.idag()],
    );
    for (const { id } of rader) await this.motor.utfor(tx, styrdokumentFlode, 'ersatt', { id });
    return rader.length;
  }

  /** Once when the day is near and once when it has passed. */
  private async paminn(tx: Tx): Promise<number> {
    const idag = this.klocka.idag();
    const rader = await tx.sql<Attgranska>(
      'processer.att-granska',
      `select v.id, v.styrdokument_id as "styrdokumentId", v.nr, v.titel, s.ansvarig_person_id as ansvarig,
         v.granskas_senast as "granskasSenast", case when v.granskas_senast < $1 then 'passerad' else 'snart' end as slag
       from styrdokument_version v join styrdokument s on s.id = v.styrdokument_id
       where v.status = 'faststalld' and v.galler_till is null and v.granskas_senast <= $2 order by v.id`,
      [idag, plusDagar(idag, DAGAR_FORE)],
    );
    let sagda = 0;
    for (const rad of rader) {
      const ny = await tx.en(
        'processer.paminn-granskning',
        `insert into styrdokument_paminnelse (namnd_id, styrdokument_version_id, slag, granskas_senast, vid)
         values ($1, $2, $3, $4, $5) on conflict do nothing returning slag`,
        [tx.vem.namndId, rad.id, rad.slag, rad.granskasSenast, this.klocka.nu()],
      );
      if (!ny) continue;
      await this.notiser.formedla(tx, PAMINNELSE, rad);
      sagda += 1;
    }
    return sagda;
  }
}

/** A local time limit, never law. When it has passed those who hold the system together hear of it too. */
const PAMINNELSE: Notis<Attgranska> = {
  till: ({ slag, ansvarig }) =>
    slag === 'snart' ? [{ personId: ansvarig }] : [{ personId: ansvarig }, { roll: 'kvalitetssamordnare' }],
  text: ({ titel, slag, granskasSenast }) =>
    `${titel} ${slag === 'snart' ? 'ska gås' : 'skulle ha gåtts'} igenom senast den ${svensktDatum(granskasSenast)}.`,
  lank: ({ styrdokumentId, nr }) => `/styrdokument/${styrdokumentId}/versioner/${nr}`,
  paminnelse: true,
  mejl: 'notis',
};
