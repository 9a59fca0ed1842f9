import { Injectable } from '@nestjs/common';

const svensktDygn = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

const TIMME_MS = 3_600_000;

/** The time. Ask it, never `new Date()`, so that a test can say what day it is. */
@Injectable()
export class Klocka {
  private timme = { nr: NaN, dygn: '' };

  nu(): Date {
    return new Date();
  }

  /** The day without its hour, for what nobody shall be able to lay beside the hour at which somebody was logged in. */
  utanKlockslag(): Date {
    return new Date(`${this.idag()}T11:00:00Z`);
  }

  /** Today's calendar day in Sweden, `YYYY-MM-DD`. */
  idag(): string {
    const nu = this.nu();
    // every act asks, and formatting is dear: a Swedish day begins on a whole hour of UTC, so the hour's day is kept
    const nr = Math.floor(nu.getTime() / TIMME_MS);
    if (nr !== this.timme.nr) this.timme = { nr, dygn: svensktDygn.format(nu) };
    return this.timme.dygn;
  }
}
