import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A near-miss is told apart: it could have gone wrong, and nobody was harmed. */
export class Tillbud1764000009703 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- null: nobody has said
      alter table avvikelse add column tillbud boolean;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migreringen går inte att backa: återställ från säkerhetskopia.');
  }
}
