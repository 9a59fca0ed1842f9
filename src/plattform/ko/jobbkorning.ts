import type { Databas } from '../../database/databas.js';
import { systemFor } from '../../database/vem.js';
import { type Jobbrad, livstecken } from './jobbrad.js';
import type { Jobbarbete } from './jobbutforare.js';
import { type KoTider, lanMs } from './ko-tider.js';

/** Why a running job is stopped. */
export type Stoppskal = 'avbruten' | 'overtagen' | 'processen-stoppar';

/**
 * One attempt at one job while it runs: every beat it writes how far the work has come, renews the lease and learns
 * whether somebody, in any process, wants it stopped.
 */
export class Jobbkorning {
  readonly arbete: Jobbarbete;
  private readonly avbrott = new AbortController();
  private andel: number;
  private skede: string;
  private slag: NodeJS.Timeout | null = null;
  private senast = performance.now();
  private slut = false;
  private pagaende: Promise<void> = Promise.resolve();

  constructor(
    private readonly databas: Databas,
    private readonly namndId: number,
    readonly rad: Jobbrad,
    private readonly tider: KoTider,
  ) {
    this.andel = rad.andel;
    this.skede = rad.skede;
    this.arbete = {
      id: rad.id,
      namndId,
      uppgifter: rad.uppgifter,
      bestalldAv: rad.bestalld_av,
      signal: this.avbrott.signal,
      framsteg: (andel, skede) => {
        // never backwards, also when an attempt starts over; only a finished row says 1
        this.andel = Math.max(this.andel, Math.min(andel, 0.99) || 0);
        this.skede = skede;
      },
    };
    this.planera();
  }

  get stoppskal(): Stoppskal | null {
    return this.avbrott.signal.aborted ? (this.avbrott.signal.reason as Stoppskal) : null;
  }

  stoppa(skal: Stoppskal): void {
    this.avbrott.abort(skal);
  }

  /** After this nothing more is written by this attempt. */
  async avsluta(): Promise<void> {
    this.slut = true;
    if (this.slag) clearTimeout(this.slag);
    await this.pagaende;
  }

  private planera(): void {
    this.slag = setTimeout(() => {
      this.pagaende = this.takt().finally(() => {
        if (!this.slut) this.planera();
      });
    }, this.tider.taktMs);
  }

  private async takt(): Promise<void> {
    try {
      const svar = await this.databas.skriv(systemFor(this.namndId), (tx) =>
        livstecken(tx, this.rad, lanMs(this.tider), this.andel, this.skede),
      );
      this.senast = performance.now();
      if (!svar) this.stoppa('overtagen');
      else if (svar.avbryt_begard) this.stoppa('avbruten');
    } catch {
      // The database is away. Past the lease another worker may have the job, so this one must let go.
      if (performance.now() - this.senast > lanMs(this.tider)) this.stoppa('overtagen');
    }
  }
}
