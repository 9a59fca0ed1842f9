import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What came of an anmälan to IVO, so that the nämnd can be told in figures. SoL 27 kap. 6 §. */
export class IvoUtfall1764000009101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- null: IVO has not decided, or nobody has said what it came to
      alter table lex_sarah add column ivo_utfall text check (ivo_utfall in ('avslutat', 'krav', 'tillsyn'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migreringen går inte att backa: återställ från säkerhetskopia.');
  }
}
