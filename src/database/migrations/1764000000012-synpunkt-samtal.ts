import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The dialogue goes on: files with what the sender writes back, a new day for the answer, and reminders. */
export class SynpunktSamtal1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table synpunkt
        -- the day that holds when the first has been told late, or the case has been opened again
        add column nytt_svar_senast date,
        -- when the sender was last told that the answer is late; empty again when the case is opened again
        add column forsening_datum date;

      alter table synpunkt_meddelande add unique (synpunkt_id, id);
      alter table synpunkt_bilaga
        add column meddelande_id bigint,
        add foreign key (synpunkt_id, meddelande_id) references synpunkt_meddelande (synpunkt_id, id);

      -- What the nightly job has said: once for each thing and day that passed.
      create table synpunkt_paminnelse (
        namnd_id bigint not null,
        synpunkt_id bigint not null,
        vad text not null,
        dag date not null,
        vid timestamptz not null,
        primary key (synpunkt_id, vad, dag),
        foreign key (namnd_id, synpunkt_id) references synpunkt (namnd_id, id)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migreringen går inte att backa: återställ från säkerhetskopia.');
  }
}
