import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A nämnd's decision is sent to those it concerns, and the letter that asks for it says to whom. */
export class TjansteskrivelseSkickasTill1764000010801 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- who gets the decision, one a line; null where it stays with the nämnd
      alter table rapport_tjansteskrivelse add column skickas_till text;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migreringen går inte att backa: återställ från säkerhetskopia.');
  }
}
