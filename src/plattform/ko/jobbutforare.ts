import { applyDecorators, Injectable, SetMetadata } from '@nestjs/common';

/** What a worker is given. It reads what else it needs by the ids in `uppgifter`. */
export interface Jobbarbete<Uppgifter = unknown> {
  readonly id: number;
  readonly namndId: number;
  readonly uppgifter: Uppgifter;
  /** Who is told; null when nobody ordered it in person. */
  readonly bestalldAv: number | null;
  /** Aborted when somebody cancels, when another worker has taken over, and when the process stops. */
  readonly signal: AbortSignal;
  /** How far it has come, 0–1, and what it does now in a few Swedish words. Cheap: call it as often as you like. */
  framsteg(andel: number, skede: string): void;
}

/** What came out of it, for the page of the job: ids, and `lank` to where the result can be seen. */
export type Jobbresultat = { readonly lank?: string } & Readonly<Record<string, unknown>>;

/**
 * A worker of a room. `utfor` may be run more than once for the same job (a worker is killed after the work but before
 * it is noted), so the room stores its result in ONE transaction under a natural key and finds it again when asked
 * twice. Do heavy work first, look at `signal`, store last.
 */
export interface Utforare<Uppgifter = unknown> {
  utfor(jobb: Jobbarbete<Uppgifter>): Promise<Jobbresultat> | Promise<void>;
}

export interface Jobbval {
  /** What the user reads, e.g. «Rapporten som PDF». Default the code itself. */
  readonly namn?: string;
  /** How many times it is tried at most. Default 3. */
  readonly forsok?: number;
  /** Wait before the second attempt, doubled for each one after. Default 2 s. */
  readonly vantaMs?: number;
  /** Error classes whose message is a Swedish sentence that may be shown. `Fel` always is. */
  readonly kandaFel?: readonly (abstract new (...args: never[]) => Error)[];
}

export const JOBBUTFORARE = Symbol('JOBBUTFORARE');

export interface Jobbmarke extends Jobbval {
  readonly slag: string;
}

/** Marks a provider as the worker for one kind of job. */
export const Jobbutforare = (slag: string, val: Jobbval = {}): ClassDecorator =>
  applyDecorators(Injectable(), SetMetadata<symbol, Jobbmarke>(JOBBUTFORARE, { slag, ...val }));
