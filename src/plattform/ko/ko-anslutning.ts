import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createPostgresBackend, type Job, Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { Installningar } from '../../config/installningar.js';
import { hinner } from './hinner.js';
import { KO_TIDER, type KoTider } from './ko-tider.js';
import { BULLMQ_SCHEMA } from './migrera-ko.js';

const KONAMN = 'kvalitet';
const OVANTAT = '-c synchronous_commit=off';

/** All that a queued job carries: the truth stands in the row of the table jobb. */
export interface Kopost {
  readonly namndId: number;
}

export type Kojobb = Job<Kopost, void>;

/** What we use of a BullMQ queue, whichever backend it stands on. */
export type Ko = Pick<
  Queue<Kopost, void>,
  'add' | 'getJob' | 'getJobState' | 'getJobSchedulers' | 'upsertJobScheduler' | 'removeJobScheduler' | 'close'
>;

/** What we use of a BullMQ worker. */
export interface Koarbetare {
  waitUntilReady(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The one place that chooses where the queue lives: Redis when REDIS_URL is set (many machines), else the schema
 * `bullmq` in our own PostgreSQL. Everything else is the same.
 */
@Injectable()
export class KoAnslutning implements OnApplicationShutdown {
  readonly plats: 'redis' | 'postgres';
  private readonly logg = new Logger(KoAnslutning.name);
  private readonly redis: Redis[] = [];
  private oppnad: Ko | null = null;

  constructor(
    private readonly installningar: Installningar,
    @Inject(KO_TIDER) private readonly tider: KoTider,
  ) {
    this.plats = installningar.redisUrl ? 'redis' : 'postgres';
  }

  /** The queue to hand jobs to; opened at first use. */
  ko(): Ko {
    if (this.oppnad) return this.oppnad;
    const ko =
      this.plats === 'redis'
        ? new Queue<Kopost, void>(KONAMN, { connection: this.nyRedis(1) })
        : new Queue(KONAMN, { connection: this.postgres(3) }, createPostgresBackend);
    this.lyssna(ko);
    this.oppnad = ko;
    return ko;
  }

  arbetare(utfor: (jobb: Kojobb, token?: string) => Promise<void>): Koarbetare {
    const val = {
      concurrency: this.installningar.koSamtidiga,
      lockDuration: this.tider.lasMs,
      stalledInterval: this.tider.tystMs,
      // the row counts dead workers; a queue that gave up would say so to nobody when its listener is the one that died
      maxStalledCount: 1_000_000,
      runRetryDelay: 1_000,
    };
    const arbetare =
      this.plats === 'redis'
        ? new Worker<Kopost, void>(KONAMN, utfor, { ...val, connection: this.nyRedis(null) })
        : new Worker(
            KONAMN,
            utfor,
            { ...val, connection: this.postgres(this.installningar.koSamtidiga + 1) },
            createPostgresBackend,
          );
    this.lyssna(arbetare);
    return arbetare;
  }

  async onApplicationShutdown(): Promise<void> {
    // without its Redis a queue waits for it for ever
    if (this.oppnad)
      await hinner(
        this.oppnad.close().catch(() => undefined),
        2_000,
      );
    for (const redis of this.redis) redis.disconnect();
  }

  /** Without a listener an error would take the process down, or be dumped whole with the data of a job in it. */
  private lyssna(del: { on(handelse: 'error', gor: (fel: Error) => void): unknown }): void {
    del.on('error', (fel) => {
      this.logg.warn(`Kön svarar inte som den ska: ${fel.name}${'code' in fel ? ` ${String(fel.code)}` : ''}`);
    });
  }

  /** A worker waits for Redis as long as it takes; one who orders does not, the relay comes back later. */
  private nyRedis(maxRetriesPerRequest: number | null): Redis {
    const redis = new Redis(this.installningar.redisUrl ?? '', { maxRetriesPerRequest });
    this.redis.push(redis);
    return redis;
  }

  /**
   * The queue need not wait for the disk: the row of the job is the truth, and what the queue forgets when the machine
   * falls is put back from the rows.
   */
  private postgres(max: number) {
    const connectionString = this.installningar.databaseUrl;
    return { connectionString, options: OVANTAT, schema: BULLMQ_SCHEMA, skipMigrations: true as const, max };
  }
}
