import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The settings of a nämnd are changed by people on a page: whoever comes second is told so. */
export class Installningar1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table namnd add column installningar_version int not null default 1;
      create index handelse_installning on handelse (namnd_id, nr) where sak = 'installning';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migreringen går inte att backa: återställ från säkerhetskopia.');
  }
}
