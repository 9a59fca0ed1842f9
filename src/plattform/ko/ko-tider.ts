/** How patient the queue is, mostly in milliseconds. One place, so that a test can hurry. */
export interface KoTider {
  /** How long a silent worker keeps its job before another may take it over. */
  readonly lasMs: number;
  /** How often the queue looks for jobs whose worker has gone silent. */
  readonly tystMs: number;
  /** How often a running job writes its progress and asks whether it is cancelled. */
  readonly taktMs: number;
  /** How often ordered rows that were not handed over are looked for. */
  readonly relaMs: number;
  /** How old a handed-over row is when it is compared with the queue. */
  readonly avstamMs: number;
  /** First wait before a new attempt; doubled for each. A job can ask for its own, of which this is a share. */
  readonly nyttForsokMs: number;
  /** How many times a job's worker may die before the job is given up: it may be the job that kills it. */
  readonly dodsfall: number;
  /** How long a stopping process lets its jobs finish before they are given back. */
  readonly stoppMs: number;
}

/**
 * The lease in the row is shorter than what is left of the queue's own lock when a worker dies (the lock is renewed at
 * half its time), so the one who takes over never has to wait for it.
 */
export const lanMs = (tider: KoTider): number => tider.lasMs / 2;

export const KO_TIDER = Symbol('KO_TIDER');

export const vanligaTider: KoTider = {
  lasMs: 30_000,
  tystMs: 15_000,
  taktMs: 500,
  relaMs: 3_000,
  avstamMs: 30_000,
  nyttForsokMs: 2_000,
  dodsfall: 3,
  stoppMs: 20_000,
};
