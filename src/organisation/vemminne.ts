import { Injectable } from '@nestjs/common';
import { Klocka } from '../plattform/klocka/klocka.js';

const LEVER_MS = 5_000;
const HOGST = 10_000;

/**
 * Who a cookie or a token belongs to, remembered for five seconds in this process. A new uppdrag or a log-out here
 * empties it at once; in another process it is seen after those seconds.
 */
@Injectable()
export class Vemminne {
  private readonly minne = new Map<string, { svar: unknown; till: number }>();
  private omgang = 0;

  constructor(private readonly klocka: Klocka) {}

  async hamta<T>(nyckel: string, las: () => Promise<T>): Promise<T> {
    const nu = this.klocka.nu().getTime();
    const minns = this.minne.get(nyckel);
    if (minns && minns.till > nu && minns.till <= nu + LEVER_MS) return minns.svar as T;
    const omgang = this.omgang;
    const svar = await las();
    // emptied while we read: what we read may be what was just taken away
    if (omgang !== this.omgang) return svar;
    if (this.minne.size >= HOGST) this.minne.clear();
    this.minne.set(nyckel, { svar, till: nu + LEVER_MS });
    return svar;
  }

  tom(): void {
    this.omgang += 1;
    this.minne.clear();
  }
}
