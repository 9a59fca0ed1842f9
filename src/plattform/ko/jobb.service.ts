import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/databas.js';
import { Databas } from '../../database/databas.js';
import type { Vem } from '../../database/vem.js';
import { FinnsInte, Regelbrott } from '../fel.js';
import { Klocka } from '../klocka/klocka.js';
import { JobbRelae } from './jobb-relae.js';

export interface Bestallning {
  /** Which worker, see `@Jobbutforare`. */
  readonly slag: string;
  /** Natural key, e.g. `rapport-17-pdf`: at most one unfinished job for it in a nämnd. */
  readonly nyckel: string;
  /** Ids, never personal data. */
  readonly uppgifter: Readonly<Record<string, unknown>>;
}

/** Orders work, and lets a person try again or cancel. */
@Injectable()
export class Jobb {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly relae: JobbRelae,
  ) {}

  /**
   * Writes the wish in the caller's transaction: no commit without its job, no job without its commit. When the same
   * key is ordered and unfinished already, that job is the answer (`ny` false).
   */
  async bestall(tx: Tx, { slag, nyckel, uppgifter }: Bestallning): Promise<{ id: number; ny: boolean }> {
    const rad = await tx.en<{ jobb_id: number; ar_ny: boolean }>(
      'jobb.bestall',
      'select jobb_id, ar_ny from jobb_bestall($1, $2, $3, $4)',
      [slag, nyckel, JSON.stringify(uppgifter), this.klocka.nu()],
    );
    if (!rad) throw new Error('jobb_bestall gav inget svar.');
    if (rad.ar_ny) tx.efterCommit(() => this.relae.sandStrax(tx.vem.namndId, rad.jobb_id));
    return { id: rad.jobb_id, ny: rad.ar_ny };
  }

  /** A failed or cancelled job once more, from the beginning. */
  async omforsok(vem: Vem, id: number): Promise<void> {
    await this.databas.skriv(vem, async (tx) => {
      const rad = await this.las(tx, id);
      if (!['misslyckad', 'avbruten'].includes(rad.tillstand)) {
        throw new Regelbrott(['Bara ett jobb som har misslyckats eller avbrutits kan köras igen.']);
      }
      const annat = await tx.en(
        'jobb.samma-nyckel',
        `select id from jobb where nyckel = $1 and tillstand in ('vantar', 'arbetar')`,
        [rad.nyckel],
      );
      if (annat) throw new Regelbrott(['Samma jobb är redan beställt på nytt.']);
      await tx.sql(
        'jobb.omforsok',
        `update jobb set tillstand = 'vantar', skede = 'Väntar på sin tur', andel = 0, felmening = null,
           avbryt_begard = false, sand_vid = null, klar_vid = null, dodsfall = 0
         where id = $1`,
        [id],
      );
      tx.efterCommit(() => this.relae.sandStrax(vem.namndId, id));
    });
  }

  /** Waiting: it never starts. Running: its worker, wherever it is, is asked to stop. */
  async avbryt(vem: Vem, id: number): Promise<void> {
    await this.databas.skriv(vem, async (tx) => {
      const rad = await this.las(tx, id);
      if (!['vantar', 'arbetar'].includes(rad.tillstand)) {
        throw new Regelbrott(['Jobbet är redan slut och kan inte avbrytas.']);
      }
      await tx.sql(
        'jobb.avbryt',
        `update jobb set avbryt_begard = true,
           tillstand = case tillstand when 'vantar' then 'avbruten' else tillstand end,
           skede = case tillstand when 'vantar' then 'Avbrutet' else 'Avbryts' end,
           klar_vid = case tillstand when 'vantar' then $2::timestamptz end
         where id = $1`,
        [id, this.klocka.nu()],
      );
    });
  }

  private async las(tx: Tx, id: number): Promise<{ tillstand: string; nyckel: string }> {
    const rad = await tx.en<{ tillstand: string; nyckel: string }>(
      'jobb.las-for-andring',
      'select tillstand, nyckel from jobb where id = $1 for update',
      [id],
    );
    if (!rad) throw new FinnsInte('Jobbet finns inte, eller så har du inte tillgång till det.');
    return rad;
  }
}
