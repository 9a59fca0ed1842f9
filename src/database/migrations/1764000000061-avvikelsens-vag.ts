import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Beside the phases of an avvikelse: who handles it, what it waits for, whether lex Sarah has been asked. */
export class AvvikelsensVag1764000000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table avvikelse
        add column handlaggare_id bigint,
        add column parkerad_till date,
        -- the reporter has been asked something and has not answered yet
        add column komplettering_begard_vid timestamptz,
        -- whether it is a missförhållande: asked of the lex Sarah-ansvarig, or answered with no
        add column lex_sarah_provning text check (lex_sarah_provning in ('begard', 'avskriven')),
        add foreign key (namnd_id, handlaggare_id) references person (namnd_id, id);
      create index avvikelse_handlaggare on avvikelse (handlaggare_id) where handlaggare_id is not null;

      -- the policy now reads lex_sarah_provning as well: what is counted without being fetched must hold it
      drop index avvikelse_oppna, avvikelse_siffror, avvikelse_avslutade;
      create index avvikelse_oppna on avvikelse (namnd_id, risk_ordning, rapporterad_datum, id)
        include (enhet_id, misstankt_missforhallande, lex_sarah_provning, lex_sarah_id) where status <> 'avslutad';
      create index avvikelse_siffror on avvikelse (namnd_id, rapporterad_datum)
        include (enhet_id, status, kategorier, orsaker, sannolikhet, allvarlighet, huvudarende_id, aterkopplad_vid,
                 avslutad_datum, efterregistrerad, intraffad_datum, misstankt_missforhallande, lex_sarah_provning,
                 rapportor_id, lex_sarah_id);
      create index avvikelse_avslutade on avvikelse (namnd_id, avslutad_datum)
        include (rapporterad_datum, status, enhet_id, misstankt_missforhallande, lex_sarah_provning, lex_sarah_id)
        where avslutad_datum is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migreringen går inte att backa: återställ från säkerhetskopia.');
  }
}
