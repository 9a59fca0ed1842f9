import { AsyncLocalStorage } from 'node:async_hooks';

/** What every log line says about the work it belongs to. Ids only. */
export interface Sammanhang {
  /** The id of the HTTP request, the same as in the answer's x-request-id. */
  readonly begaran?: string;
  /** The id of the job. */
  readonly jobb?: number;
}

const lager = new AsyncLocalStorage<Sammanhang>();

/** Runs `gor`, and all that it starts, under these ids. */
export const iSammanhang = <T>(sammanhang: Sammanhang, gor: () => T): T => lager.run(sammanhang, gor);

export const gallandeSammanhang = (): Sammanhang => lager.getStore() ?? {};
