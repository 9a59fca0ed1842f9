import { expect } from '@jest/globals';
import type pg from 'pg';
import type { Databas } from '../../src/database/databas.js';
import { FaktaQueries } from '../../src/indikatorer/fakta.queries.js';
import { FRAGARE } from '../database/policymatris.js';
import type { Namnd } from './organisation.js';

interface Rum {
  readonly databas: Databas;
  readonly agare: Pick<pg.Pool, 'query'>;
  readonly namnd: Namnd;
}

const ALLTID = { fran: '2020-01-01', till: '2030-12-31' };

/**
 * After whatever has been done to the cases: each number is what their rows say, counted here by other words, and behind
 * it everybody finds just the rows that she may read in the table itself.
 */
export const provaSiffror = async (
  { databas, agare, namnd }: Rum,
  tabell: 'avvikelse' | 'lex_sarah' | 'synpunkt',
  villkor: Readonly<Record<string, string>>,
): Promise<void> => {
  const fakta = new FaktaQueries(databas);
  for (const [kod, sant] of Object.entries(villkor)) {
    const sats = `select id::int from ${tabell} where namnd_id = $1 and (${sant}) order by id`;
    const alla = (await agare.query<{ id: number }>(sats, [namnd.namndId])).rows;
    const [varden = []] = await fakta.varden(namnd.ledamot, { koder: [kod], period: ALLTID });
    expect([kod, varden[0]?.varde ?? 0]).toEqual([kod, alla.length]);
    // nobody is the system: it computes the figures
    for (const fragare of FRAGARE.filter((en) => en !== 'system')) {
      const vem = namnd[fragare];
      const far = await databas.las(vem, (tx) => tx.sql<{ id: number }>(`prov.${kod}`, sats, [namnd.namndId]));
      const { rader, synliga } = await fakta.rader(vem, kod, ALLTID, {}, { antal: 1000 });
      expect([kod, fragare, synliga, rader.map(({ id }) => id).sort((a, b) => a - b)]).toEqual([
        ...[kod, fragare, far.length],
        far.map(({ id }) => id),
      ]);
    }
  }
};
