import { Injectable } from '@nestjs/common';

const svensktDygn = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

/** The time. Ask it, never `new Date()`, so that a test can say what day it is. */
@Injectable()
export class Klocka {
  nu(): Date {
    return new Date();
  }

  /** Today's calendar day in Sweden, `YYYY-MM-DD`. */
  idag(): string {
    return svensktDygn.format(this.nu());
  }
}
