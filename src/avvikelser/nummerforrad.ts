import type { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';

const PER_GANG = 16;

/**
 * Numbers for new reports, taken some at a time: a report that has its number leaves for the database in one message.
 * A number that is never used is a gap in the series and nothing more; across several processes a lower number is not
 * always the earlier report.
 */
export class Nummerforrad {
  private readonly lediga: number[] = [];
  private pafyllning: Promise<void> | null = null;

  constructor(private readonly databas: Databas) {}

  async nasta(vem: Vem): Promise<number> {
    for (;;) {
      const nummer = this.lediga.shift();
      if (nummer !== undefined) return nummer;
      await (this.pafyllning ??= this.fyllPa(vem).finally(() => (this.pafyllning = null)));
    }
  }

  private async fyllPa(vem: Vem): Promise<void> {
    const rader = await this.databas.skriv(vem, (tx) =>
      tx.sql<{ nummer: number }>(
        'avvikelser.nummer',
        `select nextval('avvikelse_id_seq') as nummer from generate_series(1, ${PER_GANG})`,
      ),
    );
    this.lediga.push(...rader.map(({ nummer }) => nummer));
  }
}
