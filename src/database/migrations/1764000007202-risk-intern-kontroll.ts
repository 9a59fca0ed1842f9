import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which risks are handed over to the nämnd's interna kontroll. KL 6 kap. 6 §. */
export class RiskInternKontroll1764000007202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table risk add column intern_kontroll_sedan date');
  }

  async down(): Promise<void> {
    throw new Error('Migreringen går inte att backa: återställ från säkerhetskopia.');
  }
}
