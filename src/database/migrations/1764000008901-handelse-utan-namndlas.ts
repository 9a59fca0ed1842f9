import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * That the nämnd of a händelse is there follows from the end of its chain, which every händelse updates. The key said it
 * once more, and every act in a nämnd locked the nämnd's row for it.
 */
export class HandelseUtanNamndlas1764000008901 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table handelse drop constraint handelse_namnd_id_fkey');
  }

  async down(): Promise<void> {
    throw new Error('Migreringen går inte att backa: återställ från säkerhetskopia.');
  }
}
