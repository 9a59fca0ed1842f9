import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The row counts the workers that died with the job, since a queue that gives up may have nobody left to say it to. */
export class JobbDodsfall1764000010901 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table jobb add column dodsfall smallint not null default 0;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migreringen går inte att backa: återställ från säkerhetskopia.');
  }
}
