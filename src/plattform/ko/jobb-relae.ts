import {
  Injectable,
  Inject,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Installningar } from '../../config/installningar.js';
import { Databas } from '../../database/databas.js';
import { allmanhetenHos, systemFor } from '../../database/vem.js';
import { hinner } from './hinner.js';
import { felklass } from './jobbfel.js';
import { Jobbregister } from './jobbregister.js';
import { KO_TIDER, type KoTider } from './ko-tider.js';
import { KoAnslutning } from './ko-anslutning.js';

const OMGANG = 500;

interface Post {
  readonly namnd_id: number;
  readonly jobb_id: number;
}

export const koId = (jobbId: number): string => `jobb-${jobbId}`;

/**
 * Hands ordered rows over to the queue: at once after the commit, and again and again for what was missed (a process
 * died in between, the queue was away or was emptied). Handing over twice is harmless: the same id is one job, and a
 * worker that finds the row finished does nothing.
 */
@Injectable()
export class JobbRelae implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logg = new Logger(JobbRelae.name);
  private klocka: NodeJS.Timeout | null = null;
  private varv: Promise<void> = Promise.resolve();
  private stoppat = false;
  private senastAvstamd = -Infinity;
  private readonly ocksa: (() => Promise<void>)[] = [];

  constructor(
    private readonly installningar: Installningar,
    private readonly databas: Databas,
    private readonly anslutning: KoAnslutning,
    private readonly register: Jobbregister,
    @Inject(KO_TIDER) private readonly tider: KoTider,
  ) {}

  onApplicationBootstrap(): void {
    if (this.installningar.roll !== 'webb') this.planera(0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stoppat = true;
    if (this.klocka) clearTimeout(this.klocka);
    // with the queue away it may never end; what it left is found at the next start
    await hinner(this.varv, this.tider.stoppMs);
  }

  /** What else has to be put back when a queue was emptied. */
  vidAvstamning(gor: () => Promise<void>): void {
    this.ocksa.push(gor);
  }

  /** Straight after the commit; never waits and never fails for the one who ordered. */
  sandStrax(namndId: number, jobbId: number): void {
    this.sand(namndId, [jobbId]).catch((fel: unknown) => {
      this.logg.warn(`Jobb ${jobbId} kunde inte lämnas till kön ännu: ${felklass(fel)}`);
    });
  }

  /** Everything that is ordered and not handed over. */
  async relaera(): Promise<void> {
    let poster: Post[];
    do {
      poster = await this.overAlla<Post>('ko.osanda', 'select * from jobb_osanda($1)', [OMGANG]);
      for (const [namndId, ider] of perNamnd(poster)) await this.sand(namndId, ider);
    } while (poster.length === OMGANG);
  }

  /** Compares what should be in the queue with what is there; a lost job is handed over anew. */
  async stamAv(): Promise<void> {
    let efter = 0;
    for (;;) {
      const poster = await this.overAlla<Post>(
        'ko.utan-arbetare',
        `select * from jobb_utan_arbetare($1 * interval '1 millisecond', $2, $3)`,
        [this.tider.avstamMs, efter, OMGANG],
      );
      for (const [namndId, ider] of perNamnd(poster)) {
        const borta: number[] = [];
        for (const id of ider) if (await this.arBorta(id)) borta.push(id);
        if (borta.length) await this.forlorade(namndId, borta);
      }
      const sista = poster.at(-1);
      if (!sista || poster.length < OMGANG) return;
      efter = sista.jobb_id;
    }
  }

  private async sand(namndId: number, ider: readonly number[]): Promise<void> {
    const rader = await this.databas.las(systemFor(namndId), (tx) =>
      tx.sql<{ id: number; slag: string }>(
        'ko.att-sanda',
        `select id, slag from jobb where id = any($1::bigint[]) and sand_vid is null and tillstand = 'vantar' order by id`,
        [ider],
      ),
    );
    const ko = this.anslutning.ko();
    for (const { id, slag } of rader) {
      const { forsok = 3, vantaMs = 2_000 } = this.register.hitta(slag) ?? {};
      await ko.add(
        slag,
        { namndId },
        {
          jobId: koId(id),
          attempts: forsok,
          backoff: { type: 'exponential', delay: Math.round((vantaMs * this.tider.nyttForsokMs) / 2_000) },
          // the row remembers; in the queue stands only what is unfinished, so a new try can have the same id
          removeOnComplete: true,
          removeOnFail: true,
        },
      );
    }
    await this.databas.skriv(systemFor(namndId), (tx) =>
      tx.sql(
        'ko.sanda',
        `update jobb set sand_vid = clock_timestamp() where id = any($1::bigint[]) and sand_vid is null`,
        [rader.map((rad) => rad.id)],
      ),
    );
  }

  private async arBorta(id: number): Promise<boolean> {
    const lage = await this.anslutning.ko().getJobState(koId(id));
    return lage === 'unknown' || lage === 'completed' || lage === 'failed';
  }

  /** The row is finished before its queued job is, so an unfinished row without one is truly lost. */
  private async forlorade(namndId: number, ider: readonly number[]): Promise<void> {
    this.logg.warn(`${ider.length} jobb saknades i kön och lämnas dit på nytt.`);
    await this.databas.skriv(systemFor(namndId), (tx) =>
      tx.sql(
        'ko.forlorade',
        `update jobb set sand_vid = null, lanad_till = null,
           dodsfall = dodsfall + (tillstand = 'arbetar')::int, tillstand = 'vantar'
         where id = any($1::bigint[]) and tillstand in ('vantar', 'arbetar')
           and coalesce(lanad_till < clock_timestamp(), true)`,
        [ider],
      ),
    );
    await this.sand(namndId, ider);
  }

  private planera(omMs: number): void {
    this.klocka = setTimeout(() => {
      this.varv = this.ettVarv().finally(() => {
        if (!this.stoppat) this.planera(this.tider.relaMs);
      });
    }, omMs);
  }

  private async ettVarv(): Promise<void> {
    try {
      await this.relaera();
      if (performance.now() - this.senastAvstamd < this.tider.avstamMs) return;
      await this.stamAv();
      for (const gor of this.ocksa) await gor();
      this.senastAvstamd = performance.now();
    } catch (fel) {
      this.logg.warn(`Kön kunde inte nås: ${felklass(fel)}`);
    }
  }

  /** The functions behind this look over all nämnder and give ids only, so nobody in particular asks. */
  private overAlla<Rad extends object>(namn: string, text: string, varden: readonly unknown[]): Promise<Rad[]> {
    return this.databas.las(allmanhetenHos(0), (tx) => tx.sql<Rad>(namn, text, varden));
  }
}

const perNamnd = (poster: readonly Post[]): Map<number, number[]> => {
  const grupper = new Map<number, number[]>();
  for (const post of poster) grupper.set(post.namnd_id, [...(grupper.get(post.namnd_id) ?? []), post.jobb_id]);
  return grupper;
};
