import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Installningar } from '../../config/installningar.js';
import { Databas } from '../../database/databas.js';
import { allmanhetenHos, systemFor } from '../../database/vem.js';
import { Klocka } from '../klocka/klocka.js';
import { JobbRelae } from './jobb-relae.js';
import { KoAnslutning, type Kojobb } from './ko-anslutning.js';

/** One line of src/schemalagt.ts. */
export interface Schemarad {
  /** Which worker; it is run once for each nämnd. */
  readonly slag: string;
  /** Cron: minute, hour, day, month, weekday. */
  readonly monster: string;
  readonly tz: string;
  readonly varfor: string;
}

export const SCHEMALAGT = Symbol('SCHEMALAGT');

const TIDPUNKT = 'schemalagt-';

/**
 * Keeps the queue's timetable equal to the declared one. The queue only says that the moment has come; the work itself
 * is then ordered as a row for each nämnd, so it is seen, retried and never doubled like any other job.
 */
@Injectable()
export class Schemalaggare implements OnApplicationBootstrap {
  private readonly logg = new Logger(Schemalaggare.name);

  constructor(
    private readonly installningar: Installningar,
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly anslutning: KoAnslutning,
    private readonly relae: JobbRelae,
    @Inject(SCHEMALAGT) private readonly schemalagt: readonly Schemarad[],
  ) {}

  onApplicationBootstrap(): void {
    if (this.installningar.roll === 'webb') return;
    this.relae.vidAvstamning(() => this.laggSchema());
  }

  /** Only what differs is touched: setting a line anew would skip a moment that is just being handed out. */
  async laggSchema(): Promise<void> {
    const ko = this.anslutning.ko();
    const finns = new Map((await ko.getJobSchedulers()).map((rad) => [rad.key, rad]));
    for (const { slag, monster, tz } of this.schemalagt) {
      const namn = TIDPUNKT + slag;
      const rad = finns.get(namn);
      finns.delete(namn);
      if (rad?.pattern === monster && rad.tz === tz) continue;
      const opts = {
        removeOnComplete: true,
        removeOnFail: true,
        attempts: 10,
        backoff: { type: 'fixed', delay: 60_000 },
      };
      await ko.upsertJobScheduler(namn, { pattern: monster, tz }, { name: namn, data: { namndId: 0 }, opts });
    }
    for (const namn of finns.keys()) if (namn.startsWith(TIDPUNKT)) await ko.removeJobScheduler(namn);
  }

  arTidpunkt(jobb: Kojobb): boolean {
    return jobb.name.startsWith(TIDPUNKT);
  }

  /** The moment is part of the key (the queue's id ends with it), so that an announcement run twice orders once. */
  async bestallForAlla(jobb: Kojobb): Promise<void> {
    const slag = jobb.name.slice(TIDPUNKT.length);
    const nyckel = `${slag}-${jobb.id?.split(':').at(-1) ?? ''}`;
    const namnder = await this.databas.las(allmanhetenHos(0), (tx) =>
      tx.sql<{ namnd_id: number }>('ko.namnder', 'select namnd_id from jobb_namnder()'),
    );
    for (const { namnd_id: namndId } of namnder) {
      await this.databas.skriv(systemFor(namndId), async (tx) => {
        const rad = await tx.en<{ jobb_id: number }>(
          'ko.bestall-en-gang',
          'select jobb_id from jobb_bestall_en_gang($1, $2, $3)',
          [slag, nyckel, this.klocka.nu()],
        );
        if (rad) tx.efterCommit(() => this.relae.sandStrax(namndId, rad.jobb_id));
      });
    }
    this.logg.log(`${slag}: beställt för ${namnder.length} nämnder.`);
  }
}
