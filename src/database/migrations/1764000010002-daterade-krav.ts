import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A krav that comes later than its samling is no part of what was followed up before: that result stays what it was. */
export class DateradeKrav1764000010002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- null when it has been there from the beginning
      alter table krav add column galler_fran date;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migreringen går inte att backa: återställ från säkerhetskopia.');
  }
}
