import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long the bistånd is granted: a follow-up is due before it ends, and somebody decides whether it goes on. */
export class OppenvardBistand1764000010101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- null: until further notice, or not told
      alter table oppenvardsuppdrag add column bistand_till date check (bistand_till > beslutad);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migreringen går inte att backa: återställ från säkerhetskopia.');
  }
}
