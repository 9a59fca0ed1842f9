import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Klagomål and lex Sarah told to the nämnd each half-year: a third kind of document, with a life like the others'. */
export class Halvarsredovisning1764000010301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table rapport drop constraint rapport_slag_check;
      alter table rapport add constraint rapport_slag_check
        check (slag in ('kvalitetsplan', 'kvalitetsberattelse', 'halvarsredovisning'));
      alter table rapport add column halvar int check (halvar in (1, 2));
      alter table rapport add constraint rapport_halvar_av_halvar check ((slag = 'halvarsredovisning') = (halvar is not null));
      -- two of them a year, and one of the others
      alter table rapport drop constraint rapport_namnd_id_slag_ar_utgava_key;
      alter table rapport add constraint rapport_utgava unique nulls not distinct (namnd_id, slag, ar, halvar, utgava);

      alter table rapport_offentlig add column halvar int;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migreringen går inte att backa: återställ från säkerhetskopia.');
  }
}
