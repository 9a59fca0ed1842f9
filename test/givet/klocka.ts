import { Klocka } from '../../src/plattform/klocka/klocka.js';

/** A clock that stands still until the test moves it. */
export class StalldKlocka extends Klocka {
  private tid: Date;

  /** A date means noon in Sweden that day (11:00Z is 12 or 13 o'clock); an instant means exactly that. */
  constructor(tid = '2026-11-22') {
    super();
    this.tid = tolka(tid);
  }

  override nu(): Date {
    return new Date(this.tid);
  }

  stall(tid: string): void {
    this.tid = tolka(tid);
  }

  /** Moves the clock forward. */
  ga(steg: { dagar?: number; timmar?: number; minuter?: number }): void {
    const minuter = ((steg.dagar ?? 0) * 24 + (steg.timmar ?? 0)) * 60 + (steg.minuter ?? 0);
    this.tid = new Date(this.tid.getTime() + minuter * 60_000);
  }
}

const tolka = (tid: string): Date => new Date(tid.length === 10 ? `${tid}T11:00:00Z` : tid);
