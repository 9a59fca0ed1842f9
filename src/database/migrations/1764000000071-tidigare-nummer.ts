import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has an old paper in hand looks for the number that stands on it. */
export class TidigareNummer1764000000071 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index arendeimport_rad_nummer on arendeimport_rad (namnd_id, kall_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migreringen går inte att backa: återställ från säkerhetskopia.');
  }
}
