import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the nightly search for patterns counts is read from the index alone, without fetching each case. */
export class MonsterUtanHopp1764000009705 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- the hour of the händelse and the near-miss are counted too
      drop index avvikelse_siffror;
      create index avvikelse_siffror on avvikelse (namnd_id, rapporterad_datum)
        include (enhet_id, status, kategorier, orsaker, sannolikhet, allvarlighet, huvudarende_id, aterkopplad_vid,
                 avslutad_datum, efterregistrerad, intraffad_datum, intraffad_tid, tillbud, misstankt_missforhallande,
                 lex_sarah_provning, rapportor_id, lex_sarah_id);
      create index atgard_indikator on atgard (indikator_id) where indikator_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migreringen går inte att backa: återställ från säkerhetskopia.');
  }
}
